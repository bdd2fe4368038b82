// The items of a submitted paper with what each came to, in marks and in words.
import { isAnswered } from './answered';
import type { Item } from './item';
import {
  deadlineOf,
  type Confidence,
  type ItemMark,
  type ItemWork,
  type Paper,
  type Submitted,
} from './paper';

const OUTCOMES = ['wrong', 'partly', 'open', 'right'] as const;
/** How an item was answered; open where it was not. */
export type Outcome = (typeof OUTCOMES)[number];

/** A paper that was handed in, or its marks so far. */
export interface MarkedPaper extends Pick<Paper, 'items' | 'recipe' | 'sitting'> {
  readonly marks: Submitted['marks'];
}

/** An item of a paper, and what it came to. */
export interface ItemResult {
  readonly item: Item;
  /** Its place in the paper, from 1. */
  readonly number: number;
  readonly work: ItemWork | undefined;
  readonly mark: ItemMark;
  readonly outcome: Outcome;
  /** What it gave: up to 1, and below 0 where a wrong choice took something off. */
  readonly marks: number;
  /** Of an item that was answered. */
  readonly confidence: Confidence | undefined;
  /** Whether it was answered after the time was up. */
  readonly isLate: boolean;
}

/** The results of all items that have a mark, in the order of the paper: those that were removed as bad have none. */
export function itemResults(paper: MarkedPaper): readonly ItemResult[] {
  const deadline = deadlineOf(paper) ?? Infinity;
  const { penalty } = paper.recipe.settings.marking;
  return paper.items.flatMap((item, place) => {
    const mark = paper.marks[item.id];
    if (mark === undefined) return [];
    const work = paper.sitting.work[item.id];
    const outcome = outcomeOf(item, work, mark);
    return {
      item,
      number: place + 1,
      work,
      mark,
      outcome,
      marks: outcome === 'wrong' && choicesOf(item) !== undefined ? 0 - penalty : mark.share,
      confidence: outcome === 'open' ? undefined : work?.confidence,
      isLate: outcome !== 'open' && (work?.atMs ?? 0) > deadline,
    };
  });
}

/** The order to read results in: what was sure and wrong first, then wrong, in part, open and right, each as in the paper. */
export function worstFirst(results: readonly ItemResult[]): readonly ItemResult[] {
  const rankOf = (result: ItemResult): number =>
    isSureButWrong(result) ? -1 : OUTCOMES.indexOf(result.outcome);
  return [...results].sort((one, other) => rankOf(one) - rankOf(other) || one.number - other.number);
}

/** Whether the learner was sure of a wrong answer. */
export function isSureButWrong({ outcome, confidence }: ItemResult): boolean {
  return outcome === 'wrong' && confidence === 'sure';
}

/** Of how many an item has one chosen; undefined where nothing is chosen, and a wrong answer takes nothing off. */
export function choicesOf(item: Item): number | undefined {
  return item.kind === 'choice' || item.kind === 'statements' ? item.options.length : undefined;
}

function outcomeOf(item: Item, work: ItemWork | undefined, { share }: ItemMark): Outcome {
  if (!isAnswered(item, work)) return 'open';
  if (share === 0) return 'wrong';
  return share === 1 ? 'right' : 'partly';
}
