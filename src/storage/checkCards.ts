// The part of the check that looks at cards: every row is made again from its history and its text, some rows at a time.
import type { CardId } from '../domain/ids';
import { isSameValue } from '../domain/merge/canonicalJson';
import { readHistory } from '../domain/review/historyCodec';
import type { Scheduler } from '../domain/review/scheduler';
import type { Tell } from '../domain/tell';
import { cardRowOf, historyOf } from './cardRow';
import { isDamaged } from './rowState';
import type { CheckedText } from './checkDecks';
import type { Fault, Report } from './faults';
import type { Database } from './database';
import type { CardRow } from './schema';
import { sameIds } from './writeDeck';

/** Rows in one transaction: a grade in another tab waits for no longer than they take. */
const ROWS_AT_ONCE = 500;

/** Checks the rows of all cards and writes those anew that disagree; tells how many were looked at. */
export async function checkCards(
  database: Database,
  scheduler: Scheduler,
  text: CheckedText,
  report: Report,
  tell: Tell,
): Promise<{ readonly cards: number; readonly reviews: number }> {
  const total = await database.cards.count();
  let [cards, reviews] = [0, 0];
  let last: CardId | undefined = '';
  while (last !== undefined) {
    last = await database.dexie.transaction('rw', database.cards, async () => {
      const rows = await database.cards.where('id').above(last).limit(ROWS_AT_ONCE).toArray();
      const repaired: CardRow[] = [];
      for (const row of rows) {
        const checked = checkRow(row, text, scheduler);
        checked.faults.forEach((fault) => report(fault, 1));
        reviews += checked.reviews;
        if (checked.repaired !== undefined) repaired.push(checked.repaired);
      }
      if (repaired.length > 0) await database.cards.bulkPut(repaired);
      cards += rows.length;
      return rows.length === ROWS_AT_ONCE ? rows.at(-1)?.id : undefined;
    });
    tell(Math.min(cards, total), total);
  }
  return { cards, reviews };
}

interface CheckedRow {
  readonly faults: readonly Fault[];
  readonly reviews: number;
  /** Undefined where the row is as it should be, or nothing is known of how it should be. */
  readonly repaired: CardRow | undefined;
}

function checkRow(row: CardRow, text: CheckedText, scheduler: Scheduler): CheckedRow {
  if (isDamaged(row)) return { faults: ['damagedHistory'], reviews: 0, repaired: undefined };
  const events = readHistory(row.history);
  const right = cardRowOf(asTextSays(row, text), historyOf(row), scheduler, events);
  const faults: Fault[] = [];
  const isOtherText = right.deckId !== row.deckId || !sameIds(right.pointIds, row.pointIds ?? []);
  if (isOtherText) faults.push('wrongText');
  // Of a text that changed, memory and due day had to be others.
  else {
    const isSameFold = row.foldKey === right.foldKey;
    if (isSameFold && !isSameValue(row.state, right.state)) faults.push('wrongMemory');
    if (!isSameValue(row.due, right.due) || row.lastDay !== right.lastDay) faults.push('wrongDue');
  }
  const reviews = events.filter(({ kind }) => kind === 'graded').length;
  // A row that an older fold left is made again as well, and is no fault.
  const isCurrent = faults.length === 0 && row.foldKey === right.foldKey;
  return { faults, reviews, repaired: isCurrent ? undefined : right };
}

// Of a card whose deck is gone, or not whole, the row itself knows best.
function asTextSays(row: CardRow, { cards, whole }: CheckedText): CardRow {
  const own = cards.get(row.id);
  if (own !== undefined) return { ...row, ...own };
  return whole.has(row.deckId) ? { ...row, pointIds: [] } : { ...row, pointIds: row.pointIds ?? [] };
}
