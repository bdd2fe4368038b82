// Work on the memory of all cards, behind one interface: runs in a worker of its own, with its own connection to the
// database. Stopped at any moment it leaves nothing half done, and what is left to fold again is found the next time.
import { fit, type FitReport } from '../../domain/fit/fit';
import type { DeckId, EventId } from '../../domain/ids';
import type { Options } from '../../domain/options';
import { failure, success, type Result } from '../../domain/result';
import { schedulerOf, type MemoryModel } from '../../domain/review/leftOut';
import type { StudyDay } from '../../domain/studyDay';
import type { Tell } from '../../domain/tell';
import { closeDatabase, type Database } from '../../storage/database';
import { readFitReviews } from '../../storage/fitReviews';
import { inParts } from '../../storage/inParts';
import { moveDueDays, type MovedDueDays } from '../../storage/moveDueDays';
import { unparkOne } from '../../storage/parked';
import { readStale, refoldCards } from '../../storage/refold';
import { troubleOf, type Trouble } from '../trouble';
import { pickByLoad } from './balancing';

/** When, by whom, and for which deck due days are moved; undefined for all decks. */
export interface MovingMoment {
  readonly options: Options;
  readonly deckId: DeckId | undefined;
  /** Names the command. */
  readonly commandId: EventId;
  readonly today: StudyDay;
  readonly atMs: number;
  readonly device: number;
  /** The first of as many counters as there are cards. */
  readonly counter: number;
}

/** Folds again, moves due days, and fits parameters. It never throws: trouble is a result. */
export interface MemoryService {
  /** Folds every row again that was folded otherwise than under the model; parked cards become rows first. */
  readonly refold: (model: MemoryModel) => Promise<Result<undefined, Trouble>>;
  /** Moves due days to where the options put them, as one step. */
  readonly moveDueDays: (moment: MovingMoment) => Promise<Result<MovedDueDays, Trouble>>;
  /** Fits parameters to all reviews; nothing is written. */
  readonly fit: (model: MemoryModel, tell: Tell) => Promise<Result<FitReport, Trouble>>;
}

/** Rows in one transaction: more would keep a grade waiting, fewer take longer in all. */
const ROWS_AT_A_TIME = 200;

/** A service that opens its own connection for each call. */
export function createMemoryService(open: () => Promise<Database>): MemoryService {
  const onDatabase = async <Value>(
    work: (database: Database) => Promise<Value>,
  ): Promise<Result<Value, Trouble>> => {
    try {
      const database = await open();
      try {
        return success(await work(database));
      } finally {
        closeDatabase(database);
      }
    } catch (error) {
      return failure(troubleOf(error));
    }
  };
  return {
    refold: (model) =>
      onDatabase(async (database) => {
        const scheduler = schedulerOf(model);
        let isParked = true;
        while (isParked) isParked = await unparkOne(database, scheduler);
        const stale = await readStale(database, scheduler);
        for (const part of inParts(stale, ROWS_AT_A_TIME)) await refoldCards(database, scheduler, part);
        return undefined;
      }),
    moveDueDays: ({ options, ...moment }) =>
      onDatabase((database) =>
        moveDueDays(database, {
          ...moment,
          options,
          scheduler: schedulerOf(options),
          pick: pickByLoad,
        }),
      ),
    fit: (model, tell) =>
      onDatabase(async (database) => {
        const reviews = await readFitReviews(database, model.ignoreBeforeDay ?? 0);
        return fit(reviews, model.parameters, tell);
      }),
  };
}
