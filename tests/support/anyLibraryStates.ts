// Libraries that come from one and went apart: the same decks, edited, deleted, studied and put in order on several devices, each
// with a clock of its own. Moments are few, so that devices often say different things at the same one.
import fc from 'fast-check';
import { isKept } from '../../src/domain/exam/keptExam';
import type { Note, QaNote } from '../../src/domain/deck/deck';
import { cardIdOf, eventIdOf, noteIdOf, pointIdOf, type EventId } from '../../src/domain/ids';
import type {
  DeckRegister,
  HistoryRegister,
  LibraryState,
  NoteRegister,
} from '../../src/domain/merge/libraryState';
import { canonicalJson } from '../../src/domain/merge/canonicalJson';
import { EMPTY_STATE } from '../../src/domain/merge/libraryState';
import { withoutNeedlessDecks } from '../../src/domain/merge/mergeStates';
import { checksumOf } from '../../src/domain/review/checksum';
import type { Graded, ReviewEvent, Undone } from '../../src/domain/review/event';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { aPaperDeed, withPaperDeed, type PaperDeed } from './anyPapers';

const DECKS = ['lakes', 'rivers', 'hills'];
const NOTES = 5;

/** One thing that a learner does on a device. */
export type Deed =
  | PaperDeed
  | {
      readonly kind: 'edit' | 'deleteNote' | 'addNote' | 'move';
      readonly note: number;
      readonly word: string;
    }
  | { readonly kind: 'deleteDeck' | 'addDeck' | 'order'; readonly deck: number; readonly word: string }
  | { readonly kind: 'rename' | 'options'; readonly deck: number; readonly word: string }
  | { readonly kind: 'grade' | 'undo' | 'forget'; readonly note: number; readonly word: string }
  | { readonly kind: 'personal'; readonly note: number; readonly word: string }
  | { readonly kind: 'exam' | 'removeExam'; readonly exam: number; readonly word: string }
  | { readonly kind: 'setting' | 'idle' | 'media'; readonly word: string };

const word = fc.constantFrom('a', 'b', 'c');
const note = fc.nat(DECKS.length * NOTES - 1);
const deck = fc.nat(DECKS.length - 1);

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  aPaperDeed,
  fc.record({
    kind: fc.constantFrom(
      ...(['edit', 'deleteNote', 'addNote', 'move', 'grade', 'undo', 'forget', 'personal'] as const),
    ),
    note,
    word,
  }),
  fc.record({
    kind: fc.constantFrom(...(['deleteDeck', 'addDeck', 'order', 'rename', 'options'] as const)),
    deck,
    word,
  }),
  fc.record({
    kind: fc.constantFrom(...(['exam', 'exam', 'removeExam'] as const)),
    exam: fc.nat(2),
    word,
  }),
  fc.record({ kind: fc.constantFrom(...(['setting', 'idle', 'media'] as const)), word }),
);

/** What a device did, each deed at one of a few moments. */
const someDeeds = fc.array(fc.tuple(aDeed, fc.integer({ min: 1, max: 4 })), { maxLength: 8 });

const somePaperDeeds = fc.array(fc.tuple(aPaperDeed, fc.integer({ min: 1, max: 4 })), { maxLength: 8 });

/** Three libraries that come from one. */
export const threeStates: fc.Arbitrary<readonly [LibraryState, LibraryState, LibraryState]> = fc
  .oneof(
    fc.tuple(someDeeds, someDeeds, someDeeds, someDeeds),
    // Rules that are seldom met among all others.
    fc.tuple(somePaperDeeds, somePaperDeeds, somePaperDeeds, somePaperDeeds),
  )
  .map(([before, ...apart]) => {
    const ancestor = played(firstState(), before, 0);
    const [one, other, third] = apart.map((deeds, device) => played(ancestor, deeds, device + 1));
    return [one ?? ancestor, other ?? ancestor, third ?? ancestor];
  });

/** The ids of all events of a library. */
export function eventsOf(state: LibraryState): ReadonlySet<EventId> {
  return new Set(
    [...state.histories.values()].flatMap(({ bytes }) => readHistory(bytes).map(({ id }) => id)),
  );
}

function firstState(): LibraryState {
  const decks = new Map(DECKS.slice(0, 2).map((id) => [id, registerOf(id, 1)]));
  const notes = new Map<string, NoteRegister>();
  for (const [index, id] of DECKS.slice(0, 2).entries())
    for (let number = 0; number < NOTES - 1; number += 1) {
      const made = noteOf(index * NOTES + number, 'as read');
      notes.set(made.id, { deckId: id, note: made });
    }
  return { ...EMPTY_STATE, decks, notes };
}

function registerOf(title: string, addedAtMs: number): DeckRegister {
  return {
    head: { atMs: 0, value: { title } },
    options: { atMs: 0, value: {} },
    order: { atMs: 0, value: [] },
    addedAtMs,
    deletedAtMs: 0,
  };
}

function noteOf(number: number, text: string): QaNote {
  const id = noteIdOf('any', `note ${number}`, 0);
  return { kind: 'qa', id, question: `Note ${number}?`, points: [{ id: pointIdOf(id, 'it', 0), text }] };
}

function played(
  state: LibraryState,
  deeds: readonly (readonly [Deed, number])[],
  device: number,
): LibraryState {
  return deeds.reduce(
    (before, [deed, atMs], index) => playedOne(before, deed, { atMs, device, index }),
    state,
  );
}

interface When {
  readonly atMs: number;
  readonly device: number;
  readonly index: number;
}

function playedOne(state: LibraryState, deed: Deed, when: When): LibraryState {
  switch (deed.kind) {
    case 'edit':
    case 'addNote':
    case 'deleteNote':
    case 'move':
      return withNote(state, deed, when);
    case 'deleteDeck':
    case 'addDeck':
    case 'order':
    case 'rename':
    case 'options':
      return withDeck(state, deed, when);
    case 'grade':
    case 'undo':
    case 'forget':
      return withEvent(state, deed, when);
    case 'personal': {
      const { id } = noteOf(deed.note, '');
      const personal = new Map(state.personal);
      const mnemonics = [{ pointId: id, text: deed.word }];
      return { ...state, personal: personal.set(id, { id, mnemonics, changedAtMs: when.atMs }) };
    }
    case 'exam':
    case 'removeExam':
      return withExam(state, deed, when);
    case 'answer':
    case 'clear':
    case 'turn':
    case 'submit':
    case 'overrule':
    case 'removePaper':
    case 'bringBack':
    case 'page':
    case 'rule':
      return withPaperDeed(state, deed, when);
    case 'setting':
      return {
        ...state,
        settings: new Map(state.settings).set('options.theme', { atMs: when.atMs, value: deed.word }),
      };
    case 'idle':
      return { ...state, idleDays: new Set([...state.idleDays, deed.word.charCodeAt(0)]) };
    case 'media': {
      const bytes = new TextEncoder().encode(deed.word);
      return { ...state, media: new Map(state.media).set('lake.png', { check: checksumOf(bytes), bytes }) };
    }
  }
}

// An exam that one device removed is edited on by another that has it still, and by none that knows of that.
function withExam(
  state: LibraryState,
  { kind, exam: number, word: said }: { readonly kind: string; readonly exam: number; readonly word: string },
  { atMs, device }: When,
): LibraryState {
  const id = eventIdOf(1, 0, number);
  const before = state.exams.get(id);
  if (before !== undefined && !isKept(before)) return state;
  const exams = new Map(state.exams);
  if (kind === 'removeExam') {
    return before === undefined ? state : { ...state, exams: exams.set(id, { id, removedAtMs: atMs }) };
  }
  exams.set(id, {
    id,
    name: `Exam ${said}`,
    day: 20_000 + device,
    parts:
      said === 'a'
        ? [{ kind: 'tag', tag: said, weight: 1.5 }]
        : [{ kind: 'deck', deckId: DECKS[number] ?? '', weight: 1 }],
    createdAtMs: before?.createdAtMs ?? atMs,
    ...(said === 'c' ? { after: 'rested' } : {}),
    editedAtMs: atMs,
  });
  return { ...state, exams };
}

function withNote(
  state: LibraryState,
  { kind, note: number, word: said }: { readonly kind: string; readonly note: number; readonly word: string },
  { atMs }: When,
): LibraryState {
  const text = noteOf(number, said);
  const present = state.notes.get(text.id);
  const isThere = present !== undefined && 'note' in present;
  if (kind !== 'addNote' && !isThere) return state;
  const deckId = DECKS[(number + (kind === 'move' ? said.charCodeAt(0) : 0)) % DECKS.length] ?? '';
  const home = kind === 'move' || present === undefined ? deckId : present.deckId;
  const notes = new Map(state.notes);
  const note: Note = { ...(isThere && kind === 'move' ? present.note : text), rewrittenAtMs: atMs };
  notes.set(text.id, kind === 'deleteNote' ? { deckId: home, deletedAtMs: atMs } : { deckId: home, note });
  const decks = state.decks.has(home) ? state.decks : new Map(state.decks).set(home, registerOf(home, atMs));
  return { ...state, notes, decks, histories: withoutNeedlessDecks(state.histories, notes) };
}

function withDeck(
  state: LibraryState,
  { kind, deck: number, word: said }: { readonly kind: string; readonly deck: number; readonly word: string },
  { atMs }: When,
): LibraryState {
  const id = DECKS[number] ?? '';
  const present = state.decks.get(id);
  if (present === undefined && kind !== 'addDeck') return state;
  const before = present ?? registerOf(id, atMs);
  const own = [...state.notes].filter(([, { deckId }]) => deckId === id).map(([noteId]) => noteId);
  const put = (register: DeckRegister): LibraryState => {
    return { ...state, decks: new Map(state.decks).set(id, register) };
  };
  switch (kind) {
    case 'deleteDeck': {
      const notes = new Map(state.notes);
      for (const noteId of own) notes.set(noteId, { deckId: id, deletedAtMs: atMs });
      return { ...put({ ...before, deletedAtMs: atMs }), notes };
    }
    case 'order':
      return put({ ...before, order: { atMs, value: said === 'a' ? own : own.toReversed() } });
    case 'rename':
      return put({ ...before, head: { atMs, value: { title: said } } });
    case 'options':
      return put({ ...before, options: { atMs, value: { newPerDay: said.charCodeAt(0) } } });
    default:
      return put({ ...before, addedAtMs: atMs });
  }
}

function withEvent(
  state: LibraryState,
  { kind, note: number, word: said }: { readonly kind: string; readonly note: number; readonly word: string },
  { atMs, device, index }: When,
): LibraryState {
  const { id: noteId, points } = noteOf(number, '');
  const cardId = cardIdOf(noteId, 'front');
  const before: HistoryRegister = state.histories.get(cardId) ?? { bytes: EMPTY_HISTORY, deckId: said };
  const head = { id: eventIdOf(atMs, device, index), atMs, day: 20_000 };
  const outcomes = points.map((point) => ({
    pointId: point.id,
    grade: 'good' as const,
    phase: 'review' as const,
    step: 0,
    due: { kind: 'day' as const, day: 20_003 },
  }));
  const graded: Graded = { ...head, kind: 'graded', grade: 'good', outcomes, tookMs: 1000, mode: 'study' };
  const last = readHistory(before.bytes).at(-1);
  const undone: Undone | undefined = last && { ...head, kind: 'undone', target: last.id };
  const event: ReviewEvent | undefined =
    kind === 'grade' ? graded : kind === 'undo' ? undone : { ...head, kind: 'reset' };
  if (event === undefined) return state;
  const histories = new Map(state.histories);
  histories.set(cardId, { ...before, bytes: addEvents(before.bytes, [event]) });
  return { ...state, histories: withoutNeedlessDecks(histories, state.notes) };
}

/** A library as a text that is the same for the same library. */
export function plainState(state: LibraryState): string {
  const tables = Object.entries(state).map(([name, table]: [string, Iterable<unknown>]) => {
    return [name, [...table].map((entry) => canonicalJson(bytesAsText(entry))).sort()];
  });
  return JSON.stringify(tables, undefined, 1);
}

function bytesAsText(entry: unknown): unknown {
  return JSON.parse(
    JSON.stringify(entry, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ),
  );
}
