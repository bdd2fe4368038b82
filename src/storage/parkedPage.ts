// A page of parked cards: what their rows are made from, packed into one text and one run of bytes. A browser takes four times as
// long to write 200 rows with all that is computed for them.
import { noteIdOfCard, type CardId, type DeckId, type PointId } from '../domain/ids';
import { NEW_CARD_STATE } from '../domain/review/cardState';
import { checksumOf } from '../domain/review/checksum';
import { schedulerFor, type Parameters, type Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf } from './cardRow';
import type { CardRow, ParkedRow } from './schema';

/** A card on a page; its history is the next `bytes` of them all. */
type ParkedCard = readonly [
  id: CardId,
  pointIds: readonly PointId[],
  due: StudyDay,
  check: number,
  bytes: number,
];

/** A page of rows that were folded under some parameters; undefined for none. All are due on days, the first one first. */
export function parkedPageOf(
  deckId: DeckId,
  rows: readonly CardRow[],
  parameters: Parameters,
): ParkedRow | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const cards = rows.map((row): ParkedCard => {
    return [row.id, row.pointIds, dueDayOf(row), row.check, row.history.length];
  });
  return {
    id: `${deckId}/${first.id}`,
    deckId,
    due: dueDayOf(first),
    cards: rows.length,
    parameters,
    list: JSON.stringify(cards),
    histories: joined(rows.map(({ history }) => history)),
  };
}

/** The rows of a page, folded as they were. A history that the browser damaged keeps its checksum, which tells. */
export function rowsOfPage(page: ParkedRow): readonly CardRow[] {
  return rowsOfPageUnder(page, schedulerFor(page.parameters));
}

/** The rows of a page, folded under a scheduler. */
export function rowsOfPageUnder(
  { deckId, list, histories }: ParkedRow,
  scheduler: Scheduler,
): readonly CardRow[] {
  let start = 0;
  return cardsOf(list).map(([id, pointIds, , check, bytes]) => {
    const history = histories.slice(start, start + bytes);
    start += bytes;
    const card = { id, deckId, noteId: noteIdOfCard(id), pointIds };
    if (checksumOf(history) === check) return cardRowOf(card, history, scheduler);
    return { ...card, history, check, state: NEW_CARD_STATE, foldKey: '', lastDay: -1 };
  });
}

/** The due days of the cards of a page. */
export function dueDaysOf({ list }: ParkedRow): readonly StudyDay[] {
  return cardsOf(list).map(([, , due]) => due);
}

/** The day on which a row is due; 0 for one that is due at a moment, or new. */
export function dueDayOf({ due }: CardRow): StudyDay {
  return due?.[1] === 'day' ? due[2] : 0;
}

function cardsOf(list: string): readonly ParkedCard[] {
  const cards: readonly ParkedCard[] = JSON.parse(list);
  return cards;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}
