// A Chromium of our own making, not Playwright's: one process group on one profile folder, so that it can be killed or
// stopped whole, as a crash or a power cut does. Playwright only talks to it.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium, launchOptions } from '../support/chromium.mjs';

/** A running browser. */
export interface BrowserProcess {
  readonly context: BrowserContext;
  /** SIGKILL to every process of the browser at once. */
  readonly kill: () => Promise<void>;
  /** SIGSTOP to every process of the browser: nothing more is written. */
  readonly freeze: () => void;
  /** Closes it the ordinary way. */
  readonly close: () => Promise<void>;
}

/** Starts a browser on a profile folder. Throws when it does not answer within 30 seconds. */
export async function startBrowser(
  profile: string,
  switches: readonly string[] = [],
): Promise<BrowserProcess> {
  const executablePath = findChromium();
  const { args, chromiumSandbox } = launchOptions();
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine.');
  for (const left of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'DevToolsActivePort']) {
    rmSync(join(profile, left), { force: true });
  }
  const child = spawn(
    executablePath,
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--disable-breakpad',
      '--disable-crash-reporter',
      ...(chromiumSandbox ? [] : ['--no-sandbox']),
      ...args,
      ...switches,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no window.');
  return {
    context,
    kill: async () => {
      for (const pid of familyOf(child, profile)) send(pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
    freeze: () => {
      for (const pid of familyOf(child, profile)) send(pid, 'SIGSTOP');
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
    },
  };
}

async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with exit code ${child.exitCode}.`);
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not answer within 30 seconds.');
}

/** All processes of the browser: its group, and those that left the group but name its profile. */
function familyOf(child: ChildProcess, profile: string): readonly number[] {
  const { pid } = child;
  if (pid === undefined) return [];
  // Elsewhere the group is reached by its negative number, and on Windows the children end with their parent.
  if (process.platform !== 'linux') return [process.platform === 'win32' ? pid : -pid];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return all.filter(
    (each) => groupOf(each) === pid || commandOf(each).includes(`--user-data-dir=${profile}`),
  );
}

function groupOf(pid: number): number {
  // After the name in brackets: state, parent, group.
  return Number(textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[2]);
}

function commandOf(pid: number): string {
  return textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended a moment ago.
    return '';
  }
}

function send(pid: number, signal: 'SIGKILL' | 'SIGSTOP'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended a moment ago.
  }
}
