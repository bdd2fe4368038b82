// Names of media in the fields of notes.
import type { Note } from '../deck/deck';
import type { Incoming } from './incoming';

/** What a file brings, with its media under new names in its notes. */
export function withMediaNames(incoming: Incoming, renames: ReadonlyMap<string, string>): Incoming {
  if (renames.size === 0) return incoming;
  const named = namesAsWritten(renames);
  const decks = incoming.decks.map((deck) => ({
    ...deck,
    notes: deck.notes.map((note) => renamedNote(note, named)),
  }));
  return { ...incoming, decks };
}

// A name stands as it is, as an address, or as HTML.
function namesAsWritten(renames: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [name, other] of renames) {
    named.set(encodeName(name), encodeName(other));
    named.set(name.replaceAll('&', '&amp;'), other.replaceAll('&', '&amp;'));
    named.set(name, other);
  }
  return named;
}

function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function renamedNote(note: Note, named: ReadonlyMap<string, string>): Note {
  if (note.kind !== 'fields') return note;
  const fields = note.fields.map((field) => renamedField(field, named));
  return fields.every((field, index) => field === note.fields[index]) ? note : { ...note, fields };
}

// In attributes and in "[sound:…]", where a name stands whole: a name inside another one stays. Each place is looked up once,
// however many names there are.
function renamedField(field: string, named: ReadonlyMap<string, string>): string {
  if (!/[=:]/u.test(field)) return field;
  return field.replace(PLACES, (whole: string, ...parts: readonly (string | undefined)[]) => {
    const name = parts.slice(0, 4).find((part) => part !== undefined) ?? '';
    const other = named.get(name);
    return other === undefined ? whole : whole.replace(name, () => other);
  });
}

// No file system knows longer names; written as an address they take three times as much.
const PLACES =
  /="([^"<>]{1,765})"|='([^'<>]{1,765})'|\[sound:([^\]]{1,765})\]|=([^\s"'<>]{1,765})(?=[\s>])/gu;
