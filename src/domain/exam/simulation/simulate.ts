// A simulated learner who studies by a policy until the last goal. The idea to know: the planner's memory is made from the grades,
// by its own model; which grades they are, and what is recalled in the end, the true memory says.
import type { Grade } from '../../review/event';
import type { Scheduler } from '../../review/scheduler';
import type { StudyDay } from '../../studyDay';
import { secondsOfCard } from '../gain';
import type { PlanRequest } from '../plan';
import type { PlanCard, PlanPoint } from '../planCard';
import { mostSecondsOf, show, type Outcome } from './showing';
import type { TrueMemory, Truth } from './trueMemory';

/** A way to choose what to study. */
export interface Policy {
  readonly name: string;
  /**
   * Indices of cards in the order to study them on the request's day; one that does not fit, or was studied on this day, is
   * passed over. The request's cards change as they are studied, and `secondsLeft` with them: a generator sees both.
   */
  readonly startDay: (request: PlanRequest, secondsLeft: () => number) => Iterable<number>;
}

/**
 * When a card may still be begun: when its expected seconds fit what is left of the day, or while anything is left of it. Of both
 * an overrun comes off the next day's minutes, so that all days together are never exceeded; `overrun` lets each day run over.
 */
export type Budget = 'fits' | 'anyLeft' | 'overrun';

/** What is simulated. */
export interface Simulation {
  /** As on the first morning; its days, shares, seconds and goals hold for the learner too. */
  readonly request: PlanRequest;
  readonly truth: Truth;
  readonly budget: Budget;
  /** Points that each card truly has; absent where they are those that the planner sees. A planner that sees one of many sees a miss of any as a miss. */
  readonly truePoints?: readonly number[];
  /** Called on each morning, with the share of each goal's marks that would be won were nothing studied any more. */
  readonly watch?: (request: PlanRequest, stopNow: readonly number[]) => void;
}

/** How it went. */
export interface Run {
  /** Share of the marks, by goal, that true recall gives on its morning. */
  readonly scores: readonly number[];
  /** Seconds studied, by day. */
  readonly seconds: readonly number[];
  /** Showings of cards, follow-ups not counted. */
  readonly showings: number;
  readonly unseen: number;
}

/** Lets one learner (any whole number) study by a policy. */
export function simulate(simulation: Simulation, policy: Policy, seed: number): Run {
  const { request, watch, budget: rule } = simulation;
  const learner = learnerOf(simulation, seed);
  const lastStudied = request.minutes.findLastIndex((minutes) => minutes > 0);
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
    const isLast = index === lastStudied;
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
      for (const card of policy.startDay(morning, () => budget - used)) {
        if (used >= budget) break;
        if (learner.isStudied(card, today)) continue;
        if (rule === 'fits' && used + learner.expectedSeconds(card, today) > budget) continue;
        // Nothing can make up for what the last day takes too much.
        if (rule !== 'overrun' && isLast && used + learner.mostSeconds(card) > leftInAll) continue;
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

interface Learner {
  /** As the planner knows them. */
  readonly cards: readonly PlanCard[];
  readonly isStudied: (card: number, today: StudyDay) => boolean;
  readonly expectedSeconds: (card: number, today: StudyDay) => number;
  readonly mostSeconds: (card: number) => number;
  /** Shows a card, and says how many seconds it took. */
  readonly study: (card: number, today: StudyDay) => number;
  readonly scoreOn: (day: StudyDay, goal: number) => number;
}

function learnerOf({ request, truth, truePoints }: Simulation, seed: number): Learner {
  const { scheduler, shares } = request;
  const cards = [...request.cards];
  const memories = cards.map(({ points }, index) =>
    Array.from({ length: truePoints?.[index] ?? points.length }, (_, point): TrueMemory => {
      const known = (points[point] ?? points[0])?.memory;
      return known === undefined ? truth.unseen : truth.known(known);
    }),
  );
  const firstPoints: number[] = [];
  memories.reduce((sum, points) => {
    firstPoints.push(sum);
    return sum + points.length;
  }, 0);
  const showings = new Uint16Array(cards.length);
  const at = (card: number): readonly [PlanCard, readonly TrueMemory[]] => {
    const [known, points] = [cards[card], memories[card]];
    if (known === undefined || points === undefined) throw new Error(`there is no card ${card}`);
    return [known, points];
  };
  return {
    cards,
    isStudied: (card, today) => at(card)[0].points.some(({ memory }) => memory?.lastDay === today),
    expectedSeconds: (card, today) => secondsOfCard(at(card)[0], today, scheduler),
    mostSeconds: (card) => mostSecondsOf(at(card)[0]),
    study: (index, today) => {
      const [card, points] = at(index);
      const isNew = card.points.every(({ memory }) => memory === undefined);
      const outcome = show({
        seed,
        firstPoint: firstPoints[index] ?? 0,
        showing: showings[index] ?? 0,
        recall: isNew ? undefined : points.map((point) => point.recallOn(today)),
        points: points.length,
        seconds: card.seconds,
        shares,
      });
      showings[index] = (showings[index] ?? 0) + 1;
      memories[index] = points.map((point, nth) =>
        (outcome.grades[nth] ?? []).reduce((memory, grade) => memory.graded(today, grade), point),
      );
      cards[index] = { ...card, points: plannedPoints(card, outcome, today, scheduler) };
      return outcome.seconds;
    },
    scoreOn: (day, goal) =>
      memories.reduce((sum, points, index) => {
        const [card] = at(index);
        const marks = ((card.marks[goal] ?? 0) * card.points.length) / points.length;
        return sum + marks * points.reduce((total, point) => total + point.recallOn(day), 0);
      }, 0),
  };
}

function plannedPoints(
  { points }: PlanCard,
  { grades }: Outcome,
  today: StudyDay,
  scheduler: Scheduler,
): readonly PlanPoint[] {
  const seen = points.length === grades.length ? grades : [gradesOfWhole(grades)];
  return points.map((point, index) => ({
    ...point,
    memory: (seen[index] ?? []).reduce((before, grade) => {
      const elapsedDays = before === undefined ? 0 : today - before.lastDay;
      return { ...scheduler.nextMemory(before, elapsedDays, grade), lastDay: today };
    }, point.memory),
  }));
}

// The worst of its points is the card's grade, of each showing of the day.
function gradesOfWhole(grades: Outcome['grades']): readonly Grade[] {
  const worst = (nth: number): Grade | undefined => {
    const given = grades.flatMap((each) => each[nth] ?? []);
    return given.includes('again') ? 'again' : given[0];
  };
  return [worst(0), worst(1), worst(2)].flatMap((grade) => grade ?? []);
}
