// Merging two libraries: whatever either knows, in whatever order they are merged. It is commutative, associative and idempotent
// because every part takes the greater of two values in one total order, or the union of two sets.
import { noteIdOfCard, type CardId, type NoteId } from '../ids';
import { writtenAtMs } from '../deck/rewritten';
import { isKept, saidAtMs, type ExamRegister } from '../exam/keptExam';
import { mergeHistories } from '../review/packHistory';
import { greater } from './canonicalJson';
import { joinPapers, laterRuling } from './joinPapers';
import type {
  DeckRegister,
  HistoryRegister,
  LibraryState,
  MediaRegister,
  NoteRegister,
  Register,
} from './libraryState';

/** What two libraries add up to: the union of all events, and of each text, order and setting the one that was changed last. */
export function mergeStates(one: LibraryState, other: LibraryState): LibraryState {
  const notes = joined(one.notes, other.notes, laterNote);
  const histories = joined(one.histories, other.histories, joinHistories);
  return {
    decks: joined(one.decks, other.decks, joinDecks),
    notes,
    histories: withoutNeedlessDecks(histories, notes),
    personal: joined(one.personal, other.personal, (a, b) =>
      a.changedAtMs === b.changedAtMs ? greater(a, b) : a.changedAtMs > b.changedAtMs ? a : b,
    ),
    exams: joined(one.exams, other.exams, laterExam),
    papers: joined(one.papers, other.papers, joinPapers),
    rulings: joined(one.rulings, other.rulings, laterRuling),
    settings: joined(one.settings, other.settings, later),
    noteTypes: joined(one.noteTypes, other.noteTypes, greater),
    media: joined(one.media, other.media, greaterMedia),
    devices: joined(one.devices, other.devices, (a, b) => Math.min(a, b)),
    idleDays: new Set([...one.idleDays, ...other.idleDays]),
  };
}

/** Histories that name their deck only where no note of theirs is known, living or deleted: everywhere else the note tells. */
export function withoutNeedlessDecks(
  histories: ReadonlyMap<CardId, HistoryRegister>,
  notes: ReadonlyMap<NoteId, NoteRegister>,
): ReadonlyMap<CardId, HistoryRegister> {
  return new Map(
    [...histories].map(([id, history]) => [
      id,
      history.deckId !== '' && notes.has(noteIdOfCard(id)) ? { ...history, deckId: '' } : history,
    ]),
  );
}

function joined<Key, Value>(
  one: ReadonlyMap<Key, Value>,
  other: ReadonlyMap<Key, Value>,
  join: (a: Value, b: Value) => Value,
): ReadonlyMap<Key, Value> {
  const all = new Map(one);
  for (const [key, value] of other) {
    const present = all.get(key);
    all.set(key, present === undefined ? value : join(present, value));
  }
  return all;
}

function later<Value>(one: Register<Value>, other: Register<Value>): Register<Value> {
  if (one.atMs !== other.atMs) return one.atMs > other.atMs ? one : other;
  return greater(one, other);
}

// A text that was written at the very moment of its deletion stays: rather one text too many.
function laterNote(one: NoteRegister, other: NoteRegister): NoteRegister {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (a !== b) return a > b ? one : other;
  const [isLive, isOtherLive] = ['note' in one, 'note' in other];
  if (isLive !== isOtherLive) return isLive ? one : other;
  return greater(one, other);
}

function momentOf(register: NoteRegister): number {
  return 'note' in register ? writtenAtMs(register.note) : register.deletedAtMs;
}

// Likewise of an exam: what was said of it at the very moment at which it was taken away stays.
function laterExam(one: ExamRegister, other: ExamRegister): ExamRegister {
  const [a, b] = [saidAtMs(one), saidAtMs(other)];
  if (a !== b) return a > b ? one : other;
  const isThere = isKept(one);
  if (isThere !== isKept(other)) return isThere ? one : other;
  return greater(one, other);
}

function joinDecks(one: DeckRegister, other: DeckRegister): DeckRegister {
  return {
    head: later(one.head, other.head),
    options: later(one.options, other.options),
    order: later(one.order, other.order),
    addedAtMs: Math.max(one.addedAtMs, other.addedAtMs),
    deletedAtMs: Math.max(one.deletedAtMs, other.deletedAtMs),
  };
}

function joinHistories(one: HistoryRegister, other: HistoryRegister): HistoryRegister {
  return {
    bytes: isSameBytes(one.bytes, other.bytes) ? one.bytes : mergeHistories(one.bytes, other.bytes),
    deckId: one.deckId > other.deckId ? one.deckId : other.deckId,
  };
}

// Two files of one name: both devices have to show the same one.
function greaterMedia(one: MediaRegister, other: MediaRegister): MediaRegister {
  if (one.check !== other.check) return one.check > other.check ? one : other;
  return one.bytes === undefined ? other : one;
}

/** Whether two runs of bytes are the same. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
