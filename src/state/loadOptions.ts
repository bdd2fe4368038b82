// The options in force, from storage.
import { readOptions } from '../domain/options';
import type { TodayLimits } from '../domain/queue/limit';
import type { Database } from '../storage/database';
import { readSetting } from '../storage/settings';
import { applyOptions, type Engine } from './engine';

/** Reads the options again, as at the start and after another tab changed them. */
export async function loadOptions(engine: Engine, database: Database): Promise<void> {
  const [options, todayLimits] = await Promise.all([
    readSetting(database, 'options'),
    readSetting(database, 'todayLimits'),
  ]);
  await applyOptions(engine, readOptions(options));
  engine.todayLimits = readTodayLimits(todayLimits);
}

function readTodayLimits(stored: unknown): TodayLimits | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { day, extraNew = 0, extraReviews = 0 }: Readonly<Record<string, unknown>> = { ...stored };
  if (typeof day !== 'number' || typeof extraNew !== 'number' || typeof extraReviews !== 'number')
    return undefined;
  return { day, extraNew, extraReviews };
}
