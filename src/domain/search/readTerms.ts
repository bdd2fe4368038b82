// The words of a search: terms, brackets, minus signs. A term is a run without blanks; quotation marks, around it or inside it,
// keep blanks together, and a backslash makes the character behind it stand for itself.
import { failure, success, type Result } from '../result';
import type { SearchProblem } from './search';
import type { Written } from './pattern';

/** A character of a term, and its place in the text. */
export interface PlacedCharacter extends Written {
  readonly at: number;
}

/** A word of a search, and the places where it begins and ends. */
export interface Token {
  readonly kind: 'term' | 'and' | 'or' | 'not' | 'open' | 'close';
  readonly from: number;
  readonly to: number;
  /** Of a term: what it says, without its quotation marks and backslashes. */
  readonly characters: readonly PlacedCharacter[];
}

/** The words of a text in order; refused where a quotation mark is not closed. */
export function readTerms(text: string): Result<readonly Token[], SearchProblem> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const sign = SIGNS[character];
    if (isBlank(character)) at += 1;
    else if (sign !== undefined) {
      tokens.push({ kind: sign, from: at, to: at + 1, characters: [] });
      at += 1;
    } else {
      const term = readTerm(text, at);
      if (!term.ok) return term;
      tokens.push(term.value);
      at = term.value.to;
    }
  }
  return success(tokens);
}

const SIGNS: Readonly<Record<string, 'open' | 'close' | 'not' | undefined>> = {
  '(': 'open',
  ')': 'close',
  '-': 'not',
};

function readTerm(text: string, from: number): Result<Token, SearchProblem> {
  const characters: PlacedCharacter[] = [];
  let quotedFrom = -1;
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    const isQuoted = quotedFrom >= 0;
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      characters.push({ character: text.charAt(at), isEscaped: true, at });
    } else if (character === '"') quotedFrom = isQuoted ? -1 : at;
    else if (!isQuoted && (isBlank(character) || character === '(' || character === ')')) break;
    else characters.push({ character, isEscaped: false, at });
  }
  if (quotedFrom >= 0) {
    return failure({
      code: 'openQuote',
      from: quotedFrom,
      to: text.length,
      word: text.slice(quotedFrom),
    });
  }
  const word = text.slice(from, at).toLowerCase();
  const kind = word === 'and' || word === 'or' ? word : 'term';
  return success({ kind, from, to: at, characters });
}

function isBlank(character: string): boolean {
  return /\s/u.test(character);
}
