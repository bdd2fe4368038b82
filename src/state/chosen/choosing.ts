// Sessions of chosen cards: what a choice finds, and how a session begins and ends.
import { failure, success, type Result } from '../../domain/result';
import type { CardId } from '../../domain/ids';
import { standingEvents } from '../../domain/review/fold';
import { readHistory } from '../../domain/review/historyCodec';
import { lapsesOf } from '../../domain/review/leech';
import { recallOfCard } from '../../domain/review/recall';
import { NEW_CARD_STATE } from '../../domain/review/cardState';
import { queueCardOf } from '../../domain/queue/queueCard';
import { chooseCards, type Choosable } from '../../domain/session/chooseCards';
import type { FilteredChoice } from '../../domain/session/filtered';
import type { StudyDay } from '../../domain/studyDay';
import { stateOf } from '../../storage/cardRow';
import type { Database } from '../../storage/database';
import { changeFiltered, readChoosable, readFiltered, readFound } from '../../storage/filtered';
import type { CardRow, FilteredRow } from '../../storage/schema';
import { makeEventId, notify, perform, todayOf, written, type Engine } from '../engine';
import { enterStudy } from '../entering';
import type { FindCommands, SearchProblem } from '../library/findState';
import { decksOf } from '../loadQueue';
import type { Trouble } from '../trouble';
import { borrowedCard, chosenSource, decksOfCards, readBorrowed } from './chosenQueue';
import type { ChosenUnderWay, NotChosen } from './chosenState';

/** Finds the cards of a search. */
export type FindIds = FindCommands['findCardIds'];

/** The cards that a search finds; undefined where nothing is searched for. It takes its own turn among the commands. */
export async function findFor(
  find: FindIds,
  { search }: FilteredChoice,
): Promise<Result<readonly CardId[] | undefined, SearchProblem | Trouble>> {
  if (search.trim() === '') return success(undefined);
  return find({ search, sort: { column: 'place', isDescending: false } });
}

/** How many cards a choice would borrow now, of those that its search found. */
export async function countCards(
  engine: Engine,
  choice: FilteredChoice,
  found: readonly CardId[] | undefined,
): Promise<Result<number, Trouble>> {
  return perform(engine, async (database) => (await choose(engine, database, choice, found)).length);
}

/** Begins a session, in the place of another if one is given, and returns its id. */
export async function begin(
  engine: Engine,
  choice: FilteredChoice,
  title: string,
  found: readonly CardId[] | undefined,
  insteadOf?: string,
): Promise<Result<string, Trouble | NotChosen>> {
  const { id, atMs } = makeEventId(engine);
  const result = await perform(engine, async (database) => {
    const cardIds = await choose(engine, database, choice, found, insteadOf);
    if (cardIds.length === 0) return undefined;
    const put = { ...choice, id, title, startedAtMs: atMs, cardIds };
    return changeFiltered(database, { put, remove: insteadOf === undefined ? [] : [insteadOf] });
  });
  if (!result.ok) return result;
  if (result.value === undefined) return failure('noCards');
  written(engine, result.value);
  return success(id);
}

/** The sessions under way, with what is left of each. */
export async function readUnderWay(engine: Engine): Promise<Result<readonly ChosenUnderWay[], Trouble>> {
  return perform(engine, async (database) => {
    const sessions = await readFiltered(database);
    return Promise.all(
      sessions.map(async (session) => ({
        id: session.id,
        title: session.title,
        ...('by' in session ? { by: session.by } : {}),
        reschedules: session.reschedules,
        left: (await stillBorrowed(engine, database, session)).length,
        borrowed: session.cardIds.length,
      })),
    );
  });
}

/** Ends a session: what it still has is given back. */
export async function close(engine: Engine, id: string): Promise<Result<undefined, Trouble>> {
  const result = await perform(engine, (database) => changeFiltered(database, { remove: [id] }));
  if (!result.ok) return result;
  written(engine, result.value);
  return success(undefined);
}

/** Opens the study screen on a session. */
export async function enterChosen(engine: Engine, id: string): Promise<void> {
  const result = await perform(engine, async (database) => {
    const session = (await readFiltered(database)).find((row) => row.id === id);
    await enterStudy(engine, database, undefined, chosenSource(engine, id, session?.reschedules ?? true));
  });
  if (!result.ok) notify(engine, { kind: 'trouble', trouble: result.failure });
}

async function choose(
  engine: Engine,
  database: Database,
  choice: FilteredChoice,
  found: readonly CardId[] | undefined,
  insteadOf?: string,
): Promise<readonly CardId[]> {
  const today = todayOf(engine);
  const decks = await decksOf(engine, database);
  const { rows, newIds } =
    found === undefined
      ? await readChoosable(database, decks, choice.among, today)
      : await readFound(database, found);
  const places = new Map(decks.flatMap(({ cardIds }) => cardIds).map((id, place) => [id, place]));
  const cards: Choosable[] = [];
  for (const row of rows) {
    const place = places.get(row.id);
    if (place !== undefined)
      cards.push(choosable(engine, row, place, today, choice.among.kind === 'forgotten'));
  }
  for (const id of newIds) {
    const place = places.get(id);
    if (place !== undefined)
      cards.push({ ...UNTOUCHED, card: queueCardOf(id, '', place, NEW_CARD_STATE, 1) });
  }
  const others = (await readFiltered(database)).filter(({ id }) => id !== insteadOf);
  const borrowed = await Promise.all(others.map((session) => stillBorrowed(engine, database, session)));
  return chooseCards(cards, choice, new Set(borrowed.flat()), today);
}

const UNTOUCHED = { lapses: 0, isAside: false, forgottenDay: undefined };

function choosable(
  engine: Engine,
  row: CardRow,
  place: number,
  today: StudyDay,
  looksBack: boolean,
): Choosable {
  const state = stateOf(row, engine.scheduler);
  const recall = recallOfCard(state, row.pointIds, today, engine.scheduler);
  return {
    card: queueCardOf(row.id, row.deckId, place, state, recall),
    lapses: lapsesOf(state),
    isAside: state.suspended || state.buried?.day === today,
    forgottenDay: looksBack ? forgottenDayOf(row) : undefined,
  };
}

// Cramming forgets nothing: only answers that count are looked at.
function forgottenDayOf({ history }: CardRow): StudyDay | undefined {
  const missed = standingEvents(readHistory(history)).findLast(
    (event) =>
      event.kind === 'graded' &&
      event.mode !== 'cram' &&
      event.outcomes.some(({ grade }) => grade === 'again'),
  );
  return missed?.day;
}

/** The cards that a session still has, in its order. */
export async function stillBorrowed(
  engine: Engine,
  database: Database,
  session: FilteredRow,
): Promise<readonly CardId[]> {
  const decks = await decksOfCards(engine, database, new Set(session.cardIds));
  const rows = await readBorrowed(engine, database, session.cardIds);
  return session.cardIds.filter((id) => {
    const deck = decks.get(id);
    return deck !== undefined && borrowedCard(engine, session, deck, id, rows.get(id)) !== undefined;
  });
}
