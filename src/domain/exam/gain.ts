// What studying a card today is worth: the marks on the days of the goals that it wins beside leaving the card alone.
import type { Scheduler } from '../review/scheduler';
import type { StudyDay } from '../studyDay';
import { firstOutcomes, reviewOutcomes } from './outcomes';
import {
  secondsOfReview,
  type CardSeconds,
  type GradeShares,
  type Goal,
  type PlanCard,
  type PlanPoint,
} from './planCard';

/** Expected recall of a point on the morning of a day, without study until then; 0 for one that was never asked. */
export function recallOn(day: StudyDay, { memory }: PlanPoint, scheduler: Scheduler): number {
  if (memory === undefined) return 0;
  return scheduler.retrievability(Math.max(0, day - memory.lastDay), memory.stability);
}

/** Expected recall of a point on the morning of a day when it is asked today and then not again until that day. */
export function recallWhenAsked(
  day: StudyDay,
  { memory }: PlanPoint,
  today: StudyDay,
  scheduler: Scheduler,
  shares: GradeShares,
): number {
  const elapsedDays = memory === undefined ? 0 : Math.max(0, today - memory.lastDay);
  const outcomes =
    memory === undefined
      ? firstOutcomes(scheduler, shares)
      : reviewOutcomes(scheduler, shares, memory, elapsedDays);
  return outcomes.reduce(
    (sum, { share, memory: after }) =>
      sum + share * scheduler.retrievability(Math.max(0, day - today), after.stability),
    0,
  );
}

/** The marks that asking a card today and never again is expected to win over all goals; may be below 0. */
export function gainOfCard(
  card: PlanCard,
  goals: readonly Goal[],
  today: StudyDay,
  scheduler: Scheduler,
  shares: GradeShares,
): number {
  return card.marks.reduce((sum, marks, index) => {
    const day = goals[index]?.day;
    if (marks === 0 || day === undefined || day <= today) return sum;
    const won = card.points.reduce(
      (total, point) =>
        total + recallWhenAsked(day, point, today, scheduler, shares) - recallOn(day, point, scheduler),
      0,
    );
    return sum + marks * won;
  }, 0);
}

/** Expected seconds that a card takes when it is asked today: a lapse as soon as one of its points is missed. */
export function secondsOfCard(
  { points, seconds }: { readonly points: readonly PlanPoint[]; readonly seconds: CardSeconds },
  today: StudyDay,
  scheduler: Scheduler,
): number {
  if (points.every(({ memory }) => memory === undefined)) return seconds.first;
  const recall = points.reduce((share, point) => share * recallOn(today, point, scheduler), 1);
  return secondsOfReview(seconds, recall);
}
