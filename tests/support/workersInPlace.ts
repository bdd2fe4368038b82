// Services of workers in the same process, for tests without a browser: the workers' own code, without the workers.
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
