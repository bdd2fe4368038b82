// Why a search is not understood, in a sentence that names the word.
import type { SearchProblem } from '../../state/react';

/** What is wrong with a search, and what to do. */
export function searchProblemText({ code, word }: SearchProblem): string {
  const said = `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`;
  switch (code) {
    case 'unknownOperator':
      return `${said} is no operator. To find the words themselves, put them in quotation marks.`;
    case 'unknownState':
      return `${said} is nothing a card can be. Try is:due, is:new, is:learning, is:review or is:suspended.`;
    case 'unknownProperty':
      return `${said} is no number of a card. Try prop:s>10, prop:d>7, prop:r<0.8 or prop:lapses>3.`;
    case 'badNumber':
      return `${said} needs a number, as in prop:s>10, rated:7:1 or added:3.`;
    case 'openQuote':
      return 'This quotation mark is not closed.';
    case 'openBracket':
      return 'This bracket is not closed.';
    case 'closedBracket':
      return 'This bracket closes none.';
    case 'nothingBehind':
      return `Something must stand behind ${said}.`;
    case 'nothingBefore':
      return `Something must stand before ${said}.`;
    case 'tooLong':
      return 'This search is too long.';
  }
}
