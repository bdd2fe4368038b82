// How far an item is: for the map, for the way on, and for the question before a paper is submitted.
import type { Answer, Confidence, ItemWork } from '../../../domain/paper/paper';

/** What is known of an item that nobody has worked on. */
export const UNTOUCHED: ItemWork = { tookMs: 0 };

/** Whether an item is answered in full; one with blanks only, or with a label that has no text yet, is open. */
export function isAnswered({ answer }: ItemWork): boolean {
  switch (answer?.kind) {
    case undefined:
      return false;
    case 'chosen':
    case 'ordered':
      return true;
    case 'paired':
      return answer.texts.every((text) => text >= 0);
    case 'written':
      return answer.text.trim() !== '';
  }
}

/** Places (from 0) of the items that are open. */
export function openPlaces(works: readonly ItemWork[]): readonly number[] {
  return works.flatMap((work, place) => (isAnswered(work) ? [] : [place]));
}

/**
 * Where "Next" leads from an item (places from 0): to the one after it, from the last one back to the first other that is open;
 * undefined when there is none, and all that is left is to submit.
 */
export function placeAfter(at: number, works: readonly ItemWork[]): number | undefined {
  return at + 1 < works.length ? at + 1 : openPlaces(works).find((place) => place !== at);
}

/** An item as its button in the map says it: "Item 3: answered, flagged, here". */
export function stateText(number: number, work: ItemWork, isHere: boolean): string {
  const states = [
    isAnswered(work) ? 'answered' : 'open',
    ...(work.isFlagged ? ['flagged'] : []),
    ...(isHere ? ['here'] : []),
  ];
  return `Item ${number}: ${states.join(', ')}`;
}

/** The work with another answer, or without one, given at a moment (ms). */
export function withAnswer(
  { answer: _before, ...rest }: ItemWork,
  answer: Answer | undefined,
  atMs: number,
): ItemWork {
  return answer === undefined ? { ...rest, atMs } : { ...rest, answer, atMs };
}

/** The work with how sure the learner is of it, or without. */
export function withConfidence(
  { confidence: _before, ...rest }: ItemWork,
  confidence: Confidence | undefined,
): ItemWork {
  return confidence === undefined ? rest : { ...rest, confidence };
}

/** The work with its flag, or without when it had one. */
export function withOtherFlag({ isFlagged, ...rest }: ItemWork): ItemWork {
  return isFlagged ? rest : { ...rest, isFlagged: true };
}
