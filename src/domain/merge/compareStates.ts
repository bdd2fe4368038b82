// What a merge would change here, for the learner who decides about it: also which texts stay and which are lost where both sides
// changed one.
import { spokenPoint, type Note } from '../deck/deck';
import { isKept } from '../exam/keptExam';
import { DEFAULT_OPTIONS } from '../options';
import { isKept as isKeptPaper } from '../paper/keptPaper';
import { readHistory } from '../review/historyCodec';
import { isSameValue } from './canonicalJson';
import { OF_OPTION, type LibraryState } from './libraryState';
import { isSameBytes } from './mergeStates';
import { shownDecks } from './shownDecks';

/** A note that says one thing here and another thing there. */
export interface TextChoice {
  readonly stays: string;
  readonly loses: string;
}

/** What a merge changes in the library that is here. */
export interface StateChanges {
  readonly decksAdded: readonly string[];
  readonly decksGone: readonly string[];
  readonly decksRenamed: readonly { readonly from: string; readonly to: string }[];
  readonly notesAdded: number;
  readonly notesDeleted: number;
  /** Notes that take the text of the other side; of many the first ones. */
  readonly notesChanged: { readonly count: number; readonly examples: readonly TextChoice[] };
  /** Notes that keep the text that is here, where the other side has another one. */
  readonly notesKept: { readonly count: number; readonly examples: readonly TextChoice[] };
  /** Graded events that are new here, and the cards that get any event. */
  readonly reviews: number;
  readonly cards: number;
  /** Names of exams that come, that go, and of which something else is said. */
  readonly examsAdded: readonly string[];
  readonly examsGone: readonly string[];
  readonly examsChanged: readonly string[];
  /** Papers and blank pages that come, that go, and of which something else is said. */
  readonly papersAdded: number;
  readonly papersGone: number;
  readonly papersChanged: number;
  /** Names of general options that take other values. */
  readonly options: readonly string[];
  /** Files of media that are new here. */
  readonly media: number;
  /** Only what is not told here changes: tags, marks, memory aids, rulings, the order of notes, options of a deck. */
  readonly isOtherwise: boolean;
  /** Nothing at all would change. */
  readonly isNothing: boolean;
}

const MOST_EXAMPLES = 20;
const LONGEST = 300;

/** Compares the library that is here with what a merge with another one makes of it. */
export function changesOf(here: LibraryState, other: LibraryState, merged: LibraryState): StateChanges {
  const [before, after] = [shownDecks(here), shownDecks(merged)];
  const titles = (from: typeof before, without: typeof before): readonly string[] =>
    [...from.values()].filter(({ id }) => !without.has(id)).map(({ register }) => register.head.value.title);
  const decksRenamed = [...after.values()].flatMap(({ id, register }) => {
    const from = before.get(id)?.register.head.value.title;
    const to = register.head.value.title;
    return from === undefined || from === to ? [] : [{ from, to }];
  });
  const changes = {
    decksAdded: titles(after, before),
    decksGone: titles(before, after),
    decksRenamed,
    ...noteChanges(here, other, merged),
    ...reviewChanges(here, merged),
    ...examChanges(here, merged),
    ...paperChanges(here, merged),
    options: optionChanges(here, merged),
    media: [...merged.media].filter(([name, { check, bytes }]) => {
      return bytes !== undefined && here.media.get(name)?.check !== check;
    }).length,
  };
  const isListed = !isNothing(changes);
  const isOtherwise = !isListed && isAnythingElse(here, merged);
  return { ...changes, isOtherwise, isNothing: !isListed && !isOtherwise };
}

type NoteChanges = Pick<StateChanges, 'notesAdded' | 'notesDeleted' | 'notesChanged' | 'notesKept'>;

function noteChanges(here: LibraryState, other: LibraryState, merged: LibraryState): NoteChanges {
  let [notesAdded, notesDeleted] = [0, 0];
  const changed: TextChoice[] = [];
  const kept: TextChoice[] = [];
  for (const [id, register] of merged.notes) {
    const [before, after] = [noteIn(here, id), 'note' in register ? register.note : undefined];
    if (before === undefined && after !== undefined) notesAdded += 1;
    if (before !== undefined && after === undefined) notesDeleted += 1;
    if (before === undefined || after === undefined) continue;
    const there = noteIn(other, id);
    const [own, stays] = [textOf(before), textOf(after)];
    if (own !== stays) changed.push({ stays, loses: own });
    else if (there !== undefined && textOf(there) !== stays) kept.push({ stays, loses: textOf(there) });
  }
  const shortened = (all: readonly TextChoice[]) => ({
    count: all.length,
    examples: all.slice(0, MOST_EXAMPLES).map(({ stays, loses }) => ({
      stays: stays.slice(0, LONGEST),
      loses: loses.slice(0, LONGEST),
    })),
  });
  return { notesAdded, notesDeleted, notesChanged: shortened(changed), notesKept: shortened(kept) };
}

function noteIn({ notes }: LibraryState, id: string): Note | undefined {
  const register = notes.get(id);
  return register !== undefined && 'note' in register ? register.note : undefined;
}

/** What a note says, on one line. */
function textOf(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return [note.question, ...note.points.map(spokenPoint)].join(' · ');
    case 'cloze':
      return note.text;
    case 'fields':
      return note.fields.join(' · ');
  }
}

function reviewChanges(here: LibraryState, merged: LibraryState): Pick<StateChanges, 'reviews' | 'cards'> {
  let [reviews, cards] = [0, 0];
  for (const [id, { bytes }] of merged.histories) {
    const before = here.histories.get(id);
    if (before !== undefined && isSameBytes(before.bytes, bytes)) continue;
    cards += 1;
    const known = new Set(before === undefined ? [] : readHistory(before.bytes).map((event) => event.id));
    reviews += readHistory(bytes).filter((event) => event.kind === 'graded' && !known.has(event.id)).length;
  }
  return { reviews, cards };
}

type ExamChanges = Pick<StateChanges, 'examsAdded' | 'examsGone' | 'examsChanged'>;

function examChanges(here: LibraryState, merged: LibraryState): ExamChanges {
  const changes = { examsAdded: [] as string[], examsGone: [] as string[], examsChanged: [] as string[] };
  for (const [id, after] of merged.exams) {
    const before = here.exams.get(id);
    const own = before !== undefined && isKept(before) ? before : undefined;
    if (!isKept(after)) {
      if (own !== undefined) changes.examsGone.push(own.name);
    } else if (own === undefined) changes.examsAdded.push(after.name);
    else if (!isSameValue(own, after)) changes.examsChanged.push(after.name);
  }
  return changes;
}

type PaperChanges = Pick<StateChanges, 'papersAdded' | 'papersGone' | 'papersChanged'>;

function paperChanges(here: LibraryState, merged: LibraryState): PaperChanges {
  const changes = { papersAdded: 0, papersGone: 0, papersChanged: 0 };
  for (const [id, after] of merged.papers) {
    const before = here.papers.get(id);
    const wasThere = before !== undefined && isKeptPaper(before);
    if (!isKeptPaper(after)) changes.papersGone += wasThere ? 1 : 0;
    else if (!wasThere) changes.papersAdded += 1;
    else if (!isSameValue(before, after)) changes.papersChanged += 1;
  }
  return changes;
}

function optionChanges(here: LibraryState, merged: LibraryState): readonly string[] {
  // What was never said here is as it was shipped.
  const shipped = new Map<string, unknown>(Object.entries(DEFAULT_OPTIONS));
  return [...merged.settings].flatMap(([key, { value }]) => {
    const name = key.startsWith(OF_OPTION) ? key.slice(OF_OPTION.length) : undefined;
    if (name === undefined) return [];
    const before = here.settings.get(key)?.value ?? shipped.get(name);
    return isSameValue(before, value) ? [] : [name];
  });
}

// Marks, memory aids, tags, the order of notes and the like are not told one by one, but they come with a merge.
function isAnythingElse(here: LibraryState, merged: LibraryState): boolean {
  const isOther = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean =>
    [...after].some(([id, register]) => !isSameValue(before.get(id), register));
  return (
    isOther(here.decks, merged.decks) ||
    isOther(here.notes, merged.notes) ||
    isOther(here.personal, merged.personal) ||
    isOther(here.exams, merged.exams) ||
    isOther(here.papers, merged.papers) ||
    isOther(here.rulings, merged.rulings) ||
    isOther(here.noteTypes, merged.noteTypes) ||
    isOther(here.settings, merged.settings)
  );
}

function isNothing(changes: Omit<StateChanges, 'isNothing' | 'isOtherwise'>): boolean {
  const { decksAdded, decksGone, decksRenamed, options } = changes;
  const { notesAdded, notesDeleted, notesChanged, cards, media } = changes;
  const { examsAdded, examsGone, examsChanged, papersAdded, papersGone, papersChanged } = changes;
  const lists = [decksAdded, decksGone, decksRenamed, options, examsAdded, examsGone, examsChanged];
  const papers = [papersAdded, papersGone, papersChanged];
  const counts = [notesAdded, notesDeleted, notesChanged.count, cards, media, ...papers];
  return lists.every((list) => list.length === 0) && counts.every((count) => count === 0);
}
