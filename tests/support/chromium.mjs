// @ts-check
// Finds a Chromium for the tests, or gets one. Plain JavaScript: the scripts of .ci use it as well as vitest.
// The order: CHROMIUM_PATH, Playwright's own cache, the places where systems keep browsers; then downloads.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { env, platform } = process;

// In a container or as root Chromium cannot build its sandbox.
const sandboxed = process.getuid?.() !== 0 && env['CI'] === undefined && !existsSync('/.dockerenv');

/** Switches for every Chromium of the tests: it must not talk to anyone, nor ask anything at its first start. */
export const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Options for `chromium.launch` and `launchPersistentContext` of Playwright, with the browser that was found. */
export function launchOptions() {
  const executablePath = findChromium();
  const base = { args: chromiumArguments, chromiumSandbox: sandboxed };
  return executablePath === undefined ? base : { ...base, executablePath };
}

/** The path of a Chromium or Chrome on this machine, or undefined. */
export function findChromium() {
  const given = env['CHROMIUM_PATH'];
  const candidates = given === undefined ? [...cachedBrowsers(), ...installedBrowsers()] : [given];
  return candidates.find((path) => existsSync(path));
}

/** Finds a Chromium or gets one. Throws an Error that says in one sentence what to install when neither works. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (env['CHROMIUM_PATH'] !== undefined) {
    throw new Error(`CHROMIUM_PATH names ${env['CHROMIUM_PATH']}, but there is no such file.`);
  }
  for (const [what, get] of /** @type {const} */ ([
    ["Playwright's own Chromium", downloadFromPlaywright],
    ['the chromium package', installAsRoot],
  ])) {
    console.log(`No Chromium found: getting ${what} …`);
    get();
    const path = findChromium();
    if (path !== undefined) return path;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome: install one (Debian: "apt-get install chromium"; anywhere: ' +
      '"npx playwright install chromium") or set CHROMIUM_PATH to its program file.',
  );
}

function downloadFromPlaywright() {
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  // A closed network answers no or hangs: both must end soon.
  spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 180_000,
  });
}

function installAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = {
    stdio: /** @type {const} */ ('inherit'),
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

/** Browsers that Playwright downloaded earlier, newest first. */
function cachedBrowsers() {
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? defaultCache();
  if (!existsSync(cache)) return [];
  const revision = (/** @type {string} */ folder) => Number(folder.split('-').at(-1));
  return readdirSync(cache)
    .filter((folder) => /^chromium(_headless_shell)?-\d+$/.test(folder))
    .sort((one, other) => revision(other) - revision(one))
    .flatMap((folder) => programsIn(join(cache, folder)));
}

function defaultCache() {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

/** @param {string} folder */
function programsIn(folder) {
  const program =
    /[\\/](headless_shell|chrome-headless-shell|chrome|Chromium|Google Chrome for Testing)(\.exe)?$/;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => program.test(path));
}

function installedBrowsers() {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (place) => `${place}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    const places = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    programs.push('Microsoft\\Edge\\Application\\msedge.exe');
    return places.flatMap((place) =>
      place === undefined ? [] : programs.map((program) => join(place, program)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((place) =>
    [...names, 'chrome'].map((name) => join(place, name)),
  );
}
