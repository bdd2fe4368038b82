// The cards of the index as an exam sees them: what is remembered of their points, and whether they can be studied.
import type { PlanPoint } from '../../domain/exam/planCard';
import type { StudyDay } from '../../domain/studyDay';
import type { CardIndex } from '../library/cardIndex';
import type { IndexedCard } from '../library/indexedCard';

/**
 * When a card can be studied: now; now, as it is in its learning steps; from tomorrow on, as it was studied or buried today (what
 * is recalled on the day it was studied says nothing); never, as it is suspended or what is stored of it is damaged.
 */
export type Standing = 'now' | 'inSteps' | 'later' | 'never';

/** A card that exams may ask. */
export interface ExamCard {
  readonly card: IndexedCard;
  readonly points: readonly PlanPoint[];
  readonly standing: Standing;
}

/** All cards in the order of the decks and their documents. */
export function examCardsOf({ cards }: CardIndex, today: StudyDay): readonly ExamCard[] {
  return cards.map((card) => ({ card, points: planPoints(card), standing: standingOf(card, today) }));
}

function planPoints({ memory, pointIds }: IndexedCard): readonly PlanPoint[] {
  const states = new Map(memory?.state.points.map((point) => [point.pointId, point]));
  return pointIds.map((id) => {
    const point = states.get(id);
    // A due day by hand is no memory.
    if (point === undefined || point.stability === 0) return { id, memory: undefined };
    const { stability, difficulty, lastDay } = point;
    return { id, memory: { stability, difficulty, lastDay } };
  });
}

function standingOf({ memory }: IndexedCard, today: StudyDay): Standing {
  if (memory === undefined) return 'now';
  const { points, suspended, buried, lastDay } = memory.state;
  if (memory.isDamaged === true || suspended) return 'never';
  if (buried?.day === today) return 'later';
  if (points.some(({ due }) => due.kind === 'at')) return 'inSteps';
  return lastDay !== undefined && lastDay >= today ? 'later' : 'now';
}
