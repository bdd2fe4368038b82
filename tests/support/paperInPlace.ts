// The worker for papers in the same process, for tests without a browser: the worker's own code, without the worker.
import { createPaperService } from '../../src/state/paper/paperService';
import type { RunningPaper } from '../../src/state/paper/runPaper';
import type { Profile } from './testApp';
import { inPlace } from './workersInPlace';

/** Starts the service on the databases of a profile. */
export async function startPaperInPlace(profile: Profile): Promise<RunningPaper> {
  const service = createPaperService(() => profile.open({}));
  return inPlace(service, service.close);
}
