// `npm test`: everything. Install when needed, types, lint, format, build, all tests with a real browser.
// The last line is always `N passed, N failed`; a step before the tests that fails counts as one failed.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { countFailedChecks, installWhenNeeded, root, runTool } from './steps.mjs';

const reportFile = join(root, 'results', 'tests.json');
// Each kind of test must have files: a kind that finds none has been lost, not passed.
const kinds = ['architecture', 'unit', 'property', 'golden', 'component', 'storage', 'browser'];

let passed = 0;
let failed = 0;
try {
  installWhenNeeded();
  failed += await countFailedChecks();
  await prepareBrowserAndBuild();
  runTests();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function prepareBrowserAndBuild() {
  const { ensureChromium } = await import('../tests/support/chromium.mjs');
  process.env.CHROMIUM_PATH = await ensureChromium();
  const { ensureBuilt } = await import('./build.mjs');
  ensureBuilt();
}

function runTests() {
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const vitestPassed = runTool('vitest', [
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const files = JSON.parse(readFileSync(reportFile, 'utf8')).testResults;
  const results = files.flatMap((file) => file.assertionResults.map((result) => result.status));
  passed = results.filter((status) => status === 'passed').length;
  const failures = [
    ...files.filter(brokeOutsideItsTests).map((file) => `${nameOf(file)} broke outside its tests`),
    ...lostTests(files),
  ];
  const failedTests = results.filter((status) => status === 'failed').length;
  // The lint forbids tests that are switched off; what is left lacks something here, and says so in its file.
  const notRun = results.length - passed - failedTests;
  if (notRun > 0) console.log(`${notRun} tests could not run here and are not counted.`);
  if (failedTests + failures.length === 0 && !vitestPassed)
    failures.push('vitest reported an error of no test');
  failures.forEach((failure) => console.error(`FAILED ${failure}`));
  failed += failedTests + failures.length;
}

function brokeOutsideItsTests(file) {
  return file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed');
}

/** Test files on disk that no project ran, and kinds of test without any file. */
function lostTests(files) {
  const ran = new Set(files.filter((file) => file.assertionResults.length > 0).map(nameOf));
  const broken = new Set(files.map(nameOf));
  const onDisk = readdirSync(join(root, 'tests'), { recursive: true })
    .map((name) => `tests/${name.split(sep).join('/')}`)
    .filter((name) => /\.test\.tsx?$/.test(name));
  const kindOf = (name) => name.split('/')[1].replace(/\.test\.tsx?$/, '');
  return [
    ...onDisk.filter((name) => !broken.has(name)).map((name) => `${name} was run by no project`),
    ...kinds
      .filter((kind) => ![...ran].some((name) => kindOf(name) === kind))
      .map((kind) => `no ${kind} test was found`),
  ];
}

function nameOf(file) {
  return relative(root, file.name).split(sep).join('/');
}
