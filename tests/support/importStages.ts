// Importing through the commands of the app, without a browser: giving a file, waiting for stages, writing what the preview shows.
import type { DeckId } from '../../src/domain/ids';
import type { RunningApp } from '../../src/state/createApp';
import type { ImportPreview, ImportStage } from '../../src/state/importState';

const PATIENCE_MS = 40_000;

/** Waits until the stage is one of some kinds, however short it lasts; rejects after forty seconds, naming the stage that is. */
export async function untilStage<Kind extends ImportStage['kind']>(
  app: RunningApp,
  ...kinds: readonly Kind[]
): Promise<Extract<ImportStage, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { importing } = app.store.getState();
      if (!kinds.some((kind) => kind === importing.kind)) return;
      end();
      resolve(importing as Extract<ImportStage, { kind: Kind }>);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`the stage is ${JSON.stringify(app.store.getState().importing).slice(0, 500)}`));
    }, PATIENCE_MS);
    const stop = app.store.subscribe(look);
    const end = (): void => {
      clearTimeout(timer);
      stop();
    };
    look();
  });
}

/** Gives a file and waits for its preview, not for one that is there already; rejects when the file cannot be read. */
export async function previewOf(
  app: RunningApp,
  given: string | File,
  name = 'notes.md',
): Promise<ImportPreview> {
  app.commands.importFiles([typeof given === 'string' ? new File([given], name) : given]);
  await untilStage(app, 'reading');
  const stage = await untilStage(app, 'preview', 'failed');
  if (stage.kind === 'failed') throw new Error(JSON.stringify(stage));
  return stage.preview;
}

/** Brings a text in, and gives the id of its deck. */
export async function bringIn(app: RunningApp, text: string, name?: string): Promise<DeckId> {
  await previewOf(app, text, name);
  const { report } = await applyPreview(app);
  return report.decks[0]?.id ?? '';
}

/** Writes what the preview shows. */
export async function applyPreview(app: RunningApp): Promise<Extract<ImportStage, { kind: 'done' }>> {
  app.commands.applyImport();
  return untilStage(app, 'done');
}
