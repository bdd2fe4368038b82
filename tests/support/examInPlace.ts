// The worker for exams in the same process, for tests without a browser: the worker's own code, without the worker.
import { createExamService } from '../../src/state/exam/examService';
import type { RunningExam } from '../../src/state/exam/runExam';
import type { Profile } from './testApp';
import { inPlace } from './workersInPlace';

/** Starts the service on the databases of a profile. */
export async function startExamInPlace(profile: Profile): Promise<RunningExam> {
  const service = createExamService(() => profile.open({}));
  return inPlace(service, service.close);
}
