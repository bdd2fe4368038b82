// A document of questions and answers, or Markdown with cards, as what it brings.
import { parseDocument } from '../../domain/document/parseDocument';
import { deckIdOf } from '../../domain/ids';
import { NOTHING_INCOMING, type Incoming } from '../../domain/incoming/incoming';
import { MOST_NOTES } from '../../domain/deck/textLimits';
import type { Tell } from '../../domain/tell';
import { stemOf } from '../fileName';

/**
 * Reads a document; one without a title takes the name of its file. `tell` is told the share that is done. Where the text may
 * be a list of pairs, its highlights alone make no cards.
 */
export function incomingOfDocument(
  text: string,
  fileName: string,
  { tell, mayBeList }: { readonly tell: Tell; readonly mayBeList: boolean },
): Incoming {
  const { problems, notes, ...head } = parseDocument(text, stemOf(fileName), deckIdOf, tell, mayBeList);
  const kept = notes.slice(0, MOST_NOTES);
  const leftOut = notes.length - kept.length;
  return {
    ...NOTHING_INCOMING,
    kind: 'document',
    decks: [{ ...head, id: deckIdOf(head.title), notes: kept, isWhole: true }],
    problems,
    leftOut: leftOut === 0 ? [] : [{ code: 'too-many-notes', count: leftOut, examples: [] }],
  };
}
