// Notes and HTML as plain text, for names and lists.
import { openCloze } from './cloze';
import type { Note } from './deck';

/** What a note is about, as plain text: its question, or its text with all gaps open; for fields, the first with words. */
export function titleOfNote(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return note.question;
    case 'cloze':
      return openCloze(note.text);
    case 'fields':
      return note.fields.map(plainTextOf).find((text) => text !== '') ?? '';
  }
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
