// Decks of ours as an Anki collection: questions and gaps in types of our own (pointwiseTypes.ts), notes that came from Anki in
// the types they came in, each card with its schedule and its review log.
import type { LeftOut } from '../../domain/incoming/incoming';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import type { DayClock, StudyDay } from '../../domain/studyDay';
import { ankiIds } from './ankiIds';
import type { AnkiCollection, AnkiNoteType } from './collection';
import { deckTree } from './deckNames';
import { reviewRows } from './exportedReviews';
import { scheduleOf, startOfDayS, type WrittenCard } from './exportedSchedule';
import { noteDraftsOf, type CardDraft, type ExportedDeck, type NoteDraft } from './noteDrafts';
import { newLeftOutList } from '../leftOutList';
import { POINTWISE_QUESTION, POINTWISE_TYPES } from './pointwiseTypes';

/** Where and when decks are written. */
export interface ExportContext {
  readonly noteTypes: ReadonlyMap<NoteTypeId, NoteType>;
  readonly clock: DayClock;
  readonly today: StudyDay;
  readonly nowMs: number;
}

/** A collection for `writePackage`: Anki's, and the steps that its cards have left. */
export interface WrittenCollection extends Omit<AnkiCollection, 'cards'> {
  readonly cards: readonly WrittenCard[];
}

/** A collection made of decks, and what of them a package cannot hold. */
export interface ExportedCollection {
  readonly collection: WrittenCollection;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The collection that holds some decks; the same for the same decks, day and moment, and with the same ids in the next
 * export. A buried card is written as if it were not, and the memories of several points as one.
 */
export function collectionOf(decks: readonly ExportedDeck[], context: ExportContext): ExportedCollection {
  const { clock, today } = context;
  const leftOut = newLeftOutList();
  const tree = deckTree(decks.map(({ title }) => title));
  const drafts = decks.flatMap((deck, index) => {
    const deckId = tree.ids[index] ?? 1;
    return noteDraftsOf(deck, context.noteTypes, context, leftOut).map((draft) => ({ draft, deckId }));
  });
  const types = numberedTypes(drafts.map(({ draft }) => draft));
  const noteIds = ankiIds(drafts.map(({ draft }) => ({ name: `note\n${draft.guid}` })));
  const asked = drafts.flatMap(({ draft, deckId }, index) =>
    draft.cards.map((card): Asked => ({ card, note: draft, noteId: noteIds[index] ?? 0, deckId })),
  );
  const cardIds = ankiIds(
    asked.map(({ card, note }) => ({ name: `card\n${note.guid}\n${card.ordinal}`, wanted: card.wanted })),
  );
  const dayZero = firstDayOf(asked, today);
  const createdAtS = startOfDayS(dayZero, clock);
  const collection: WrittenCollection = {
    createdAtS,
    createdMinutesWest: -clock.offsetMinutesAt(createdAtS * 1000),
    rolloverHour: clock.rolloverHour,
    decks: tree.decks,
    noteTypes: types.size === 0 ? [POINTWISE_QUESTION] : [...types.values()],
    notes: drafts.map(({ draft: { guid, typeKey, modifiedAtS, tags, fields } }, index) => {
      const noteTypeId = types.get(typeKey)?.id ?? 0;
      return { id: noteIds[index] ?? 0, guid, noteTypeId, modifiedAtS, tags, fields };
    }),
    cards: writtenCards(asked, cardIds, dayZero),
    reviews: reviewRows(
      asked.map(({ card }, index) => ({ cardId: cardIds[index] ?? 0, events: card.history.events })),
    ),
  };
  return { collection, leftOut: leftOut.entries() };
}

/** A card with the note it asks. */
interface Asked {
  readonly card: CardDraft;
  readonly note: NoteDraft;
  readonly noteId: number;
  readonly deckId: number;
}

function writtenCards(
  asked: readonly Asked[],
  ids: readonly number[],
  dayZero: StudyDay,
): readonly WrittenCard[] {
  return asked.map(({ card: { ordinal, history }, note, noteId, deckId }, index) => {
    const changedAtMs = history.events.at(-1)?.atMs;
    return {
      id: ids[index] ?? 0,
      noteId,
      deckId,
      ordinal,
      modifiedAtS: changedAtMs === undefined ? note.modifiedAtS : Math.floor(changedAtMs / 1000),
      ...scheduleOf(history.state, index + 1, dayZero),
      originalDue: 0,
      originalDeckId: 0,
    };
  });
}

/** The types of notes by their keys. Ours have their ids first; two that want the same id are told apart by theirs. */
function numberedTypes(drafts: readonly NoteDraft[]): ReadonlyMap<string, AnkiNoteType> {
  const used = new Map(drafts.map(({ typeKey, type }) => [typeKey, type]));
  const foreign = [...used].filter(([key]) => POINTWISE_TYPES.every(({ name }) => name !== key));
  const sorted = foreign.sort(([one], [other]) => (one < other ? -1 : 1));
  const ids = ankiIds([
    ...POINTWISE_TYPES.map(({ id, name }) => ({ name, wanted: id })),
    ...sorted.map(([key, { id }]) => ({ name: `type\n${key}`, wanted: id })),
  ]).slice(POINTWISE_TYPES.length);
  const numbered = sorted.map(([key, type], index): [string, AnkiNoteType] => [
    key,
    { ...type, id: ids[index] ?? type.id },
  ]);
  const ours = POINTWISE_TYPES.filter(({ name }) => used.has(name));
  return new Map([...ours.map((type): [string, AnkiNoteType] => [type.name, type]), ...numbered]);
}

/** The first study day of all that happened or is due, so that no card is due before the collection starts. */
function firstDayOf(asked: readonly Asked[], today: StudyDay): StudyDay {
  let first = today;
  for (const { card } of asked) {
    for (const { day } of card.history.events) first = Math.min(first, day);
    for (const { due } of card.history.state.points) {
      if (due.kind === 'day') first = Math.min(first, due.day);
    }
  }
  // A day before 1970 is none that a learner had.
  return Math.max(1, first);
}
