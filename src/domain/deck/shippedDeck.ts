// The deck that ships with the app. `npm run deck` writes it and a test reads it with the full schema, so the app itself
// looks at its head only: the schema would be a part of every first visit.
import { hashText } from '../ids';
import type { DeckText, QaNote } from './deck';

/** The shipped deck: its text, the key that names it, and what names this very text. */
export interface ShippedDeck extends DeckText {
  readonly key: string;
  readonly notes: readonly QaNote[];
  /** Two shipped decks with the same revision have the same text. */
  readonly revision: string;
}

/** The shipped deck from its JSON; undefined when it is no deck at all. */
export function readShippedDeck(value: unknown): ShippedDeck | undefined {
  if (!isDeckFile(value)) return undefined;
  const { key, title, asOf, source, notes } = value;
  return {
    key,
    title,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    notes: notes.map((note): QaNote => ({ ...note, kind: 'qa' })),
    revision: hashText(JSON.stringify(value)),
  };
}

interface DeckFile {
  readonly key: string;
  readonly title: string;
  readonly asOf?: string;
  readonly source?: string;
  readonly notes: readonly Omit<QaNote, 'kind'>[];
}

function isDeckFile(value: unknown): value is DeckFile {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'key' in value && 'notes' in value && Array.isArray(value.notes);
}
