// The learner on a day, from what they did lately.
import { USUAL_SECONDS, USUAL_SHARES } from '../../domain/exam/planCard';
import { DAYS_OF_PACE, paceOf, sumOfStudy } from '../../domain/session/pace';
import type { Database } from '../../storage/database';
import { readDays } from '../../storage/days';
import type { LibraryContext } from '../library/libraryMoment';
import type { ExamMoment } from './examMoment';
import type { Learner } from './examPlan';

/** Reads it. */
export async function readLearner(
  database: Database,
  { today, scheduler }: LibraryContext,
  { studyMinutes, daysOff }: ExamMoment,
): Promise<Learner> {
  const { days } = await readDays(database, today, today - DAYS_OF_PACE + 1);
  const pace = paceOf(sumOfStudy(days));
  const seconds = {
    first: USUAL_SECONDS.first * pace,
    pass: USUAL_SECONDS.pass * pace,
    lapse: USUAL_SECONDS.lapse * pace,
  };
  const doneMs = days.find(({ day }) => day === today)?.tookMs ?? 0;
  return {
    today,
    scheduler,
    time: { studyMinutes, daysOff },
    doneMinutes: doneMs / 60_000,
    secondsOf: () => seconds,
    shares: USUAL_SHARES,
  };
}
