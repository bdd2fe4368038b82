// What Anki keeps about a card in a column of JSON: the memory of FSRS, and where the card stood among the new ones.
import type { Memory } from '../../domain/review/cardState';
import { memberOf } from './json';

/** The parts that are used here; each is absent when the card does not say it. */
export interface CardData {
  /** Stability in days and difficulty from 1 to 10, as they came: not yet held in their ranges. */
  readonly memory?: Memory;
  /** The position of the card when it was new. */
  readonly position?: number;
}

/** Reads the data of a card. Total: what is no JSON, or says nothing that is known here, gives nothing. */
export function cardDataOf(data: string): CardData {
  if (data === '' || data === '{}') return NOTHING;
  const value = valueOf(data);
  const [stability, difficulty, position] = ['s', 'd', 'pos'].map((name) => numberOf(memberOf(value, name)));
  return {
    ...(stability === undefined || difficulty === undefined || stability <= 0
      ? {}
      : { memory: { stability, difficulty } }),
    ...(position === undefined ? {} : { position }),
  };
}

const NOTHING: CardData = {};

function valueOf(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    // Add-ons wrote other things here before Anki used it; none of them is needed.
    return undefined;
  }
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
