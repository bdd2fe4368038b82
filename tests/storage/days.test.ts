// Totals by study day: today's from its steps; when the day is over they become one row, and the steps go.
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import { toggleStep } from '../../src/storage/changeCards';
import { readDays } from '../../src/storage/days';
import { closeDays } from '../../src/storage/closeDays';
import type { Database } from '../../src/storage/database';
import { toggling } from '../support/toggling';
import { cardAt, connectWithDeck, DAY, dump, gradeCard, SCHEDULER } from './library';

const TOTALS = { day: DAY, reviews: 2, asked: 3, recalled: 2, tookMs: 9000 };

/** Two grades that stand (one point missed, two recalled) and one that was taken back. */
async function studyADay(database: Database): Promise<void> {
  await gradeCard(database, cardAt(0), 1, { grade: 'again', tookMs: 5000, intervalDays: 4 });
  await gradeCard(database, cardAt(1), 2, { tookMs: 4000, intervalDays: 4 });
  await gradeCard(database, cardAt(2), 3, { intervalDays: 1 });
  const atMs = 2e12;
  await toggleStep(database, SCHEDULER, toggling('undo', { id: eventIdOf(atMs, 7, 1), atMs, day: DAY }));
}

describe('the totals of a study day', () => {
  it('are the sum of its standing steps while it lasts', async () => {
    const database = await connectWithDeck();
    await studyADay(database);
    const { days, steps } = await readDays(database, DAY, DAY - 5);
    expect(days).toEqual([TOTALS]);
    expect(steps).toHaveLength(3);
  });

  it('are the same when the day was closed, and its steps are gone', async () => {
    const database = await connectWithDeck();
    await studyADay(database);
    await closeDays(database, DAY + 1);
    expect(await readDays(database, DAY + 1, DAY - 5)).toMatchObject({ days: [TOTALS], steps: [] });
    expect((await database.marker.get('marker'))?.undoneSteps).toBe(0);
  });

  it('stay open until the day is over, and closing twice changes nothing', async () => {
    const database = await connectWithDeck();
    await studyADay(database);
    await closeDays(database, DAY);
    expect(await database.days.count()).toBe(0);
    await closeDays(database, DAY + 1);
    const closed = await dump(database);
    await closeDays(database, DAY + 1);
    expect(await dump(database)).toEqual(closed);
  });

  it('are added to a row that is there already, as when a clock was set back', async () => {
    const database = await connectWithDeck();
    await studyADay(database);
    await closeDays(database, DAY + 1);
    await gradeCard(database, cardAt(0), 9, { tookMs: 1000 });
    await closeDays(database, DAY + 1);
    const { days } = await readDays(database, DAY, DAY);
    expect(days).toEqual([{ ...TOTALS, reviews: 3, asked: 4, recalled: 3, tookMs: 10_000 }]);
  });

  it('are counted also before the day that is over was closed, which they say', async () => {
    const database = await connectWithDeck();
    await studyADay(database);
    expect(await readDays(database, DAY, DAY)).toMatchObject({ isUnclosed: false });
    const [today, later] = [await readDays(database, DAY, DAY), await readDays(database, DAY + 1, DAY)];
    expect(today.steps).toHaveLength(3);
    expect(later).toMatchObject({ days: [TOTALS], steps: [], isUnclosed: true });
    await closeDays(database, DAY + 1);
    expect(await readDays(database, DAY + 1, DAY)).toMatchObject({ days: [TOTALS], isUnclosed: false });
    expect(await database.steps.count()).toBe(0);
  });

  it('leave out days before the one asked for', async () => {
    const database = await connectWithDeck();
    await studyADay(database);
    await closeDays(database, DAY + 1);
    expect((await readDays(database, DAY + 1, DAY + 1)).days).toEqual([]);
  });
});

describe('days without study', () => {
  it('are kept as idle up to the first day on which something was due', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1, { intervalDays: 4 });
    await closeDays(database, DAY + 9);
    const { days } = await readDays(database, DAY, DAY);
    expect(days.map(({ day, idle }) => [day - DAY, idle === true])).toEqual([
      [0, false],
      [1, true],
      [2, true],
      [3, true],
      // Missed days in between need no row; the last of them says that nothing waits to be closed.
      [8, false],
    ]);
    expect(await readDays(database, DAY + 9, DAY)).toMatchObject({ isUnclosed: false });
  });

  it('are not idle when a card waits since the day before', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1, { grade: 'again', intervalDays: 0 });
    await closeDays(database, DAY + 9);
    const { days } = await readDays(database, DAY, DAY);
    expect(days.map(({ day, reviews, idle }) => [day - DAY, reviews, idle])).toEqual([
      [0, 1, undefined],
      [8, 0, undefined],
    ]);
  });
});
