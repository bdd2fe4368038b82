// Which points a paper asks that favours weak ones: those that are about to be forgotten, then those that were never studied, then
// the rest. A seed moves each a little, so that papers differ; memory itself is no part of the recipe, only the list that comes of it.
import { drawFrom, type PointId } from '../ids';
import type { SourceDeck } from './source';

/** A point recalled less surely than this is weak. */
const WEAK_BELOW = 0.9;
/** How far a seed moves a point, in predicted recall. */
const JITTER = 0.1;

/** At most `most` points of some decks, the weakest first. The same seed and memory give the same points. */
export function weakFirst(decks: readonly SourceDeck[], seed: string, most: number): readonly PointId[] {
  const points = decks.flatMap(({ cards }) => cards.flatMap((card) => card.points));
  return points
    .map(({ id, recall }) => {
      const draw = drawFrom(`weak\n${seed}\n${id}`);
      return { id, group: groupOf(recall), rank: (recall ?? 0) + draw * (recall === undefined ? 1 : JITTER) };
    })
    .sort((one, other) => one.group - other.group || one.rank - other.rank)
    .slice(0, most)
    .map(({ id }) => id);
}

function groupOf(recall: number | undefined): number {
  if (recall === undefined) return 1;
  return recall < WEAK_BELOW ? 0 : 2;
}
