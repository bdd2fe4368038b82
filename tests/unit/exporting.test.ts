// Exports and back: what each format keeps, and that reading our own export here adds nothing.
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { hashText } from '../../src/domain/ids';
import type { RunningApp } from '../../src/state/createApp';
import type { ExportFormat } from '../../src/state/importState';
import { keepImport } from '../../src/storage/keepImport';
import { readMarker } from '../../src/storage/marker';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, previewOf } from '../support/importStages';
import { aNoteType } from '../support/noteTypes';
import { gradeShown } from '../support/studying';
import { DAY, freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

const FORMATS: readonly ExportFormat[] = ['document', 'json', 'csv', 'apkg', 'revlog'];

const TYPE = aNoteType({
  templates: [{ name: 'Card', question: '{{Front}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' }],
  css: '.card { color: black }',
  foreignId: 1_400_000_000_777,
});

const NOTES: readonly Note[] = [
  {
    kind: 'qa',
    id: 'aaaaaaaaaaa',
    question: 'What does the pilot do?',
    points: [
      { id: 'point0000aa', label: 'Outside', text: 'boards each ship at the buoy' },
      { id: 'point0000ab', text: 'steers it to its berth' },
    ],
    tags: ['harbour::work'],
    remark: 'Since 1931.',
  },
  {
    kind: 'qa',
    id: 'bbbbbbbbbbb',
    question: 'buoy',
    points: [{ id: 'point0000ba', text: 'Boje' }],
    bothWays: true,
  },
  { kind: 'cloze', id: 'ccccccccccc', text: 'The {{c1::pilot}} boards at the {{c2::buoy::a float}}.' },
  {
    kind: 'fields',
    id: hashText('anki\nforeign-guid'),
    typeId: TYPE.id,
    fields: ['<b>Flag</b> <img src="flag.png">', 'of the <i>harbour</i>'],
    slots: ['t1'],
    guid: 'foreign-guid',
    foreignCardIds: [1_500_000_000_123],
    editedAtMs: 1_500_000_000_000,
  },
];

/** A profile with a deck of every kind of note, some cards of it studied. */
async function studied(): Promise<{ readonly profile: Profile; readonly app: RunningApp }> {
  const profile = freshProfile();
  const first = await openTab(profile, FIXTURE_DECK);
  first.stop();
  await inDatabase(profile, async (database) => {
    const { textRevision } = await readMarker(database);
    await keepImport(
      database,
      schedulerFor(DEFAULT_PARAMETERS),
      {
        title: 'Pilots',
        decks: [{ id: 'pilots', title: 'Work::Pilots', asOf: '2026-01-31', source: 'Made up', notes: NOTES }],
        noteTypes: [TYPE],
        media: [{ name: 'flag.png', bytes: Uint8Array.of(137, 80, 78, 71) }],
        histories: new Map(),
        splits: new Map(),
        textRevision,
      },
      { atMs: profile.nowMs, today: 20_000 },
    );
  });
  const app = await openTab(profile, FIXTURE_DECK);
  app.commands.study('pilots');
  await app.settled();
  for (const grade of ['good', 'easy', 'again', 'easy', 'good'] as const)
    await gradeShown(profile, app, grade);
  passTime(profile, 3 * DAY);
  await app.settled();
  return { profile, app };
}

async function exported(app: RunningApp, format: ExportFormat, deckId?: string): Promise<File> {
  const result = await app.commands.exportDeck(deckId, format);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return new File([result.value.contents], result.value.fileName);
}

describe('an export', () => {
  it.each(FORMATS)('as %s brings nothing new to where it was made', async (format) => {
    const { app } = await studied();
    const preview = await previewOf(app, await exported(app, format, 'pilots'));
    expect(preview).toMatchObject({ isReadAgain: true, isNothingNew: true, changeCount: 0, reviews: 0 });
    app.stop();
  });

  it.each(['json', 'csv', 'apkg'] as const)(
    'of all decks as %s brings nothing new either',
    async (format) => {
      const { app } = await studied();
      expect(await previewOf(app, await exported(app, format))).toMatchObject({
        isNothingNew: true,
        changeCount: 0,
      });
      app.stop();
    },
  );

  it('as a deck of ours keeps everything', async () => {
    const { profile, app } = await studied();
    const file = await exported(app, 'json', 'pilots');
    const other = freshProfile();
    other.nowMs = profile.nowMs;
    const there = await openTab(other, FIXTURE_DECK);
    await previewOf(there, file);
    await applyPreview(there);
    expect(await kept(other)).toEqual(await kept(profile));
    app.stop();
    there.stop();
  });

  it('as an Anki package keeps notes, tags, media, due days and one grade a review', async () => {
    const { profile, app } = await studied();
    const file = await exported(app, 'apkg', 'pilots');
    const other = freshProfile();
    other.nowMs = profile.nowMs;
    const there = await openTab(other, FIXTURE_DECK);
    await previewOf(there, file);
    await applyPreview(there);
    const [mine, theirs] = [await kept(profile), await kept(other)];
    expect(theirs.notes.map(withoutEdits)).toEqual(mine.notes.map(withoutEdits));
    expect(theirs.media).toEqual(mine.media);
    expect(theirs.due).toEqual(mine.due);
    expect(theirs.reviews).toEqual(mine.reviews);
    app.stop();
    there.stop();
  });

  it('as a document and as a table keeps questions, points and tags', async () => {
    for (const format of ['document', 'csv'] as const) {
      const { app } = await studied();
      const file = await exported(app, format, 'pilots');
      const there = await openTab(freshProfile(), FIXTURE_DECK);
      const preview = await previewOf(there, file);
      expect(preview, format).toMatchObject({ cards: 6, points: 7, problemCount: 0, isReadAgain: false });
      await applyPreview(there);
      app.stop();
      there.stop();
    }
  });

  it('as a review log is matched by card, and brings the reviews where they are missing', async () => {
    const { profile, app } = await studied();
    const [log, deck] = [await exported(app, 'revlog'), await exported(app, 'document', 'pilots')];
    expect(log.name).toBe('revlog.csv');
    expect((await log.text()).split('\n')[0]).toBe(
      'card_id,review_time,review_rating,review_state,review_duration',
    );
    const other = freshProfile();
    other.nowMs = profile.nowMs;
    const there = await openTab(other, FIXTURE_DECK);
    await previewOf(there, deck);
    await applyPreview(there);
    // The ids of the notes are others there, so that nothing of the log matches.
    expect(await previewOf(there, log)).toMatchObject({
      reviews: 0,
      leftOut: [{ code: 'reviews-without-card' }],
    });
    app.stop();
    there.stop();
  });
});

function withoutEdits({ editedAtMs: _editedAtMs, ...note }: Note): Omit<Note, 'editedAtMs'> {
  return note;
}

/** What is kept of the deck "Work::Pilots". */
async function kept(profile: Profile) {
  return inDatabase(profile, async ({ decks, pages, cards, noteTypes, media }) => {
    const deck = (await decks.toArray()).find(({ title }) => title === 'Work::Pilots');
    const rows = (await cards.toArray()).filter(({ deckId }) => deckId === deck?.id).sort(byId);
    return {
      notes: (await pages.toArray())
        .filter(({ deckId }) => deckId === deck?.id)
        .flatMap(({ notes }) => notes),
      types: await noteTypes.toArray(),
      media: await media.toArray(),
      histories: rows.map(({ id, history }) => [id, [...history]]),
      due: rows.map(({ id, state }) => [id, dueOf(state.points.map(({ due }) => due))]),
      reviews: rows.map(({ id, state }) => [id, state.reviews]),
    };
  });
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

/** The soonest day; moments are kept to the second by Anki, and are told apart from days only. */
function dueOf(dues: readonly { readonly kind: 'day' | 'at'; readonly day?: number }[]): number | 'at' {
  return dues.some(({ kind }) => kind === 'at') ? 'at' : Math.min(...dues.map(({ day = 0 }) => day));
}
