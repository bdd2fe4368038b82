// Kills the browser in the middle of imports, and of taking them back, again and again on one profile: what is there afterwards
// is a whole version of each deck, never a part of one, and none that was acknowledged is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../bench/site';
import { randomFrom } from '../support/generator';
import { startBrowser } from './browserProcess';
import type { ImportsFound } from './importInPage';
import { openApp, wasFolderMissing } from './kills';

/** What came of all kills. */
export interface ImportKillReport {
  /** Versions that were acknowledged before a kill. */
  readonly imported: number;
  /** How often the browser itself came up without the folder of the database. */
  readonly removals: number;
  readonly problems: readonly string[];
}

const SHORTEST_MS = 20;
const LONGEST_MS = 1200;

/** Kills a browser a number of times; the moments come from the seed. */
export async function killWhileImporting(kills: number, seed: number): Promise<ImportKillReport> {
  const site = await startSite('import-kill-site', 'tests/soak/importInPage.ts', 'import.js');
  const profile = mkdtempSync(join(tmpdir(), 'pointwise-kill-'));
  const random = randomFrom(seed);
  const problems: string[] = [];
  let acknowledged = 0;
  let removals = 0;
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const browser = await startBrowser(profile);
      const page = await openApp(browser, site.origin);
      const found = await page.evaluate<ImportsFound>(
        `import('/import.js').then((module) => module.readImports())`,
      );
      const last = Math.max(0, ...found.versions);
      problems.push(...found.problems.map((problem) => `after kill ${kill}: ${problem}`));
      if (last < acknowledged) {
        if (found.versions.length === 0 && wasFolderMissing(profile)) removals += 1;
        else problems.push(`version ${acknowledged} was acknowledged, ${last} is there`);
      }
      if (kill === kills) {
        await browser.close();
        break;
      }
      await page.exposeFunction('tellImported', (version: number) => (acknowledged = version));
      await page.evaluate(`import('/import.js').then((module) => void module.importForEver(${last + 1}))`);
      await new Promise((resolve) =>
        setTimeout(resolve, SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS)),
      );
      await browser.kill();
    }
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { imported: acknowledged, removals, problems };
}
