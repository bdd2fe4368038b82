// Reviews to fit parameters to: for each point one run from its first review on, in whole study days, packed into typed
// arrays, since a fit goes over a hundred thousand of them a hundred times.
import type { PointId } from '../ids';
import { GRADES, type Grade, type ReviewEvent } from '../review/event';
import { standingEvents } from '../review/fold';
import type { StudyDay } from '../studyDay';

/** Runs of reviews, one behind the other. A run begins with the first review of a point. */
export interface FitReviews {
  /** Where each run begins, and at the end where the last one ends. */
  readonly starts: Int32Array;
  /** 1 (again) to 4 (easy). */
  readonly grades: Uint8Array;
  /** Study days since the review before; 0 for the first of a run. */
  readonly gaps: Int32Array;
  readonly days: Int32Array;
}

/** One review of a run. */
export interface RunReview {
  readonly day: StudyDay;
  readonly grade: Grade;
}

/**
 * The runs of a card's points. Left out are cramming, whatever began before `ignoreBeforeDay`, what came without its first
 * reviews, and what a split gave on. A reset begins anew; what was cleared is gone.
 */
export function runsOf(
  history: readonly ReviewEvent[],
  ignoreBeforeDay: StudyDay,
): readonly (readonly RunReview[])[] {
  const done: RunReview[][] = [];
  const open = new Map<PointId, RunReview[] | 'withoutBeginning'>();
  let lastDay = -Infinity;
  const close = (): void => {
    for (const run of open.values()) if (run !== 'withoutBeginning') done.push(run);
    open.clear();
    lastDay = -Infinity;
  };
  for (const event of standingEvents(history)) {
    switch (event.kind) {
      case 'graded': {
        if (event.mode === 'cram') break;
        lastDay = Math.max(lastDay, event.day);
        for (const { pointId, grade } of event.outcomes) {
          const run = open.get(pointId);
          if (run === 'withoutBeginning') continue;
          if (run !== undefined) run.push({ day: lastDay, grade });
          else if (lastDay < ignoreBeforeDay) open.set(pointId, 'withoutBeginning');
          else open.set(pointId, [{ day: lastDay, grade }]);
        }
        break;
      }
      case 'imported':
        for (const pointId of event.pointIds) open.set(pointId, 'withoutBeginning');
        break;
      case 'split':
        for (const pointId of open.has(event.from) ? event.into : []) {
          if (!open.has(pointId)) open.set(pointId, 'withoutBeginning');
        }
        break;
      case 'reset':
        close();
        break;
      case 'cleared':
        done.length = 0;
        open.clear();
        lastDay = -Infinity;
        break;
      case 'undone':
      case 'rescheduled':
      case 'buried':
      case 'suspended':
      case 'resumed':
      case 'flagged':
        break;
    }
  }
  close();
  return done;
}

/** Collects runs; those of a single review tell nothing of memory and are passed over. */
export function collectRuns(): {
  readonly add: (runs: readonly (readonly RunReview[])[]) => void;
  readonly packed: () => FitReviews;
} {
  const starts: number[] = [0];
  const grades: number[] = [];
  const gaps: number[] = [];
  const days: number[] = [];
  return {
    add: (runs) => {
      for (const run of runs) {
        if (run.length < 2) continue;
        let before: StudyDay | undefined;
        for (const { day, grade } of run) {
          grades.push(GRADES.indexOf(grade) + 1);
          gaps.push(before === undefined ? 0 : day - before);
          days.push(day);
          before = day;
        }
        starts.push(grades.length);
      }
    },
    packed: () => ({
      starts: Int32Array.from(starts),
      grades: Uint8Array.from(grades),
      gaps: Int32Array.from(gaps),
      days: Int32Array.from(days),
    }),
  };
}
