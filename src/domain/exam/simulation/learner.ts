// A simulated learner. The idea to know: what a planner believes is made from the grades, by its own model; which grades they are,
// and what is recalled in the end, the true memory says.
import type { Grade } from '../../review/event';
import type { Scheduler } from '../../review/scheduler';
import type { StudyDay } from '../../studyDay';
import { secondsOfCard } from '../gain';
import type { PlanCard, PlanPoint } from '../planCard';
import { mostSecondsOf, show, type Outcome } from './showing';
import type { Simulation } from './simulation';
import type { TrueMemory } from './trueMemory';

/** A learner whose true memory only the showings ask. */
export interface Learner {
  /** As the planner knows them. */
  readonly cards: readonly PlanCard[];
  readonly isStudied: (card: number, today: StudyDay) => boolean;
  readonly expectedSeconds: (card: number, today: StudyDay) => number;
  readonly mostSeconds: (card: number) => number;
  /** Shows a card; returns how many seconds it took. */
  readonly study: (card: number, today: StudyDay) => number;
  /** Share of a goal's marks that would be won on the morning of a day. */
  readonly scoreOn: (day: StudyDay, goal: number) => number;
}

/** A learner (any whole number) on the first morning of a simulation. */
export function learnerOf({ request, truth, truePoints }: Simulation, seed: number): Learner {
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
