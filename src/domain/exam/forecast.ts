// What a plan expects of every day and every card.
import { standingsOf, sumsOf, valuesByStanding, type ByStanding, type Standing } from './cardOptions';
import { recallOn } from './gain';
import { expectedAtFirst } from './memoryGrid';
import { outlookOf, prospectsOf, type Outlook, type OutlookGround } from './outlook';
import type { CardForecast, Forecast, PlanRequest } from './plan';
import type { PlanCard } from './planCard';
import { daysOfPlan } from './planDays';
import type { SolvedPlan } from './solvePlan';
import { periodsFrom } from './valueTable';

/** The forecast of a plan that was worked out for the same request. */
export function forecastOf(request: PlanRequest, plan: SolvedPlan): Forecast {
  const kinds = plan.stakes.kinds.map((_, kind) => kindForecast(request, plan, kind));
  const cards = request.cards.map((card, index) => {
    const kind = kinds[plan.stakes.kindOf[index] ?? -1];
    return kind === undefined ? withoutStudy(card, request) : cardForecast(card, request, plan, kind);
  });
  return { days: daysOfPlan(request, plan), cards };
}

/** What is known of all points of one kind of stakes. */
interface KindForecast {
  readonly values: ByStanding;
  /** Expected recall, by goal. */
  readonly recall: readonly ByStanding[];
}

function kindForecast(request: PlanRequest, plan: SolvedPlan, kind: number): KindForecast | undefined {
  const { grid, periods, flows, starts, prices } = plan;
  const { goals, today } = request;
  const among = periodsFrom(0, periods.length);
  const values = valuesByStanding(plan, kind, request, among, prices);
  const table = flows[kind]?.table;
  if (values === undefined || table === undefined) return undefined;
  const ground: OutlookGround = { grid, goals, periods };
  const outlook = outlookOf(ground, table);
  const fresh = freshProspects(ground, outlook);
  const pasts = [...(starts[kind]?.pasts.keys() ?? [])].map(
    (days) => [days, prospectsOf(ground, outlook, today - days, among)] as const,
  );
  return {
    values,
    recall: goals.map((_, goal) => ({
      fresh: fresh[goal] ?? [],
      pasts: new Map(pasts.map(([days, prospects]) => [days, prospects[goal] ?? []])),
    })),
  };
}

function freshProspects(
  { grid, goals, periods }: OutlookGround,
  outlook: Outlook,
): readonly (readonly number[])[] {
  return goals.map(({ day }, goal) => [
    ...periods.map((period, index) => {
      const values = period.day < day ? outlook[goal]?.[index] : undefined;
      return values === undefined ? 0 : expectedAtFirst(grid, values);
    }),
    0,
  ]);
}

function cardForecast(
  card: PlanCard,
  request: PlanRequest,
  { periods, softness }: SolvedPlan,
  kind: KindForecast,
): CardForecast {
  const { today, goals, scheduler } = request;
  const standings = standingsOf(card, today);
  const chances = likelihoods(sumsOf(standings, kind.values), standings.length * softness);
  const expected = (of: ByStanding, standing: Standing, never: number): number =>
    sumsOf([standing], of).reduce((sum, value, choice) => {
      // What becomes of a point that is left alone is known better than the table does.
      return sum + (chances[choice] ?? 0) * (choice === chances.length - 1 ? never : value);
    }, 0);
  return {
    id: card.id,
    recall: goals.map(({ day }, goal) =>
      card.points.map((point, index) => {
        const of = kind.recall[goal];
        const stopNow = recallOn(day, point, scheduler);
        return { stopNow, withPlan: of === undefined ? stopNow : expected(of, standings[index], stopNow) };
      }),
    ),
    shown: goals.map(({ day }) =>
      // The first showing tells: whether others follow it does not matter.
      periods.reduce((sum, period, choice) => sum + (period.day < day ? (chances[choice] ?? 0) : 0), 0),
    ),
  };
}

function likelihoods(values: Float64Array, softness: number): Float64Array {
  const best = Math.max(...values);
  const weights = values.map((value) => Math.exp((value - best) / softness));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function withoutStudy(card: PlanCard, { goals, scheduler }: PlanRequest): CardForecast {
  const recall = goals.map(({ day }) =>
    card.points.map((point) => {
      const stopNow = recallOn(day, point, scheduler);
      return { stopNow, withPlan: stopNow };
    }),
  );
  return { id: card.id, recall, shown: goals.map(() => 0) };
}
