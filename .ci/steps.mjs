// The steps that the scripts share: install when needed, run a tool of node_modules, check types, style and format.
// Only Node's own modules are imported here: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
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
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  const { status } = spawnSync(process.execPath, [join(folder, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** The checks that need no test runner: each is a title and a function that tells whether it passed. */
export const staticChecks = [
  { title: 'Types', passes: () => runTool('typescript', ['-p', 'tsconfig.json']) },
  {
    title: 'Types of the domain, without the DOM',
    passes: () => runTool('typescript', ['-p', 'src/domain', '--noEmit']),
  },
  { title: 'Types of the service worker', passes: () => runTool('typescript', ['-p', 'src/sw', '--noEmit']) },
  { title: 'Lint', passes: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { title: 'Format', passes: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']) },
];

/** Runs all static checks, says which failed, and returns how many did. */
export function countFailedChecks() {
  let failed = 0;
  for (const { title, passes } of staticChecks) {
    const start = performance.now();
    const passed = passes();
    console.log(
      `${passed ? 'ok    ' : 'FAILED'} ${title} (${Math.round((performance.now() - start) / 100) / 10} s)`,
    );
    if (!passed) failed += 1;
  }
  return failed;
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
