// The Library's index in the same process, for tests without a browser: the worker's own code, without the worker.
import { createLibraryService } from '../../src/state/library/libraryService';
import type { RunningLibrary } from '../../src/state/library/runLibrary';
import type { Profile } from './testApp';

/** Starts the service on the databases of a profile. */
export async function startLibraryInPlace(profile: Profile): Promise<RunningLibrary> {
  const service = createLibraryService(() => profile.open({}));
  let tellStopped = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    tellStopped = () => reject(new Error('the worker was stopped'));
  });
  crashed.catch(() => undefined);
  return {
    service,
    crashed,
    stop: () => {
      service.close();
      tellStopped();
    },
  };
}
