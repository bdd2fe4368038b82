// How far past predictions missed for the learner: read from all histories once a day, since one more day of reviews moves it little.
import { calibrationOf, type Calibration } from '../../domain/exam/calibration';
import type { StudyDay } from '../../domain/studyDay';
import type { Database } from '../../storage/database';
import { readFitReviews } from '../../storage/fitReviews';
import type { ExamMoment } from './examMoment';

/** Reads it, or says it again where it was read on the same day for the same parameters. */
export type KeptCalibration = (
  database: Database,
  moment: Pick<ExamMoment, 'parameters' | 'ignoreBeforeDay'>,
  today: StudyDay,
) => Promise<Calibration>;

/** A calibration that was not read yet. */
export function createKeptCalibration(): KeptCalibration {
  let known: { readonly key: string; readonly calibration: Calibration } | undefined;
  return async (database, { parameters, ignoreBeforeDay = 0 }, today) => {
    const key = [today, ignoreBeforeDay, ...parameters].join();
    if (known?.key !== key) {
      const reviews = await readFitReviews(database, ignoreBeforeDay);
      known = { key, calibration: calibrationOf(reviews, parameters) };
    }
    return known.calibration;
  };
}
