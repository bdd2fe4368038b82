// What "Check and repair" tells the screen.
import type { Result } from '../../domain/result';
import type { Checkup } from '../../storage/checkup';
import { BEYOND_REPAIR, type Fault } from '../../storage/faults';
import type { Trouble } from '../trouble';

export { BEYOND_REPAIR, type Fault };

/** What was looked at, and what was found and put right, or could not be. */
export type CheckupView = Checkup;

/** What can be asked for; it never throws. */
export interface CheckupCommands {
  /** Checks everything that is kept, repairs what can be computed again, and tells the share that is done (0 to 1). */
  readonly checkAndRepair: (tell: (share: number) => void) => Promise<Result<CheckupView, Trouble>>;
}
