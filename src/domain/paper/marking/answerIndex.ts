// An answer made ready to be searched: its words by stem, by meaning, by country and by first letter, with what its abbreviations and the
// names they abbreviate also say.
import { FORMULAE } from './abbreviations';
import { governedFrom } from './capitals';
import { countryOf } from './countries';
import type { Knowledge } from './mark';
import { stemOf } from './stem';
import { senseOf } from './synonyms';
import { denialAt } from './denials';
import { isStop, readWritten, type Placed, type Written } from './written';

/** An answer and where its words stand: places among its tokens. */
export interface AnswerIndex extends Written {
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly bySense: ReadonlyMap<string, readonly number[]>;
  readonly byCountry: ReadonlyMap<string, readonly number[]>;
  /** Capitals, by the country whose government they may stand for. */
  readonly byGovernment: ReadonlyMap<string, readonly number[]>;
  /** Words that say something, each once, by their first letter. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Words that deny. */
  readonly denials: readonly number[];
  /** Sentences that say nothing but numbers and countries. */
  readonly bare: ReadonlySet<number>;
  /** Words cut short with a full stop, or the last ones of sentences. */
  readonly cut: readonly number[];
  /** Tokens up to here were typed; those behind are what abbreviations stand for. */
  readonly typed: number;
}

/** Reads an answer; `knowledge` tells which abbreviations stand for which words. */
export function indexAnswer(answer: string, knowledge: Pick<Knowledge, 'abbreviations'>): AnswerIndex {
  const written = readWritten(answer);
  const tokens = [...written.tokens, ...impliedBy(written.tokens, knowledge.abbreviations)];
  const index = {
    byStem: new Map<string, number[]>(),
    bySense: new Map<string, number[]>(),
    byCountry: new Map<string, number[]>(),
    byGovernment: new Map<string, number[]>(),
    byWord: new Map<string, number[]>(),
    words: new Map<string, string[]>(),
  };
  tokens.forEach((token, at) => {
    const { stem, word } = token;
    put(index.byStem, stem, at);
    put(index.bySense, senseOf(stem), at);
    if (token.quantity !== undefined || token.isGlued) return;
    const country = countryOf(word);
    if (country !== undefined) put(index.byCountry, country, at);
    const government = governedFrom(word);
    if (government !== undefined) put(index.byGovernment, government, at);
    if (!isStop(token) && !index.byWord.has(word)) put(index.words, word.charAt(0), word);
    put(index.byWord, word, at);
  });
  const denials = [...written.tokens.keys()].filter((at) => denialAt(written.tokens, at) === 'denies');
  const bare = new Set(written.tokens.map(({ sentence }) => sentence));
  for (const token of written.tokens) {
    const isFact = token.quantity !== undefined || (!token.isGlued && countryOf(token.word) !== undefined);
    if (!isFact && !isStop(token)) bare.delete(token.sentence);
  }
  const cut = [...written.tokens.keys()].filter((at) => answer.startsWith('.', written.tokens[at]?.to));
  return { ...written, tokens, ...index, denials, bare, cut, typed: written.tokens.length };
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The words that an abbreviation stands for, where it stands; and the abbreviation where they stand. */
function impliedBy(tokens: readonly Placed[], abbreviations: ReadonlyMap<string, string>): readonly Placed[] {
  const byFirst = new Map<string, { readonly short: string; readonly stems: readonly string[] }[]>();
  for (const known of [FORMULAE, abbreviations]) {
    for (const [short, long] of known) {
      const stems = long.split(' ').map(stemOf);
      put(byFirst, stems[0] ?? '', { short, stems });
    }
  }
  const implied: Placed[] = [];
  tokens.forEach((token, at) => {
    const long = abbreviations.get(token.word) ?? FORMULAE.get(token.word);
    if (long !== undefined)
      for (const word of long.split(' ')) implied.push({ ...token, word, stem: stemOf(word) });
    for (const { short, stems } of byFirst.get(token.stem) ?? []) {
      const last = tokens[at + stems.length - 1];
      if (last !== undefined && stems.every((stem, step) => tokens[at + step]?.stem === stem))
        implied.push({ ...token, to: last.to, word: short, stem: stemOf(short) });
    }
  });
  return implied;
}
