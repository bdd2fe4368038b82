// The worker for the memory of all cards in the same process, for tests without a browser.
import { createMemoryService } from '../../src/state/memory/service';
import type { RunningMemory } from '../../src/state/memory/runMemory';
import type { Profile } from './testApp';
import { inPlace } from './workersInPlace';

/** Starts the service on the databases of a profile. Stopped, it is heard of no more. */
export async function startMemoryInPlace(profile: Profile): Promise<RunningMemory> {
  return inPlace(createMemoryService(() => profile.open({})));
}
