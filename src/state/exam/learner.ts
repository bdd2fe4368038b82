// The learner on a day, from all they ever did and what they did today.
import { cardSecondsOf, NO_HABITS, sharesOf, sumOfHabits } from '../../domain/exam/seconds';
import type { Database } from '../../storage/database';
import { readDays } from '../../storage/days';
import type { CardIndex } from '../library/cardIndex';
import type { ExamMoment } from './examMoment';
import type { Learner } from './examPlan';

/** Reads it, from an index that tells habits. */
export async function readLearner(
  database: Database,
  { cards, context: { today, scheduler } }: CardIndex,
  { studyMinutes, daysOff }: ExamMoment,
): Promise<Learner> {
  const { days } = await readDays(database, today, today);
  const doneMs = days.find(({ day }) => day === today)?.tookMs ?? 0;
  const habits = sumOfHabits(cards.flatMap(({ memory }) => memory?.habits ?? []));
  return {
    today,
    scheduler,
    time: { studyMinutes, daysOff },
    doneMinutes: doneMs / 60_000,
    secondsOf: ({ card, points }) => cardSecondsOf(points.length, card.memory?.habits ?? NO_HABITS, habits),
    shares: sharesOf(habits),
  };
}
