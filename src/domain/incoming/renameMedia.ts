// Names of media in the fields of notes.
import type { Note } from '../deck/deck';

/** A note that names media by their new names. */
export function withMediaNames(note: Note, renames: ReadonlyMap<string, string>): Note {
  if (note.kind !== 'fields' || renames.size === 0) return note;
  const isNamed = note.fields.some((field) => [...renames.keys()].some((name) => field.includes(name)));
  if (!isNamed) return note;
  return { ...note, fields: note.fields.map((field) => renamed(field, renames)) };
}

// In attributes and in "[sound:…]", where a name stands whole: a name inside another one stays.
function renamed(field: string, renames: ReadonlyMap<string, string>): string {
  let text = field;
  for (const [name, other] of renames) {
    for (const [before, after] of [
      ['"', '"'],
      ["'", "'"],
      ['[sound:', ']'],
      ['=', '>'],
      ['=', ' '],
    ] as const) {
      text = text.replaceAll(before + name + after, before + other + after);
    }
  }
  return text;
}
