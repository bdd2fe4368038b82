// What happens when a simulated learner is shown a card: grades of its points, what follows on the same day, and seconds.
// Shares and seconds by grade are the defaults of fsrs-rs (FSRS.md part 5.1); each point that is not easy at its first
// showing, or that was missed, is followed up once on the same day, and once more where it is missed again.
import { GRADES, type Grade } from '../../review/event';
import { USUAL_SECONDS, type CardSeconds, type GradeShares, type PlanCard } from '../planCard';
import { chanceOf, shareAt } from './chance';

type Four = readonly [again: number, hard: number, good: number, easy: number];

/** Shares of the grades of a follow-up, by the grade before it; none follows easy. */
const AFTER_FIRST: Readonly<Record<Grade, Four | undefined>> = {
  again: [0.3686, 0.0628, 0.5108, 0.0578],
  hard: [0.0442, 0.4553, 0.4457, 0.0548],
  good: [0.0519, 0.047, 0.8462, 0.0549],
  easy: undefined,
};
const AFTER_LAPSE: Four = [0.2157, 0.0643, 0.6595, 0.0605];

const LEARN_SECONDS: Readonly<Record<Grade, number>> = {
  again: 19.58,
  hard: 18.79,
  good: 13.78,
  easy: 10.71,
};
const REVIEW_SECONDS: Readonly<Record<Grade, number>> = {
  again: 19.38,
  hard: 17.59,
  good: 12.38,
  easy: 8.94,
};
const RELEARN_SECONDS: Readonly<Record<Grade, number>> = {
  again: 16.44,
  hard: 15.25,
  good: 12.32,
  easy: 8.03,
};

/** A card as it is shown. */
export interface Shown {
  readonly seed: number;
  /** Number of the card's first point among all points. */
  readonly firstPoint: number;
  /** How often the card was shown before. */
  readonly showing: number;
  /** True recall of each of its points; undefined at its first showing. */
  readonly recall: readonly number[] | undefined;
  readonly points: number;
  readonly seconds: CardSeconds;
  readonly shares: GradeShares;
}

/** The grades of each point on one day, in order, and the seconds that all of it took. */
export interface Outcome {
  readonly grades: readonly (readonly [Grade, ...Grade[]])[];
  readonly seconds: number;
}

/** Shows a card. */
export function show(shown: Shown): Outcome {
  const { seed, firstPoint, showing, recall, points, shares } = shown;
  const passShares = recall === undefined ? passOf(shares.first) : shares.pass;
  // One button is pressed for all points that are recalled.
  const pressed = GRADES[shareAt(chanceOf(seed, firstPoint, showing, 'grade'), passShares) + 1] ?? 'easy';
  const grades = Array.from({ length: points }, (_, point): readonly [Grade, ...Grade[]] => {
    const recalled = recall === undefined ? 1 - shares.first[0] : (recall[point] ?? 0);
    const isRecalled = chanceOf(seed, firstPoint + point, showing, 'recall') < recalled;
    const grade = isRecalled ? pressed : 'again';
    const row = recall === undefined ? AFTER_FIRST[grade] : isRecalled ? undefined : AFTER_LAPSE;
    if (row === undefined) return [grade];
    const followUp = GRADES[shareAt(chanceOf(seed, firstPoint + point, showing, 'followUp'), row)] ?? 'good';
    return followUp === 'again' ? [grade, 'again', 'good'] : [grade, followUp];
  });
  return { grades, seconds: secondsOf(shown, grades, pressed) };
}

function passOf([again, ...pass]: Four): readonly number[] {
  return pass.map((share) => share / (1 - again));
}

function secondsOf({ recall, seconds }: Shown, grades: Outcome['grades'], pressed: Grade): number {
  if (recall === undefined) {
    const usual = grades.reduce((sum, each) => sum + usualSeconds(each, LEARN_SECONDS, LEARN_SECONDS), 0);
    return (seconds.first * usual) / grades.length / USUAL_SECONDS.first;
  }
  const missed = grades.filter(([grade]) => grade === 'again');
  if (missed.length === 0) return (seconds.pass * REVIEW_SECONDS[pressed]) / USUAL_SECONDS.pass;
  const usual = missed.reduce((sum, each) => sum + usualSeconds(each, REVIEW_SECONDS, RELEARN_SECONDS), 0);
  return (seconds.lapse * usual) / missed.length / USUAL_SECONDS.lapse;
}

function usualSeconds(
  grades: readonly Grade[],
  first: Readonly<Record<Grade, number>>,
  after: Readonly<Record<Grade, number>>,
): number {
  return grades.reduce((sum, grade, nth) => sum + (nth === 0 ? first : after)[grade], 0);
}

/** The most seconds that showing a card may take. */
export function mostSecondsOf({ points, seconds }: PlanCard): number {
  if (points.every(({ memory }) => memory === undefined))
    return (
      (seconds.first * usualSeconds(['again', 'again', 'good'], LEARN_SECONDS, LEARN_SECONDS)) /
      USUAL_SECONDS.first
    );
  return (
    (seconds.lapse * usualSeconds(['again', 'again', 'good'], REVIEW_SECONDS, RELEARN_SECONDS)) /
    USUAL_SECONDS.lapse
  );
}
