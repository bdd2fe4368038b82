// Imported notes that were exported as text and come back: a document holds no fields, so its text stands for the note it was
// made of.
import { spokenPoint, type FieldsNote, type Note } from '../deck/deck';
import { normalizeText } from '../ids';

/**
 * The newer notes with the imported notes that are here in the place of what only repeats them as text; the text says less
 * than the fields.
 */
export function withImported(
  before: readonly Note[],
  next: readonly Note[],
  textsOf: (note: FieldsNote) => readonly Note[],
): readonly Note[] {
  const imported = before.filter((note) => note.kind === 'fields');
  if (imported.length === 0 || next.every((note) => note.kind === 'fields')) return next;
  const byId = new Map(imported.map((note) => [note.id, note]));
  const byText = new Map(
    imported.flatMap((note) => textsOf(note).map((text) => [keyOf(text), note] as const)),
  );
  const placed = new Set<Note>();
  return next.flatMap((note): readonly Note[] => {
    const found = note.kind === 'fields' ? undefined : (byId.get(note.id) ?? byText.get(keyOf(note)));
    if (found === undefined) return [note];
    // A note of several cards is several questions as text.
    if (placed.has(found)) return [];
    placed.add(found);
    return [found];
  });
}

function keyOf(note: Note): string {
  if (note.kind !== 'qa') return `${note.kind} ${note.id}`;
  return [note.question, ...note.points.map(spokenPoint)].map(normalizeText).join('\n');
}
