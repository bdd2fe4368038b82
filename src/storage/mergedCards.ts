// The histories of a merged library as rows, folded again with the points that the merged text asks.
import { pointIdsOf } from '../domain/deck/slots';
import { noteIdOfCard, type CardId, type DeckId, type EventId, type PointId } from '../domain/ids';
import type { HistoryRegister, LibraryState } from '../domain/merge/libraryState';
import { isSameBytes } from '../domain/merge/mergeStates';
import type { ReviewEvent } from '../domain/review/event';
import { standingEvents } from '../domain/review/fold';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf } from './cardRow';
import type { Database } from './database';
import { dayWithout } from './days';
import type { LibraryRows } from './libraryState';
import { unpackIds } from './packedIds';
import type { CardRow, DayRow } from './schema';
import { listStudied, relist } from './studied';
import { sameIds } from './writeDeck';
import type { Writer } from './writer';

/** What is merged, and with what. */
export interface MergedWith {
  readonly here: LibraryRows;
  readonly merged: LibraryState;
  readonly scheduler: Scheduler;
  readonly today: StudyDay;
}

/** What came with the histories. */
export interface MergedCards {
  /** Graded events that were new here. */
  readonly reviews: number;
  /** Those of them that were never counted here: the rest are of rows that the browser lost. */
  readonly uncounted: number;
  /** The last event that was new here; empty for none. */
  readonly lastEvent: EventId | '';
  /** What the totals of days are to be changed by, up to today. */
  readonly days: readonly DayRow[];
}

/** Writes the rows that differ from those that are here. Call it inside a transaction, after `unparkAll`. */
export async function writeMergedCards(
  database: Database,
  writer: Writer,
  { here, merged, scheduler, today }: MergedWith,
): Promise<MergedCards> {
  const [changed, firstRows]: [CardRow[], CardRow[]] = [[], []];
  const totals = new Map<StudyDay, DayRow>();
  let [reviews, uncounted, lastEvent] = [0, 0, ''];
  const listed = new Set((await database.studied.toArray()).flatMap(({ cardIds }) => unpackIds(cardIds)));
  for (const [id, history] of merged.histories) {
    const { deckId, pointIds } = placeOf(id, history, merged);
    const present = here.cards.get(id);
    const before = here.state.histories.get(id);
    const isSame = before !== undefined && isSameBytes(before.bytes, history.bytes);
    const isInPlace = present?.deckId === deckId && sameIds(present.pointIds, pointIds);
    if (isSame && isInPlace) continue;
    const events = readHistory(history.bytes);
    const card = { id, deckId, noteId: noteIdOfCard(id), pointIds };
    (present === undefined ? firstRows : changed).push(cardRowOf(card, history.bytes, scheduler, events));
    // What the browser damaged comes back: it was counted when it happened.
    if (isSame || (present !== undefined && before === undefined)) continue;
    const eventsBefore = before === undefined ? [] : readHistory(before.bytes);
    const known = new Set(eventsBefore.map((event) => event.id));
    const isLost = present === undefined && listed.has(id);
    for (const event of events) {
      if (known.has(event.id)) continue;
      if (event.kind === 'graded') reviews += 1;
      if (event.kind === 'graded' && !isLost) uncounted += 1;
      if (event.id > lastEvent) lastEvent = event.id;
    }
    if (isLost) continue;
    addTotals(totals, events, today, 1);
    addTotals(totals, eventsBefore, today, -1);
  }
  await writer.put('cards', changed);
  await writer.put('cards', firstRows, true);
  await listStudied(database, firstRows);
  await relist(
    database,
    changed.map(({ id, deckId: to }) => ({ cardId: id, from: here.cards.get(id)?.deckId, to })),
  );
  const days = [...totals.values()].filter((row) => row.reviews !== 0 || row.tookMs !== 0 || row.asked !== 0);
  return { reviews, uncounted, lastEvent, days: days.sort((one, other) => one.day - other.day) };
}

function placeOf(
  id: CardId,
  history: HistoryRegister,
  { notes }: LibraryState,
): { readonly deckId: DeckId; readonly pointIds: readonly PointId[] } {
  const register = notes.get(noteIdOfCard(id));
  if (register === undefined) return { deckId: history.deckId, pointIds: [] };
  // A card whose note is gone from the text asks nothing.
  return { deckId: register.deckId, pointIds: 'note' in register ? pointIdsOf(register.note, id) : [] };
}

function addTotals(
  totals: Map<StudyDay, DayRow>,
  events: readonly ReviewEvent[],
  today: StudyDay,
  sign: 1 | -1,
): void {
  for (const event of standingEvents(events)) {
    if (event.kind !== 'graded' || event.day > today) continue;
    const { day, outcomes, tookMs } = event;
    const before = totals.get(day) ?? dayWithout(day);
    totals.set(day, {
      day,
      reviews: before.reviews + sign,
      asked: before.asked + sign * outcomes.length,
      recalled: before.recalled + sign * outcomes.filter(({ grade }) => grade !== 'again').length,
      tookMs: before.tookMs + sign * tookMs,
    });
  }
}
