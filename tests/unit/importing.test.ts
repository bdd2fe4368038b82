// Importing end to end, without a browser: a file goes in, the preview tells what it would change, and what is applied can be
// studied, read again, and taken back.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { isToCheck } from '../../src/domain/deck/deck';
import { encodeOld } from '../support/oldTexts';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, bringIn, previewOf, untilStage } from '../support/importStages';
import { gradeShown, openStudy, shown, todayIn } from '../support/studying';
import { DAY, freshProfile, inDatabase, MINUTE, openTab, passTime, type Profile } from '../support/testApp';

const HARBOUR = `# The harbour

Q: How many locks has the harbour?
A: Three, since 1931.

Q: Who pays for the lights?
A:
- Ships: by their length
- The town: a third of the cost
`;

/** A library with the harbour in it, the first card of which was graded. */
async function learned(profile: Profile): Promise<{ readonly app: RunningApp; readonly deckId: string }> {
  const app = await openStudy(profile);
  const deckId = await bringIn(app, HARBOUR);
  app.commands.study(deckId);
  await app.settled();
  await gradeShown(profile, app, 'easy');
  return { app, deckId };
}

describe('importing a document', () => {
  it('tells what it holds before anything is written', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const preview = await previewOf(app, HARBOUR);
    expect(preview).toMatchObject({
      kind: 'document',
      cards: 2,
      points: 3,
      problemCount: 0,
      isReadAgain: false,
    });
    expect(preview.decks).toMatchObject([{ target: undefined, title: 'The harbour', cards: 2, points: 3 }]);
    expect(await inDatabase(profile, ({ decks }) => decks.count())).toBe(1);
    app.stop();
  });

  it('tells the encoding that had to be guessed, of a document and of a table', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const document = new File([encodeOld('Q: Столица Франции?\nA: Париж', 'windows-1251')], 'столицы.txt');
    expect(await previewOf(app, document)).toMatchObject({
      guessed: 'windows-1251',
      sample: [{ question: 'Столица Франции?', points: ['Париж'] }],
    });
    const table = new File([encodeOld('вода,water\nдом,house\nгород,city', 'koi8-r')], 'слова.csv');
    app.commands.importFiles([table]);
    await untilStage(app, 'reading');
    const chosen = await untilStage(app, 'choosing', 'preview');
    if (chosen.kind === 'choosing') {
      expect(chosen.table.guessed).toBe('koi8-r');
      app.commands.acceptColumns();
    }
    expect((await untilStage(app, 'preview')).preview.guessed).toBe('koi8-r');
    expect((await previewOf(app, HARBOUR)).guessed).toBeUndefined();
    app.stop();
  });

  it('keeps the deck, which can be studied at once', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    passTime(profile, MINUTE);
    await previewOf(app, HARBOUR);
    const { report } = await applyPreview(app);
    expect(report).toMatchObject({ decks: [{ title: 'The harbour' }], cards: 2, points: 3, reviews: 0 });
    const today = await todayIn(app);
    expect(today?.decks.map(({ title, cards }) => `${title} ${cards}`)).toEqual([
      'The Lenne Commission 4',
      'The harbour 2',
    ]);
    app.commands.study(report.decks[0]?.id);
    await app.settled();
    expect(shown(app).face.question).toBe('How many locks has the harbour?');
    app.stop();
  });

  it('finds nothing new in the same document, and everything as it was after Undo', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const before = await dump(profile);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    const again = await previewOf(app, HARBOUR, 'renamed.md');
    expect(again).toMatchObject({ isReadAgain: true, isNothingNew: true, changeCount: 0 });
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });

  it('is not written when the library changed since the preview: that is shown anew, with the reason', async () => {
    const profile = freshProfile();
    const [app, other] = [await openTab(profile, FIXTURE_DECK), await openTab(profile, FIXTURE_DECK)];
    await previewOf(app, HARBOUR);
    await previewOf(other, HARBOUR);
    await applyPreview(other);
    app.commands.applyImport();
    await expect
      .poll(() => app.store.getState().importing)
      .toMatchObject({
        kind: 'preview',
        isRenewed: true,
        preview: { isReadAgain: true, isNothingNew: true },
      });
    app.stop();
    other.stop();
  });

  it('stays on screen when another change of a deck is taken back', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await previewOf(app, HARBOUR);
    const done = await applyPreview(app);
    const renamed = await app.commands.renameDeck('lenne', 'Another name');
    expect(await app.commands.undoDeckChange(renamed.ok ? renamed.value : undefined)).toMatchObject({
      ok: true,
    });
    expect(app.store.getState().importing).toEqual(done);
    app.stop();
  });

  it('can be taken back in the next session, for a day', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const before = await dump(profile);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    app.stop();
    const later = await openTab(profile, FIXTURE_DECK);
    const latest = await later.commands.readDeckChange();
    expect(latest).toMatchObject({ name: 'import', title: 'The harbour' });
    expect(await later.commands.undoDeckChange((latest?.stepId ?? 0) + 1)).toMatchObject({ ok: false });
    expect(await later.commands.undoDeckChange(latest?.stepId)).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    expect(await later.commands.readDeckChange()).toBeUndefined();
    expect(await later.commands.readUndoneDeckChange()).toEqual(latest);
    await previewOf(later, HARBOUR);
    await applyPreview(later);
    later.stop();
    profile.nowMs += 7 * 86_400_000;
    const nextWeek = await openTab(profile, FIXTURE_DECK);
    expect(await nextWeek.commands.readDeckChange()).toBeUndefined();
    nextWeek.stop();
  });

  it('keeps histories when it is read again, and marks a point whose number changed', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile);
    const edited = HARBOUR.replace('since 1931', 'since 1932').replace('Who pays', 'Tell me who pays');
    const preview = await previewOf(app, edited);
    expect(preview.changes.map(({ kind, question }) => `${kind}: ${question}`)).toEqual([
      'changed: How many locks has the harbour?',
      'reworded: Tell me who pays for the lights?',
    ]);
    await applyPreview(app);
    const page = await app.commands.readPage(deckId, 0);
    const card = page.ok ? page.value.notes[0]?.cards[0] : undefined;
    expect(card?.face.points[0]).toMatchObject({ text: 'Three, since 1932.', changedOn: expect.any(Number) });
    expect(card?.state?.reviews).toBe(1);
    app.stop();
  });

  it('marks what changed until it is graded again, also on the day of the change, and nothing that is new', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile);
    passTime(profile, 3 * DAY);
    await previewOf(
      app,
      HARBOUR.replace('since 1931', 'since 1932').replace('a third', 'a quarter of it, or 30'),
    );
    await applyPreview(app);
    const marks = async (): Promise<readonly boolean[]> => {
      const page = await app.commands.readPage(deckId, 0);
      const cards = page.ok ? page.value.notes.flatMap((note) => note.cards) : [];
      return cards.flatMap(({ face, state }) =>
        face.points.map((point) =>
          isToCheck(point, state?.points.find(({ pointId }) => pointId === point.id)?.lastDay),
        ),
      );
    };
    expect(await marks()).toEqual([true, false, false]);
    passTime(profile, 30 * DAY);
    await previewOf(app, HARBOUR.replace('since 1931', 'since 1933'));
    await applyPreview(app);
    app.commands.study(deckId);
    await app.settled();
    await gradeShown(profile, app, 'easy');
    await gradeShown(profile, app, 'easy');
    expect(await marks()).toEqual([false, false, false]);
    app.stop();
  });

  it.each([
    ['take', 1],
    ['startAnew', undefined],
  ] as const)(
    'says that a note which comes back was learned, and brings that back or not: %s',
    async (choice, reviews) => {
      const profile = freshProfile();
      const app = await openStudy(profile);
      await previewOf(app, HARBOUR);
      const { report } = await applyPreview(app);
      app.commands.study(report.decks[0]?.id);
      await app.settled();
      await gradeShown(profile, app, 'easy');
      await previewOf(app, HARBOUR.replace(/Q: How many[^]*?1931\.\n/u, ''));
      await applyPreview(app);
      const { changes } = await previewOf(app, HARBOUR);
      expect(changes).toMatchObject([
        { kind: 'new', hasHistory: true, choices: ['take', 'startAnew', 'leave'] },
      ]);
      app.commands.overrule(changes[0]?.id ?? '', choice);
      await expect.poll(() => choicesIn(app)).toEqual([choice]);
      await applyPreview(app);
      const page = await app.commands.readPage(report.decks[0]?.id ?? '', 0);
      const card = page.ok ? page.value.notes[0]?.cards[0] : undefined;
      expect(card?.state?.reviews).toBe(reviews);
      app.stop();
    },
  );

  it('leaves out what the learner leaves, and keeps what is gone from the text but left here', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    const shorter = `${HARBOUR.split('Q: Who')[0]}Q: Is there a ferry?\nA: Yes, on Sundays.\n`;
    const preview = await previewOf(app, shorter);
    for (const { id } of preview.changes) {
      app.commands.overrule(id, 'leave');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await untilStage(app, 'preview')).preview.isNothingNew).toBe(true);
    app.stop();
  });
});

describe('matching by hand', () => {
  const OTHER_WORDS = HARBOUR.replace(
    /Q: How many[^]*?1931\.\n/u,
    'Q: What can ships go through?\nA: Gates.\n',
  );

  it('takes the memory of a note that is gone to one that is new', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile);
    const { changes } = await previewOf(app, OTHER_WORDS);
    const told = changes.map(({ kind, links }) => `${kind} ${links.length}`);
    expect(told.toSorted()).toEqual(['new 1', 'removed 0']);
    const [link] = changes.flatMap(({ links }) => links);
    expect(link?.options.map(({ text }) => text)).toEqual(['', 'How many locks has the harbour?']);
    app.commands.correctChange(link?.id ?? '', link?.options[1]?.to ?? '');
    await expect.poll(() => choicesIn(app)).toHaveLength(1);
    await applyPreview(app);
    const page = await app.commands.readPage(deckId, 0);
    const card = page.ok ? page.value.notes[0]?.cards[0] : undefined;
    expect(card?.face.points[0]?.text).toBe('Gates.');
    expect(card?.state).toMatchObject({ reviews: 1, points: [{ reviews: 1 }] });
    app.stop();
  });

  it('is about the text, whatever was decided about the older note while it was gone', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    const { changes } = await previewOf(app, OTHER_WORDS);
    const [link] = changes.flatMap(({ links }) => links);
    app.commands.overrule(changes.find(({ kind }) => kind === 'removed')?.id ?? '', 'leave');
    await expect.poll(() => choicesIn(app)).toContain('leave');
    app.commands.correctChange(link?.id ?? '', link?.options[1]?.to ?? '');
    await expect.poll(() => choicesIn(app)).toEqual(['take']);
    app.stop();
  });

  it('is kept when the library changes meanwhile, and can be taken back', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const other = await openTab(profile, FIXTURE_DECK);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    const { changes } = await previewOf(app, OTHER_WORDS);
    const [link] = changes.flatMap(({ links }) => links);
    app.commands.correctChange(link?.id ?? '', link?.options[1]?.to ?? '');
    await expect.poll(() => choicesIn(app)).toHaveLength(1);
    expect(await other.commands.renameDeck('lenne', 'Another name')).toMatchObject({ ok: true });
    const { importing: decided } = app.store.getState();
    app.commands.applyImport();
    await expect.poll(() => app.store.getState().importing).not.toBe(decided);
    await untilStage(app, 'preview');
    expect(choicesIn(app)).toHaveLength(1);
    app.commands.correctChange(link?.id ?? '', '');
    await expect.poll(() => choicesIn(app)).toHaveLength(2);
    app.stop();
    other.stop();
  });
});

describe('a note that comes to be asked both ways', () => {
  it('is a change that is told, with the card that it makes more', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await previewOf(app, 'weir :: a low dam\nlock :: a gate for boats\n');
    await applyPreview(app);
    const { changes } = await previewOf(app, 'weir :: a low dam\nlock ::: a gate for boats\n');
    expect(changes).toMatchObject([{ kind: 'reworded', question: 'lock', cards: { before: 1, after: 2 } }]);
    app.stop();
  });
});

describe('a decision that is still being taken in when the import is asked for', () => {
  it('is taken in, and does not bring the preview back', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    const { changes } = await previewOf(app, HARBOUR.replace('since 1931', 'since 1932'));
    const stages: string[] = [];
    app.store.subscribe(({ importing }) => {
      if (importing.kind !== stages.at(-1)) stages.push(importing.kind);
    });
    app.commands.overrule(changes[0]?.id ?? '', 'startAnew');
    app.commands.applyImport();
    await untilStage(app, 'done');
    expect(stages).toEqual(['writing', 'done']);
    app.stop();
  });
});

describe('a library that changes while a preview is open', () => {
  it('is compared again, and what was decided stays decided', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const other = await openTab(profile, FIXTURE_DECK);
    await previewOf(app, HARBOUR);
    await applyPreview(app);
    const { changes } = await previewOf(app, HARBOUR.replace('since 1931', 'since 1932'));
    app.commands.overrule(changes[0]?.id ?? '', 'startAnew');
    await expect.poll(() => choicesIn(app)).toEqual(['startAnew']);
    expect(await other.commands.renameDeck('lenne', 'Another name')).toMatchObject({ ok: true });
    const { importing: decided } = app.store.getState();
    app.commands.applyImport();
    await expect.poll(() => app.store.getState().importing).not.toBe(decided);
    await untilStage(app, 'preview');
    expect(choicesIn(app)).toEqual(['startAnew']);
    app.stop();
    other.stop();
  });
});

function choicesIn(app: RunningApp): readonly string[] | undefined {
  const { importing } = app.store.getState();
  return importing.kind === 'preview' ? importing.preview.changes.map(({ choice }) => choice) : undefined;
}

describe('importing what cannot be read', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['JSON of another program', '{"cards": []}', 'unknownFormat'],
    ['a deck of a newer version', '{"format":"pointwise-deck","version":99}', 'newerVersion'],
    ['a deck that breaks off', '{"format":"pointwise-deck","version":1,"no', 'damaged'],
    ['bytes that are no text', '\u0000\u0001\u0002\u0003\u0000\u0000', 'unknownFormat'],
  ])('tells %s', async (_, text, code) => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const before = await dump(profile);
    app.commands.importFiles([new File([text], 'file.bin')]);
    expect((await untilStage(app, 'failed')).failure.code).toBe(code);
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });
});

/** Everything that is kept, but for the marker and the steps that could be done again. */
async function dump(profile: ReturnType<typeof freshProfile>): Promise<unknown> {
  return inDatabase(profile, async ({ dexie }) => {
    const tables = dexie.tables.filter(({ name }) => !['marker', 'deckSteps', 'images'].includes(name));
    return Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  });
}
