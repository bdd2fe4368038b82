// What the settings of memory see and can ask for beyond single options.
import type { FitReport } from '../../domain/fit/fit';
import type { DeckId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import type { Trouble } from '../trouble';

export type { FitReport };

/** Due days that were moved. */
export interface MovedCards {
  /** Cards that are due on another day now. */
  readonly moved: number;
  /** Cards that were left, because what is stored of them is damaged. */
  readonly damaged: number;
  /** The step that takes it back; undefined when nothing had to be moved. */
  readonly stepId: number | undefined;
}

/** When parameters were last fitted, and to how many reviews. */
export interface LastFit {
  readonly atMs: number;
  readonly reviews: number;
}

/** What can be asked for; commands never throw. */
export interface MemoryCommands {
  /** Moves the due days of cards in review, of a deck or of all, to where the options in force put them. */
  readonly moveDueDays: (deckId?: DeckId) => Promise<Result<MovedCards, Trouble>>;
  /**
   * Fits parameters to all reviews; nothing is changed yet. `tell` hears the share (0 to 1) that is done. A second call
   * stops the first.
   */
  readonly fitParameters: (tell: (share: number) => void) => Promise<Result<FitReport, Trouble | 'stopped'>>;
  readonly cancelFit: () => void;
  readonly readLastFit: () => Promise<Result<LastFit | undefined, Trouble>>;
}
