// Files that come while another is read, written or taken back: no command waits for a worker that was stopped, nothing is
// written that was not previewed, and nothing is taken back but what was asked for.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import type { FilesService } from '../../src/state/files/service';
import type { RunningFiles } from '../../src/state/files/runFiles';
import { startInPlace } from '../support/filesInPlace';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { untilStage } from '../support/importStages';
import { freshProfile, inDatabase, openTab, type Profile } from '../support/testApp';

const HARBOUR = '# The harbour\n\nQ: How many locks are there?\nA: Three.\n';
const FERRIES = '# The ferries\n\nQ: Is there a ferry?\nA: Yes.\n';

/** A worker whose call never comes back, as one that is busy does not. */
async function stuckIn(
  profile: Profile,
  name: keyof FilesService,
): Promise<{ readonly running: RunningFiles; readonly called: Promise<void> }> {
  const running = await startInPlace(profile);
  let tell = (): void => undefined;
  const called = new Promise<void>((resolve) => (tell = resolve));
  const never = (): Promise<never> => {
    tell();
    return new Promise(() => undefined);
  };
  const service: FilesService = { ...running.service, [name]: never };
  return { running: { ...running, service }, called };
}

function give(app: RunningApp, text: string): void {
  app.commands.importFiles([new File([text], 'notes.md')]);
}

async function titles(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async ({ decks }) => (await decks.toArray()).map(({ title }) => title).sort());
}

describe('a worker that is stopped', () => {
  it('does not hold up the commands after a write that was cancelled', async () => {
    const profile = freshProfile();
    const { running, called } = await stuckIn(profile, 'apply');
    const app = await openTab(profile, FIXTURE_DECK, { startFiles: () => Promise.resolve(running) });
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    app.commands.applyImport();
    await called;
    app.commands.cancelImport();
    await untilStage(app, 'idle');
    expect(await app.commands.renameDeck('lenne', 'Another name')).toMatchObject({ ok: true });
    expect(app.store.getState().importing).toEqual({ kind: 'idle' });
    app.stop();
  });

  it('is told when it breaks down in the middle of a file, and the next file is read', async () => {
    const profile = freshProfile();
    const { running, called } = await stuckIn(profile, 'read');
    let breakDown = (): void => undefined;
    const crashed = new Promise<never>((_, reject) => (breakDown = () => reject(new Error('out of memory'))));
    crashed.catch(() => undefined);
    let isFirst = true;
    const startFiles = async (): Promise<RunningFiles> => {
      if (!isFirst) return startInPlace(profile);
      isFirst = false;
      return { ...running, crashed };
    };
    const app = await openTab(profile, FIXTURE_DECK, { startFiles });
    give(app, HARBOUR);
    await called;
    breakDown();
    expect(await untilStage(app, 'failed')).toMatchObject({ failure: { code: 'unexpected' } });
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    app.stop();
  });

  it('says nothing when its file was cancelled', async () => {
    const profile = freshProfile();
    const { running, called } = await stuckIn(profile, 'read');
    const app = await openTab(profile, FIXTURE_DECK, { startFiles: () => Promise.resolve(running) });
    give(app, HARBOUR);
    await called;
    app.commands.cancelImport();
    await untilStage(app, 'idle');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.store.getState().notice).toBeUndefined();
    app.stop();
  });

  it('is not the one that exports: another file does not disturb it', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const exported = app.commands.exportDeck(undefined, 'json');
    give(app, HARBOUR);
    expect(await exported).toMatchObject({ ok: true });
    await untilStage(app, 'preview');
    app.stop();
  });
});

describe('a deck whose options were reset', () => {
  it('does not get them back by undoing an earlier change', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    await app.commands.setDeckOption('lenne', { name: 'newPerDay', value: 3 });
    await app.commands.renameDeck('lenne', 'Another name');
    await app.commands.setDeckOption('lenne', { reset: 'newPerDay' });
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await app.commands.readDeckOptions('lenne')).toEqual({
      ok: true,
      value: { title: 'The Lenne Commission', own: {} },
    });
    app.stop();
  });
});

describe('a library that lost reviews', () => {
  it('is not written to by a file before the learner has decided', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    app.store.setState({ phase: 'failed', trouble: { code: 'missing' } });
    app.commands.applyImport();
    await untilStage(app, 'failed');
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: false, failure: { code: 'missing' } });
    expect(await titles(profile)).toEqual(['The Lenne Commission']);
    app.stop();
  });
});

describe('a file that comes while another waits to be written', () => {
  it('is not written in its place', async () => {
    const profile = freshProfile();
    const { running, called } = await stuckIn(profile, 'undo');
    let isStuck = false;
    const app = await openTab(profile, FIXTURE_DECK, {
      startFiles: () => (isStuck ? Promise.resolve(running) : startInPlace(profile)),
    });
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    isStuck = true;
    const undone = app.commands.undoDeckChange();
    await called;
    isStuck = false;
    app.commands.applyImport();
    await untilStage(app, 'writing');
    give(app, FERRIES);
    await untilStage(app, 'preview');
    running.stop();
    expect(await undone).toMatchObject({ ok: false });
    await app.settled();
    expect(await titles(profile)).toEqual(['The Lenne Commission']);
    app.stop();
  });

  it('does not stop what is being written', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    app.commands.applyImport();
    await untilStage(app, 'writing');
    await new Promise((resolve) => setTimeout(resolve, 0));
    give(app, FERRIES);
    await untilStage(app, 'preview');
    await app.settled();
    expect(await titles(profile)).toEqual(['The Lenne Commission', 'The harbour']);
    expect(app.store.getState().importing).toMatchObject({
      kind: 'preview',
      preview: { decks: [{ title: 'The ferries' }] },
    });
    app.stop();
  });
});

describe('undoing an import', () => {
  it('takes back that import only, also when it is asked for twice', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    for (const text of [HARBOUR, FERRIES]) {
      give(app, text);
      await untilStage(app, 'preview');
      app.commands.applyImport();
      await untilStage(app, 'done');
    }
    app.commands.undoImport();
    app.commands.undoImport();
    await untilStage(app, 'idle');
    await app.settled();
    expect(await titles(profile)).toEqual(['The Lenne Commission', 'The harbour']);
    app.stop();
  });

  it('does not take back what another tab did since', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const other = await openTab(profile, FIXTURE_DECK);
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    app.commands.applyImport();
    await untilStage(app, 'done');
    expect(await other.commands.renameDeck('lenne', 'Another name')).toMatchObject({ ok: true });
    app.commands.undoImport();
    await app.settled();
    expect(await titles(profile)).toEqual(['Another name', 'The harbour']);
    app.stop();
    other.stop();
  });
});

describe('a worker that was started before there was a file', () => {
  it('reads the first file, and the next file has another', async () => {
    const profile = freshProfile();
    let started = 0;
    let stopped = 0;
    const startFiles = async (): Promise<RunningFiles> => {
      started += 1;
      const running = await startInPlace(profile);
      const stop = (): void => {
        stopped += 1;
        running.stop();
      };
      return { ...running, stop };
    };
    const app = await openTab(profile, FIXTURE_DECK, { startFiles });
    app.commands.prepareImport();
    await expect.poll(() => started).toBe(1);
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    expect([started, stopped]).toEqual([1, 0]);
    give(app, FERRIES);
    await untilStage(app, 'reading');
    await untilStage(app, 'preview');
    expect([started, stopped]).toEqual([2, 1]);
    app.stop();
  });

  it('is not missed when it broke down: the file has another', async () => {
    const profile = freshProfile();
    let started = 0;
    const startFiles = async (): Promise<RunningFiles> => {
      started += 1;
      const running = await startInPlace(profile);
      return started === 1 ? { ...running, crashed: Promise.reject(new Error('broken')) } : running;
    };
    const app = await openTab(profile, FIXTURE_DECK, { startFiles });
    app.commands.prepareImport();
    await expect.poll(() => started).toBe(1);
    give(app, HARBOUR);
    await untilStage(app, 'preview');
    expect(started).toBe(2);
    app.stop();
  });
});
