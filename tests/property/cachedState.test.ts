// After any sequence of storage commands the row of every card is what its history folds to: state, due key, checksum.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import { readHistory } from '../../src/domain/review/historyCodec';
import { GRADES, type ReviewEvent } from '../../src/domain/review/event';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { cardRowOf } from '../../src/storage/cardRow';
import { changeCards, toggleStep } from '../../src/storage/changeCards';
import { closeDatabase, type Database } from '../../src/storage/database';
import { readStale, refoldCards } from '../../src/storage/refold';
import { runsOf } from '../support/runs';
import { freshProfile } from '../support/testApp';
import { toggling } from '../support/toggling';

const RUNS = runsOf(400, 10_000);
const SEED = 20261123;
const scheduler = schedulerFor(DEFAULT_PARAMETERS);
const other = schedulerFor(DEFAULT_PARAMETERS.map((value, index) => (index === 20 ? 0.3 : value)));
const POINTS = ['p1', 'p2', 'p3'];

type Command =
  | {
      readonly kind: 'grade';
      readonly card: number;
      readonly grade: number;
      readonly asked: number;
      readonly day: number;
    }
  | { readonly kind: 'undo' | 'redo' | 'again' | 'refold' }
  | { readonly kind: 'mark'; readonly card: number; readonly as: 'suspended' | 'resumed' | 'reset' };

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('grade' as const),
      card: fc.nat(2),
      grade: fc.nat(3),
      asked: fc.integer({ min: 1, max: 7 }),
      day: fc.nat(3),
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'again' as const }, { kind: 'refold' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      card: fc.nat(2),
      as: fc.constantFrom('suspended' as const, 'resumed' as const, 'reset' as const),
    }),
  },
);

/** What plays commands on a database; days and moments only go forward. */
function playerOn(database: Database): (next: Command) => Promise<void> {
  let atMs = 1_700_000_000_000;
  let day = 20_000;
  let latest: { readonly card: number; readonly event: ReviewEvent } | undefined;

  const add = async (card: number, event: ReviewEvent): Promise<void> => {
    latest = { card, event };
    const ref = { id: `note${card}:front`, deckId: 'd', noteId: `note${card}`, pointIds: POINTS };
    const step = { name: 'grade', day: event.day, atMs: event.atMs } as const;
    await changeCards(database, scheduler, [{ card: ref, decide: () => [event] }], step);
  };

  return async (next) => {
    atMs += 1000;
    const base = { id: eventIdOf(atMs, 1, 1), atMs, day };
    switch (next.kind) {
      case 'grade':
        day += next.day;
        return add(next.card, { ...base, day, ...gradedAs(next, day) });
      case 'mark':
        return add(next.card, { ...base, kind: next.as });
      case 'again':
        return latest === undefined ? undefined : add(latest.card, latest.event);
      case 'refold':
        await refoldCards(database, other, (await readStale(database, other)).slice(0, 2));
        return;
      case 'undo':
      case 'redo':
        await toggleStep(database, scheduler, toggling(next.kind, base));
        return;
    }
  };
}

function gradedAs(next: Extract<Command, { kind: 'grade' }>, day: number) {
  const grade = GRADES[next.grade] ?? 'good';
  const due = { kind: 'day', day: day + next.grade + 1 } as const;
  const asked = POINTS.filter((_, index) => (next.asked >> index) % 2 === 1);
  const outcomes = asked.map((pointId) => ({ pointId, grade, phase: 'review' as const, step: 0, due }));
  return { kind: 'graded', grade, outcomes, tookMs: 1000, mode: 'study' } as const;
}

describe('the cached state of a card', () => {
  it(
    `is the fold of its history after any sequence of commands (${RUNS} runs, seed ${SEED})`,
    { timeout: 300_000 },
    async () => {
      const profile = freshProfile();
      const database = await profile.open({});
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 7 }), async (commands) => {
          await Promise.all([
            database.cards.clear(),
            database.steps.clear(),
            // A marker that goes back would be taken for a database that was put in the place of this one.
            database.marker.toCollection().modify({ undoneSteps: 0 }),
            database.studied.clear(),
          ]);
          const play = playerOn(database);
          for (const next of commands) await play(next);
          for (const row of await database.cards.toArray()) {
            const used = row.foldKey === cardRowOf(row, row.history, other).foldKey ? other : scheduler;
            expect(row).toEqual(cardRowOf(row, row.history, used));
            const ids = readHistory(row.history).map((event) => event.id);
            expect(new Set(ids).size).toBe(ids.length);
          }
        }),
        { seed: SEED, numRuns: RUNS },
      );
      closeDatabase(database);
    },
  );
});
