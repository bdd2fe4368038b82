// A deck as JSON text: fields in a fixed order, so that the same deck always gives the same text.
import type { NoteType } from '../noteType/noteType';
import type {
  ChangedSlot,
  ClozeNote,
  DeckText,
  FieldsNote,
  GoneGap,
  Note,
  NoteBase,
  Point,
  QaNote,
} from './deck';
import type { DeckCompany } from './deckJson';
import { DECK_FORMAT, DECK_VERSION, type DeckValue } from './deckSchema';
import { present } from './present';

/** The JSON text of a deck, the same for the same deck: two blanks for each level, a line end at the end. */
export function writeDeckJson(key: string, deck: DeckText, company: DeckCompany = {}): string {
  return `${JSON.stringify(deckValue(key, deck, company), null, 2)}\n`;
}

/** Fields in a fixed order. */
function deckValue(key: string, deck: DeckText, { noteTypes, media, histories }: DeckCompany): DeckValue {
  const isPlain = deck.notes.every(isPlainNote) && !noteTypes?.length && !media?.length && !histories?.length;
  return {
    format: DECK_FORMAT,
    version: isPlain ? 1 : DECK_VERSION,
    key,
    title: deck.title,
    ...present({ asOf: deck.asOf, source: deck.source }),
    notes: deck.notes.map(noteValue),
    ...present({
      noteTypes: noteTypes?.length ? noteTypes.map(noteTypeValue) : undefined,
      media: media?.length ? media.map(({ name, base64: bytes }) => ({ name, base64: bytes })) : undefined,
      histories: histories?.length
        ? histories.map(({ card, base64: bytes }) => ({ card, base64: bytes }))
        : undefined,
    }),
  };
}

/** Whether version 1 can hold a note. */
function isPlainNote(note: Note): boolean {
  if (note.kind !== 'qa' || note.tags || note.bothWays) return false;
  if ([note.editedAtMs, note.rewrittenAtMs, note.asOf].some((given) => given !== undefined)) return false;
  return note.points.every(({ changedOn }) => changedOn === undefined);
}

type NoteValue = DeckValue['notes'][number];

function noteValue(note: Note): NoteValue {
  switch (note.kind) {
    case 'qa':
      return qaValue(note);
    case 'cloze':
      return clozeValue(note);
    case 'fields':
      return fieldsValue(note);
  }
}

function qaValue({ id: noteId, question, points, closing, remark, ...more }: QaNote): NoteValue {
  const { bothWays, ...head } = more;
  return {
    id: noteId,
    ...headValue(head),
    ...present({ bothWays }),
    question,
    points: points.map(pointValue),
    ...present({ closing, remark }),
  };
}

function headValue({ tags: own, editedAtMs, rewrittenAtMs, asOf }: Omit<NoteBase, 'id'>) {
  return present({ tags: own && [...own], editedAtMs, rewrittenAtMs, asOf });
}

function pointValue({ id: pointId, label, text: said, leadIn, changedOn }: Point) {
  return { id: pointId, ...present({ label }), text: said, ...present({ leadIn, changedOn }) };
}

function clozeValue({
  kind,
  id: noteId,
  text: said,
  remark,
  changedSlots,
  goneGaps,
  ...rest
}: ClozeNote): NoteValue {
  const head = { kind, id: noteId, ...headValue(rest) };
  const marks = { changedSlots: slotsValue(changedSlots), goneGaps: goneValue(goneGaps) };
  return { ...head, text: said, ...present({ remark, ...marks }) };
}

function fieldsValue({ kind, id: noteId, ...rest }: FieldsNote): NoteValue {
  const { typeId, fields, slots, faces, guid, foreignCardIds, changedSlots, ...head } = rest;
  return {
    kind,
    id: noteId,
    ...headValue(head),
    typeId,
    fields: [...fields],
    slots: [...slots],
    ...present({ faces: faces && [...faces] }),
    guid,
    ...present({
      foreignCardIds: foreignCardIds && [...foreignCardIds],
      changedSlots: slotsValue(changedSlots),
    }),
  };
}

function slotsValue(changed: readonly ChangedSlot[] | undefined) {
  return changed?.map(({ slot, changedOn }) => ({ slot, changedOn }));
}

function goneValue(gone: readonly GoneGap[] | undefined) {
  return gone?.map(({ slot, answerHash }) => ({ slot, answerHash }));
}

function noteTypeValue({ id: typeId, kind, name, fields, templates, css, foreignId }: NoteType) {
  return {
    id: typeId,
    kind,
    name,
    fields: [...fields],
    templates: templates.map((template) => ({ ...template })),
    css,
    ...present({ foreignId }),
  };
}
