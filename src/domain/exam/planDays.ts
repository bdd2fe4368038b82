// A plan day by day: how much there is to do, and how well prepared the learner is on each morning.
import type { StudyDay } from '../studyDay';
import type { Flow } from './flow';
import { recallOn } from './gain';
import type { PlannedDay, PlanRequest } from './plan';
import type { SolvedPlan } from './solvePlan';

/** The days of a plan that was worked out for the same request, from today to that of the last goal. */
export function daysOfPlan(request: PlanRequest, plan: SolvedPlan): readonly PlannedDay[] {
  const { today, goals, minutes } = request;
  const lastDay = Math.max(today, ...goals.map(({ day }) => day));
  const withPlan = recallByPeriod(request, plan);
  return Array.from({ length: lastDay - today + 1 }, (_, index) => {
    const day = today + index;
    const budgetMinutes = day < lastDay ? (minutes[index] ?? 0) : 0;
    return {
      day,
      budgetMinutes,
      ...workOf(plan, day, budgetMinutes),
      recall: goals.map((_, goal) => ({
        withPlan: withPlan(goal, day),
        stopNow: stopNowOn(request, goal, day),
      })),
    };
  });
}

/** The share of all marks to expect on the morning of each goal, with the plan. */
export function scoresOfPlan({ goals }: Pick<PlanRequest, 'goals'>, plan: SolvedPlan): readonly number[] {
  return goals.map(({ day }, goal) => recallOnMorning(plan, goal, day));
}

// A period's work falls on its days as their minutes do.
function workOf({ periods, flows, stakes }: SolvedPlan, day: StudyDay, budgetMinutes: number) {
  const index = periods.findIndex(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  const share = (budgetMinutes * 60) / (periods[index]?.seconds ?? Infinity);
  const sum = (of: (flow: Flow) => Float64Array, scale: (kind: number) => number): number =>
    flows.reduce((total, flow, kind) => total + (of(flow)[index] ?? 0) * scale(kind), 0) * share;
  const cards = (kind: number): number => stakes.kinds[kind]?.cardsPerMark ?? 0;
  return {
    minutes:
      sum(
        ({ seconds }) => seconds,
        () => 1,
      ) / 60,
    reviews: sum(({ reviewed }) => reviewed, cards),
    newCards: sum(({ first }) => first, cards),
  };
}

function stopNowOn({ cards, scheduler }: PlanRequest, goal: number, day: StudyDay): number {
  return cards.reduce((sum, { marks, points }) => {
    const each = marks[goal] ?? 0;
    if (each === 0) return sum;
    return sum + each * points.reduce((total, point) => total + recallOn(day, point, scheduler), 0);
  }, 0);
}

/** The share of a goal's marks to expect on the morning of a day: reckoned for the days that stand for periods, and in between on the line. */
function recallByPeriod(request: PlanRequest, plan: SolvedPlan): (goal: number, day: StudyDay) => number {
  const { goals, today } = request;
  const lastDay = Math.max(today, ...goals.map(({ day }) => day));
  const mornings = [
    ...new Set([today, ...plan.periods.map(({ day }) => day), ...goals.map(({ day }) => day)]),
  ]
    .filter((day) => day <= lastDay)
    .sort((one, other) => one - other);
  const known = goals.map((_, goal) => mornings.map((morning) => recallOnMorning(plan, goal, morning)));
  return (goal, day) => {
    const after = mornings.findIndex((morning) => morning >= day);
    const [before, next] = [mornings[after - 1], mornings[after]];
    const values = known[goal] ?? [];
    const value = values[after] ?? 0;
    if (next === undefined || next === day || before === undefined) return value;
    const share = (day - before) / (next - before);
    return (values[after - 1] ?? 0) * (1 - share) + value * share;
  };
}

function recallOnMorning(
  { grid, periods, flows, stakes }: SolvedPlan,
  goal: number,
  morning: StudyDay,
): number {
  const begun = periods.filter(({ day }) => day < morning).length;
  let sum = 0;
  for (const [kind, { waiting }] of flows.entries()) {
    const share = stakes.kinds[kind]?.shares[goal] ?? 0;
    if (share === 0) continue;
    for (const { fromDay, firstPeriod, marks, choices } of waiting) {
      // What is done on that day itself is not done yet in the morning; what was done today is.
      if (fromDay > morning || (fromDay === morning && firstPeriod > 0)) continue;
      const { cells, options, count } = choices;
      const recall = fromDay === morning ? undefined : grid.transition(morning - fromDay).recall;
      const gone = Math.max(0, begun - firstPeriod);
      for (let index = 0; index < cells.length; index += 1) {
        const amount = marks[index] ?? 0;
        if (amount === 0) continue;
        let left = 1;
        for (let option = 0; option < gone; option += 1) left -= options[index * count + option] ?? 0;
        sum += share * amount * left * (recall?.[cells[index] ?? 0] ?? 1);
      }
    }
  }
  return sum;
}
