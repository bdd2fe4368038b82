// The Library's index behind one interface: runs in a worker of its own, with its own connection to the database, so that
// reading, searching and sorting a hundred thousand cards never hold up the page.
import { failure, success, type Result } from '../../domain/result';
import type { SearchProblem } from '../../domain/search/search';
import { closeDatabase, type Database } from '../../storage/database';
import { packIds, type PackedIds } from '../../storage/packedIds';
import { troubleOf, type Trouble } from '../trouble';
import { followIndex, isFoldedWith, readIndex, retell, type CardIndex } from './cardIndex';
import { createFinder, foundCardOf, tagCountsOf } from './findInIndex';
import type { CardQuery, FoundCards, TagCount } from './findState';
import { libraryContextOf, type LibraryContext, type LibraryMoment } from './libraryMoment';

/** Answers from an index that is made on the first call, and follows every change before each later one. */
export interface LibraryService {
  /** Some rows of what a query finds. */
  readonly findCards: (
    query: CardQuery,
    from: number,
    count: number,
    moment: LibraryMoment,
  ) => Promise<Result<FoundCards, SearchProblem | Trouble>>;
  /** The ids of what a query finds, at most `limit`; as one text, which crosses over many times faster than a list. */
  readonly findCardIds: (
    query: CardQuery,
    limit: number,
    moment: LibraryMoment,
  ) => Promise<Result<PackedIds, SearchProblem | Trouble>>;
  readonly readTags: (moment: LibraryMoment) => Promise<Result<readonly TagCount[], Trouble>>;
  /** Closes the connection and forgets the index. */
  readonly close: () => void;
}

const PREPARE_AFTER_MS = 200;

/** A service with no index yet. It never throws: trouble is a result. */
export function createLibraryService(open: () => Promise<Database>): LibraryService {
  let connection: Promise<Database> | undefined;
  let index: CardIndex | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let finder = createFinder();

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
  // Behind the answer, while the learner looks at it; what is prepared already takes no time.
  const prepareBehind = (current: CardIndex): void => {
    setTimeout(() => {
      if (index === current) finder.prepare(current);
    }, PREPARE_AFTER_MS);
  };
  const upToDate = async (moment: LibraryMoment): Promise<CardIndex> => {
    const context = libraryContextOf(moment);
    const opened = await database();
    const opening = connection;
    const known = index !== undefined && isFoldedWith(index, context.scheduler) ? index : undefined;
    // Forgotten while it is being brought up to date, so that what fails halfway is not answered from.
    index = undefined;
    const current = await bringUpToDate(opened, known, context);
    // It remembers answers from the index before.
    if (current !== known) finder = createFinder();
    if (isToldOtherwise(current.context, context)) retell(current, context);
    // Lost meanwhile: whatever the next connection finds, this is not the index of it.
    if (connection === opening) index = current;
    prepareBehind(current);
    return current;
  };
  // One after the other: two calls must not bring the index up to date at once.
  const inTurn = <Value, Failure>(
    moment: LibraryMoment,
    answer: (index: CardIndex) => Result<Value, Failure>,
  ): Promise<Result<Value, Failure | Trouble>> => {
    const answered = tail.then(async () => answer(await upToDate(moment)));
    const result = answered.catch((error: unknown) => failure(troubleOf(error)));
    tail = result;
    return result;
  };

  return {
    findCards: (query, from, count, moment) =>
      inTurn(moment, (current) => {
        const found = finder.find(current, query);
        if (!found.ok) return found;
        const { places, notes } = found.value;
        const first = Math.max(0, Math.min(from, places.length));
        const rows = cardsAt(current, places.subarray(first, first + count)).map(foundCardOf);
        return success({ total: places.length, notes, from: first, rows });
      }),
    findCardIds: (query, limit, moment) =>
      inTurn(moment, (current) => {
        const found = finder.find(current, query);
        if (!found.ok) return found;
        const cards = cardsAt(current, found.value.places.subarray(0, limit));
        return success(packIds(cards.map(({ cardId }) => cardId)));
      }),
    readTags: (moment) => inTurn(moment, ({ cards }) => success(tagCountsOf(cards))),
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

function cardsAt({ cards }: CardIndex, places: Uint32Array) {
  return [...places].flatMap((place) => cards[place] ?? []);
}
