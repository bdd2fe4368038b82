// "Kill the tab at any moment of a paper: every given answer is there on return": the whole browser is killed at random moments of
// answering and of submitting. `npm run soak` does it many more times.
import { expect, it } from 'vitest';
import { killWhileSitting } from '../soak/paperKills';

const KILLS = 4;
const SEED = Number(process.env['CRASH_SEED'] ?? 20261126);

it(
  `loses no answer that was called kept when the browser is killed ${KILLS} times in papers (seed ${SEED})`,
  { timeout: 300_000 },
  async () => {
    const { acknowledged, results, removals, problems } = await killWhileSitting(KILLS, SEED);
    const said = `${KILLS} kills: ${acknowledged} answers kept, ${results} results`;
    process.stdout.write(`${said}, ${removals} times the browser had removed the database itself\n`);
    expect(problems).toEqual([]);
    expect(removals).toBeLessThan(KILLS / 2);
    expect(results).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(2 * KILLS);
  },
);
