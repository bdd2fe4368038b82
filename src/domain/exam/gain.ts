// What studying a card today is worth: the marks on the days of the goals that it wins beside leaving the card alone.
import { GRADES } from '../review/event';
import type { Scheduler } from '../review/scheduler';
import type { StudyDay } from '../studyDay';
import type { CardSeconds, GradeShares, Goal, PlanCard, PlanPoint } from './planCard';

/** Expected recall of a point on the morning of a day, without study until then; 0 for one that was never asked. */
export function recallOn(day: StudyDay, { memory }: PlanPoint, scheduler: Scheduler): number {
  if (memory === undefined) return 0;
  return scheduler.retrievability(Math.max(0, day - memory.lastDay), memory.stability);
}

/** What may happen to a point that is asked on a day: how likely each grade is, in the order again, hard, good, easy. */
export function likelyGrades(
  point: PlanPoint,
  today: StudyDay,
  scheduler: Scheduler,
  shares: GradeShares,
): readonly [again: number, hard: number, good: number, easy: number] {
  if (point.memory === undefined) return shares.first;
  const recall = recallOn(today, point, scheduler);
  const [hard, good, easy] = shares.pass;
  return [1 - recall, recall * hard, recall * good, recall * easy];
}

/** Expected recall of a point on the morning of a day when it is asked today, once, and never again. */
export function recallWhenAsked(
  day: StudyDay,
  point: PlanPoint,
  today: StudyDay,
  scheduler: Scheduler,
  shares: GradeShares,
): number {
  const elapsedDays = point.memory === undefined ? 0 : Math.max(0, today - point.memory.lastDay);
  return likelyGrades(point, today, scheduler, shares).reduce((sum, share, index) => {
    const grade = GRADES[index];
    if (share === 0 || grade === undefined) return sum;
    const { stability } = scheduler.nextMemory(point.memory, elapsedDays, grade);
    return sum + share * scheduler.retrievability(Math.max(0, day - today), stability);
  }, 0);
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
  return recall * seconds.pass + (1 - recall) * seconds.lapse;
}
