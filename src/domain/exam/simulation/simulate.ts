// A simulated learner studies by a policy until the last goal.
import type { StudyDay } from '../../studyDay';
import type { PlanRequest } from '../plan';
import { learnerOf } from './learner';
import type { Policy, Run, Simulation } from './simulation';

/** Lets one learner (any whole number) study by a policy. */
export function simulate(simulation: Simulation, policy: Policy, seed: number): Run {
  const { request, watch, budget: rule } = simulation;
  const learner = learnerOf(simulation, seed);
  const startDay = policy.start();
  let leftInAll = 60 * request.minutes.reduce((sum, minutes) => sum + minutes, 0);
  const scores = request.goals.map(() => 0);
  let over = 0;
  let showings = 0;
  const markGoals = (day: StudyDay): void =>
    request.goals.forEach((goal, index) => {
      if (goal.day === day) scores[index] = learner.scoreOn(day, index);
    });
  const seconds = request.minutes.map((minutes, index) => {
    const today = request.today + index;
    markGoals(today);
    const budget = Math.max(0, minutes * 60 - over);
    const morning: PlanRequest = {
      ...request,
      today,
      cards: learner.cards,
      minutes: [budget / 60, ...request.minutes.slice(index + 1)],
    };
    watch?.(
      morning,
      request.goals.map(({ day }, goal) => learner.scoreOn(day, goal)),
    );
    let used = 0;
    if (budget > 0) {
      for (const card of startDay(morning, () => budget - used)) {
        if (used >= budget) break;
        if (learner.isStudied(card, today)) continue;
        if (rule === 'fits' && used + learner.expectedSeconds(card, today) > budget) continue;
        // Nothing can make up for what is taken too much in the end.
        if (rule !== 'overrun' && used + learner.mostSeconds(card) > leftInAll) continue;
        used += learner.study(card, today);
        showings += 1;
      }
    }
    leftInAll -= used;
    if (rule !== 'overrun') over = Math.max(0, over - minutes * 60) + Math.max(0, used - budget);
    return used;
  });
  markGoals(request.today + request.minutes.length);
  const unseen = learner.cards.filter((card) => card.points.every(({ memory }) => memory === undefined));
  return { scores, seconds, showings, unseen: unseen.length };
}
