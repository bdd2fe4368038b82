// A text in sentences and clauses: a fact is judged in the sentence it stands in, a denial in its clause.
import { ADDING, STOP_WORDS } from './stopWords';
import { denialOf, denialsWithin, onlyDenies, type Denial } from './denials';
import { readTokens } from './tokens';
import type { Token } from './token';

/** A token with its place in the text. */
export interface Placed extends Token {
  readonly sentence: number;
  readonly clause: number;
}

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

/** A text read for marking. */
export interface Written {
  readonly tokens: readonly Placed[];
  readonly clauses: readonly Clause[];
  readonly sentences: number;
}

/** Reads sentences, which end at a full stop or with a line, and their clauses. */
export function readWritten(text: string): Written {
  const tokens = readTokens(text);
  const placed: Placed[] = [];
  let [sentence, clause] = [0, 0];
  const sentenceOf: number[] = [0];
  tokens.forEach((token, at) => {
    if (at > 0) {
      if (endsSentence(token.gap, tokens[at - 1])) sentence += 1;
      const before = placed.at(-1);
      if (sentence !== before?.sentence || beginsClause(tokens, at)) clause += 1;
    }
    sentenceOf[clause] = sentence;
    placed.push({ ...token, sentence, clause });
  });
  const byClause: Placed[][] = sentenceOf.map(() => []);
  for (const token of placed) byClause[token.clause]?.push(token);
  const clauses = byClause.map((some, index) => clauseOf(some, sentenceOf[index] ?? 0));
  return { tokens: placed, clauses, sentences: placed.length === 0 ? 0 : sentence + 1 };
}

/** A full stop behind a single letter belongs to an initial: "J. Smith". */
function endsSentence(gap: string, before: Token | undefined): boolean {
  if (/[\n!?;。！？；؟।•]/u.test(gap)) return true;
  return /\.(?:["'”’)\]]?\s|\.)/u.test(gap) && (before?.isGlued === true || before?.word.length !== 1);
}

const TURNING: ReadonlySet<string> = new Set([
  ...ADDING,
  'but',
  'because',
  'unless',
  'except',
  'so',
  'since',
]);
const SUBJECT: ReadonlySet<string> = new Set(
  'it they he she we you this that these those there is are was were has have had can could may might must will would get gets got'.split(
    ' ',
  ),
);
const NO: ReadonlySet<string> = new Set(['no', 'none', 'nothing', 'nobody']);
const INSTEAD: ReadonlySet<string> = new Set(['rather', 'instead']);

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined) return false;
  if (/[:()[\]–—،、，]|\s-+\s|\.\.|=>|->/u.test(token.gap)) return true;
  if (TURNING.has(token.word)) return !(token.word === 'so' && next?.word === 'that');
  if (INSTEAD.has(token.word)) return next?.word === 'than' || next?.word === 'of';
  if (token.gap.includes(',') && token.word === 'and') return deniesLater(tokens, at);
  if (token.gap.includes(',') || before?.word === 'and')
    return SUBJECT.has(token.word) || denialOf(token.word, next?.word) !== 'none';
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

function clauseOf(tokens: readonly Placed[], sentence: number): Clause {
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
    if (word === 'more' && at > noAt + 1) denials += 1;
    if (NO.has(word) && at < noAt) noAt = at;
  });
  const adds = tokens.slice(0, 2).some(({ word }) => ADDING.has(word)) || isExample(tokens);
  return { sentence, denies: denials % 2 === 1, softens, adds };
}

/** What a token does to its clause: "not", "barred", "rather than". */
export function denialAt(tokens: readonly Token[], at: number): Denial {
  const [before = '', word = ''] = [tokens[at - 1]?.word, tokens[at]?.word];
  const isLast = endsSentence(tokens[at + 1]?.gap ?? '', tokens[at]);
  const next = isLast ? '' : tokens[at + 1]?.word;
  const isInstead = (word === 'than' && before === 'rather') || (word === 'of' && before === 'instead');
  return isInstead ? 'denies' : denialOf(word, next);
}

function isExample(tokens: readonly Placed[]): boolean {
  return tokens[0]?.word === 'for' && tokens[1]?.word === 'example';
}

/** Whether a token says nothing by itself. */
export function isStop(token: Token): boolean {
  if (token.quantity !== undefined || token.isGlued) return false;
  return (
    STOP_WORDS.has(token.word) ||
    onlyDenies(token.word) ||
    (token.word.length === 1 && /^\p{Script=Latin}$/u.test(token.word))
  );
}
