// The worker for the memory of all cards in the same process, for tests without a browser.
import { createMemoryService } from '../../src/state/memory/service';
import type { RunningMemory } from '../../src/state/memory/runMemory';
import type { Profile } from './testApp';

/** Starts the service on the databases of a profile. Stopped, it is heard of no more. */
export async function startMemoryInPlace(profile: Profile): Promise<RunningMemory> {
  let tellStopped = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    tellStopped = () => reject(new Error('the worker was stopped'));
  });
  crashed.catch(() => undefined);
  return { service: createMemoryService(() => profile.open({})), crashed, stop: tellStopped };
}
