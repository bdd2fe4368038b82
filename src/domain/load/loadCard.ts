// What plans of days off and of an even load know of a card, and what they change: its due day, and nothing of its memory.
import type { CardId } from '../ids';
import { queueCardOf } from '../queue/queueCard';
import type { CardState } from '../review/cardState';
import type { Scheduler } from '../review/scheduler';
import type { StudyDay } from '../studyDay';

/** A card in review, by its weakest point. */
export interface LoadCard {
  readonly id: CardId;
  readonly dueDay: StudyDay;
  /** Study day of the last review. */
  readonly lastDay: StudyDay;
  /** Days from the last review to the due day, 1 or more. */
  readonly intervalDays: number;
  /** Days. */
  readonly stability: number;
}

/** A card that gets another due day. */
export interface Move {
  readonly card: LoadCard;
  readonly toDay: StudyDay;
}

/** A card as a plan sees it; undefined for one that is new, suspended, or in its steps, which no plan moves. */
export function loadCardOf(id: CardId, state: CardState): LoadCard | undefined {
  const { kind, due, intervalDays, stability } = queueCardOf(id, '', 0, state, 1);
  if (kind !== 'review' || due?.kind !== 'day' || state.suspended) return undefined;
  return {
    id,
    dueDay: due.day,
    lastDay: due.day - intervalDays,
    intervalDays: Math.max(1, intervalDays),
    stability,
  };
}

/** How many of some cards are due on each day, in the order of the days. */
export function cardsByDay(cards: readonly LoadCard[]): ReadonlyMap<StudyDay, readonly LoadCard[]> {
  const days = new Map<StudyDay, LoadCard[]>();
  for (const card of cards) {
    const list = days.get(card.dueDay);
    if (list === undefined) days.set(card.dueDay, [card]);
    else list.push(card);
  }
  return new Map([...days].sort(([one], [other]) => one - other));
}

/** The cards after some moves. */
export function afterMoves(cards: readonly LoadCard[], moves: readonly Move[]): readonly LoadCard[] {
  const days = new Map(moves.map(({ card, toDay }) => [card.id, toDay]));
  return cards.map((card) => ({ ...card, dueDay: days.get(card.id) ?? card.dueDay }));
}

/** The mean recall to expect of moved cards: on the days they are due now (today for those that are late), and on the new ones. */
export function recallOfMoves(
  moves: readonly Move[],
  today: StudyDay,
  scheduler: Scheduler,
): { readonly before: number; readonly after: number } | undefined {
  if (moves.length === 0) return undefined;
  const mean = (dayOf: (move: Move) => StudyDay): number =>
    moves.reduce((sum, move) => {
      const { lastDay, stability } = move.card;
      return sum + scheduler.retrievability(Math.max(0, dayOf(move) - lastDay), stability);
    }, 0) / moves.length;
  return { before: mean(({ card }) => Math.max(today, card.dueDay)), after: mean(({ toDay }) => toDay) };
}
