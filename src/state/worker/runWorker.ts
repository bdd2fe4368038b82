// A service in a worker, from the page's side. One that breaks down or is stopped rejects `crashed`, since a call that was under
// way is never answered then.
import { wrap, type Remote } from 'comlink';
import { scriptUrl } from '../trustedTypes';

/** A running service, and a way to stop it in the middle of anything: what it was writing is not kept. */
export interface RunningWorker<Service> {
  readonly service: Service;
  /** Rejects when the worker breaks down, for example for want of memory, or is stopped; never settles otherwise. */
  readonly crashed: Promise<never>;
  /** Once more does nothing: several calls may wait for one worker. */
  readonly stop: () => void;
}

/** Starts the worker whose script is at an address. `callsOf` makes the service of its remote, call by call: a remote object cannot be spread. */
export function runWorker<Service extends object>(
  url: string,
  name: string,
  callsOf: (remote: Remote<Service>) => Service,
): RunningWorker<Service> {
  const worker = new Worker(scriptUrl(url), { type: 'module', name });
  const remote = wrap<Service>(worker);
  let tellStopped = (): void => undefined;
  const crashed = new Promise<never>((_, reject) => {
    tellStopped = () => reject(new Error('the worker was stopped'));
    worker.addEventListener('error', (event) => {
      // A worker inside of another one would take that one for broken as well.
      event.preventDefault();
      reject(new Error(event.message || 'the worker broke down'));
    });
  });
  // Told through the call that waits for it, if one does.
  crashed.catch(() => undefined);
  return {
    crashed,
    service: callsOf(remote),
    stop: () => {
      worker.terminate();
      tellStopped();
    },
  };
}
