// Services of workers in the same process, for tests without a browser: the workers' own code, without the workers.
import type { BackupPlace } from '../../src/state/backup/backupPlace';
import { createBackupService, type BackupService } from '../../src/state/backup/service';
import { createCheckupService, type CheckupService } from '../../src/state/checkup/service';
import type { RunningWorker } from '../../src/state/worker/runWorker';
import type { Profile } from './testApp';

/** A running service; stopping it rejects `crashed`, as it does with a worker. */
export function inPlace<Service>(
  service: Service,
  close: () => void = () => undefined,
): RunningWorker<Service> {
  let tellStopped = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    tellStopped = () => reject(new Error('the worker was stopped'));
  });
  crashed.catch(() => undefined);
  return {
    service,
    crashed,
    stop: () => {
      close();
      tellStopped();
    },
  };
}

/** Starts the check on the databases of a profile. */
export async function startCheckupInPlace(profile: Profile): Promise<RunningWorker<CheckupService>> {
  return inPlace(createCheckupService(() => profile.open({})));
}

/** Files in memory, in the place of the browser's private file system. */
export function placeInMemory(): BackupPlace & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    has: async (name) => files.has(name),
    list: async () => [...files].map(([name, bytes]) => ({ name, bytes: bytes.length })),
    write: async (name, bytes) => void files.set(name, bytes.slice()),
    read: async (name) => files.get(name),
    remove: async (name) => void files.delete(name),
  };
}

const places = new WeakMap<Profile, ReturnType<typeof placeInMemory>>();

/** Where the backups of a profile lie that are made by themselves. */
export function backupPlaceOf(profile: Profile): ReturnType<typeof placeInMemory> {
  const place = places.get(profile) ?? placeInMemory();
  places.set(profile, place);
  return place;
}

/** Starts what makes backups on the databases of a profile. */
export async function startBackupInPlace(profile: Profile): Promise<RunningWorker<BackupService>> {
  return inPlace(
    createBackupService({
      app: '0.0.0-test',
      open: () => profile.open({}),
      discard: async () => {
        const database = await profile.open({});
        await database.dexie.delete();
      },
      place: async () => backupPlaceOf(profile),
      folder: async () => undefined,
    }),
  );
}
