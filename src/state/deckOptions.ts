// What the screen of a deck's own options sees and can ask for. The idea to know: a deck keeps only what differs on
// purpose; every other option follows the general setting.
import type { OptionChange, OptionProblem, Options } from '../domain/options';
import type { DeckId } from '../domain/ids';
import type { Result } from '../domain/result';
import type { Trouble } from './appState';

/** The options that a deck may have of its own (STUDY-RULES Q11): limits, memory, load, siblings, and the order of what it is studied in. */
export type DeckOptionName =
  | 'newPerDay'
  | 'reviewsPerDay'
  | 'newIgnoreReviewLimit'
  | 'desiredRetention'
  | 'learningStepsMin'
  | 'relearningStepsMin'
  | 'maximumIntervalDays'
  | 'leechThreshold'
  | 'leechAction'
  | 'reviewOrder'
  | 'newGatherOrder'
  | 'newSortOrder'
  | 'newMix'
  | 'interdayMix'
  | 'burySiblings'
  | 'loadBalancing'
  | 'easyDays';

/** The options of one deck. */
export interface DeckOptionsView {
  readonly title: string;
  /** What the deck has of its own; the rest follows the general settings. */
  readonly own: Partial<Options>;
}

/** One option of a deck with its new value, or back to the general setting. */
export type DeckOptionChange =
  Extract<OptionChange, { readonly name: DeckOptionName }> | { readonly reset: DeckOptionName };

/** What the screen of a deck's options can ask for; commands never throw. */
export interface DeckOptionCommands {
  readonly readDeckOptions: (deckId: DeckId) => Promise<Result<DeckOptionsView, Trouble | 'noSuchDeck'>>;
  /** Changes one option of a deck; refused with the reason, and then nothing changes. */
  readonly setDeckOption: (
    deckId: DeckId,
    change: DeckOptionChange,
  ) => Promise<Result<DeckOptionsView, OptionProblem | Trouble>>;
}
