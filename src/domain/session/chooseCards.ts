// Choosing the cards of a session: who may be borrowed, in which order, and how many (STUDY-RULES C1).
import { drawFrom, type CardId } from '../ids';
import type { QueueCard } from '../queue/queueCard';
import type { StudyDay } from '../studyDay';
import type { Among, FilteredChoice, FilteredOrder } from './filtered';

/** A card that may be chosen, as the queue sees it, with what only a choice asks for. */
export interface Choosable {
  readonly card: QueueCard;
  readonly lapses: number;
  /** Suspended, or buried today. */
  readonly isAside: boolean;
  /** The last study day on which a point of it was missed; undefined when none was, or when nobody looked. */
  readonly forgottenDay: StudyDay | undefined;
}

/**
 * The cards that a session borrows, in its order: those chosen among, without suspended, buried and already borrowed ones,
 * and no more than the limit. A random order is another one each day.
 */
export function chooseCards(
  cards: readonly Choosable[],
  choice: FilteredChoice,
  borrowed: ReadonlySet<CardId>,
  today: StudyDay,
): readonly CardId[] {
  const free = cards.filter(({ card, isAside }) => !isAside && !borrowed.has(card.id));
  const rank = rankOf(choice.order, today);
  return free
    .filter((one) => isAmong(one, choice.among, today))
    .map((one) => ({ ...one.card, rank: rank(one) }))
    .sort(
      (one, other) =>
        compareRanks(one.rank, other.rank) || one.position - other.position || (one.id < other.id ? -1 : 1),
    )
    .slice(0, choice.limit)
    .map(({ id }) => id);
}

/** Whether a card belongs to those that are chosen among. Learning cards that wait for a moment of today are due. */
export function isAmong({ card, forgottenDay }: Choosable, among: Among, today: StudyDay): boolean {
  switch (among.kind) {
    case 'all':
      return true;
    case 'new':
      return card.kind === 'new';
    case 'reviewed':
      return card.kind !== 'new';
    case 'due':
      return isDueBy(card, today);
    case 'ahead':
      return isDueBy(card, today + among.days);
    case 'forgotten':
      return forgottenDay !== undefined && forgottenDay > today - among.days;
  }
}

function isDueBy({ due }: QueueCard, day: StudyDay): boolean {
  return due !== undefined && (due.kind === 'at' || due.day <= day);
}

// Smaller comes first.
function rankOf(order: FilteredOrder, today: StudyDay): (one: Choosable) => number {
  switch (order) {
    case 'random':
      return ({ card }) => drawFrom(`chosen\n${card.id}\n${today}`);
    case 'due':
      return ({ card: { due } }) => (due === undefined ? Infinity : due.kind === 'at' ? -1 : due.day);
    case 'added':
      return () => 0;
    case 'stabilityUp':
      return ({ card }) => card.stability;
    case 'retrievabilityUp':
      return ({ card }) => card.retrievability;
    case 'lapsesDown':
      return ({ lapses }) => -lapses;
    case 'overdueness':
      return ({ card: { due, intervalDays } }) =>
        due?.kind === 'day' ? -(today - due.day) / Math.max(1, intervalDays) : Infinity;
  }
}

// Two that come last would differ by no number at all.
function compareRanks(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
