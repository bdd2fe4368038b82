// How far an item is: for the map, for the way on, and for the question before a paper is submitted.
import { isAnswered } from '../../../domain/paper/answered';
import type { Item } from '../../../domain/paper/item';
import type { Answer, Confidence, ItemWork } from '../../../domain/paper/paper';
import { countText } from '../../wording';

/** What is known of an item that nobody has worked on. */
export const UNTOUCHED: ItemWork = { tookMs: 0 };

/** An item with what was done with it. */
export interface SatItem {
  readonly item: Item;
  readonly work: ItemWork;
}

/** Whether something of an answer is missing: it is not answered, or a label has no text yet. */
export function isOpen({ item, work }: SatItem): boolean {
  return !isAnswered(item, work) || isPart(work);
}

/** Places (from 0) of the items that are open. */
export function openPlaces(items: readonly SatItem[]): readonly number[] {
  return items.flatMap((sat, place) => (isOpen(sat) ? [place] : []));
}

/**
 * Where "Next" leads from an item (places from 0): to the one after it, from the last one back to the first other that is open;
 * undefined when there is none, and all that is left is to submit.
 */
export function placeAfter(at: number, items: readonly SatItem[]): number | undefined {
  return at + 1 < items.length ? at + 1 : openPlaces(items).find((place) => place !== at);
}

/** An item as its button in the map says it: "Item 3: answered, flagged, here". */
export function stateText(number: number, { item, work }: SatItem, isHere: boolean): string {
  const answered = isPart(work) ? 'answered in part' : 'answered';
  const states = [
    isAnswered(item, work) ? answered : 'open',
    ...(work.isFlagged ? ['flagged'] : []),
    ...(isHere ? ['here'] : []),
  ];
  return `Item ${number}: ${states.join(', ')}`;
}

/** What is asked before a paper with open items is submitted: "2 items are open. Submit all the same?" */
export function openQuestion(open: readonly SatItem[]): string {
  const are = open.length === 1 ? 'is' : 'are';
  const inPart = open.some(({ item, work }) => isAnswered(item, work)) ? ' or answered in part' : '';
  return `${countText(open.length, 'item')} ${are} open${inPart}. Submit all the same?`;
}

/** The work with another answer, or without one, given at a moment (ms), and after the one before even where the clock was set back. */
export function withAnswer(
  { answer: _before, atMs: beforeMs = 0, ...rest }: ItemWork,
  answer: Answer | undefined,
  nowMs: number,
): ItemWork {
  const atMs = Math.max(nowMs, beforeMs + 1);
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

function isPart({ answer }: ItemWork): boolean {
  return answer?.kind === 'paired' && answer.texts.includes(-1);
}
