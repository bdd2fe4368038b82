// The Library's index in the same process, for tests without a browser: the worker's own code, without the worker.
import { createLibraryService } from '../../src/state/library/libraryService';
import type { RunningLibrary } from '../../src/state/library/runLibrary';
import type { Profile } from './testApp';
import { inPlace } from './workersInPlace';

/** Starts the service on the databases of a profile. */
export async function startLibraryInPlace(profile: Profile): Promise<RunningLibrary> {
  const service = createLibraryService(() => profile.open({}));
  return inPlace(service, service.close);
}
