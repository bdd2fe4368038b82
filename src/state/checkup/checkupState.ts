// What "Check and repair" tells the screen.
import type { Result } from '../../domain/result';
import type { Checkup } from '../../storage/checkup';
import type { Fault } from '../../storage/faults';
import type { Trouble } from '../trouble';

export type { Fault };

/** How often something was found. */
export interface FoundFault {
  readonly fault: Fault;
  readonly count: number;
}

/** What was looked at, and what was found. */
export interface CheckupView extends Pick<Checkup, 'decks' | 'cards' | 'reviews'> {
  readonly repaired: readonly FoundFault[];
  /** What cannot be put right from what is here. */
  readonly left: readonly FoundFault[];
}

/** What can be asked for; it never throws. */
export interface CheckupCommands {
  /** Checks everything that is kept, repairs what can be computed again, and tells the share that is done (0 to 1). */
  readonly checkAndRepair: (tell: (share: number) => void) => Promise<Result<CheckupView, Trouble>>;
}
