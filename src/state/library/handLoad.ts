// What is due on the days to come while many cards are graded at once: each grade counts for the next one, so that they spread.
import type { CardId } from '../../domain/ids';
import type { Options } from '../../domain/options';
import type { ReviewEvent } from '../../domain/review/event';
import { fuzzRange } from '../../domain/review/fuzz';
import { LONGEST_BALANCED_DAYS, type Load } from '../../domain/review/loadBalance';
import type { StudyDay } from '../../domain/studyDay';
import type { Database } from '../../storage/database';
import { readDueLoad } from '../../storage/dueLoad';
import type { DeckSelection } from '../../storage/deckPages';

const HORIZON_DAYS = fuzzRange(LONGEST_BALANCED_DAYS).max + 5;

/** The load for each card in turn. */
export interface HandLoad {
  /** Undefined where days are not balanced. */
  readonly loadFor: (options: Options) => Load | undefined;
  /** Counts a card that was graded. */
  readonly take: (events: readonly ReviewEvent[]) => void;
}

/** Counts what is due but for the cards of the selections. Call it inside a transaction. */
export async function handLoadOf(
  database: Database,
  selections: readonly DeckSelection[],
  today: StudyDay,
): Promise<HandLoad> {
  const deckIds = await database.decks.toCollection().primaryKeys();
  const [from, to] = [today + 1, today + HORIZON_DAYS];
  const counts = new Map<StudyDay, number>();
  const add = (day: StudyDay, by: number): void => void counts.set(day, (counts.get(day) ?? 0) + by);
  for (const deck of (await readDueLoad(database, deckIds, from, to)).values())
    for (const [day, count] of deck) add(day, count);
  const chosen: CardId[] = selections.flatMap(({ cardIds }) => cardIds);
  for (const row of await database.cards.bulkGet(chosen)) {
    if (row?.due?.[1] === 'day' && row.due[2] >= from && row.due[2] <= to) add(row.due[2], -1);
  }
  return {
    loadFor: ({ fuzz, loadBalancing, easyDays, daysOff }) =>
      fuzz && loadBalancing
        ? { dueOn: (day) => Math.max(0, counts.get(day) ?? 0), easyDays, daysOff, siblingDays: [] }
        : undefined,
    take: (events) => {
      for (const event of events) {
        const days =
          event.kind === 'graded'
            ? event.outcomes.flatMap(({ due }) => (due.kind === 'day' ? due.day : []))
            : [];
        if (days.length > 0) add(Math.min(...days), 1);
      }
    },
  };
}
