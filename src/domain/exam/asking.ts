// Which notes an exam asks: those of its decks, and those with one of its tags or a tag below one of them.
import type { DeckId } from '../ids';
import { isWithinTag } from '../deck/tagging';
import type { ExamPart } from './exam';

/** What decides whether a note is asked. */
export interface AskableNote {
  readonly deckId: DeckId;
  readonly tags: readonly string[];
}

/** The places of the parts that ask a note: more than one where a deck and a tag, or two tags, both have it. */
export function partsAsking(parts: readonly ExamPart[], note: AskableNote): readonly number[] {
  return parts.flatMap((part, place) => (isAsking(part, note) ? [place] : []));
}

/** Whether a part asks a note. */
export function isAsking(part: ExamPart, { deckId, tags }: AskableNote): boolean {
  switch (part.kind) {
    case 'deck':
      return part.deckId === deckId;
    case 'tag':
      return tags.some((tag) => isWithinTag(tag, part.tag));
  }
}
