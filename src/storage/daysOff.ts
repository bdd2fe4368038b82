// Days off among the options, added and taken back with the step that planned them.
import { withDaysOff, withoutDaysOff, type Stretch } from '../domain/load/daysOff';
import { changeOption, readOptions } from '../domain/options';
import type { Database } from './database';

/**
 * Adds days off to the options ("redo") or takes them out ("undo"). `atMs` is the moment of the step: what is said of days off
 * now counts as said later than it, and than anything before. Call it inside a transaction.
 */
export async function keepDaysOff(
  database: Database,
  direction: 'undo' | 'redo',
  stretches: readonly Stretch[],
  atMs: number,
): Promise<void> {
  const row = await database.settings.get('options');
  const options = readOptions(row?.value);
  const { daysOff } = options;
  const value = direction === 'undo' ? withoutDaysOff(daysOff, stretches) : withDaysOff(daysOff, stretches);
  const changed = changeOption(options, { name: 'daysOff', value });
  // More stretches than are kept: the cards have their days all the same.
  if (!changed.ok) return;
  const saidAtMs = Math.max(atMs, (row?.changedAtMs?.['daysOff'] ?? 0) + 1);
  await database.settings.put({
    key: 'options',
    value: changed.value,
    atMs: Math.max(saidAtMs, row?.atMs ?? 0),
    changedAtMs: { ...row?.changedAtMs, daysOff: saidAtMs },
  });
}
