// "A grade shown as saved survives a crash": the whole browser is killed at random moments of grading, twenty times on
// one profile. `npm run soak` does it two hundred times, and cuts the power as well.
import { expect, it } from 'vitest';
import { killWhileGrading } from '../soak/kills';

const KILLS = 20;
const SEED = Number(process.env['CRASH_SEED'] ?? 20261123);

it(
  `loses and doubles no grade when the browser is killed ${KILLS} times (seed ${SEED})`,
  { timeout: 300_000 },
  async () => {
    const { acknowledged, unacknowledged, removals, problems } = await killWhileGrading(KILLS, SEED);
    const said = `${KILLS} kills: ${acknowledged} grades kept, ${unacknowledged} met again`;
    process.stdout.write(`${said}, ${removals} times the browser had removed the database itself\n`);
    expect(problems).toEqual([]);
    expect(removals).toBeLessThan(KILLS / 4);
    expect(acknowledged).toBeGreaterThan(KILLS);
  },
);
