// The clauses of a sentence: a denial is judged in the one it stands in.
import { endsSentence } from './boundaries';
import { denialAt, denialOf, denialsWithin } from './denials';
import { ADDING } from './stopWords';
import type { Token } from './token';

/** A part of a sentence that states one thing. */
export interface Clause {
  readonly sentence: number;
  /** Whether it denies what it speaks of; two denials cancel. */
  readonly denies: boolean;
  /** Whether it takes something back in part: it is compared only with clauses that do so as well. */
  readonly softens: boolean;
  /** Whether it only adds to the main statement: "which limits ...", "although ...". */
  readonly adds: boolean;
}

const TURNING: ReadonlySet<string> = new Set([
  ...ADDING,
  'but',
  'because',
  'unless',
  'except',
  'so',
  'since',
  'therefore',
  'thus',
  'hence',
  'if',
  'wenn',
]);
const WITHOUT: ReadonlySet<string> = new Set(['without', 'ohne', 'sans', 'sin', 'без']);
const SUBJECT: ReadonlySet<string> = new Set(
  'it they he she we you this that these those there is are was were has have had can could may might must will would get gets got'.split(
    ' ',
  ),
);
const NO: ReadonlySet<string> = new Set(['no', 'none', 'nothing', 'nobody']);
const INSTEAD: ReadonlySet<string> = new Set(['rather', 'instead']);

/** Whether a token begins another clause of its sentence. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.gap !== ' ' && /[:()[\]–—،、，]|\s-+\s|\.\.|=>|->/u.test(token.gap)) return true;
  if (TURNING.has(token.word)) return !(token.word === 'so' && next?.word === 'that');
  if (token.word === 'as' && next?.word === 'long') return true;
  // "No treaty without consent" denies nothing.
  if (WITHOUT.has(token.word)) return at > 0 && !deniesBefore(tokens, at);
  if (INSTEAD.has(token.word)) return next?.word === 'than' || next?.word === 'of';
  if (token.gap.includes(',') && token.word === 'and') return deniesLater(tokens, at);
  if (token.gap.includes(',') || before?.word === 'and')
    return SUBJECT.has(token.word) || denialOf(token.word, next?.word) !== 'none';
  return false;
}

function deniesBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_PART); before -= 1) {
    if (denialAt(tokens, before) !== 'none') return true;
    if (endsSentence(tokens[before]?.gap ?? '', tokens[before - 1])) return false;
  }
  return false;
}

/** Whether a denial follows in the same sentence: it need not be one of what was said before. */
function deniesLater(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + LONGEST_PART); next += 1) {
    if (endsSentence(tokens[next]?.gap ?? '', tokens[next - 1])) return false;
    if (denialAt(tokens, next) !== 'none') return true;
  }
  return false;
}

/** A denial farther off than so many words has nothing to do with what was said before. */
const LONGEST_PART = 30;

/** What the tokens of a clause do: deny, soften, add. */
export function clauseOf(tokens: readonly Token[], sentence: number): Clause {
  let denials = denialsWithin(
    tokens
      .filter(({ isGlued }) => isGlued)
      .map(({ word }) => word)
      .join(''),
  );
  let softens = false;
  let noAt = Infinity;
  tokens.forEach(({ isGlued, word }, at) => {
    if (isGlued) return;
    const denial = denialAt(tokens, at);
    if (denial === 'denies') denials += 1;
    if (denial === 'softens') softens = true;
    // "No other is more important" says that it is the most important one.
    if (word === 'more' && at > noAt + 1 && tokens[at - 1]?.word !== 'any') denials += 1;
    if (NO.has(word) && at < noAt) noAt = at;
  });
  const adds = tokens.slice(0, 2).some(({ word }) => ADDING.has(word)) || isExample(tokens);
  return { sentence, denies: denials % 2 === 1, softens, adds };
}

function isExample(tokens: readonly Token[]): boolean {
  return tokens[0]?.word === 'for' && tokens[1]?.word === 'example';
}
