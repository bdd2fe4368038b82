// Several files given at once: each is looked at by itself, and imported or not; the others wait for it.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import type { ImportPreview } from '../../src/state/importState';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, previewOf, untilStage } from '../support/importStages';
import { freshProfile, inDatabase, openTab, type Profile } from '../support/testApp';

const BUOYS = aFile('buoys', 'Q: What is a buoy?\nA: A float that is moored.\n');
const WEIRS = aFile('weirs', 'Q: What is a weir?\nA: A low wall in a river.\n');
const QUAYS = aFile('quays', 'Q: What is a quay?\nA: A wall that ships lie at.\n');
const BROKEN = new File([Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)], 'broken.apkg');

function aFile(name: string, text: string): File {
  return new File([`# The ${name}\n\n${text}`], `${name}.md`);
}

/** Waits for the preview of a file. */
async function nextPreview(app: RunningApp): Promise<ImportPreview> {
  await untilStage(app, 'reading');
  return (await untilStage(app, 'preview')).preview;
}

function titlesOf(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async ({ decks }) => (await decks.toArray()).map(({ title }) => title).sort());
}

function place(app: RunningApp): string {
  const { importQueue } = app.store.getState();
  return importQueue === undefined ? 'alone' : `${importQueue.at + 1} of ${importQueue.files.length}`;
}

describe('files that are given at once', () => {
  it('come one after the other, each after the one before was imported or cancelled', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const before = await titlesOf(profile);
    app.commands.importFiles([BUOYS, WEIRS, QUAYS]);
    expect((await nextPreview(app)).fileName).toBe('buoys.md');
    expect(place(app)).toBe('1 of 3');
    await applyPreview(app);
    app.commands.cancelImport();
    expect((await nextPreview(app)).fileName).toBe('weirs.md');
    expect(place(app)).toBe('2 of 3');
    app.commands.cancelImport();
    expect((await nextPreview(app)).fileName).toBe('quays.md');
    expect(place(app)).toBe('3 of 3');
    await applyPreview(app);
    app.commands.cancelImport();
    await untilStage(app, 'idle');
    expect(place(app)).toBe('alone');
    expect(await titlesOf(profile)).toEqual([...before, 'The buoys', 'The quays'].sort());
    app.stop();
  });

  it('are taken back one by one, and the others still wait', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const before = await titlesOf(profile);
    app.commands.importFiles([BUOYS, WEIRS]);
    await nextPreview(app);
    await applyPreview(app);
    app.commands.undoImport();
    await untilStage(app, 'idle');
    expect(await titlesOf(profile)).toEqual(before);
    expect(place(app)).toBe('1 of 2');
    app.commands.cancelImport();
    expect((await nextPreview(app)).fileName).toBe('weirs.md');
    app.stop();
  });

  it('do not end with one that cannot be read', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    app.commands.importFiles([BROKEN, WEIRS]);
    expect((await untilStage(app, 'failed')).fileName).toBe('broken.apkg');
    app.commands.cancelImport();
    expect((await nextPreview(app)).fileName).toBe('weirs.md');
    app.stop();
  });

  it('are all left when that is asked for, at whatever stage', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const before = await titlesOf(profile);
    app.commands.importFiles([BUOYS, WEIRS, QUAYS]);
    await untilStage(app, 'reading');
    app.commands.cancelAllFiles();
    await untilStage(app, 'idle');
    expect(place(app)).toBe('alone');
    app.commands.importFiles([BUOYS, WEIRS]);
    await nextPreview(app);
    app.commands.cancelAllFiles();
    await untilStage(app, 'idle');
    expect(await titlesOf(profile)).toEqual(before);
    app.stop();
  });

  it('wait behind others that come while one of them is on screen', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    app.commands.importFiles([BUOYS, WEIRS]);
    await nextPreview(app);
    expect((await previewOf(app, QUAYS)).fileName).toBe('quays.md');
    expect(place(app)).toBe('1 of 2');
    app.commands.cancelImport();
    expect((await nextPreview(app)).fileName).toBe('weirs.md');
    app.stop();
  });

  it('are no queue when there is only one', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await previewOf(app, WEIRS);
    expect(place(app)).toBe('alone');
    app.commands.cancelImport();
    await untilStage(app, 'idle');
    app.stop();
  });
});
