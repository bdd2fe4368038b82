// What the finished page says: whether limits hide cards, whether cards are buried, and when learning goes
// on.
import { MINUTE_MS } from '../studyDay';
import { nextLearningAt, type ServeState } from './serve';

/** What is not shown today, and why (STUDY-RULES Q14). */
export interface FinishedReport {
  /** Reviews and interday learning that limits left out. */
  readonly hiddenReviews: number;
  readonly hiddenNew: number;
  readonly buried: number;
  /**
   * Minutes until the next learning card may come, learn-ahead subtracted, at least 1; undefined when none
   * waits.
   */
  readonly nextLearningInMin: number | undefined;
}

/** The report at a moment (ms) at which nothing is left to show. */
export function finishedReport(state: ServeState, nowMs: number): FinishedReport {
  const nextAtMs = nextLearningAt(state);
  return {
    hiddenReviews: state.hidden.reviews,
    hiddenNew: state.hidden.new,
    buried: state.buried,
    nextLearningInMin:
      nextAtMs === undefined ? undefined : Math.max(1, Math.ceil((nextAtMs - nowMs) / MINUTE_MS)),
  };
}
