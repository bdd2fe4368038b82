// Before a database of an older Pointwise is brought up to date, all that is in it is copied beside the backups, as it is.
import { copyOfOlder } from '../../storage/copyOlder';
import { nameOfBackup, privatePlace } from './backupPlace';

/** Copies a database that is older than this Pointwise; does nothing for any other. */
export async function copyBeforeUpgrade(atMs: number): Promise<void> {
  const place = await privatePlace();
  const text = place === undefined ? undefined : await copyOfOlder(atMs);
  if (text === undefined) return;
  await place?.write(nameOfBackup({ atMs, reason: 'upgrade' }, 0, 'json'), new TextEncoder().encode(text));
}
