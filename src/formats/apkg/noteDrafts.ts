// Notes of ours as Anki's, before they get their numbers: the guid, the type, the fields, and the cards with what is known
// of them.
import { gapNumberOf } from '../../domain/deck/cloze';
import type { FieldsNote, Note } from '../../domain/deck/deck';
import { faceIn } from '../../domain/deck/fieldFaces';
import { cardIdsOf } from '../../domain/deck/slots';
import { titleOfNote } from '../../domain/deck/titles';
import { slotOfCard, type CardId } from '../../domain/ids';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import { NEW_CARD_STATE, type CardState } from '../../domain/review/cardState';
import type { ReviewEvent } from '../../domain/review/event';
import type { StudyDay } from '../../domain/studyDay';
import type { AnkiNoteType } from './collection';
import type { LeftOutList } from '../leftOutList';
import { ankiFieldsOf, POINTWISE_TYPES, isSameType } from './pointwiseTypes';

/** What is known of a card. */
export interface ExportedHistory {
  /** The events that stand, in order. */
  readonly events: readonly ReviewEvent[];
  readonly state: CardState;
}

/** A deck to be written, with the histories of its cards; cards without one are new. */
export interface ExportedDeck {
  /** Levels are separated by "::". */
  readonly title: string;
  /** As YYYY-MM-DD. */
  readonly asOf?: string;
  readonly source?: string;
  readonly notes: readonly Note[];
  readonly histories: ReadonlyMap<CardId, ExportedHistory>;
}

/** A note that waits for its numbers. */
export interface NoteDraft {
  readonly guid: string;
  /** Its id is the one it wants; 0 for none. */
  readonly type: AnkiNoteType;
  /** Names the type among those of the export. */
  readonly typeKey: string;
  readonly modifiedAtS: number;
  readonly tags: readonly string[];
  readonly fields: readonly string[];
  /** At least one. */
  readonly cards: readonly CardDraft[];
}

/** A card that waits for its numbers. */
export interface CardDraft {
  readonly ordinal: number;
  /** The number it had in Anki. */
  readonly wanted: number | undefined;
  readonly history: ExportedHistory;
}

/** The notes of a deck that a package can hold; what it cannot is listed. */
export function noteDraftsOf(
  deck: ExportedDeck,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
  { today, nowMs }: { readonly today: StudyDay; readonly nowMs: number },
  leftOut: LeftOutList,
): readonly NoteDraft[] {
  const met = new Set<CardId>();
  const drafts = deck.notes.flatMap((note): readonly NoteDraft[] => {
    const typed = typedFields(note, deck, noteTypes);
    if (typed === undefined) {
      leftOut.add('notes-without-card', titleOfNote(note));
      return [];
    }
    const cards = cardIdsOf(note).flatMap((cardId, index): readonly CardDraft[] => {
      const slot = slotOfCard(cardId);
      const face = note.kind === 'fields' ? faceIn(note, slot) : slot;
      const ordinal = ordinalOf(face, typed.type);
      if (ordinal === undefined) return [];
      met.add(cardId);
      const history = deck.histories.get(cardId) ?? UNTOUCHED;
      if (history.state.buried?.day === today) leftOut.add('buried-cards', titleOfNote(note));
      return [
        { ordinal, wanted: note.kind === 'fields' ? note.foreignCardIds?.[index] : undefined, history },
      ];
    });
    if (cards.length === 0) {
      leftOut.add('notes-without-card', titleOfNote(note));
      return [];
    }
    const modifiedAtS = Math.floor(modifiedAtMs(note, deck, nowMs) / 1000);
    const guid = note.kind === 'fields' ? note.guid : note.id;
    return [{ ...typed, guid, modifiedAtS, tags: note.tags ?? [], cards }];
  });
  for (const [cardId, { events }] of deck.histories) {
    const grades = met.has(cardId) ? 0 : events.filter(({ kind }) => kind === 'graded').length;
    if (grades > 0) leftOut.add('reviews-without-card', cardId, grades);
  }
  return drafts;
}

const UNTOUCHED: ExportedHistory = { events: [], state: NEW_CARD_STATE };

/** Before any moment at which Anki could have changed a note. */
const LONG_AGO_MS = 1_000_000_000_000;

type Typed = Pick<NoteDraft, 'type' | 'typeKey' | 'fields'>;

function typedFields(
  note: Note,
  deck: ExportedDeck,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
): Typed | undefined {
  if (note.kind !== 'fields') {
    const { type, fields } = ankiFieldsOf(note, sourceOf(deck));
    return { type, typeKey: type.name, fields };
  }
  const type = noteTypes.get(note.typeId);
  return type === undefined ? undefined : foreignFields(note, type);
}

function foreignFields(note: FieldsNote, noteType: NoteType): Typed {
  const { id, kind, name, fields: names, templates, css, foreignId } = noteType;
  const type = { id: foreignId ?? 0, name, isCloze: kind === 'cloze', fields: names, templates, css };
  // Anki deletes notes that have more or fewer fields than their type; none of them may hold what separates fields.
  const fields = names.map((_, index) => (note.fields[index] ?? '').replaceAll('\u001f', ' '));
  const ours = POINTWISE_TYPES.find((each) => isSameType(each, type));
  return ours === undefined ? { type, typeKey: id, fields } : { type: ours, typeKey: ours.name, fields };
}

function ordinalOf(face: string, type: AnkiNoteType): number | undefined {
  if (type.isCloze) {
    const number = gapNumberOf(face);
    return number === undefined ? undefined : number - 1;
  }
  const template = /^t(\d{1,3})$/u.exec(face)?.[1];
  const ordinal = template === undefined ? ['front', 'back'].indexOf(face) : Number(template) - 1;
  return ordinal >= 0 && ordinal < type.templates.length ? ordinal : undefined;
}

function sourceOf({ source, asOf }: ExportedDeck): string {
  return [source, asOf].filter((part) => part !== undefined).join(', ');
}

/**
 * Anki takes the newer text when a note comes again. One from Anki that was not edited here must not undo an edit made
 * there; one of ours is as new as its deck, or as this export when the deck does not say.
 */
function modifiedAtMs(note: Note, { asOf }: ExportedDeck, nowMs: number): number {
  if (note.editedAtMs !== undefined) return note.editedAtMs;
  if (note.kind === 'fields') return LONG_AGO_MS;
  const asOfMs = asOf === undefined ? Number.NaN : Date.parse(`${asOf}T00:00:00Z`);
  return Number.isNaN(asOfMs) ? nowMs : Math.min(asOfMs, nowMs);
}
