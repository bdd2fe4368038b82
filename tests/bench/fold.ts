// PERF-5: what folding a history costs, in processor time, beside nothing: the bar is one microsecond a point grade.
import { foldHistory } from '../../src/domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { makeHistory, makeNote, randomFrom } from '../support/generator';
import { median, type Line } from './measure';
import { pointsOf } from '../support/qaNotes';

const CARDS = 5000;
const REVIEWS = 20;
const RUNS = 9;

/** Folds the histories of 5,000 cards several times over. */
export function measureFold(): readonly Line[] {
  const random = randomFrom(1);
  const scheduler = schedulerFor(DEFAULT_PARAMETERS);
  const cards = Array.from({ length: CARDS }, (_, number) => {
    const pointIds = pointsOf(makeNote('fold', number, random));
    const plan = { pointIds, reviews: REVIEWS, today: 20_000, dueInDays: 5 };
    const packed = addEvents(EMPTY_HISTORY, makeHistory(plan, scheduler, random));
    return { pointIds, packed, history: readHistory(packed) };
  });
  const grades = cards
    .flatMap(({ history }) => history)
    .reduce((sum, event) => sum + (event.kind === 'graded' ? event.outcomes.length : 0), 0);
  const fold = timesOf(() => {
    for (const { history, pointIds } of cards) foldHistory(history, pointIds, scheduler);
  });
  const readAndFold = timesOf(() => {
    for (const { packed, pointIds } of cards) foldHistory(readHistory(packed), pointIds, scheduler);
  });
  const each = (times: readonly number[]): number => median(times) / grades;
  return [
    { id: 'PERF-5', what: 'fold, for each point grade', value: each(fold), unit: 'µs', bar: 1 },
    { id: 'PERF-5', what: 'fold with unpacking, for each point grade', value: each(readAndFold), unit: 'µs' },
  ];
}

/** Microseconds of processor time of each run, the first two left out. */
function timesOf(work: () => void): readonly number[] {
  const times = Array.from({ length: RUNS + 2 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return times.slice(2);
}
