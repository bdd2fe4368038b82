// Early reviews: points that were asked before their due day, as by a review of a card whose weakest point was due. Not
// stored, since the history tells (STUDY-RULES V5).
import type { PointId } from '../ids';
import type { CardState } from './cardState';
import type { Graded } from './event';

/** The points of a review that were not yet due, given the state of the card before it. */
export function earlyPoints({ day, outcomes }: Graded, before: CardState): readonly PointId[] {
  const asked = new Set(outcomes.map(({ pointId }) => pointId));
  return before.points
    .filter(({ pointId, due }) => asked.has(pointId) && due.kind === 'day' && due.day > day)
    .map(({ pointId }) => pointId);
}
