// The soak, part by part: each prints lines while it runs and one sentence at its end, and says loudly when it could
// not run. All seeds are printed; SOAK_SEED repeats a run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openInAnki } from './anki';
import { compareFits } from './fitOracle';
import { killWhileImporting } from './importKills';
import { killWhileGrading } from './kills';
import { runLong } from './longTests';
import { playModel } from './model';
import { compareWithNative, type Native } from './oracle';
import { killWhileSitting } from './paperKills';
import { cutPower, whyNoPowerCut } from './powerCut';

/** What came of one part. */
interface Outcome {
  readonly part: string;
  readonly verdict: 'passed' | 'failed' | 'not run';
  readonly sentence: string;
}

const results = fileURLToPath(new URL('../../results', import.meta.url));
const PARTS = [
  'oracle',
  'fit',
  'anki',
  'files',
  'edits',
  'properties',
  'model',
  'kills',
  'importKills',
  'paperKills',
  'cuts',
] as const;
type Part = (typeof PARTS)[number];

const STATES = 20_000;
const SEQUENCES = 10_000;
const KILLS = 200;
const IMPORT_KILLS = 40;
const PAPER_KILLS = 120;
const FUZZ_RUNS = 10_000;
const EDITS = 20_000;
const CUTS = 6;

/** Runs the parts named (all without any); 0 when each of them ran and passed. */
export async function soak(named: readonly string[], native: Native | undefined): Promise<number> {
  const unknown = named.find((name) => !isPart(name));
  if (unknown !== undefined) {
    console.error(`The soak has no part called ${unknown}; it has ${PARTS.join(', ')}.`);
    return 2;
  }
  const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`Seed ${seed} (SOAK_SEED=${seed} repeats this run).`);
  const outcomes: Outcome[] = [];
  for (const part of named.length === 0 ? PARTS : named.filter(isPart)) {
    const outcome = await run(part, seed, native);
    outcomes.push(outcome);
    console.log(lineOf(outcome));
  }
  mkdirSync(results, { recursive: true });
  writeFileSync(`${results}/soak.json`, `${JSON.stringify({ seed, outcomes }, undefined, 1)}\n`);
  console.log(`\n${outcomes.map(lineOf).join('\n')}`);
  return outcomes.every(({ verdict }) => verdict === 'passed') ? 0 : 1;
}

function isPart(name: string): name is Part {
  return PARTS.some((part) => part === name);
}

function lineOf({ part, verdict, sentence }: Outcome): string {
  return `${verdict === 'not run' ? 'NOT RUN' : verdict}: ${part}: ${sentence}`;
}

async function run(part: Part, seed: number, native: Native | undefined): Promise<Outcome> {
  try {
    switch (part) {
      case 'oracle':
        return againstNative(native);
      case 'fit':
        return await againstNativeFit(native);
      case 'anki':
        return await againstAnki(seed);
      case 'files':
        return withHostileFiles();
      case 'edits':
        return withEdits();
      case 'properties':
        return withLongRuns();
      case 'model':
        return await againstModel(seed);
      case 'kills':
        return await underKills(seed);
      case 'importKills':
        return await underImportKills(seed);
      case 'paperKills':
        return await underPaperKills(seed);
      case 'cuts':
        return await underPowerCuts(seed);
    }
  } catch (error) {
    return { part, verdict: 'failed', sentence: error instanceof Error ? error.message : String(error) };
  }
}

function againstNative(native: Native | undefined): Outcome {
  const part = 'oracle';
  if (native === undefined) {
    return { part, verdict: 'not run', sentence: 'there is no native FSRS for this kind of machine' };
  }
  const { compared, worst, problems } = compareWithNative(native, STATES);
  problems.slice(0, 10).forEach((problem) => console.log(`  ${problem}`));
  const sentence = `${compared} memories, worst relative difference ${worst.toExponential(2)}, bar 2e-5`;
  return { part, verdict: problems.length === 0 ? 'passed' : 'failed', sentence };
}

async function againstNativeFit(native: Native | undefined): Promise<Outcome> {
  const part = 'fit';
  if (native === undefined) {
    return { part, verdict: 'not run', sentence: 'there is no native FSRS for this kind of machine' };
  }
  const { lines, problems } = await compareFits(native);
  lines.forEach((line) => console.log(`  ${line}`));
  const sentence = `${lines.length} made-up learners, ${problems.length} foretold worse than by the native trainer`;
  return { part, verdict: problems.length === 0 ? 'passed' : 'failed', sentence };
}

async function againstAnki(seed: number): Promise<Outcome> {
  const part = 'anki';
  const report = await openInAnki(seed);
  if (typeof report === 'string') {
    console.log(`  real Anki: NOT RUN: ${report}`);
    return { part, verdict: 'not run', sentence: `real Anki: ${report}` };
  }
  const { libraries, notes, cards, reviews, media, problems } = report;
  problems.slice(0, 10).forEach((problem) => console.log(`  ${problem}`));
  const held = `${notes} notes, ${cards} cards, ${reviews} reviews and ${media} files of media`;
  const sentence = `${libraries} packages with ${held} in a real Anki, ${problems.length} differences`;
  return { part, verdict: problems.length === 0 ? 'passed' : 'failed', sentence };
}

async function againstModel(seed: number): Promise<Outcome> {
  const part = 'model';
  const failed = await playModel(SEQUENCES, seed);
  const sentence = `${SEQUENCES} random sequences, ${failed.length === 0 ? 'all' : 'not all'} as the model`;
  const seeds = failed.length === 0 ? '' : ` (MODEL_SEED=${failed.join(', ')})`;
  return { part, verdict: failed.length === 0 ? 'passed' : 'failed', sentence: sentence + seeds };
}

async function underKills(seed: number): Promise<Outcome> {
  const part = 'kills';
  const { acknowledged, unacknowledged, removals, problems } = await killWhileGrading(KILLS, seed);
  problems.slice(0, 10).forEach((problem) => console.log(`  ${problem}`));
  const met = `${unacknowledged} times one more was kept than acknowledged, and not doubled`;
  const gone = `${removals} times the browser came up without the folder of the database`;
  const sentence = `${KILLS} kills, ${acknowledged} grades, ${problems.length} problems; ${met}; ${gone}`;
  return { part, verdict: problems.length === 0 ? 'passed' : 'failed', sentence };
}

function withHostileFiles(): Outcome {
  const files = ['files', 'packages', 'packagesWithin', 'damagedCollections', 'tables'].map(
    (name) => `tests/property/${name}.test.ts`,
  );
  const passed = runLong(files, { POINTWISE_FUZZ_RUNS: String(FUZZ_RUNS) });
  const sentence = `${FUZZ_RUNS} mutants of each kind of file${passed ? ', each read or refused' : ': see above'}`;
  return { part: 'files', verdict: passed ? 'passed' : 'failed', sentence };
}

function withEdits(): Outcome {
  const passed = runLong(['tests/property/readingAgain.test.ts'], { POINTWISE_EDITS: String(EDITS) });
  const sentence = `${EDITS} random edits and more${passed ? ', no history lost or moved' : ': see above'}`;
  return { part: 'edits', verdict: passed ? 'passed' : 'failed', sentence };
}

function withLongRuns(): Outcome {
  const files = [
    'cachedState',
    'cardIndex',
    'deckSteps',
    'libraryLists',
    'libraryUndo',
    'mergedProfiles',
  ].map((name) => `tests/property/${name}.test.ts`);
  const passed = runLong(files, { LONG_RUNS: 'all' });
  const sentence = `${files.length} slow properties${passed ? ', each kept' : ': see above'}`;
  return { part: 'properties', verdict: passed ? 'passed' : 'failed', sentence };
}

async function underImportKills(seed: number): Promise<Outcome> {
  const { imported, removals, problems } = await killWhileImporting(IMPORT_KILLS, seed);
  problems.slice(0, 10).forEach((problem) => console.log(`  ${problem}`));
  const gone = `${removals} times the browser came up without the folder of the database`;
  const sentence = `${IMPORT_KILLS} kills in ${imported} imports, ${problems.length} problems; ${gone}`;
  return { part: 'importKills', verdict: problems.length === 0 ? 'passed' : 'failed', sentence };
}

async function underPaperKills(seed: number): Promise<Outcome> {
  const { acknowledged, results, removals, problems } = await killWhileSitting(PAPER_KILLS, seed);
  problems.slice(0, 10).forEach((problem) => console.log(`  ${problem}`));
  const kept = `${acknowledged} answers called kept, ${results} results, ${problems.length} problems`;
  const gone = `${removals} times the browser came up without the folder of the database`;
  const sentence = `${PAPER_KILLS} kills in papers, ${kept}; ${gone}`;
  return { part: 'paperKills', verdict: problems.length === 0 ? 'passed' : 'failed', sentence };
}

async function underPowerCuts(seed: number): Promise<Outcome> {
  const part = 'cuts';
  const reason = whyNoPowerCut();
  if (reason !== undefined) return { part, verdict: 'not run', sentence: reason };
  const strict = await cutPower(CUTS, 'strict', seed);
  const relaxed = await cutPower(CUTS, 'relaxed', seed);
  const problems = [...strict.problems, ...relaxed.problems];
  problems.slice(0, 10).forEach((problem) => console.log(`  ${problem}`));
  const sentence =
    `strict lost ${strict.lost} of ${strict.acknowledged} grades in ${CUTS} cuts; the control, relaxed, ` +
    `lost ${relaxed.lost} of ${relaxed.acknowledged}; ${problems.length} other problems`;
  const passed = strict.lost === 0 && relaxed.lost > 0 && problems.length === 0;
  return { part, verdict: passed ? 'passed' : 'failed', sentence };
}
