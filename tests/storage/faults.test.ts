// REL-7: no single failing storage call can half-do a command. Each command is run with the fault at its first,
// second, third … call; the database must be as before, and the same command again must end as if nothing happened.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import type { ReviewEvent } from '../../src/domain/review/event';
import { changeCards, toggleStep } from '../../src/storage/changeCards';
import type { Database } from '../../src/storage/database';
import { closeDays } from '../../src/storage/closeDays';
import { keepDeck } from '../../src/storage/keepDeck';
import { keepPaper, removePaper } from '../../src/storage/papers';
import { changeSetting } from '../../src/storage/settings';
import { failAtCall, watchStorageCalls, type FaultKind } from './faults';
import { toggling } from '../support/toggling';
import {
  aHarbourPaper,
  answer,
  handIn,
  momentOn,
  putRecord,
  revise,
  sit,
  type Verdicts,
} from './harbourPaper';
import { cardAt, connectWithDeck, DAY, DECK, dump, gradeCard, reasonOf, SCHEDULER } from './library';

interface Command {
  readonly name: string;
  readonly prepare?: (database: Database) => Promise<unknown>;
  readonly run: (database: Database) => Promise<unknown>;
}

const undo = (database: Database, direction: 'undo' | 'redo', number: number): Promise<unknown> => {
  const atMs = 2e12 + number;
  return toggleStep(
    database,
    SCHEDULER,
    toggling(direction, { id: eventIdOf(atMs, 7, number), atMs, day: DAY }),
  );
};

const setAside = (database: Database, kind: 'buried' | 'suspended'): Promise<unknown> => {
  const base = { id: eventIdOf(2e12, 7, 1), atMs: 2e12, day: DAY };
  const event: ReviewEvent = kind === 'buried' ? { ...base, kind, by: 'learner' } : { ...base, kind };
  const step = { name: kind === 'buried' ? 'bury' : 'suspend', day: DAY, atMs: 2e12 } as const;
  return changeCards(database, SCHEDULER, [{ card: cardAt(2), decide: () => [event] }], step);
};

const NOW = momentOn(DAY + 3);
const MISSED: Verdicts = { 'ferries-0': 'missed', 'ferries-1': 'missed', 'lights-2': 'recalled' };

const sitStudied = async (database: Database): Promise<void> => {
  for (const index of [1, 2]) await gradeCard(database, cardAt(index), index);
  await sit(database, MISSED, NOW);
};

const COMMANDS: readonly Command[] = [
  { name: 'grading a new card', run: (database) => gradeCard(database, cardAt(2), 9) },
  {
    name: 'grading a card with a history, with a step that could be redone',
    prepare: async (database) => {
      await gradeCard(database, cardAt(2), 1);
      await gradeCard(database, cardAt(2), 2);
      await undo(database, 'undo', 1);
    },
    run: (database) => gradeCard(database, cardAt(2), 9),
  },
  { name: 'keeping a paper', run: (database) => keepPaper(database, aHarbourPaper(), NOW) },
  {
    name: 'answering an item of a paper',
    prepare: (database) => keepPaper(database, aHarbourPaper(), NOW),
    run: (database) => answer(database, aHarbourPaper(), 'locks-0', 'this', NOW + 1),
  },
  {
    name: 'taking a paper away',
    prepare: (database) => keepPaper(database, aHarbourPaper(), NOW),
    run: (database) => removePaper(database, aHarbourPaper().id, NOW + 1),
  },
  {
    name: 'handing a paper in',
    prepare: (database) => sitStudied(database),
    run: (database) => handIn(database, aHarbourPaper(NOW), MISSED, NOW + 1),
  },
  {
    name: 'taking the grades of a paper back',
    prepare: async (database) => {
      await sitStudied(database);
      await handIn(database, aHarbourPaper(NOW), MISSED, NOW + 1);
    },
    run: (database) => putRecord(database, aHarbourPaper(NOW), false, NOW + 2),
  },
  {
    name: 'changing the marks of a paper',
    prepare: async (database) => {
      await sitStudied(database);
      await handIn(database, aHarbourPaper(NOW), MISSED, NOW + 1);
    },
    run: (database) => revise(database, aHarbourPaper(NOW), { ...MISSED, 'ferries-0': 'recalled' }, NOW + 2),
  },
  {
    name: 'undo',
    prepare: (database) => gradeCard(database, cardAt(1), 1),
    run: (database) => undo(database, 'undo', 1),
  },
  {
    name: 'redo',
    prepare: async (database) => {
      await gradeCard(database, cardAt(1), 1);
      await undo(database, 'undo', 1);
    },
    run: (database) => undo(database, 'redo', 2),
  },
  { name: 'bury', run: (database) => setAside(database, 'buried') },
  { name: 'suspend', run: (database) => setAside(database, 'suspended') },
  {
    name: 'closing days that are over',
    prepare: (database) => gradeCard(database, cardAt(0), 1),
    run: (database) => closeDays(database, DAY + 9),
  },
  {
    name: 'changing a setting',
    run: (database) => changeSetting(database, 'options', () => ({ newPerDay: 3 }), 1000),
  },
  {
    name: 'a newer text of a deck',
    prepare: (database) => gradeCard(database, cardAt(2), 1),
    run: (database) => keepDeck(database, SCHEDULER, { ...DECK, notes: DECK.notes.toReversed() }, 5),
  },
];

// Dexie warns of every transaction that is cut off under it: here they all are, on purpose.
beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => undefined).mockRestore);

describe.each<FaultKind>(['throws', 'aborts', 'abortsLate'])('when a storage call %s', (kind) => {
  it.each(COMMANDS)('$name is done whole or not at all, and can be done again', async ({ prepare, run }) => {
    watchStorageCalls();
    const undisturbed = await connectWithDeck({ durability: 'relaxed' });
    await prepare?.(undisturbed);
    await run(undisturbed);
    const wanted = await dump(undisturbed);

    const tried = await failAtEachCall(kind, prepare, run, wanted);
    expect(tried).toBeGreaterThanOrEqual(3);
  });
});

/** Runs the command with the fault at call 1, 2, 3 …; returns the number of calls that were made to fail. */
async function failAtEachCall(
  kind: FaultKind,
  prepare: Command['prepare'],
  run: Command['run'],
  wanted: unknown,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const database = await connectWithDeck({ durability: 'relaxed' });
    await prepare?.(database);
    const before = await dump(database);
    const fault = failAtCall(nth, kind);
    const outcome = run(database);
    const rejected = await outcome.then(
      () => false,
      () => true,
    );
    fault.remove();
    if (!fault.wasMet()) {
      expect(rejected).toBe(false);
      return nth - 1;
    }
    if (rejected) {
      expect(await reasonOf(outcome), `call ${nth}`).toBe('unavailable');
      expect(await dump(database), `after a fault at call ${nth}`).toEqual(before);
      await run(database);
    }
    expect(await dump(database), `done again after a fault at call ${nth}`).toEqual(wanted);
  }
}
