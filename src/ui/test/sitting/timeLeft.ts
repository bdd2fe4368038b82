// What the clock of a paper shows, when it shows something else, and what is said aloud. Times are in ms.
import { HOUR_MS, MINUTE_MS } from '../../../domain/studyDay';
import { countText } from '../../wording';

const SECOND_MS = 1000;

/** How much time there is, in the steps that are said aloud. */
export type TimeStage = 'enough' | 'fiveMinutes' | 'oneMinute' | 'over';

export function timeStage(leftMs: number): TimeStage {
  if (leftMs > 5 * MINUTE_MS) return 'enough';
  if (leftMs > MINUTE_MS) return 'fiveMinutes';
  return leftMs > 0 ? 'oneMinute' : 'over';
}

/** The time left as the clock shows it: "1 hr 5 min left", "24 min left", in the last minute "45 sec left". */
export function timeLeftText(leftMs: number): string {
  if (leftMs <= 0) return 'Time is up';
  if (leftMs <= MINUTE_MS) return `${Math.ceil(leftMs / SECOND_MS)} sec left`;
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  const hours = Math.floor((minutes * MINUTE_MS) / HOUR_MS);
  if (hours === 0) return `${minutes} min left`;
  return minutes % 60 === 0 ? `${hours} hr left` : `${hours} hr ${minutes % 60} min left`;
}

/** In how many ms {@link timeLeftText} changes: by the minute, in the last one by the second; undefined once it is over. */
export function nextTickMs(leftMs: number): number | undefined {
  if (leftMs <= 0) return undefined;
  const unit = leftMs <= MINUTE_MS ? SECOND_MS : MINUTE_MS;
  return leftMs - (Math.ceil(leftMs / unit) - 1) * unit;
}

/** What is said aloud when a stage begins; nothing where an alert says it. */
export function spokenTimeLeft(leftMs: number): string {
  switch (timeStage(leftMs)) {
    case 'enough':
    case 'over':
      return '';
    case 'fiveMinutes':
    case 'oneMinute':
      return `${countText(Math.ceil(leftMs / MINUTE_MS), 'minute')} left.`;
  }
}
