// The kept totals of days, where a change of histories adds to them or takes from them.
import type { Database } from './database';
import { dayWithout } from './days';
import type { DayRow } from './schema';

/** Adds to the totals of some days, or takes from them; days that are left without reviews go. Call it inside a transaction. */
export async function addToDays(database: Database, days: readonly DayRow[], sign: 1 | -1): Promise<void> {
  const present = await database.days.bulkGet(days.map(({ day }) => day));
  const after = days.map((added, index): DayRow => {
    const before = present[index] ?? dayWithout(added.day);
    const sum = (name: 'reviews' | 'asked' | 'recalled' | 'tookMs'): number =>
      Math.max(0, before[name] + sign * added[name]);
    return {
      ...before,
      reviews: sum('reviews'),
      asked: sum('asked'),
      recalled: sum('recalled'),
      tookMs: sum('tookMs'),
    };
  });
  const isEmpty = ({ reviews, idle }: DayRow): boolean => reviews === 0 && idle !== true;
  await database.days.bulkDelete(after.filter(isEmpty).map(({ day }) => day));
  await database.days.bulkPut(after.filter((row) => !isEmpty(row)));
}
