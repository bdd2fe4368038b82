// The Library's index behind one interface: runs in a worker of its own, with its own connection to the database, so that
// reading, searching and sorting a hundred thousand cards never hold up the page.
import { success, type Result } from '../../domain/result';
import type { SearchProblem } from '../../domain/search/search';
import type { Database } from '../../storage/database';
import { packIds, type PackedIds } from '../../storage/packedIds';
import type { Trouble } from '../trouble';
import type { CardIndex } from './cardIndex';
import { createFinder, foundCardOf, tagCountsOf } from './findInIndex';
import type { CardQuery, FoundCards, TagCount } from './findState';
import { createKeptIndex } from './keptIndex';
import type { LibraryMoment } from './libraryMoment';

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
  const kept = createKeptIndex(open);
  let finder = createFinder();
  let findsIn: CardIndex | undefined;

  // Behind the answer, while the learner looks at it; what is prepared already takes no time.
  const prepareBehind = (current: CardIndex): void => {
    setTimeout(() => {
      if (findsIn === current) finder.prepare(current);
    }, PREPARE_AFTER_MS);
  };
  const inTurn = <Value, Failure>(
    moment: LibraryMoment,
    answer: (index: CardIndex) => Result<Value, Failure>,
  ): Promise<Result<Value, Failure | Trouble>> =>
    kept.inTurn(moment, (current) => {
      // It remembers answers from the index before.
      if (current !== findsIn) finder = createFinder();
      findsIn = current;
      prepareBehind(current);
      return answer(current);
    });

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
      findsIn = undefined;
      kept.close();
    },
  };
}

function cardsAt({ cards }: CardIndex, places: Uint32Array) {
  return [...places].flatMap((place) => cards[place] ?? []);
}
