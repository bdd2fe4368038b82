// The bench, from the build to the table: PERF-1 to PERF-8 and PERF-10 to PERF-15 of PERFORMANCE.md, in a real Chromium with a
// profile on the disk. Ratios are taken between medians of one run, so that a busy machine does not decide.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { BIG, type Filled } from '../support/bigProfile';
import { EXAM_LIBRARY, measureExams } from './examSpeed';
import { measureFinding } from './finding';
import { measureFlows } from './flows';
import { measureFold } from './fold';
import { measureGrading } from './grading';
import { measureImports } from './importing';
import { measured, median, tableOf, verdictOf, type Line } from './measure';
import { startProfile, type Profile } from './profile';
import { measurePapers } from './papers';
import { measureRefolding } from './refolding';
import { startShell, startSite } from './site';
import { install, measureStartup } from './startup';
import { measureWeight } from './weight';

const results = fileURLToPath(new URL('../../results', import.meta.url));
const ALL = [
  'PERF-1',
  'PERF-2',
  'PERF-3',
  'PERF-4',
  'PERF-5',
  'PERF-6',
  'PERF-7',
  'PERF-8',
  'PERF-10',
  'PERF-11',
  'PERF-12',
  'PERF-13',
  'PERF-14',
  'PERF-15',
];
/** Those that need no browser. */
const IN_NODE = ['PERF-1', 'PERF-5', 'PERF-15'];
const NEED_LIBRARY = ['PERF-3', 'PERF-4', 'PERF-6', 'PERF-10', 'PERF-11', 'PERF-13', 'PERF-14'];

/** Measures the bars named (all without any), prints and writes the table; 0 when none is over its bar. */
export async function bench(named: readonly string[]): Promise<number> {
  const unknown = named.find((id) => !ALL.includes(id));
  if (unknown !== undefined) {
    console.error(`No bar is called ${unknown}; there are ${ALL.join(', ')}.`);
    return 2;
  }
  const wanted = new Set(named.length === 0 ? ALL : named);
  const lines: Line[] = [];
  const add = (more: readonly Line[]): void => {
    lines.push(...more);
    console.log(tableOf(more).split('\n').slice(1).join('\n'));
  };
  if (wanted.has('PERF-1')) add(measureWeight());
  if (wanted.has('PERF-5')) add(measureFold());
  if (wanted.has('PERF-15')) add(measurePapers());
  if ([...wanted].some((id) => !IN_NODE.includes(id))) await measureInBrowser(wanted, add);
  report(lines);
  return lines.some((line) => verdictOf(line) === 'over') ? 1 : 0;
}

async function measureInBrowser(
  wanted: ReadonlySet<string>,
  add: (lines: readonly Line[]) => void,
): Promise<void> {
  const shell = await startShell();
  const site = await startSite('bench-site', 'tests/bench/inPage.ts', 'bench.js');
  const small = await startProfile();
  const big = NEED_LIBRARY.some((id) => wanted.has(id)) ? await startProfile() : undefined;
  const study = `${site.origin}/#/study`;
  try {
    if (big !== undefined) {
      const filled = await fillBig(big.context(), site.origin);
      console.log(`Big library: ${JSON.stringify(filled)}`);
      // A browser that has just written it all is still tidying up behind it.
      await big.restart('as on a screen');
      if (wanted.has('PERF-6')) add(await measureQueue(big.context(), site.origin));
      if (wanted.has('PERF-10') || wanted.has('PERF-11')) {
        const { context } = big;
        add(await measureFinding((call) => inPage(context(), site.origin, call)));
      }
      if (wanted.has('PERF-13')) {
        const { context } = big;
        add(await measureRefolding((call) => inPage(context(), site.origin, call)));
      }
      // From here on a page of the site is the app's.
      await install({ context: big.context(), address: study });
    }
    if (wanted.has('PERF-2') || wanted.has('PERF-3')) {
      const visited = { context: small.context(), address: study };
      const bare = { context: small.context(), address: `${shell.origin}/#/study` };
      await install(bare);
      await install(visited);
      add(await measureStartup(bare, visited, big && { context: big.context(), address: study }));
    }
    if (big !== undefined && wanted.has('PERF-14'))
      add(await measureFlows(big.context(), `${site.origin}/#/`));
    if (big !== undefined && wanted.has('PERF-4')) await measureGradingTwice(big, study, add);
    if (wanted.has('PERF-12')) add(await measureExamsFresh(site.origin));
    if (wanted.has('PERF-7') || wanted.has('PERF-8')) add(await measureImportsFresh(site.origin));
  } finally {
    await Promise.all([small.close(), big?.close(), site.close(), shell.close()]);
  }
}

async function measureGradingTwice(
  big: Profile,
  study: string,
  add: (lines: readonly Line[]) => void,
): Promise<void> {
  for (const [frames, grades] of [
    ['unlimited', 60],
    ['as on a screen', 30],
  ] as const) {
    add(await measureGrading(await big.restart(frames), study, grades, frames));
  }
}

/** An exam candidate has a profile of their own. */
async function measureExamsFresh(origin: string): Promise<readonly Line[]> {
  const profile = await startProfile();
  try {
    await inPage(profile.context(), origin, `fill(${JSON.stringify(EXAM_LIBRARY)})`);
    const context = await profile.restart('as on a screen');
    return await measureExams(context, origin, (call) => inPage(context, origin, call));
  } finally {
    await profile.close();
  }
}

/** Every import goes into a profile of its own, on the disk as a learner's is. */
async function measureImportsFresh(origin: string): Promise<readonly Line[]> {
  const profiles: Profile[] = [];
  const newContext = async (): Promise<BrowserContext> => {
    const profile = await startProfile();
    profiles.push(profile);
    return profile.context();
  };
  try {
    return await measureImports(newContext, origin, (context, call) => inPage(context, origin, call));
  } finally {
    await Promise.all(profiles.map((profile) => profile.close()));
  }
}

async function fillBig(context: BrowserContext, origin: string): Promise<Filled> {
  console.log('Filling a profile with the big library (about a minute) …');
  return inPage(context, origin, `fill(${JSON.stringify(BIG)})`);
}

async function measureQueue(context: BrowserContext, origin: string): Promise<readonly Line[]> {
  const { ms, cards } = await inPage<{ ms: number[]; cards: number }>(context, origin, 'timeQueue(17)');
  const times = ms.slice(2);
  return [
    { id: 'PERF-6', what: `queue for today (${cards} cards)`, value: median(times), unit: 'ms', bar: 100 },
  ];
}

/** Runs a function of inPage.ts in a page on which the app does not run. */
async function inPage<Value>(context: BrowserContext, origin: string, call: string): Promise<Value> {
  const page = await context.newPage();
  await page.goto(`${origin}/blank.html`);
  // As text: the runner of this module would rewrite an import that is meant for the page.
  const value = await page.evaluate<Value>(`import('/bench.js').then((module) => module.${call})`);
  await page.close();
  return value;
}

function report(lines: readonly Line[]): void {
  mkdirSync(results, { recursive: true });
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model,
    load: loadavg()[0],
    node: process.version,
  };
  const rows = lines.map((line) => ({ ...line, measured: measured(line), verdict: verdictOf(line) }));
  writeFileSync(
    `${results}/bench.json`,
    `${JSON.stringify({ atMs: Date.now(), machine, rows }, undefined, 1)}\n`,
  );
  console.log(`\n${tableOf(lines)}\n\nWritten to results/bench.json.`);
}
