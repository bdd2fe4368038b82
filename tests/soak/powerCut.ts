// Cuts the power: the browser's profile lies on an ext4 file system inside an image file, mounted by a loop device. At a
// random moment all processes of the browser are stopped and the image is copied: that is what a disk would hold. The
// copy is mounted, its journal replays, and the browser opens the profile there. Needs root and a Linux with loop mounts.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startSite } from '../bench/site';
import { randomFrom } from '../support/generator';
import { startBrowser, type BrowserProcess } from './browserProcess';
import { openApp, problemsOf, readBackIn, startGrading, type Ledger } from './kills';

/** What came of some cuts under one kind of durability. */
export interface CutReport {
  readonly cuts: number;
  readonly acknowledged: number;
  /** Grades that were acknowledged and are not on the disk. */
  readonly lost: number;
  /** Everything that is wrong besides: doubled grades, states that do not agree, an app that does not open. */
  readonly problems: readonly string[];
}

const IMAGE_MB = 512;
const SHORTEST_MS = 10_000;
const LONGEST_MS = 22_000;
/** About four grades a second, as fast as anyone studies. */
const PAUSE_MS = 220;

/** Why no power can be cut on this machine; undefined when it can. */
export function whyNoPowerCut(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid?.() !== 0) return 'it needs root, to mount a loop device';
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-loop-'));
  try {
    makeImage(join(folder, 'image'), 16);
    mount(join(folder, 'image'), join(folder, 'mounted'));
    unmount(join(folder, 'mounted'));
    return undefined;
  } catch (error) {
    return `a loop device cannot be mounted here: ${String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cuts the power a number of times, each time on a fresh profile. */
export async function cutPower(
  cuts: number,
  durability: 'strict' | 'relaxed',
  seed: number,
): Promise<CutReport> {
  const site = await startSite('cut-site', 'tests/soak/gradeInPage.ts', 'grade.js');
  const random = randomFrom(seed);
  const total = { cuts, acknowledged: 0, lost: 0, problems: [] as string[] };
  try {
    for (let cut = 0; cut < cuts; cut += 1) {
      const afterMs = SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS);
      const one = await cutOnce(site.origin, durability, afterMs);
      total.acknowledged += one.acknowledged;
      total.lost += one.lost;
      total.problems.push(...one.problems);
      console.log(`  cut ${cut + 1}, ${durability}: ${one.lost} of ${one.acknowledged} grades lost`);
    }
  } finally {
    await site.close();
  }
  return total;
}

async function cutOnce(
  origin: string,
  durability: 'strict' | 'relaxed',
  afterMs: number,
): Promise<Omit<CutReport, 'cuts'>> {
  const folder = mkdtempSync(join(tmpdir(), 'pointwise-cut-'));
  const [disk, afterCut] = [join(folder, 'disk'), join(folder, 'after-cut')];
  const ledger: Ledger = { kept: 0 };
  try {
    makeImage(`${disk}.image`, IMAGE_MB);
    mount(`${disk}.image`, disk);
    const browser = await startBrowser(join(disk, 'profile'));
    try {
      // Not beside the running app: a strict write of its own would save the relaxed ones before it.
      const page = await openBlank(browser, origin);
      await startGrading(page, ledger, { pauseMs: PAUSE_MS, durability });
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      browser.freeze();
      copyFileSync(`${disk}.image`, `${afterCut}.image`);
    } finally {
      await browser.kill();
      unmount(disk);
    }
    mount(`${afterCut}.image`, afterCut);
    const again = await startBrowser(join(afterCut, 'profile'));
    try {
      return await lookAfterCut(again, origin, ledger);
    } finally {
      await again.kill();
      unmount(afterCut);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lookAfterCut(
  browser: BrowserProcess,
  origin: string,
  ledger: Ledger,
): Promise<Omit<CutReport, 'cuts'>> {
  // The app itself may rightly open on its recovery screen when grades are lost: the rows are read without it.
  const found = await readBackIn(await openBlank(browser, origin));
  const lost = ledger.kept - new Set(found.numbers.filter((number) => number <= ledger.kept)).size;
  const problems = [...found.problems, ...problemsOf(found, ledger).filter((each) => !each.includes('lost'))];
  if (lost === 0) await openApp(browser, origin);
  return { acknowledged: ledger.kept, lost, problems };
}

/** A page of the origin on which the app does not run. */
async function openBlank(browser: BrowserProcess, origin: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${origin}/blank.html`);
  return page;
}

function makeImage(file: string, megabytes: number): void {
  run('truncate', ['-s', `${megabytes}M`, file]);
  run('mkfs.ext4', ['-q', '-F', file]);
}

function mount(image: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  run('mount', ['-o', 'loop', image, folder]);
}

function unmount(folder: string): void {
  // A process of the browser may take a moment to let go.
  for (let tries = 0; tries < 20; tries += 1) {
    if (spawnSync('umount', [folder]).status === 0) return;
    spawnSync('sleep', ['0.25']);
  }
  run('umount', ['-l', folder]);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
