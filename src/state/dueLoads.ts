// What is due on the days to come, for balancing, and the siblings of the card on screen. The idea to know: both are read once
// for a session, ahead of the grade, and stay true by every row that this tab writes; what makes the session again forgets them.
import { cardIdsOf } from '../domain/deck/slots';
import type { NoteId } from '../domain/ids';
import type { Options } from '../domain/options';
import { areBuried } from '../domain/queue/siblings';
import { LONGEST_BALANCED_DAYS, type Load } from '../domain/review/loadBalance';
import { fuzzRange } from '../domain/review/fuzz';
import { readCards } from '../storage/dueCards';
import { readDueLoad, type DueLoad } from '../storage/dueLoad';
import type { CardRow, DeckRow, DueKey } from '../storage/schema';
import type { ShownCard } from './appState';
import { optionsOf, performOnce, todayOf, type Engine, type Session } from './engine';

// The last day that any balanced interval may be moved to, and the siblings beyond it.
const HORIZON_DAYS = fuzzRange(LONGEST_BALANCED_DAYS).max + 5;

interface Known {
  due: DueLoad | undefined;
  /** Notes of which all cards that have a row are among the session's rows. */
  readonly siblings: Set<NoteId>;
}

// A session that is made again has other rows.
const knownOf = new WeakMap<Session['rows'], Known>();

/** Whether a grade of the card would be decided with what has not been read yet. */
export function isMissing(engine: Engine, session: Session, card: ShownCard): boolean {
  const options = optionsOfCard(engine, session, card);
  if (options === undefined) return false;
  const known = knownOf.get(session.rows);
  return (isBalanced(options) && known?.due === undefined) || lacksSiblings(known, options, card);
}

/** Reads what is missing for the card; true when it is there now. */
export async function readMissing(engine: Engine, session: Session, card: ShownCard): Promise<boolean> {
  const options = optionsOfCard(engine, session, card);
  if (options === undefined) return false;
  const { rows } = session;
  const known = knownOf.get(rows) ?? { due: undefined, siblings: new Set() };
  const today = todayOf(engine);
  const result = await performOnce(engine, async (database) => {
    if (isBalanced(options) && known.due === undefined) {
      known.due = await readDueLoad(database, [...session.decks.keys()], today + 1, today + HORIZON_DAYS);
    }
    if (!lacksSiblings(known, options, card)) return;
    const found = await readCards(
      database,
      cardIdsOf(card.note).filter((id) => !rows.has(id)),
    );
    for (const [id, row] of found) rows.set(id, row);
    known.siblings.add(card.note.id);
  });
  // Storage that is in trouble says so at the grade; until then a day is picked as where nothing is balanced.
  if (!result.ok || session.rows !== rows) return false;
  knownOf.set(rows, known);
  return true;
}

/** What else is due, for deciding about a card; undefined where nothing is balanced or nothing is known. */
export function loadFor(engine: Engine, session: Session, card: ShownCard): Load | undefined {
  const options = optionsOfCard(engine, session, card);
  const due = knownOf.get(session.rows)?.due;
  if (options === undefined || due === undefined || !isBalanced(options)) return undefined;
  const alike = [...session.decks.values()].filter((deck) =>
    isBalancedAlike(optionsOf(engine, deck), options),
  );
  const counts = alike.flatMap(({ id }) => due.get(id) ?? []);
  const own = dayIn(session.rows.get(card.cardId)?.due);
  return {
    dueOn: (day) =>
      counts.reduce((sum, deck) => sum + (deck.get(day) ?? 0), 0) -
      (own === day && counts.length > 0 ? 1 : 0),
    easyDays: options.easyDays,
    daysOff: options.daysOff,
    siblingDays: options.burySiblings.review ? siblingDaysOf(session, card) : [],
  };
}

/** Puts written rows in the session, and moves them to their new days in what is known to be due. */
export function takeRows(session: Session, rows: readonly CardRow[]): void {
  const due = knownOf.get(session.rows)?.due;
  for (const row of rows) {
    if (due !== undefined) {
      count(due, session.rows.get(row.id)?.due, -1);
      count(due, row.due, 1);
    }
    session.rows.set(row.id, row);
  }
}

function count(load: DueLoad, key: DueKey | undefined, by: 1 | -1): void {
  const day = dayIn(key);
  const counts = key === undefined ? undefined : load.get(key[0]);
  if (day !== undefined) counts?.set(day, (counts.get(day) ?? 0) + by);
}

function siblingDaysOf(session: Session, { note, cardId }: ShownCard): readonly number[] {
  return cardIdsOf(note)
    .filter((id) => id !== cardId)
    .flatMap((id) => dayIn(session.rows.get(id)?.due) ?? []);
}

function dayIn(key: DueKey | undefined): number | undefined {
  return key?.[1] === 'day' ? key[2] : undefined;
}

function optionsOfCard(engine: Engine, session: Session, { deckId }: ShownCard): Options | undefined {
  const deck: DeckRow | undefined = session.decks.get(deckId);
  return deck && optionsOf(engine, deck);
}

function isBalanced({ fuzz, loadBalancing }: Options): boolean {
  return fuzz && loadBalancing;
}

function isBalancedAlike(one: Options, other: Options): boolean {
  return isBalanced(one) === isBalanced(other) && one.easyDays.join() === other.easyDays.join();
}

function lacksSiblings(known: Known | undefined, options: Options, { note }: ShownCard): boolean {
  return (
    areBuried(options.burySiblings) && known?.siblings.has(note.id) !== true && cardIdsOf(note).length > 1
  );
}
