// The index of all cards as a worker keeps it: made at the first call, and brought up to date before each later one.
import { failure, type Result } from '../../domain/result';
import { closeDatabase, type Database } from '../../storage/database';
import { troubleOf, type Trouble } from '../trouble';
import { followIndex, isFoldedWith, readIndex, retell, type CardIndex } from './cardIndex';
import { libraryContextOf, type LibraryContext, type LibraryMoment } from './libraryMoment';

/** An index that answers one call after another: two calls must not bring it up to date at once. */
export interface KeptIndex {
  /** Answers from the index as it is at a moment. It never throws: trouble is a result. */
  readonly inTurn: <Value, Failure>(
    moment: LibraryMoment,
    answer: (
      index: CardIndex,
      database: Database,
    ) => Result<Value, Failure> | Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure | Trouble>>;
  /** Answers from the database alone, without the index and behind nothing. It never throws: trouble is a result. */
  readonly beside: <Value, Failure>(
    answer: (database: Database) => Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure | Trouble>>;
  /** Closes the connection and forgets the index. */
  readonly close: () => void;
}

/** An index that nothing was asked of yet; with `tellsHabits` it also tells how each card was studied. */
export function createKeptIndex(open: () => Promise<Database>, tellsHabits = false): KeptIndex {
  let connection: Promise<Database> | undefined;
  let index: CardIndex | undefined;
  let tail: Promise<unknown> = Promise.resolve();

  const forget = (): void => {
    connection = undefined;
    index = undefined;
  };
  const database = (): Promise<Database> => {
    connection ??= open().then(
      (opened) => {
        // What another connection finds may be another database.
        opened.dexie.on('close', forget);
        return opened;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return connection;
  };
  const upToDate = async (opened: Database, context: LibraryContext): Promise<CardIndex> => {
    const opening = connection;
    const known = index !== undefined && isFoldedWith(index, context.scheduler) ? index : undefined;
    // Forgotten while it is being brought up to date, so that what fails halfway is not answered from.
    index = undefined;
    const current = await bringUpToDate(opened, known, context);
    if (isToldOtherwise(current.context, context)) retell(current, context);
    // Lost meanwhile: whatever the next connection finds, this is not the index of it.
    if (connection === opening) index = current;
    return current;
  };

  return {
    inTurn: (moment, answer) => {
      const answered = tail.then(async () => {
        const context = libraryContextOf(moment, tellsHabits);
        const opened = await database();
        return answer(await upToDate(opened, context), opened);
      });
      const result = answered.catch((error: unknown) => failure(troubleOf(error)));
      tail = result;
      return result;
    },
    beside: (answer) =>
      database()
        .then(answer)
        .catch((error: unknown) => failure(troubleOf(error))),
    close: () => {
      // A connection that could not be opened has nothing to close.
      connection?.then(closeDatabase, () => undefined);
      forget();
    },
  };
}

async function bringUpToDate(
  database: Database,
  known: CardIndex | undefined,
  context: LibraryContext,
): Promise<CardIndex> {
  if (known !== undefined && (await followIndex(database, known))) return known;
  for (;;) {
    const read = await readIndex(database, context);
    if (await followIndex(database, read)) return read;
  }
}

function isToldOtherwise(before: LibraryContext, now: LibraryContext): boolean {
  return (
    before.today !== now.today ||
    before.leechThreshold !== now.leechThreshold ||
    before.clock.rolloverHour !== now.clock.rolloverHour
  );
}
