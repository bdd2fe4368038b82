// What is written to the card on screen, kept until it is graded: a way to the editor and back must not cost it.
import type { AnswerMark } from '../../../domain/paper/marking/mark';
import type { ShownCard } from '../../../state/react';

/** An answer that was typed. */
export interface KeptAnswer {
  readonly text: string;
  /** Absent while it is not marked, and once it was changed. */
  readonly mark?: AnswerMark;
}

interface Kept extends KeptAnswer {
  readonly key: string;
  /** The showing that it was marked in: a card shown anew may have other points. */
  readonly markedAtMs?: number;
  /** Set once the card is graded: then it comes back only with the card that is taken back. */
  readonly isGraded?: true;
}

const NOTHING: KeptAnswer = { text: '' };

let kept: Kept | undefined;

/** What was written to a card since it was last graded. */
export function keptAnswer(card: ShownCard): KeptAnswer {
  if (kept === undefined || kept.isGraded || kept.key !== keyOf(card)) return NOTHING;
  const { text, mark, markedAtMs } = kept;
  return mark === undefined || markedAtMs !== card.shownAtMs ? { text } : { text, mark };
}

/** Keeps what was written to a card, in the place of what was written to another. */
export function keepAnswer(card: ShownCard, { text, mark }: KeptAnswer): void {
  const marked = mark === undefined ? {} : { mark, markedAtMs: card.shownAtMs };
  kept = { key: keyOf(card), text, ...marked };
}

/** Sets aside what was written, as its card was graded. */
export function setAnswerAside(): void {
  kept = kept && { ...kept, isGraded: true };
}

/** Brings back what was written to a card whose grade was taken back; it is to be marked anew. */
export function bringAnswerBack(card: ShownCard): void {
  if (kept?.isGraded && kept.key === keyOf(card)) kept = { key: kept.key, text: kept.text };
}

function keyOf({ cardId, state }: ShownCard): string {
  return `${state.reviews} ${cardId}`;
}
