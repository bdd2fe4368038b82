// A search for cards, as it was understood: the language of the Library's search box, in the style of Anki's.

/** Why a search is not understood, and where: `from` and `to` are places in its text, counted in UTF-16 units. */
export interface SearchProblem {
  readonly code:
    | 'unknownOperator'
    | 'unknownState'
    | 'unknownProperty'
    | 'badNumber'
    | 'openQuote'
    | 'openBracket'
    | 'closedBracket'
    | 'nothingBehind'
    | 'tooLong';
  readonly from: number;
  readonly to: number;
  /** The word that is meant, as it stands there. */
  readonly word: string;
}
