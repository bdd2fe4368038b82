// What is remembered of a card, from its row: its state and its grades. Set into the card of the index for a day.
import { habitsOf } from '../../domain/exam/seconds';
import { dueOfCard, NEW_CARD_STATE, type CardState } from '../../domain/review/cardState';
import { readHistory } from '../../domain/review/historyCodec';
import { isLeech, lapsesOf } from '../../domain/review/leech';
import { ratingsOf } from '../../domain/review/ratings';
import { recallOfCard } from '../../domain/review/recall';
import type { Scheduler } from '../../domain/review/scheduler';
import type { SearchCard } from '../../domain/search/searchCard';
import type { StudyDay } from '../../domain/studyDay';
import { stateOf } from '../../storage/cardRow';
import { isDamaged } from '../../storage/rowState';
import type { CardRow } from '../../storage/schema';
import type { LibraryContext } from './libraryMoment';
import { isChangedSince, NEW, type CardMemory, type IndexedCard } from './indexedCard';

/** When numbers of memory are told, and with what. */
export interface MemoryMoment {
  readonly today: StudyDay;
  readonly scheduler: Scheduler;
  /** Lapses that make a leech, in this deck. */
  readonly leechThreshold: number;
}

const DAMAGED: CardMemory = { state: NEW_CARD_STATE, ratings: [], isDamaged: true };

/** What a row tells; undefined for none. */
export function memoryOfRow(
  row: CardRow | undefined,
  { scheduler, tellsHabits }: Pick<LibraryContext, 'scheduler' | 'tellsHabits'>,
): CardMemory | undefined {
  if (row === undefined) return undefined;
  if (isDamaged(row)) return DAMAGED;
  return {
    state: stateOf(row, scheduler),
    ratings: ratingsOf(row.history),
    ...(tellsHabits ? { habits: habitsOf(readHistory(row.history)) } : {}),
  };
}

/** Sets what a card remembers, at a moment. Whether its note is held for wrong is set elsewhere. */
export function applyMemory(card: IndexedCard, memory: CardMemory | undefined, moment: MemoryMoment): void {
  // Most cards of a library are new, and stay as they were made.
  if (memory === undefined && card.memory === undefined) return;
  const { isWrong } = card;
  card.memory = memory;
  Object.assign(card, NEW, memory === undefined ? {} : rememberedOf(card, memory, moment), { isWrong });
  card.isChanged = isChangedSince(card);
  card.tags = withLeech(card);
}

function rememberedOf(
  { pointIds }: IndexedCard,
  { state, ratings }: CardMemory,
  { today, scheduler, leechThreshold }: MemoryMoment,
): Partial<SearchCard> {
  const { points } = state;
  const due = dueOfCard(state);
  // A point that has a due day by hand and was never asked has no stability yet.
  const [first, ...others] = points.filter(({ stability }) => stability > 0);
  const weakest = others.reduce(
    (one, other) => (one && other.stability < one.stability ? other : one),
    first,
  );
  return {
    phase: phaseOf(state),
    due,
    stability: weakest?.stability,
    difficulty: weakest?.difficulty,
    intervalDays: points.find((point) => point.due === due)?.intervalDays,
    retrievability: weakest === undefined ? undefined : recallOfCard(state, pointIds, today, scheduler),
    lapses: lapsesOf(state),
    reviews: state.reviews,
    firstDay: state.firstDay,
    ratings,
    flag: state.flag,
    isSuspended: state.suspended,
    isBuried: state.buried?.day === today,
    isLeech: isLeech(state, leechThreshold),
  };
}

function phaseOf({ points }: CardState): SearchCard['phase'] {
  if (points.length === 0) return 'new';
  if (points.some(({ phase }) => phase === 'relearning')) return 'relearning';
  return points.some(({ phase }) => phase === 'learning') ? 'learning' : 'review';
}

const LEECH = 'leech';

// As if a leech had it among its tags: the note's own come first.
function withLeech({ tags, shownTags, isLeech: isOne }: IndexedCard): readonly string[] {
  const own = tags.slice(0, shownTags.length);
  return isOne && !own.includes(LEECH) ? [...own, LEECH] : own;
}
