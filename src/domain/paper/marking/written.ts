// A text in sentences and clauses: a fact is judged in the sentence it stands in, a denial in its clause.
import { STOP_WORDS } from './stopWords';
import { onlyDenies } from './denials';
import { beginsSegment, endsSentence } from './boundaries';
import { beginsClause, clauseOf, type Clause } from './clauses';
import { readTokens } from './tokens';
import type { Token } from './token';

/** A token with its place in the text. */
export interface Placed extends Token {
  readonly sentence: number;
  readonly clause: number;
  /** Counted through the text, as clauses are. */
  readonly segment: number;
}

/** A text read for marking. */
export interface Written {
  readonly tokens: readonly Placed[];
  readonly clauses: readonly Clause[];
  readonly sentences: number;
  readonly segments: number;
}

/** Reads sentences, which end at a full stop or with a line, and their clauses. */
export function readWritten(text: string): Written {
  const tokens = readTokens(text);
  const placed: Placed[] = [];
  let [sentence, clause, segment] = [0, 0, 0];
  const sentenceOf: number[] = [0];
  tokens.forEach((token, at) => {
    if (at > 0) {
      if (endsSentence(token.gap, tokens[at - 1])) sentence += 1;
      const before = placed.at(-1);
      if (sentence !== before?.sentence || beginsClause(tokens, at)) clause += 1;
      if (sentence !== before?.sentence || beginsSegment(token)) segment += 1;
    }
    sentenceOf[clause] = sentence;
    placed.push({ ...token, sentence, clause, segment });
  });
  const byClause: Placed[][] = sentenceOf.map(() => []);
  for (const token of placed) byClause[token.clause]?.push(token);
  const clauses = byClause.map((some, index) => clauseOf(some, sentenceOf[index] ?? 0));
  const isEmpty = placed.length === 0;
  return {
    tokens: placed,
    clauses,
    sentences: isEmpty ? 0 : sentence + 1,
    segments: isEmpty ? 0 : segment + 1,
  };
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
