// Papers behind one interface: runs in a worker of its own, with its own connection to the database. It keeps all decks as papers see
// them and follows every change, so that the second paper is made at once.
import type { CardId, DeckId, PointId } from '../../domain/ids';
import type { Item, ItemId } from '../../domain/paper/item';
import { makeItems } from '../../domain/paper/items/makeItems';
import { supportOf } from '../../domain/paper/items/support';
import { inScope } from '../../domain/paper/inScope';
import type { AnswerMark } from '../../domain/paper/marking/mark';
import type {
  ItemWork,
  Paper,
  PaperRecipe,
  PaperScope,
  PaperSettings,
  Submitted,
} from '../../domain/paper/paper';
import { weakFirst } from '../../domain/paper/weakFirst';
import { failure, success, type Result } from '../../domain/result';
import type { Database } from '../../storage/database';
import { createKeptIndex } from '../library/keptIndex';
import type { LibraryMoment } from '../library/libraryMoment';
import type { Trouble } from '../trouble';
import { coverageOf } from './coverageOf';
import { createMarking } from './marking';
import { paperChoicesOf } from './paperChoices';
import type { Coverage, PaperChoices, PaperProblem, PaperSupport } from './paperState';
import { readAccepted, readBanned } from './rulingsNow';
import { createSources, withRecall } from './sources';
import { titleOfScope } from './titleOfScope';

/** A paper before it begins. */
export type MadePaper = Pick<Paper, 'recipe' | 'title' | 'items'>;

/** What an item is marked by. */
export interface AnsweredItem {
  readonly item: Item;
  readonly work: ItemWork | undefined;
}

/** Makes papers and marks answers. It never throws: trouble is a result. */
export interface PaperService {
  readonly readChoices: (moment: LibraryMoment) => Promise<Result<PaperChoices, Trouble>>;
  readonly readSupport: (scope: PaperScope, moment: LibraryMoment) => Promise<Result<PaperSupport, Trouble>>;
  /** Makes a paper; of a shared one the targets are given. */
  readonly make: (
    settings: PaperSettings,
    shared: Pick<PaperRecipe, 'seed' | 'targets'>,
    moment: LibraryMoment,
  ) => Promise<Result<MadePaper, PaperProblem | Trouble>>;
  /** The title of a scope; refused where it has no cards. */
  readonly titleOf: (
    scope: PaperScope,
    moment: LibraryMoment,
  ) => Promise<Result<string, PaperProblem | Trouble>>;
  readonly mark: (answered: readonly AnsweredItem[]) => Promise<Result<Submitted['marks'], Trouble>>;
  /** Marks what was written to some points of a card; a card without words has no marks. */
  readonly markWritten: (
    cardId: CardId,
    deckId: DeckId,
    pointIds: readonly PointId[],
    text: string,
  ) => Promise<Result<AnswerMark, Trouble>>;
  readonly cover: (
    scope: PaperScope,
    text: string,
    moment: LibraryMoment,
  ) => Promise<Result<Coverage, Trouble>>;
  /** The cards that ask some points, in the order of the decks. */
  readonly cardsAsking: (
    pointIds: readonly PointId[],
    moment: LibraryMoment,
  ) => Promise<Result<readonly CardId[], Trouble>>;
  /** Closes the connection and forgets what was read. */
  readonly close: () => void;
}

/** Points that may be asked of a paper that favours weak ones, for each of its items: not every point gives one. */
const TARGETS_AN_ITEM = 3;

/** A service that read nothing yet. */
export function createPaperService(open: () => Promise<Database>): PaperService {
  const kept = createKeptIndex(open);
  const sources = createSources();
  const marking = createMarking();

  return {
    readChoices: (moment) =>
      kept.inTurn(moment, async (index, database) =>
        success(paperChoicesOf(await sources.all(database, index))),
      ),
    readSupport: (scope, moment) =>
      kept.inTurn(moment, async (index, database) => {
        const all = await sources.all(database, index);
        const asked = inScope(all, scope);
        const cards = withRecall(asked, index).flatMap((deck) => deck.cards);
        const points = cards.flatMap((card) => card.points);
        const studied = points.filter(({ recall }) => recall !== undefined).length;
        return success({ cards: cards.length, points: points.length, studied, kinds: supportOf(asked, all) });
      }),
    make: (settings, { seed, targets: given }, moment) =>
      kept.inTurn(moment, async (index, database): Promise<Result<MadePaper, PaperProblem>> => {
        const all = await sources.all(database, index);
        const asked = inScope(all, settings.scope);
        if (asked.length === 0) return failure({ code: 'noCards' });
        const { kinds, items: wanted, favoursWeak, scope } = settings;
        const weak = (): readonly PointId[] =>
          weakFirst(withRecall(asked, index), seed, wanted * TARGETS_AN_ITEM);
        const targets = given ?? (favoursWeak ? weak() : undefined);
        const recipe = { settings, seed, ...(targets === undefined ? {} : { targets }) };
        const banned = await readBanned(database);
        const request = { asked, all, kinds, items: wanted, seed, banned };
        const items = makeItems(targets === undefined ? request : { ...request, targets });
        if (items.length === 0) return failure({ code: 'noItems' });
        return success({ recipe, title: titleOfScope(all, scope), items });
      }),
    titleOf: (scope, moment) =>
      kept.inTurn(moment, async (index, database): Promise<Result<string, PaperProblem>> => {
        const all = await sources.all(database, index);
        return inScope(all, scope).length === 0
          ? failure({ code: 'noCards' })
          : success(titleOfScope(all, scope));
      }),
    mark: (answered) =>
      kept.beside(async (database) => {
        const accepted = await readAccepted(database);
        const marks: [ItemId, Submitted['marks'][ItemId]][] = [];
        for (const { item, work } of answered) {
          const deck = await sources.one(database, item.deckId);
          marks.push([item.id, marking.markItem(deck, item, work, accepted)]);
        }
        return success(Object.fromEntries(marks));
      }),
    markWritten: (cardId, deckId, pointIds, text) =>
      kept.beside(async (database) => {
        const deck = await sources.one(database, deckId);
        return success(marking.markCard(deck, { cardId, pointIds, text }, await readAccepted(database)));
      }),
    cover: (scope, text, moment) =>
      kept.inTurn(moment, async (index, database) => {
        const all = await sources.all(database, index);
        const whole = new Map(all.map((deck) => [deck.id, deck]));
        const decks = inScope(all, scope).map((asked) => ({
          asked,
          read: marking.pageDeck(whole.get(asked.id) ?? asked),
        }));
        return success(coverageOf(decks, text, await readAccepted(database)));
      }),
    cardsAsking: (pointIds, moment) =>
      kept.inTurn(moment, async (index, database) => {
        const meant = new Set(pointIds);
        const cards = (await sources.all(database, index)).flatMap((deck) => deck.cards);
        const asking = cards.filter(({ points }) => points.some(({ id }) => meant.has(id)));
        return success(asking.map(({ cardId }) => cardId));
      }),
    close: kept.close,
  };
}
