// What a real Anki has after an import, against what was exported. Schedules are compared with the states of the histories,
// not with what the writer made of them.
import * as v from 'valibot';
import { cardIdOf } from '../../src/domain/ids';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { dueOfCard, type CardState } from '../../src/domain/review/cardState';
import { studyDayOf, type DayClock } from '../../src/domain/studyDay';
import type { WrittenCollection } from '../../src/formats/apkg/fromDecks';
import type { ExportedDeck } from '../../src/formats/apkg/noteDrafts';

/** What was exported. */
export interface Expected {
  readonly decks: readonly ExportedDeck[];
  readonly collection: WrittenCollection;
  readonly clock: DayClock;
  /** What Anki is to sort each note by, and its checksum, by guid. */
  readonly sorted: ReadonlyMap<string, readonly [text: string, checksum: number]>;
  /** SHA-1 by name. */
  readonly media: ReadonlyMap<string, string>;
}

const count = v.object({ notes: v.number(), cards: v.number(), revlog: v.number() });
const names = v.record(v.string(), v.string());
const row = v.record(v.string(), v.union([v.number(), v.string()]));

/** What ankiOpen.py prints. */
const openedSchema = v.object({
  counts: count,
  countsAgain: count,
  notes: v.array(row),
  cards: v.array(row),
  revlog: v.array(row),
  createdAtS: v.number(),
  decks: names,
  decksAgain: v.array(v.string()),
  models: names,
  media: names,
  renderErrors: v.array(v.unknown()),
  requirements: v.array(v.unknown()),
  check: v.tuple([v.string(), v.boolean()]),
});

type Row = v.InferOutput<typeof row>;
type Opened = v.InferOutput<typeof openedSchema>;

/** Everything that is not as it was written, in sentences. */
export function differences(expected: Expected, printed: unknown): readonly string[] {
  const read = v.safeParse(openedSchema, printed);
  if (!read.success) return [`Anki said: ${JSON.stringify(printed).slice(0, 900)}`];
  const found = read.output;
  const { collection } = expected;
  const { notes, cards, reviews } = collection;
  return [
    ...unlike('counts', found.counts, { notes: notes.length, cards: cards.length, revlog: reviews.length }),
    ...unlike('counts after importing again', found.countsAgain, found.counts),
    ...unlike('what the check says', found.check[1], true, found.check[0]),
    ...unlike('cards that cannot be shown', found.renderErrors, []),
    ...unlike('types that need other fields', found.requirements, []),
    ...unlike('decks', Object.values(found.decks).sort(), deckNames(collection)),
    ...unlike('decks after importing again', found.decksAgain, deckNames(collection)),
    ...unlike('media', linesOf(Object.entries(found.media)), linesOf([...expected.media])),
    ...noteDifferences(expected, found),
    ...cardDifferences(collection, found),
    ...reviewDifferences(collection, found),
    ...dueDifferences(expected, found),
  ];
}

function deckNames({ decks }: WrittenCollection): readonly string[] {
  return [...new Set(['Default', ...decks.map(({ name }) => name)])].sort();
}

function linesOf(pairs: readonly (readonly [name: string, value: string])[]): readonly string[] {
  return pairs.map(([name, value]) => `${name} ${value}`).sort();
}

function noteDifferences(
  { collection: { notes, noteTypes }, sorted }: Expected,
  { notes: rows, models }: Opened,
): readonly string[] {
  const byGuid = new Map(rows.map((each) => [each['guid'], each]));
  const typeNames = new Map(noteTypes.map(({ id, name }) => [id, name]));
  return notes.flatMap((note) => {
    const { guid, fields, tags, modifiedAtS, noteTypeId } = note;
    const found = byGuid.get(guid);
    const isText = [found?.['flds'], String(found?.['tags']).trim(), String(found?.['sfld'])];
    const shouldBeText = [fields.join('\u001f'), tags.join(' '), sorted.get(guid)?.[0]];
    return unlike(
      `note ${guid}`,
      [...isText, found?.['csum'], found?.['mod'], plainName(models[String(found?.['mid'])])],
      [...shouldBeText, sorted.get(guid)?.[1], modifiedAtS, typeNames.get(noteTypeId)],
    );
  });
}

/** Where a name is taken, as "Basic" is in every collection, Anki adds a number of five digits. */
function plainName(name: string | undefined): string | undefined {
  return name?.replace(/-[0-9a-f]{5}$/u, '');
}

/** Columns that an import leaves as they are. */
function cardDifferences(
  { cards, decks }: WrittenCollection,
  { cards: rows, decks: names }: Opened,
): readonly string[] {
  const byId = rowsById(rows);
  const deckOf = new Map(decks.map(({ id, name }) => [id, name]));
  const columns = [
    'nid',
    'ord',
    'type',
    'queue',
    'ivl',
    'factor',
    'reps',
    'lapses',
    'left',
    'odue',
    'odid',
    'flags',
    'data',
  ];
  return cards.flatMap((card) => {
    const found = byId.get(card.id);
    const {
      noteId,
      ordinal,
      type,
      queue,
      interval,
      factor,
      repetitions,
      lapses,
      stepsLeft = 0,
      flags,
      data,
    } = card;
    const left = stepsLeft * 1001;
    return unlike(
      `card ${card.id}`,
      [...columns.map((name) => found?.[name]), names[String(found?.['did'])]],
      [
        noteId,
        ordinal,
        type,
        queue,
        interval,
        factor,
        repetitions,
        lapses,
        left,
        0,
        0,
        flags,
        data,
        deckOf.get(card.deckId),
      ],
    );
  });
}

function reviewDifferences({ reviews }: WrittenCollection, { revlog }: Opened): readonly string[] {
  const byId = rowsById(revlog);
  const columns = ['cid', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'];
  return [...reviews].flatMap(({ id, cardId, ease, interval, lastInterval, factor, tookMs, type }) =>
    unlike(
      `review ${id}`,
      columns.map((name) => byId.get(id)?.[name]),
      [cardId, ease, interval, lastInterval, factor, tookMs, type],
    ),
  );
}

/** When each card is due by its history, against the day or moment that Anki has. */
function dueDifferences({ decks, collection, clock }: Expected, found: Opened): readonly string[] {
  const cards = new Map(found.cards.map((each) => [`${each['nid']} ${each['ord']}`, each]));
  const noteIds = new Map(collection.notes.map(({ guid, id }) => [guid, id]));
  const dayZero = studyDayOf(found.createdAtS * 1000, clock);
  return decks.flatMap(({ notes, histories }) =>
    notes.flatMap((note) =>
      cardIdsOf(note).flatMap((cardId, index) => {
        const state = histories.get(cardId)?.state;
        const slot = cardId.slice(note.id.length + 1);
        const ordinal = note.kind === 'qa' ? index : Number(slot.slice(1)) - 1;
        const noteId = noteIds.get(note.kind === 'fields' ? note.guid : note.id);
        const card = cards.get(`${noteId} ${ordinal}`);
        if (state === undefined || card === undefined || dueOfCard(state) === undefined) {
          return unlike(`type of ${cardIdOf(note.id, slot)}`, card?.['type'], 0);
        }
        return dueDifference(`due of ${cardId}`, state, card, dayZero);
      }),
    ),
  );
}

function dueDifference(what: string, state: CardState, card: Row, dayZero: number): readonly string[] {
  const due = dueOfCard(state);
  const queue = state.suspended ? -1 : card['queue'];
  // Anki 2.1.15 does not bring the days of suspended cards in learning into the count of its own collection.
  const isLeftAlone = state.suspended && card['type'] !== 2;
  if (due?.kind === 'day') {
    const day = Number(card['due']) + dayZero;
    return isLeftAlone ? [] : unlike(what, [day, card['queue']], [due.day, queue]);
  }
  return unlike(what, [card['due'], card['queue']], [Math.floor((due?.atMs ?? 0) / 1000), queue]);
}

function rowsById(rows: readonly Row[]): ReadonlyMap<number | string | undefined, Row> {
  return new Map(rows.map((each) => [each['id'], each]));
}

function unlike(what: string, found: unknown, expected: unknown, said = ''): readonly string[] {
  const [is, shouldBe] = [JSON.stringify(found), JSON.stringify(expected)];
  return is === shouldBe
    ? []
    : [`${what}: ${is?.slice(0, 400)} instead of ${shouldBe?.slice(0, 400)}. ${said}`];
}
