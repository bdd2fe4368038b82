// An export that takes long, with the learner going on meanwhile: neither waits for the other, and neither stops the other.
import { describe, expect, it } from 'vitest';
import type { RunningFiles } from '../../src/state/files/runFiles';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { startInPlace } from '../support/filesInPlace';
import { shown } from '../support/studying';
import { freshProfile, openTab, type Profile } from '../support/testApp';

/** Files whose exports wait until they are released; those of a worker that was stopped never end, as in a browser. */
function slowExports(profile: Profile) {
  const running = { exports: 0, workers: 0 };
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const startFiles = async (): Promise<RunningFiles> => {
    running.workers += 1;
    const files = await startInPlace(profile);
    let isStopped = false;
    return {
      ...files,
      stop: () => {
        isStopped = true;
        running.workers -= 1;
        files.stop();
      },
      service: {
        ...files.service,
        exportDecks: async (...asked) => {
          running.exports += 1;
          await gate;
          return isStopped ? new Promise<never>(() => undefined) : files.service.exportDecks(...asked);
        },
      },
    };
  };
  return { startFiles, running, release };
}

describe('while decks are exported', () => {
  it('another file is read, cards are studied, and the export comes to its end', async () => {
    const profile = freshProfile();
    const { startFiles, running, release } = slowExports(profile);
    const app = await openTab(profile, FIXTURE_DECK, { startFiles });
    const exported = app.commands.exportDeck(undefined, 'document');
    await expect.poll(() => running.exports).toBe(1);
    app.commands.importFiles([new File(['Q: What is a buoy?\nA: A float.\n'], 'buoy.md')]);
    await expect.poll(() => app.store.getState().importing.kind).toBe('preview');
    app.commands.study();
    await expect.poll(() => app.store.getState().study.stage.kind).toBe('asking');
    expect(shown(app).face.question).not.toBe('');
    release();
    expect(await exported).toMatchObject({ ok: true });
    // What held the file that was read goes on; that of the export is gone.
    expect(running.workers).toBe(1);
    app.stop();
  });
});
