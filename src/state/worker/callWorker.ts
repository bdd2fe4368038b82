// One call of a service that has a worker of its own, which nothing else stops.
import { failure, type Result } from '../../domain/result';
import { troubleOf, type Trouble } from '../trouble';
import type { RunningWorker } from './runWorker';

/** Starts a worker, calls it once and stops it; one that cannot start or breaks down is told as trouble. */
export async function callWorker<Service, Value, Failure>(
  start: () => Promise<RunningWorker<Service>>,
  call: (service: Service) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  let running: RunningWorker<Service> | undefined;
  try {
    running = await start();
    return await Promise.race([call(running.service), running.crashed]);
  } catch (error) {
    return failure(troubleOf(error));
  } finally {
    running?.stop();
  }
}
