// Files that can hurt, through the whole app: each ends in one failure that is said in clear sentences, or in a preview that
// says what of it is left out; and until the learner says yes, not a byte of the library is another one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_PACKAGE } from '../../src/formats/readFailure';
import type { RunningApp } from '../../src/state/createApp';
import { leftOutText } from '../../src/ui/import/leftOutText';
import { isReadFailure, readFailureMessage } from '../../src/ui/messages';
import { packageOf } from '../support/ankiFixtures';
import { READ_IN_PART, REFUSED, type ReadInPart, type Refused } from '../support/hostileImports';
import { applyPreview, previewOf, untilStage } from '../support/importStages';
import { gradeShown, openStudy } from '../support/studying';
import { freshProfile, inDatabase, type Profile } from '../support/testApp';

/** One sentence, or two: each begins with a capital letter and ends with a full stop. */
const SENTENCES = /^[A-Z“][^.?!]*[.](?: [A-Z“][^.?!]*[.])?$/u;

let profile: Profile;
let app: RunningApp;

// A library with everything in it: text, types, media, reviews, undo steps, and a deck that was deleted.
beforeAll(async () => {
  profile = freshProfile();
  app = await openStudy(profile);
  await gradeShown(profile, app, 'good');
  await previewOf(app, new File([new Uint8Array(packageOf('anki21b'))], 'drinks.apkg'));
  await applyPreview(app);
  await previewOf(app, '# The harbour\n\nQ: How many locks?\nA: Three.\n');
  const { report } = await applyPreview(app);
  await app.commands.deleteDeck(report.decks[0]?.id ?? '');
  app.commands.cancelImport();
  await untilStage(app, 'idle');
});

afterAll(() => {
  app.stop();
});

/** Every row of every table, and what is kept beside them. */
async function everything(): Promise<unknown> {
  const tables = await inDatabase(profile, async ({ dexie }) =>
    Promise.all(dexie.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  return { tables, beside: [...profile.sentinel] };
}

/** Gives the file, takes its columns as they are proposed, waits for what comes of it, and leaves it. */
async function stageAfter(file: File) {
  app.commands.importFiles([file]);
  await untilStage(app, 'reading');
  const first = await untilStage(app, 'failed', 'preview', 'choosing');
  if (first.kind === 'choosing') app.commands.acceptColumns();
  const stage = await untilStage(app, 'failed', 'preview');
  app.commands.cancelImport();
  await untilStage(app, 'idle');
  await app.settled();
  return stage;
}

describe('the library that is looked at', () => {
  it('has rows in every table that a file could reach', async () => {
    const counts = await inDatabase(
      profile,
      async ({ decks, pages, cards, noteTypes, media, tombstones, dexie }) =>
        Promise.all(
          [
            decks,
            pages,
            cards,
            noteTypes,
            media,
            tombstones,
            dexie.table('deckSteps'),
            dexie.table('steps'),
          ].map((table) => table.count()),
        ),
    );
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('is another one after an import that is carried out, and is seen to be', async () => {
    const before = await everything();
    await previewOf(app, '# Ferries\n\nQ: Is there a ferry?\nA: Yes.\n');
    await applyPreview(app);
    expect(await everything()).not.toEqual(before);
  });
});

describe('a file that is refused', () => {
  it.each(REFUSED)(
    'for being %s is told in clear sentences, and changes nothing',
    async (...given: Refused) => {
      const [, name, contents, code] = given;
      const before = await everything();
      const stage = await stageAfter(new File(contents(), name));
      if (stage.kind !== 'failed') throw new Error(`not refused: ${JSON.stringify(stage).slice(0, 500)}`);
      expect(stage).toMatchObject({ fileName: name, failure: { code } });
      if (!isReadFailure(stage.failure)) throw new Error('a failure of ours, and not of the file');
      const message = readFailureMessage(stage.failure.code);
      for (const part of [message.what, message.safe, message.todo]) expect(part).toMatch(SENTENCES);
      expect(message.safe).toBe('Your library is unchanged.');
      // What is said for a report names places, and never repeats what a stranger wrote.
      expect(stage.failure.detail).toMatch(/^[\w .,:/'"<>=()-]{1,200}$/u);
      expect(await everything()).toEqual(before);
      expect(app.store.getState()).toMatchObject({ phase: 'ready', importing: { kind: 'idle' } });
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});

describe('a file larger than any package may be', () => {
  it('is refused before it is read, and changes nothing', async () => {
    const before = await everything();
    const huge = new File(['PK\u0003\u0004'], 'huge.apkg');
    Object.defineProperty(huge, 'size', { value: LARGEST_PACKAGE + 1 });
    Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('it was read')) });
    expect(await stageAfter(huge)).toMatchObject({ kind: 'failed', failure: { code: 'tooLarge' } });
    expect(await everything()).toEqual(before);
  });
});

describe('a file that is read in part', () => {
  it.each(READ_IN_PART)(
    'for having %s says what is left out, and changes nothing until it is imported',
    { timeout: 60_000 },
    async (...given: ReadInPart) => {
      const [, name, contents, told] = given;
      const before = await everything();
      const stage = await stageAfter(new File(contents(), name));
      if (stage.kind !== 'preview') throw new Error(`not read: ${JSON.stringify(stage).slice(0, 500)}`);
      const { cards, media, leftOut, problemCount } = stage.preview;
      expect({ cards, media, leftOut: leftOut.map(({ code }) => code), problems: problemCount }).toEqual({
        media: 0,
        problems: 0,
        ...told,
      });
      for (const entry of leftOut) expect(leftOutText({ ...entry, examples: [] })).toMatch(/^\d[^.]*\.$/u);
      expect(await everything()).toEqual(before);
      expect(app.store.getState()).toMatchObject({ phase: 'ready', importing: { kind: 'idle' } });
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});
