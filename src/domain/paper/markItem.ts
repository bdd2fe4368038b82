// Marks the items of a paper by their keys, or by the points that were written.
import type { PointId } from '../ids';
import { bareFormulas } from '../text/formulas';
import { chosenOption, orderedEntries, pairedTexts, writtenText } from './answered';
import { GAP, type ClozeItem, type Item, type OrderItem, type PairsItem } from './item';
import { foldWording } from './marking/accepted';
import { compareShort } from './marking/compareShort';
import type { AnswerMark, Knowledge, PointMark, Verdict } from './marking/mark';
import { markAnswer } from './marking/markAnswer';
import { markedPoint, type Accepted } from './marking/markedPoint';
import type { ItemMark, ItemWork } from './paper';

/** What marking has to know besides the item. */
export interface MarkingContext {
  readonly knowledge: Knowledge;
  /** Wordings that the learner ruled right before ({@link wordingOf}), by point. */
  readonly accepted: Accepted;
}

/**
 * What an item came to; an open one 0. A choice is right or wrong. Pairs give the share of labels that have their text. An
 * order gives Kendall's tau, never below 0: of every two entries, how many stand in the right order less those that do not,
 * as a share of all: two neighbours that changed places cost little, and a blind guess is worth less than under any share of
 * places. Written answers give the mean over the points, where one recalled in part counts half.
 */
export function markItem(item: Item, work: ItemWork | undefined, context: MarkingContext): ItemMark {
  switch (item.kind) {
    case 'choice':
    case 'statements':
      return { share: chosenOption(work) === item.key ? 1 : 0 };
    case 'pairs':
      return { share: pairsRight(item, work) / item.labels.length };
    case 'order':
      return { share: orderShare(item, work) };
    case 'cloze':
    case 'short':
    case 'long': {
      const text = writtenText(work);
      return text === undefined ? { share: 0 } : markOf(markWritten(item, text, context));
    }
  }
}

/** Of every two entries, how many were put in the right order, and how many twos there are; `key` as in an order. */
export function twosInOrder(
  key: OrderItem['key'],
  entries: readonly number[] | undefined,
): { readonly right: number; readonly of: number } {
  const places = key.map((entry) => entries?.indexOf(entry) ?? -1);
  let right = 0;
  for (const [at, place] of places.entries()) {
    right += place < 0 ? 0 : places.slice(at + 1).filter((later) => later > place).length;
  }
  return { right, of: (key.length * (key.length - 1)) / 2 };
}

/**
 * What is remembered of a written answer when it is ruled right: the answer, and of a gap the whole passage with it, so that the
 * wording is right in no other gap of the point.
 */
export function wordingOf(item: Item, text: string): string {
  return item.kind === 'cloze' ? bareFormulas(item.passage).replaceAll(GAP, () => text) : text;
}

/** The mark with the learner's verdict on one of the points; the same mark where the item has no such point. */
export function overruledMark(mark: ItemMark, pointId: PointId, verdict: Verdict): ItemMark {
  if (mark.written?.points.some((point) => point.pointId === pointId) !== true) return mark;
  const points = mark.written.points.map((point): PointMark =>
    point.pointId === pointId ? { ...point, verdict, by: 'learner' } : point,
  );
  return markOf({ points });
}

function pairsRight({ key }: PairsItem, work: ItemWork | undefined): number {
  const texts = pairedTexts(work);
  return key.filter((place, label) => texts?.[label] === place).length;
}

function orderShare({ key }: OrderItem, work: ItemWork | undefined): number {
  const entries = orderedEntries(work);
  if (entries === undefined) return 0;
  const { right, of } = twosInOrder(key, entries);
  return Math.max(0, (right - (of - right)) / of);
}

function markOf(written: AnswerMark): ItemMark {
  return { share: shareOf(written), written };
}

const WORTH: Readonly<Record<Verdict, number>> = { recalled: 1, partly: 0.5, missed: 0 };

function shareOf({ points }: AnswerMark): number {
  const sum = points.reduce((before, { verdict }) => before + WORTH[verdict], 0);
  return points.length === 0 ? 0 : sum / points.length;
}

function markWritten(
  item: Extract<Item, { kind: 'cloze' | 'short' | 'long' }>,
  text: string,
  { knowledge, accepted }: MarkingContext,
): AnswerMark {
  if (item.kind === 'cloze') return { points: markGap(item, text, accepted) };
  const points = item.tests.map(({ pointId, ...point }) => markedPoint({ ...point, id: pointId }, accepted));
  // What the question says already earns nothing, in whichever sentence it stands.
  const question = item.about === undefined ? item.stem : `${item.about}\n${item.stem}`;
  return markAnswer(text, points, knowledge, bareFormulas(question));
}

function markGap(item: ClozeItem, text: string, accepted: MarkingContext['accepted']): readonly PointMark[] {
  const isSame = compareShort(text, item.accepted).isRight;
  const wording = foldWording(wordingOf(item, text));
  return item.tests.map(({ pointId }) => {
    const wasAccepted = accepted.get(pointId)?.some((one) => foldWording(one) === wording) === true;
    const isRight = isSame || wasAccepted;
    return {
      pointId,
      verdict: isRight ? 'recalled' : 'missed',
      coverage: isRight ? 1 : 0,
      earned: isRight ? [{ from: 0, to: text.length }] : [],
      missing: isRight ? [] : item.accepted.slice(0, 1),
      wrong: [],
      ...(isSame || !wasAccepted ? {} : { by: 'accepted' as const }),
    };
  });
}
