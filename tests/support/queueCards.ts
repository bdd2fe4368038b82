// Queue cards for tests: a card named "a" is card "a:front" of note "a"; "a:back" is its sibling.
import { buildQueue, type DayQueue, type QueueInput } from '../../src/domain/queue/buildQueue';
import type { QueueCard } from '../../src/domain/queue/queueCard';
import { DEFAULT_QUEUE_OPTIONS, type QueueOptions } from '../../src/domain/queue/queueOptions';
import { DAY_MS, MINUTE_MS } from '../../src/domain/studyDay';

export const TODAY = 20_000;
/** Noon of the study day, and its end. */
export const NOON_MS = TODAY * DAY_MS + DAY_MS / 2;
export const ROLLOVER_MS = (TODAY + 1) * DAY_MS + DAY_MS / 6;

/** A new card at a place of its deck. */
export function newCard(name: string, position: number, more: Partial<QueueCard> = {}): QueueCard {
  const noteId = name.split(':')[0] ?? name;
  return {
    id: name.includes(':') ? name : `${name}:front`,
    noteId,
    deckId: 'deck',
    kind: 'new',
    due: undefined,
    position,
    reviews: 0,
    intervalDays: 0,
    stability: 0,
    difficulty: 0,
    retrievability: 1,
    ...more,
  };
}

/** A review card, due today unless told. */
export function reviewCard(name: string, dueDay = TODAY, more: Partial<QueueCard> = {}): QueueCard {
  const memory = { reviews: 5, intervalDays: 10, stability: 10, difficulty: 5, retrievability: 0.9 };
  return newCard(name, 0, { kind: 'review', due: { kind: 'day', day: dueDay }, ...memory, ...more });
}

/** A card in a learning step of a day or more. */
export function interdayCard(name: string, dueDay = TODAY, more: Partial<QueueCard> = {}): QueueCard {
  return reviewCard(name, dueDay, { kind: 'interday', ...more });
}

/** A learning card that waits until some minutes after noon. */
export function learningCard(name: string, minutes: number, more: Partial<QueueCard> = {}): QueueCard {
  const due = { kind: 'at', atMs: NOON_MS + minutes * MINUTE_MS } as const;
  return reviewCard(name, TODAY, { kind: 'intraday', due, ...more });
}

export interface QueueParts extends Partial<Omit<QueueInput, 'options'>> {
  readonly options?: Partial<QueueOptions>;
}

/** The queue of these cards: one deck, default options, today, unless told. */
export function queueOf(cards: readonly QueueCard[], parts: QueueParts = {}): DayQueue {
  return buildQueue({
    studiedDeckId: 'deck',
    decks: [{ id: 'deck', parentId: undefined }],
    buried: 0,
    day: TODAY,
    rolloverAtMs: ROLLOVER_MS,
    cards,
    ...parts,
    options: { ...DEFAULT_QUEUE_OPTIONS, ...parts.options },
  });
}

/** The names of cards in one line: "a b c:back". */
export function namesOf(cards: Iterable<QueueCard>): string {
  return [...cards].map((card) => card.id.replace(/:front$/u, '')).join(' ');
}
