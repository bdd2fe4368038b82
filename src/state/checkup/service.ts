// The check in a worker, with its own connection to the database: it reads everything there is.
import { failure, success, type Result } from '../../domain/result';
import { checkAndRepair, type CheckedUp } from '../../storage/checkup';
import { closeDatabase, type Database } from '../../storage/database';
import { contextOf, type FilesMoment } from '../files/moment';
import { troubleOf, type Trouble } from '../trouble';

export interface CheckupService {
  /** Checks and repairs; tells the share that is done. */
  readonly check: (
    moment: FilesMoment,
    tell: (done: number, total: number) => void,
  ) => Promise<Result<CheckedUp, Trouble>>;
}

/** The service over a database that `open` opens. It never throws: trouble is a result. */
export function createCheckupService(open: () => Promise<Database>): CheckupService {
  return {
    check: async (moment, tell) => {
      try {
        const database = await open();
        try {
          return success(await checkAndRepair(database, contextOf(moment).scheduler, tell));
        } finally {
          closeDatabase(database);
        }
      } catch (error) {
        return failure(troubleOf(error));
      }
    },
  };
}
