// Where the decks of a file go, and what they would change there: the review that a learner sees before anything is
// written. Pure: the library is given, and nothing is written here.
import { applyChanges, usualChoice, type Choice, type PointSplit } from '../deck/applyChanges';
import { compareNotes, type Comparison, type NoteChange } from '../deck/compareNotes';
import type { FieldsNote, Note } from '../deck/deck';
import { inOwnSlots, isMoved } from '../deck/fieldFaces';
import { withFreshId } from '../deck/matchNotes';
import { NOTHING_REMEMBERED, type Remembered } from '../deck/remembered';
import {
  deckIdOf,
  hashText,
  noteIdOfCard,
  type CardId,
  type DeckId,
  type NoteId,
  type PointId,
} from '../ids';
import type { StudyDay } from '../studyDay';
import { withImported } from './importedAsText';
import type { Incoming, IncomingDeck } from './incoming';

/** A deck of the library, as far as finding a place for notes needs it. */
export interface PlacedDeck {
  readonly id: DeckId;
  readonly title: string;
  readonly cardIds: readonly CardId[];
}

/** The library that a file is compared with. */
export interface Library {
  readonly decks: readonly PlacedDeck[];
  /** The notes of a deck; only decks that {@link placesOf} named are asked for. */
  readonly notesOf: (deckId: DeckId) => readonly Note[];
  /** What an imported note says as text, a question for each card. */
  readonly textsOf: (note: FieldsNote, deckTitle: string) => readonly Note[];
}

/** A deck of a file with its place. */
export interface Place {
  readonly deck: IncomingDeck;
  /** The deck here that it is read into; undefined for a new one. */
  readonly target: DeckId | undefined;
  /** Whether the learner chose another deck than its own: then it may speak of a part of that deck only. */
  readonly isOther?: true;
}

/** What becomes of one deck. */
export interface DeckPlan extends Place {
  /** The id it has here, or gets. */
  readonly id: DeckId;
  readonly title: string;
  readonly comparison: Comparison;
}

/**
 * Finds the place of each deck: the one chosen for the only deck of a file, else the deck with its id, else the one with
 * its title. Notes of a part of a deck that stand in another deck here stay there.
 */
export function placesOf(
  incoming: Incoming,
  decks: readonly PlacedDeck[],
  chosen?: { readonly target: DeckId | undefined },
): readonly Place[] {
  const isThere = chosen?.target === undefined || decks.some(({ id }) => id === chosen.target);
  const [only] = incoming.decks.length === 1 ? incoming.decks : [];
  // The deck that was chosen may have been deleted since.
  if (chosen !== undefined && only !== undefined && isThere) {
    const isOther = chosen.target !== undefined && chosen.target !== ownDeck(only, decks)?.id;
    return [{ deck: only, target: chosen.target, ...(isOther ? { isOther } : {}) }];
  }
  if (only?.isWhole === true && only.notes.length > 0)
    return [{ deck: only, target: ownDeck(only, decks)?.id }];
  const home = homesOf(incoming, decks);
  const places = new Map<
    DeckId | string,
    { deck: IncomingDeck; target: DeckId | undefined; notes: Note[] }
  >();
  for (const deck of incoming.decks) {
    const usual = ownDeck(deck, decks);
    for (const note of deck.notes) {
      const target = (deck.isWhole ? undefined : home.get(note.id)) ?? usual?.id;
      const key = target ?? `new ${deck.id}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, { deck, target, notes: [note] });
      else known.notes.push(note);
    }
    if (deck.notes.length === 0 && usual !== undefined && deck.isWhole && !places.has(usual.id)) {
      places.set(usual.id, { deck, target: usual.id, notes: [] });
    }
  }
  return [...places.values()].map(({ deck, target, notes }) => ({ deck: { ...deck, notes }, target }));
}

/** The deck here that a deck of a file is: by its id, else by its title. */
function ownDeck(deck: IncomingDeck, decks: readonly PlacedDeck[]): PlacedDeck | undefined {
  return decks.find(({ id }) => id === deck.id) ?? decks.find(({ title }) => title === deck.title);
}

// Which deck here has which of the notes that come; only asked of files that hold parts of decks.
function homesOf(incoming: Incoming, decks: readonly PlacedDeck[]): ReadonlyMap<NoteId, DeckId> {
  const wanted = new Set(
    incoming.decks.filter(({ isWhole }) => !isWhole).flatMap(({ notes }) => notes.map(({ id }) => id)),
  );
  const homes = new Map<NoteId, DeckId>();
  if (wanted.size === 0) return homes;
  for (const { id, cardIds } of decks) {
    for (const cardId of cardIds) {
      const noteId = noteIdOfCard(cardId);
      if (wanted.has(noteId)) homes.set(noteId, id);
    }
  }
  return homes;
}

/**
 * Compares each deck with what stands in its place. A note is in one deck only: one that comes with the id of a note of
 * another deck, or of another deck of the file, gets an id of its own. The cards of the notes `inTheirSlots` stay in the slots that
 * the file gives them, wherever those are that show the same here. New gaps get no slot that is `remembered`.
 */
export function planDecks(
  places: readonly Place[],
  library: Library,
  inTheirSlots: ReadonlySet<NoteId> = new Set(),
  remembered: Remembered = NOTHING_REMEMBERED,
): readonly DeckPlan[] {
  const taken = new Set(library.decks.map(({ id }) => id));
  const usedNotes = new Set(library.decks.flatMap(({ cardIds }) => cardIds.map(noteIdOfCard)));
  return places.map((place): DeckPlan => {
    const { deck, target } = place;
    if (target !== undefined) {
      const title = library.decks.find(({ id }) => id === target)?.title ?? deck.title;
      const before = library.notesOf(target);
      const given = before.some(isMoved)
        ? deck.notes.map((note) => (inTheirSlots.has(note.id) ? inOwnSlots(note) : note))
        : deck.notes;
      const notes = withImported(before, given, (note) => library.textsOf(note, title));
      const comparison = compareNotes(before, notes, usedNotes, remembered);
      for (const { after } of comparison.rows) if (after !== undefined) usedNotes.add(after.id);
      return { ...place, deck: { ...deck, notes }, id: target, title, comparison };
    }
    const { id, title } = freeName(deck, taken, new Set(library.decks.map((other) => other.title)));
    taken.add(id);
    const notes = deck.notes.map((note) => withFreeId(note, id, usedNotes));
    return { ...place, id, title, comparison: allNew(notes) };
  });
}

// Nothing of a new deck is looked at row by row, so its rows say no more than they must.
function allNew(notes: readonly Note[]): Comparison {
  return {
    rows: notes.map((after): NoteChange => ({ id: after.id, kind: 'new', after, points: [] })),
    isSame: false,
  };
}

// A second deck of the same text is another deck: its notes are other notes.
function withFreeId(note: Note, deckId: DeckId, used: Set<NoteId>): Note {
  const copy = used.has(note.id) ? { ...note, id: hashText(`copy\n${deckId}\n${note.id}`) } : note;
  return withFreshId(copy, used);
}

function freeName(
  deck: IncomingDeck,
  taken: ReadonlySet<DeckId>,
  titles: ReadonlySet<string>,
): { readonly id: DeckId; readonly title: string } {
  if (!taken.has(deck.id)) return { id: deck.id, title: deck.title };
  for (let number = 2; ; number += 1) {
    const title = `${deck.title} (${number})`;
    const id = deckIdOf(title);
    if (!taken.has(id) && !titles.has(title)) return { id, title };
  }
}

/** Whether a file speaks of the deck that it is read into: all of it is there, and a note of it at least. */
function isWholeDeck({ deck, comparison }: DeckPlan): boolean {
  return (
    deck.isWhole && comparison.rows.some(({ before, after }) => before !== undefined && after !== undefined)
  );
}

/** What is done with a row when the learner says nothing. */
function plannedChoice(row: NoteChange, isWhole: boolean, { isOther }: DeckPlan): Choice {
  const { kind, before, after } = row;
  // A note that a part of a deck, or another text, does not have was not removed.
  if (kind === 'removed') return isWhole && isOther !== true ? 'take' : 'leave';
  if (before?.kind === 'fields' && after?.kind === 'fields') {
    return (after.editedAtMs ?? 0) >= (before.editedAtMs ?? 0) ? 'take' : 'leave';
  }
  return usualChoice(row);
}

/** The rows of a plan that a learner may look at: those that change something, with what is done with them. */
export function rowsOf(
  plan: DeckPlan,
  choices: ReadonlyMap<string, Choice>,
): readonly { readonly row: NoteChange; readonly choice: Choice }[] {
  const isWhole = isWholeDeck(plan);
  return plan.comparison.rows.flatMap((row) => {
    if (row.kind === 'unchanged') return [];
    const planned = plannedChoice(row, isWhole, plan);
    // What a part of a deck does not speak of is no change.
    if (row.kind === 'removed' && !isWhole) return [];
    return [{ row, choice: choices.get(rowKey(plan, row)) ?? planned }];
  });
}

/** Names a row among the rows of all decks of a file. */
export function rowKey(plan: DeckPlan, row: NoteChange): string {
  return `${plan.id}/${row.id}`;
}

/** The notes of a deck as the learner decided, and the points whose memory is inherited; see applyChanges.ts. */
export function notesAsChosen(
  plan: DeckPlan,
  choices: ReadonlyMap<string, Choice>,
  today: StudyDay,
  lastDays?: ReadonlyMap<PointId, StudyDay>,
  atMs?: number,
): { readonly notes: readonly Note[]; readonly splits: readonly PointSplit[] } {
  if (plan.target === undefined)
    return { notes: plan.comparison.rows.flatMap(({ after }) => after ?? []), splits: [] };
  const isWhole = isWholeDeck(plan);
  const all = new Map(
    plan.comparison.rows.map((row) => [
      row.id,
      choices.get(rowKey(plan, row)) ?? plannedChoice(row, isWhole, plan),
    ]),
  );
  return applyChanges(plan.comparison, all, today, lastDays, atMs);
}
