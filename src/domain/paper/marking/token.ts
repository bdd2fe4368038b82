// A word or a number of a text, as marking sees it.
import type { Stretch } from './mark';
import type { Quantity } from './quantities';

/** A word or a number of a text. */
export interface Token extends Stretch {
  readonly written: string;
  /** Folded, without "'s" and French elisions. */
  readonly word: string;
  readonly stem: string;
  readonly quantity?: Quantity;
  /** Marks that stand between the token before and this one. */
  readonly gap: string;
  /** Whether it is one character of a script without blanks. */
  readonly isGlued: boolean;
}
