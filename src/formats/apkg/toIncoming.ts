// An opened Anki package as what it brings: decks, note types, media, and the history of every card. Pure: the learner's
// clock and day are given. Read toNotes.ts for the text, logEvents.ts and eventsAfterLog.ts for the histories.
import { NOTHING_INCOMING, type Incoming } from '../../domain/incoming/incoming';
import { titleOfNote } from '../../domain/deck/titles';
import type { CardId } from '../../domain/ids';
import type { NoteType } from '../../domain/noteType/noteType';
import type { ReviewEvent } from '../../domain/review/event';
import type { Scheduler } from '../../domain/review/scheduler';
import type { DayClock, StudyDay } from '../../domain/studyDay';
import type { AnkiPackage, AnkiReview, ReviewLog, UnloggedCollection } from './collection';
import { clockByDays, dayZeroOf } from './collectionDays';
import { eventsAfterLog, isLearnedUnlogged } from './eventsAfterLog';
import { groupedBy, placesBy } from './grouping';
import { newLeftOutList, type LeftOutList } from '../leftOutList';
import { eventsOfLog, isReadable } from './logEvents';
import { listMissingMedia } from './mediaNames';
import { listWhatIsNotRun, readNoteTypes, type ReadNoteType } from './noteTypes';
import { toDecks } from './toDecks';
import { toNotes, type FoundNote, type ReadOwnNote } from './toNotes';

/** What a package is read with. */
export interface PackageContext {
  /** The learner's own clock and day. */
  readonly clock: DayClock;
  readonly today: StudyDay;
  /** FSRS under the learner's parameters. */
  readonly scheduler: Scheduler;
  /** The name of the file, extension included: the title of a deck that has none. */
  readonly fileName: string;
  readonly readOwnNote: ReadOwnNote;
}

/**
 * Everything that a package brings; its text is made at once, the histories when the review log is given. Total: what makes
 * no sense is listed as left out.
 */
export function incomingOf(
  opened: Omit<AnkiPackage, 'reviews'>,
  context: PackageContext,
): (reviews: ReviewLog) => Incoming {
  const { collection } = opened;
  const leftOut = newLeftOutList();
  const types = readNoteTypes(collection.noteTypes);
  const notes = toNotes(collection, types, context.readOwnNote, leftOut);
  const decks = toDecks(notes, collection.decks, context.fileName, leftOut);
  const kept = decks.flatMap((deck) => deck.notes);
  const noteTypes = usedTypes(types, kept, leftOut);
  for (const name of collection.optionGroups ?? []) leftOut.add('deck-options', name);
  for (const { name, isDescribed } of collection.decks)
    if (isDescribed) leftOut.add('deck-descriptions', name);
  listMissingMedia(opened, textsOf(kept, noteTypes), leftOut);
  return (reviews) => ({
    ...NOTHING_INCOMING,
    kind: 'package',
    decks: decks.map(({ id, title, notes: found }) => ({
      id,
      title,
      notes: found.map(({ note }) => note),
      isWhole: false,
    })),
    noteTypes,
    media: opened.media,
    histories: historiesOf(collection, reviews, kept, context, leftOut),
    leftOut: leftOut.entries(),
  });
}

function usedTypes(
  types: ReadonlyMap<number, ReadNoteType>,
  notes: readonly FoundNote[],
  leftOut: LeftOutList,
): readonly NoteType[] {
  const notesOf = groupedBy(notes, ({ anki }) => anki.noteTypeId);
  const used: NoteType[] = [];
  for (const [id, { type }] of types) {
    const own = notesOf.get(id);
    if (own === undefined) leftOut.add('unused-note-types', type.name);
    const imported = own?.flatMap(({ anki, note }) => (note.kind === 'fields' ? [anki] : [])) ?? [];
    if (imported.length === 0) continue;
    used.push(type);
    listWhatIsNotRun(type, imported, leftOut);
  }
  return used;
}

function* textsOf(notes: readonly FoundNote[], types: readonly NoteType[]): Iterable<string> {
  for (const { templates } of types) {
    for (const { question, answer } of templates) yield* [question, answer];
  }
  for (const { anki } of notes) yield* anki.fields;
}

function historiesOf(
  collection: UnloggedCollection,
  reviews: ReviewLog,
  notes: readonly FoundNote[],
  context: PackageContext,
  leftOut: LeftOutList,
): ReadonlyMap<CardId, readonly ReviewEvent[]> {
  const placesOf = readableReviews(reviews, leftOut);
  const clock = clockByDays(context.clock);
  const reading = { ...context, clock, dayZero: dayZeroOf(collection, clock) };
  const histories = new Map<CardId, readonly ReviewEvent[]>();
  for (const [card, note] of notes.flatMap((found) =>
    found.cards.map((each) => [each, found.note] as const),
  )) {
    const { events, end } = eventsOfLog(card, rowsAt(reviews, placesOf.get(card.anki.id)), clock);
    placesOf.delete(card.anki.id);
    const after = eventsAfterLog(card, end, reading);
    const all = after.length === 0 ? events : [...events, ...after];
    if (all.length > 0) histories.set(card.id, all);
    if (isLearnedUnlogged(card, end)) leftOut.add('learning-without-log', titleOfNote(note));
    if (BURIED.includes(card.anki.queue)) leftOut.add('buried-cards');
  }
  for (const { length } of placesOf.values()) leftOut.add('reviews-without-card', '', length);
  return histories;
}

/** Queues of cards that are buried, by the learner and by their siblings. */
const BURIED: readonly number[] = [-3, -2];

function readableReviews(reviews: ReviewLog, leftOut: LeftOutList): Map<number, Int32Array> {
  let unreadable = 0;
  const places = placesBy(reviews.length, (index) => {
    const row = reviews.at(index);
    if (row !== undefined && isReadable(row)) return row.cardId;
    unreadable += 1;
    return undefined;
  });
  leftOut.add('unreadable-reviews', '', unreadable);
  return places;
}

function rowsAt(reviews: ReviewLog, places: Int32Array = NO_PLACES): readonly AnkiReview[] {
  const rows: AnkiReview[] = [];
  for (const place of places) {
    const row = reviews.at(place);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

const NO_PLACES = new Int32Array(0);
