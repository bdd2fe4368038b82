// Study and papers in any order, with undo, redo, records taken back and marks overruled, over days that end: what is kept of days is
// what the histories say, every row is what its history folds to, and no point is graded by papers twice a day.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import Dexie from 'dexie';
import { beforeAll, expect, it } from 'vitest';
import type { ReviewEvent } from '../../src/domain/review/event';
import { foldHistory, standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { toggleStep } from '../../src/storage/changeCards';
import { closeDays } from '../../src/storage/closeDays';
import type { Database } from '../../src/storage/database';
import { readDays } from '../../src/storage/days';
import type { Paper } from '../../src/domain/paper/paper';
import type { Verdict } from '../../src/domain/paper/marking/mark';
import { historyTotals } from '../support/historyTotals';
import { runsOf } from '../support/runs';
import { toggling } from '../support/toggling';
import {
  handIn,
  momentOn,
  putRecord,
  recordIn,
  revise,
  sit,
  undoing,
  type Verdicts,
} from '../storage/harbourPaper';
import { CARDS, cardAt, connectWithDeck, DAY, gradeCard, SCHEDULER } from '../storage/library';

type Deed =
  | { readonly kind: 'study'; readonly card: number }
  | { readonly kind: 'undo' | 'redo' | 'nextDay' }
  | { readonly kind: 'paper'; readonly verdicts: Verdicts }
  | { readonly kind: 'revise'; readonly paper: number; readonly verdicts: Verdicts }
  | { readonly kind: 'record'; readonly paper: number; readonly isToStand: boolean };

const POINTS = CARDS.flatMap(({ pointIds }) => pointIds);
const someVerdicts: fc.Arbitrary<Verdicts> = fc.dictionary(
  fc.constantFrom(...POINTS),
  fc.constantFrom<Verdict>('recalled', 'recalled', 'partly', 'missed'),
  { minKeys: 1, maxKeys: 6 },
);
const paper = fc.nat(1);
const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('study' as const), card: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'nextDay') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paper' as const), verdicts: someVerdicts }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('revise' as const), paper, verdicts: someVerdicts }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('record' as const), paper, isToStand: fc.boolean() }),
  },
);

/** Plays deeds on a database whose cards were all studied; days and moments only go forward. */
function playerOn(database: Database) {
  const papers: Paper[] = [];
  let [day, minute] = [DAY + 1, 0];
  const play = async (deed: Deed): Promise<void> => {
    minute += 1;
    const atMs = momentOn(day, minute);
    switch (deed.kind) {
      case 'study':
        return void (await gradeCard(database, cardAt(deed.card), 10 + minute, { day, intervalDays: 2 }));
      case 'undo':
      case 'redo': {
        const makeEvent = undoing(atMs);
        const command = { ...toggling(deed.kind, { id: '', atMs, day }), makeEvent };
        return void (await toggleStep(database, SCHEDULER, command));
      }
      case 'nextDay':
        [day, minute] = [day + 1, 0];
        return closeDays(database, day);
      case 'paper': {
        const sat = await sit(database, deed.verdicts, atMs);
        papers.unshift(sat);
        return void (await handIn(database, sat, deed.verdicts, atMs));
      }
      case 'revise':
      case 'record': {
        const known = papers[deed.paper];
        if (known === undefined) return;
        if (deed.kind === 'revise') return void (await revise(database, known, deed.verdicts, atMs));
        const { leftAlone } = await putRecord(database, known, deed.isToStand, atMs);
        const record = await recordIn(database, known);
        const others = leftAlone > 0 ? ['takenBack'] : [];
        return expect(['none', deed.isToStand ? 'stands' : 'takenBack', ...others]).toContain(record);
      }
    }
  };
  return { play, today: () => day };
}

/** The points that papers graded, each with its day. */
function pointsOfPapers(events: readonly ReviewEvent[]): readonly string[] {
  return standingEvents(events).flatMap((event) =>
    event.kind === 'graded' && event.mode === 'paper'
      ? event.outcomes.map(({ pointId }) => `${pointId} on ${event.day}`)
      : [],
  );
}

beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

it(
  `keeps totals and memory of what stands, a point once a day (${runsOf(40, 500)} runs)`,
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aDeed, { minLength: 3, maxLength: 12 }), async (deeds) => {
        const database = await connectWithDeck();
        for (const [index, card] of CARDS.entries()) await gradeCard(database, card, index);
        await closeDays(database, DAY + 1);
        const { play, today } = playerOn(database);
        for (const deed of deeds) {
          await play(deed);
          const { days } = await readDays(database, today(), 0);
          // A day that was idle before a record was let stand again may say so still.
          const totals = days.filter(({ reviews }) => reviews > 0).map(({ idle: _idle, ...row }) => row);
          expect(totals).toEqual(await historyTotals(database));
        }
        const rows = await database.cards.toArray();
        for (const { state, history, pointIds } of rows) {
          const events = readHistory(history);
          expect(state).toEqual(foldHistory(events, pointIds, SCHEDULER));
          const ofPapers = pointsOfPapers(events);
          expect(ofPapers).toEqual([...new Set(ofPapers)]);
        }
        const graded = rows
          .flatMap(({ history }) => readHistory(history))
          .filter(({ kind }) => kind === 'graded');
        expect(await database.marker.get('marker')).toMatchObject({
          reviews: graded.length,
          undoneSteps: await database.steps.filter(({ undone }) => undone === 1).count(),
        });
      }),
      { seed: 20261126, numRuns: runsOf(40, 500) },
    );
  },
);
