// The notes of a package as ours, each with those of its cards that it can show. What a card is called here, and what its
// events take their ids from, is decided here and nowhere else.
import { MOST_GAPS } from '../../domain/deck/cloze';
import { isNoteWithinLimits } from '../../domain/deck/deckJson';
import type { ClozeNote, FieldsNote, Note, QaNote } from '../../domain/deck/deck';
import { pointIdsOf, slotsOf } from '../../domain/deck/slots';
import { plainTextOf } from '../../domain/deck/titles';
import { tagsWithin } from '../../domain/deck/textLimits';
import { cardIdOf, hashText, type CardId, type NoteId, type PointId } from '../../domain/ids';
import type { AnkiCard, AnkiNote, AnkiNoteType, UnloggedCollection } from './collection';
import { isMoment } from './collectionDays';
import { groupedBy } from './grouping';
import type { LeftOutList } from '../leftOutList';
import type { ReadNoteType } from './noteTypes';

/** A note of a package, ready to go into a deck. */
export interface FoundNote {
  readonly anki: AnkiNote;
  readonly note: Note;
  /** In the order of their ordinals; at least one. */
  readonly cards: readonly [FoundCard, ...FoundCard[]];
}

/** A card of a package with what it is here. */
export interface FoundCard {
  readonly anki: AnkiCard;
  readonly id: CardId;
  readonly pointIds: readonly PointId[];
  /** What the ids of its events begin with: the note's guid and the slot. */
  readonly origin: string;
}

/** Reads a note that Pointwise exported back into what it was; undefined for any other note. */
export type ReadOwnNote = (note: AnkiNote, type: AnkiNoteType) => QaNote | ClozeNote | undefined;

/** All notes that a deck here can take, in the order of the package; lists the others and their cards. */
export function toNotes(
  { notes, cards }: UnloggedCollection,
  types: ReadonlyMap<number, ReadNoteType>,
  readOwnNote: ReadOwnNote,
  leftOut: LeftOutList,
): readonly FoundNote[] {
  const cardsOf = groupedBy(cards, ({ noteId }) => noteId);
  const guids = new Set<string>();
  const ids = new Set<NoteId>();
  const found: FoundNote[] = [];
  for (const note of notes) {
    const guid = unusedGuid(note, guids);
    const named = guid === note.guid ? note : { ...note, guid };
    const own = cardsOf.get(note.id) ?? [];
    cardsOf.delete(note.id);
    const read = types.get(note.noteTypeId);
    const result = read === undefined ? undefined : toNote(named, own, read, readOwnNote, ids);
    const shown = result?.cards ?? [];
    leftOut.add('cards-without-note', '', own.length - shown.length);
    const [first, ...others] = shown;
    if (result === undefined || first === undefined) leftOut.add('notes-without-card', titleOf(note));
    else if (isBeyondLimits(result.note)) leftOut.add('texts-too-long', titleOf(note));
    else found.push({ anki: note, note: result.note, cards: [first, ...others] });
  }
  for (const orphans of cardsOf.values()) leftOut.add('cards-without-note', '', orphans.length);
  return found;
}

interface ToNote {
  readonly note: Note;
  readonly cards: readonly FoundCard[];
}

// A guid names one note, but a damaged package may use one twice, or none.
function unusedGuid({ guid, id }: AnkiNote, used: Set<string>): string {
  let unused = guid;
  while (unused === '' || used.has(unused)) unused = `${unused}/${id}`;
  used.add(unused);
  return unused;
}

function toNote(
  anki: AnkiNote,
  cards: readonly AnkiCard[],
  read: ReadNoteType,
  readOwnNote: ReadOwnNote,
  ids: Set<NoteId>,
): ToNote {
  const own = readOwnNote(anki, read.anki);
  if (own !== undefined && !ids.has(own.id)) {
    ids.add(own.id);
    const slots = new Set(slotsOf(own));
    const shown = cardsBySlot(cards, (ordinal) => {
      const slot = own.kind === 'qa' ? ['front', 'back'][ordinal] : `c${ordinal + 1}`;
      return slot !== undefined && slots.has(slot) ? slot : undefined;
    });
    return { note: own, cards: shown.map((pair) => toCard(own, pair, anki.guid)) };
  }
  const { type } = read;
  const shown = cardsBySlot(cards, (ordinal) => {
    if (type.kind === 'cloze') return ordinal >= 0 && ordinal < MOST_GAPS ? `c${ordinal + 1}` : undefined;
    return type.templates[ordinal] === undefined ? undefined : `t${ordinal + 1}`;
  });
  const tags = tagsOf(anki);
  const editedAtMs = anki.modifiedAtS * 1000;
  // A guid may be made to give the id of a note of our own.
  let id = hashText(`anki\n${anki.guid}`);
  while (ids.has(id)) id = hashText(id);
  ids.add(id);
  const note: FieldsNote = {
    kind: 'fields',
    id,
    typeId: type.id,
    fields: fitted(anki.fields, type.fields.length),
    slots: shown.map(([slot]) => slot),
    guid: anki.guid,
    foreignCardIds: shown.map(([, card]) => card.id),
    ...(tags.length === 0 ? {} : { tags }),
    ...(isMoment(editedAtMs) ? { editedAtMs } : {}),
  };
  return { note, cards: shown.map((pair) => toCard(note, pair, anki.guid)) };
}

type CardInSlot = readonly [slot: string, card: AnkiCard];

/** The cards that have a slot, by their ordinals; where two claim one slot, the older has it. */
function cardsBySlot(
  cards: readonly AnkiCard[],
  slotOf: (ordinal: number) => string | undefined,
): readonly CardInSlot[] {
  const taken = new Map<string, AnkiCard>();
  const inOrder = [...cards].sort((one, other) => one.ordinal - other.ordinal || one.id - other.id);
  for (const card of inOrder) {
    const slot = slotOf(card.ordinal);
    if (slot !== undefined && !taken.has(slot)) taken.set(slot, card);
  }
  return [...taken];
}

function toCard(note: Note, [slot, anki]: CardInSlot, guid: string): FoundCard {
  const id = cardIdOf(note.id, slot);
  return { anki, id, pointIds: pointIdsOf(note, id), origin: `${guid}\n${slot}` };
}

function tagsOf({ tags }: AnkiNote): readonly string[] {
  return tagsWithin(tags.length > 1 ? [...new Set(tags)] : tags);
}

// A damaged note may have other fields than its type: none is lost, and none is missing.
function fitted(fields: readonly string[], count: number): readonly string[] {
  if (fields.length === count) return fields;
  if (fields.length < count) return [...fields, ...Array<string>(count - fields.length).fill('')];
  return [...fields.slice(0, count - 1), fields.slice(count - 1).join(' ')];
}

// Notes of our own were asked when they were read.
function isBeyondLimits(note: Note): boolean {
  return note.kind === 'fields' && !isNoteWithinLimits(note);
}

function titleOf({ fields }: AnkiNote): string {
  for (const field of fields) {
    const title = plainTextOf(field.slice(0, LONGEST_TITLE));
    if (title !== '') return title;
  }
  return '';
}

const LONGEST_TITLE = 1000;
