// PERF-10 and PERF-11: the table of all cards and its searches, at 100,000 cards, through the worker of the production build
// and back to the page.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Asked, LibraryTimes } from './libraryInPage';
import { median, type Line } from './measure';

const assets = fileURLToPath(new URL('../../dist/assets', import.meta.url));

/** Measures both on the library that a context has; `inPage` runs a function of inPage.ts there. */
export async function measureFinding(
  inPage: (call: string) => Promise<LibraryTimes>,
): Promise<readonly Line[]> {
  const script = readdirSync(assets).find((name) => /^library\.worker.*\.js$/u.test(name));
  if (script === undefined) throw new Error('the build has no worker of the Library');
  const times = await inPage(`timeLibrary('/assets/${script}')`);
  const { firstRead, rawRead, rows, sorts, searches, loop, ids, followed } = times;
  return [
    table('first read, beside reading the same rows', [firstRead], undefined, rawRead),
    table('first rows after it', rows.ms, 300),
    ...sorts.map(({ what, ms }) => table(`sort by ${what}`, ms, 200)),
    ...searches.map((search) => searchLine(search)),
    { id: 'PERF-11', what: 'a plain loop over the same texts', value: median(loop), unit: 'ms' },
    table('first rows behind a change of one card', followed.ms),
    table(`${ids.what} (${ids.total})`, ids.ms),
  ];
}

function table(what: string, ms: readonly number[], bar?: number, beside?: number): Line {
  return {
    id: 'PERF-10',
    what,
    // Of two times the slower: both orders of a column are felt.
    value: ms.length === 2 ? Math.max(...ms) : median(ms),
    unit: 'ms',
    ...(bar === undefined ? {} : { bar }),
    ...(beside === undefined ? {} : { beside: { what: 'raw', value: beside } }),
  };
}

function searchLine({ what, ms, total }: Asked): Line {
  return { id: 'PERF-11', what: `${what} (${total} cards)`, value: median(ms), unit: 'ms', bar: 50 };
}
