// Daily limits. Every deck of the tree has room for some cards today; a card needs room in its own deck and
// in each deck above it, up to the studied one (STUDY-RULES L1 to L8). Unused room is lost at the rollover.
import type { DeckId } from '../ids';
import type { CardState } from '../review/cardState';
import type { StudyDay } from '../studyDay';
import { deckChains, type DeckChains, type TreeDeck } from './deckTree';
import type { DayLimits, SiblingSwitches } from './queueOptions';

/**
 * Limits that hold on one day only: a limit in place of the usual one, or some cards more than it. Extra
 * cards are allowed to the decks below as well.
 */
export interface TodayLimits extends Partial<DayLimits> {
  readonly day: StudyDay;
  /** New cards beyond the limit; waiting reviews do not take their room. */
  readonly extraNew?: number;
  readonly extraReviews?: number;
}

/** What was answered on one day, as limits count it. */
export interface DayUse {
  readonly day: StudyDay;
  /** New cards shown for the first time. */
  readonly introduced: number;
  /** Review and interday learning cards answered; learning inside the day does not count. */
  readonly reviewed: number;
}

/** A deck as its limits see it. */
export interface QueueDeck extends TreeDeck {
  /** Limits of this deck where they differ from the global ones. */
  readonly limits?: Partial<DayLimits>;
  /** Which siblings are left out among its own cards, where that differs from the global choice. */
  readonly burySiblings?: SiblingSwitches;
  readonly todayOnly?: TodayLimits;
  /** What was answered of this deck's own cards; those of its subdecks count there. */
  readonly used?: DayUse;
}

/** What a deck has left today. */
export interface Room {
  /** Reviews and interday learning; below 0 when new cards beyond the limit took more than there was. */
  readonly reviews: number;
  /** New cards by their own limit, extra ones included; {@link hasRoomFor} also looks at the review limit. */
  readonly new: number;
  /** New cards asked for beyond the limit: they fit even where the review limit is reached. */
  readonly extraNew: number;
  readonly newIgnoreReviewLimit: boolean;
}

export type LimitedKind = 'review' | 'new';

/** The limits of a queue while it is being gathered. */
export interface LimitGate {
  /** Whether a card of the deck still fits. */
  readonly hasRoom: (deckId: DeckId, kind: LimitedKind) => boolean;
  /** Takes the room of one card in every deck that caps it. */
  readonly take: (deckId: DeckId, kind: LimitedKind) => void;
}

export interface LimitInput {
  readonly studiedDeckId: DeckId;
  readonly decks: readonly QueueDeck[];
  /** The global options: limits here hold for decks without limits of their own. */
  readonly options: DayLimits & { readonly newIgnoreReviewLimit: boolean; readonly ancestorsCap: boolean };
  readonly day: StudyDay;
}

/**
 * What the cards of one deck used up of the limits of `day`, from the states of its studied cards. After travel west,
 * or when a later rollover hour was chosen, the same day goes by the number before: a day ahead still counts.
 */
export function dayUseOf(states: Iterable<CardState>, day: StudyDay): DayUse {
  let introduced = 0;
  let reviewed = 0;
  for (const { lastDay, countedAs } of states) {
    if (lastDay !== day && lastDay !== day + 1) continue;
    if (countedAs === 'new') introduced += 1;
    if (countedAs === 'review') reviewed += 1;
  }
  return { day, introduced, reviewed };
}

/** The room a deck has today: its limits, changed for today only, less the use of its whole subtree. */
export function roomToday(
  limits: DayLimits,
  todayOnly: TodayLimits | undefined,
  used: DayUse | undefined,
  newIgnoreReviewLimit: boolean,
  day: StudyDay,
): Room {
  const today = todayOnly?.day === day ? todayOnly : undefined;
  const { introduced, reviewed } = used?.day === day ? used : { introduced: 0, reviewed: 0 };
  const extraNew = today?.extraNew ?? 0;
  const reviewLimit = (today?.reviewsPerDay ?? limits.reviewsPerDay) + (today?.extraReviews ?? 0);
  const newLimit = (today?.newPerDay ?? limits.newPerDay) + extraNew;
  return {
    reviews: reviewLimit - reviewed - (newIgnoreReviewLimit ? 0 : introduced),
    new: newLimit - introduced,
    extraNew,
    newIgnoreReviewLimit,
  };
}

/** Whether one more card of a kind fits into the room of a deck. */
export function hasRoomFor(kind: LimitedKind, room: Room): boolean {
  if (kind === 'review') return room.reviews > 0;
  return room.new > 0 && (room.newIgnoreReviewLimit || room.reviews + room.extraNew > 0);
}

/** The room of a deck after one more card of a kind. */
export function roomAfter(kind: LimitedKind, room: Room): Room {
  if (kind === 'review') return { ...room, reviews: room.reviews - 1 };
  return { ...room, new: room.new - 1, reviews: room.reviews - (room.newIgnoreReviewLimit ? 0 : 1) };
}

/** Opens the limits of today for the studied deck and those below it, to be used up card by card. */
export function openLimits(input: LimitInput): LimitGate {
  const chains = deckChains(input.decks);
  const rooms = roomsOf(input, chains);
  const capping = cappingDecks(input, chains);
  return {
    hasRoom: (deckId, kind) =>
      (capping.get(deckId) ?? []).every((id) => {
        const room = rooms.get(id);
        return room !== undefined && hasRoomFor(kind, room);
      }),
    take: (deckId, kind) => {
      for (const id of capping.get(deckId) ?? []) {
        const room = rooms.get(id);
        if (room !== undefined) rooms.set(id, roomAfter(kind, room));
      }
    },
  };
}

function roomsOf({ decks, options, day }: LimitInput, chains: DeckChains): Map<DeckId, Room> {
  const used = usageOfSubtrees(decks, chains, day);
  const extras = extrasFromAbove(decks, chains, day);
  const rooms = new Map<DeckId, Room>();
  for (const { id, limits, todayOnly } of decks) {
    const today = { ...(todayOnly?.day === day ? todayOnly : {}), day, ...extras.get(id) };
    const room = roomToday({ ...options, ...limits }, today, used.get(id), options.newIgnoreReviewLimit, day);
    rooms.set(id, room);
  }
  return rooms;
}

/** What each deck used today, the decks below it included. */
function usageOfSubtrees(
  decks: readonly QueueDeck[],
  chains: DeckChains,
  day: StudyDay,
): Map<DeckId, DayUse> {
  const totals = new Map<DeckId, DayUse>();
  for (const { id, used } of decks) {
    if (used?.day !== day) continue;
    for (const above of chains.get(id) ?? []) {
      const total = totals.get(above);
      const introduced = (total?.introduced ?? 0) + used.introduced;
      const reviewed = (total?.reviewed ?? 0) + used.reviewed;
      totals.set(above, { day, introduced, reviewed });
    }
  }
  return totals;
}

type Extras = Required<Pick<TodayLimits, 'extraNew' | 'extraReviews'>>;

/** The extra cards of each deck today, those of the decks above it included. */
function extrasFromAbove(
  decks: readonly QueueDeck[],
  chains: DeckChains,
  day: StudyDay,
): Map<DeckId, Extras> {
  const own = new Map(decks.map(({ id, todayOnly }) => [id, todayOnly?.day === day ? todayOnly : undefined]));
  const totals = new Map<DeckId, Extras>();
  for (const [id, chain] of chains) {
    let extraNew = 0;
    let extraReviews = 0;
    for (const above of chain) {
      extraNew += own.get(above)?.extraNew ?? 0;
      extraReviews += own.get(above)?.extraReviews ?? 0;
    }
    totals.set(id, { extraNew, extraReviews });
  }
  return totals;
}

/** For each studied deck, the decks whose limits its cards need. */
function cappingDecks({ studiedDeckId, options }: LimitInput, chains: DeckChains): DeckChains {
  const capping = new Map<DeckId, readonly DeckId[]>();
  for (const [id, chain] of chains) {
    const studied = chain.indexOf(studiedDeckId);
    if (studied >= 0) capping.set(id, options.ancestorsCap ? chain : chain.slice(0, studied + 1));
  }
  return capping;
}
