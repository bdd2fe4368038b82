// Where the fields of options read and save: in the general settings, or in what a deck has of its own. The idea to
// know: the fields are the same on both screens; only this place differs.
import { createContext, use } from 'react';
import type { OptionChange, OptionProblem, Options } from '../../domain/options';
import type { Result } from '../../domain/result';
import { useApp, useCommands, type DeckOptionName, type Trouble } from '../../state/react';

/** What a deck has of its own beside the general settings. */
export interface OwnOptions {
  readonly own: Partial<Options>;
  readonly general: Options;
  /** Goes back to the general setting. */
  readonly reset: (name: DeckOptionName) => Promise<Result<unknown, OptionProblem | Trouble>>;
}

/** The options in force at a place, and how one is changed there. */
export interface OptionsPlace {
  readonly options: Options;
  readonly save: (change: OptionChange) => Promise<Result<unknown, OptionProblem | Trouble>>;
  /** Only where a deck's own options are. */
  readonly deck?: OwnOptions;
}

export const OptionsPlaceContext = createContext<OptionsPlace | undefined>(undefined);

/** The place that the fields are in: the general settings unless a deck's options are around them. */
export function useOptionsPlace(): OptionsPlace {
  const given = use(OptionsPlaceContext);
  const options = useApp((state) => state.options);
  const { setOption } = useCommands();
  return given ?? { options, save: setOption };
}

const DECK_OPTIONS: Readonly<Record<DeckOptionName, true>> = {
  newPerDay: true,
  reviewsPerDay: true,
  newIgnoreReviewLimit: true,
  desiredRetention: true,
  learningStepsMin: true,
  relearningStepsMin: true,
  maximumIntervalDays: true,
  leechThreshold: true,
  leechAction: true,
  reviewOrder: true,
  newGatherOrder: true,
  newSortOrder: true,
  newMix: true,
  interdayMix: true,
  burySiblings: true,
  loadBalancing: true,
  easyDays: true,
};

/** Whether a deck may have an option of its own. */
export function isDeckOption(name: string): name is DeckOptionName {
  return Object.hasOwn(DECK_OPTIONS, name);
}
