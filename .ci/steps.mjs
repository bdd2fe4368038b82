// The steps that the scripts share: install when needed, run a tool of node_modules, check types, style and format.
// Only Node's own modules are imported here: this file runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, as a path. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what the lock file names, unless node_modules already holds it. Throws when npm fails. Not `npm ci`: it
 * refuses a lock file without the parts that some packages have for other systems, and not every registry has them.
 */
export function installWhenNeeded() {
  if (installedAsLocked()) return;
  console.log('Installing packages …');
  const viaNpm = process.env.npm_execpath;
  const [command, ...head] = viaNpm?.endsWith('.js') ? [process.execPath, viaNpm] : ['npm'];
  const shell = command === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(command, [...head, 'install', '--no-save', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell,
  });
  if (status !== 0) throw new Error('npm could not install the packages: see its message above.');
}

/** Runs the program of an installed package and tells whether it succeeded. Its output goes straight to the terminal. */
export function runTool(packageName, args, env = {}) {
  const { status } = spawnSync(process.execPath, [programOf(packageName), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** The checks that need no test runner: each is a title, and the tool that passes or fails with its arguments. */
const staticChecks = [
  // Two at a time: the longest first, on one core, beside those that would use both.
  { title: 'Format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { title: 'Types', tool: 'typescript', args: ['-p', 'tsconfig.json'] },
  {
    title: 'Types of the domain, without the DOM',
    tool: 'typescript',
    args: ['-p', 'src/domain', '--noEmit'],
  },
  { title: 'Types of the service worker', tool: 'typescript', args: ['-p', 'src/sw', '--noEmit'] },
  { title: 'Lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
];

/** Runs all static checks, says which failed and what they said, and resolves to how many did. */
export async function countFailedChecks() {
  const waiting = [...staticChecks];
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const start = performance.now();
      const { passed, said } = await listenTo(check);
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      console.log(`${passed ? 'ok    ' : 'FAILED'} ${check.title} (${seconds} s)`);
      if (passed) continue;
      process.stdout.write(said);
      failed += 1;
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

function listenTo({ tool, args }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programOf(tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ passed: status === 0, said }));
  });
}

function programOf(packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  return join(folder, program);
}

function installedAsLocked() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  // Parts for other systems are optional: they may be on either side only.
  const matches = ([path, { version, optional }], other) =>
    path === '' || optional || other[path]?.version === version;
  return (
    Object.entries(locked).every((entry) => matches(entry, installed)) &&
    Object.entries(installed).every((entry) => matches(entry, locked))
  );
}
