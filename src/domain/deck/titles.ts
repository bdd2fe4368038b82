// Notes and HTML as plain text, for names and lists.
import { clozeAnswers, clozeParts, gapNumberOf, openCloze, type ClozePart } from './cloze';
import type { FieldsNote, Note } from './deck';
import { facesOf } from './fieldFaces';

/** What a note is about, as plain text: its question, or its text with all gaps open; for fields, the first with words. */
export function titleOfNote(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return note.question;
    case 'cloze':
      return openCloze(note.text);
    case 'fields':
      return note.fields.map((field) => openedText(note, field)).find((text) => text !== '') ?? '';
  }
}

/** A field of an imported note as plain text, with each gap in brackets and its hint behind it: "[Brenn (a town)]". */
export function fieldTextOf(note: FieldsNote, html: string): string {
  const text = plainTextOf(html);
  return hasGaps(note) ? inBrackets(clozeParts(text)).trim() : text;
}

function openedText(note: FieldsNote, html: string): string {
  const text = plainTextOf(html);
  return hasGaps(note) ? openCloze(text).replace(/\s+/gu, ' ').trim() : text;
}

/** What the card of an imported note leaves out that shows a face such as "c2", as plain text; empty where it has no gaps. */
export function gapAnswerOf({ fields }: FieldsNote, face: string): string {
  return fields
    .flatMap((field) => clozeAnswers(plainTextOf(field), face).map((text) => text.trim()))
    .join('\n');
}

/** Whether the cards of an imported note are made of gaps, whatever slots they are in. */
export function hasGaps(note: FieldsNote): boolean {
  return facesOf(note).some((face) => gapNumberOf(face) !== undefined);
}

function inBrackets(parts: readonly ClozePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const hint = part.hint === undefined ? '' : ` (${part.hint})`;
      return `[${inBrackets(part.parts).trim()}${hint}]`;
    })
    .join('');
}

/** Text of a field without its tags, for names and lists. Never shown as HTML. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<(?:style|script)\b[^<>]*>[^<]*/giu, ' ')
    .replace(/<[^<>]*>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
