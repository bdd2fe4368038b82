// What the points of each card count for in an exam.
import { partsAsking, type AskableNote } from './asking';
import type { ExamPart } from './exam';

/** A card that an exam may ask, with the number of its points. */
export interface MarkedCard extends AskableNote {
  readonly points: number;
}

/**
 * The marks that each point of each card gives, in the order of the cards; 0 for cards that the exam does not ask. A part's weight
 * is its share of the marks, spread evenly over its points; a card in two parts counts in both. All marks of all points together
 * are 1: parts without points leave theirs to the others. Where no card is asked they are all 0.
 */
export function marksOf(cards: readonly MarkedCard[], parts: readonly ExamPart[]): readonly number[] {
  const places = cards.map((card) => partsAsking(parts, card));
  const pointsOfParts = parts.map(() => 0);
  cards.forEach(({ points }, index) => {
    for (const place of places[index] ?? []) pointsOfParts[place] = (pointsOfParts[place] ?? 0) + points;
  });
  const weights = parts.map(({ weight }, place) => ((pointsOfParts[place] ?? 0) > 0 ? weight : 0));
  const allWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const marks = weights.map((weight, place) =>
    weight === 0 ? 0 : weight / allWeight / (pointsOfParts[place] ?? 1),
  );
  return places.map((asking) => asking.reduce((sum, place) => sum + (marks[place] ?? 0), 0));
}
