// Which backups that were made by themselves are kept: the last one of each day for a week, of each week for a month, and those from
// before something large for a month.
import { DAY_MS } from '../studyDay';

/** Why a backup was made by itself. */
export const BACKUP_REASONS = ['daily', 'import', 'restore', 'delete', 'upgrade'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup that was made by itself. */
export interface AutomaticBackup {
  /** When it was made (ms). */
  readonly atMs: number;
  readonly reason: BackupReason;
}

const DAYS = 7;
const WEEKS = 4;
/** The most that are kept from before something large: a day of many imports must not take all the room. */
const MOST_SPECIAL = 8;

/** Those to be kept at a moment, the newest first. The two newest always stay: the newest may not have reached the disk yet. */
export function keptBackups<Backup extends AutomaticBackup>(
  backups: readonly Backup[],
  nowMs: number,
): readonly Backup[] {
  const newestFirst = backups.toSorted((one, other) => other.atMs - one.atMs);
  const kept = new Set(newestFirst.slice(0, 2));
  const periods = new Set<string>();
  let special = 0;
  for (const backup of newestFirst) {
    const ageDays = Math.floor((nowMs - backup.atMs) / DAY_MS);
    if (backup.reason !== 'daily') {
      special += 1;
      if (special <= MOST_SPECIAL && ageDays <= WEEKS * 7) kept.add(backup);
    }
    const day = Math.floor(backup.atMs / DAY_MS);
    const period = ageDays < DAYS ? `day ${day}` : `week ${Math.floor(day / 7)}`;
    if (ageDays > WEEKS * 7 || periods.has(period)) continue;
    periods.add(period);
    kept.add(backup);
  }
  return newestFirst.filter((backup) => kept.has(backup));
}
