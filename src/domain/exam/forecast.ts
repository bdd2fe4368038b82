// What a plan expects of every day and every card.
import { recallOn } from './gain';
import type { Forecast, PlanRequest } from './plan';

/** The forecast of a plan. */
export function forecastOf({ cards, goals, today, minutes, scheduler }: PlanRequest): Forecast {
  const recallAt = (day: number) =>
    goals.map((_, goal) => {
      const stopNow = cards.reduce(
        (sum, card) =>
          sum +
          (card.marks[goal] ?? 0) *
            card.points.reduce((total, point) => total + recallOn(day, point, scheduler), 0),
        0,
      );
      return { stopNow, withPlan: stopNow };
    });
  return {
    days: [...minutes, 0].map((budgetMinutes, index) => ({
      day: today + index,
      budgetMinutes,
      minutes: 0,
      reviews: 0,
      newCards: 0,
      recall: recallAt(today + index),
    })),
    cards: cards.map((card) => ({
      id: card.id,
      showings: 0,
      recall: goals.map(({ day }) =>
        card.points.map((point) => {
          const stopNow = recallOn(day, point, scheduler);
          return { stopNow, withPlan: stopNow };
        }),
      ),
    })),
  };
}
