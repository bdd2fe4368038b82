// What a learner can choose about the queue, and what is chosen for them. Display order comes from the
// options of the studied deck; limits from the deck a card lives in (STUDY-RULES Q11; limit.ts).

/** How many cards a study day brings; 0 for none. */
export interface DayLimits {
  readonly newPerDay: number;
  /** Reviews and interday learning together; new cards count too unless they ignore this limit. */
  readonly reviewsPerDay: number;
}

/** The orders in which reviews come (STUDY-RULES Q8, those that mean something with FSRS). */
export const REVIEW_ORDERS = [
  'dueThenRandom',
  'dueThenDeck',
  'deckThenDue',
  'intervalUp',
  'intervalDown',
  'difficultyUp',
  'difficultyDown',
  'retrievabilityUp',
  'retrievabilityDown',
  'random',
  'added',
  'addedReverse',
] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** Which new cards are taken when a limit leaves some (STUDY-RULES Q9). */
export const NEW_GATHER_ORDERS = [
  'deck',
  'deckThenRandomNotes',
  'positionUp',
  'positionDown',
  'randomNotes',
  'randomCards',
] as const;
export type NewGatherOrder = (typeof NEW_GATHER_ORDERS)[number];

/** The order in which the new cards taken are shown; the type of a card is its slot (STUDY-RULES Q9). */
export const NEW_SORT_ORDERS = [
  'typeThenGathered',
  'gathered',
  'typeThenRandom',
  'randomNoteThenType',
  'random',
] as const;
export type NewSortOrder = (typeof NEW_SORT_ORDERS)[number];

/** Where a list goes when it joins another: evenly spread through it, before it, or after it. */
export const MIXES = ['mixed', 'before', 'after'] as const;
export type Mix = (typeof MIXES)[number];

/** Which siblings of a gathered card are left out for the day (STUDY-RULES G1). */
export interface SiblingSwitches {
  readonly new: boolean;
  readonly review: boolean;
  readonly interday: boolean;
}

export interface QueueOptions extends DayLimits {
  /** Whether new cards neither use up the review limit nor are held back by it. */
  readonly newIgnoreReviewLimit: boolean;
  /** Whether decks above the studied one cap its cards too (STUDY-RULES L6). */
  readonly ancestorsCap: boolean;
  /** How long before its moment a learning card may come when nothing else is left, in minutes. */
  readonly learnAheadMin: number;
  readonly reviewOrder: ReviewOrder;
  readonly newGatherOrder: NewGatherOrder;
  readonly newSortOrder: NewSortOrder;
  /** Where new cards go among the rest. */
  readonly newMix: Mix;
  /** Where interday learning goes among reviews. */
  readonly interdayMix: Mix;
  readonly burySiblings: SiblingSwitches;
}

export const DEFAULT_QUEUE_OPTIONS: QueueOptions = {
  newPerDay: 20,
  reviewsPerDay: 200,
  newIgnoreReviewLimit: false,
  ancestorsCap: false,
  learnAheadMin: 20,
  reviewOrder: 'dueThenRandom',
  newGatherOrder: 'deck',
  newSortOrder: 'typeThenGathered',
  newMix: 'mixed',
  interdayMix: 'mixed',
  burySiblings: { new: false, review: false, interday: false },
};
