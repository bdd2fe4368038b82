// What a text says, word by word: each thing once, in the order in which it is said. Characters of a script without blanks are put
// together to words by the segmenter; where it finds single characters only, as in foreign names, pairs of neighbours are words.
import { STOP_CHARACTERS } from './stopWords';
import { senseOf } from './synonyms';
import { governedFrom } from './capitals';
import { countryOf } from './countries';
import { isStop, type Placed, type Written } from './written';
import type { Quantity } from './quantities';

/** A thing that a text says. */
export interface Unit {
  /** As the text writes it. */
  readonly written: string;
  readonly word: string;
  readonly stem: string;
  readonly sense: string;
  readonly quantity?: Quantity;
  /** The country it names. */
  readonly country?: string;
  /** Whether it is the first part of "Moscow-led". */
  readonly leads: boolean;
  readonly clause: number;
  /** Of the first token. */
  readonly token: number;
  /** The characters, of a word in a script without blanks. */
  readonly glued?: readonly string[];
}

/** The units of a text; without stop words, unless there is nothing else. */
export function readUnits({ tokens }: Written): readonly Unit[] {
  const units = allUnits(tokens, true);
  return units.length > 0 ? units : allUnits(tokens, false);
}

function allUnits(tokens: readonly Placed[], withoutStops: boolean): readonly Unit[] {
  const units = new Map<string, Unit>();
  const add = (unit: Unit) => {
    if (!units.has(unit.stem)) units.set(unit.stem, unit);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.isGlued) {
      const run = gluedRun(tokens, at);
      for (const unit of gluedUnits(run, at)) {
        if (!withoutStops || !STOP_CHARACTERS.test(unit.word)) add(unit);
      }
      at += run.length - 1;
    } else if (!withoutStops || !isStop(token)) add(unitOf(token, at, tokens[at + 1]?.gap === '-'));
  }
  return [...units.values()];
}

function unitOf(token: Placed, at: number, leads: boolean): Unit {
  const { written, word, stem, quantity, clause } = token;
  const country =
    quantity === undefined ? (countryOf(word) ?? (leads ? governedFrom(word) : undefined)) : undefined;
  return {
    written,
    word,
    stem,
    sense: senseOf(stem),
    leads,
    clause,
    token: at,
    ...(quantity === undefined ? {} : { quantity }),
    ...(country === undefined ? {} : { country }),
  };
}

/** The tokens of one stretch without blanks or marks. */
function gluedRun(tokens: readonly Placed[], from: number): readonly Placed[] {
  let to = from + 1;
  while (tokens[to]?.isGlued === true && tokens[to]?.gap === '') to += 1;
  return tokens.slice(from, to);
}

/** The same for everybody: dictionaries do not depend on the language that is asked for. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

function gluedUnits(run: readonly Placed[], at: number): readonly Unit[] {
  const words: Unit[] = [];
  let next = 0;
  let single: { readonly token: Placed; readonly place: number } | undefined;
  let singles = 0;
  for (const { segment } of SEGMENTER.segment(run.map(({ word }) => word).join(''))) {
    const first = next;
    for (let length = 0; length < segment.length && next < run.length; next += 1)
      length += run[next]?.word.length ?? 0;
    const parts = run.slice(first, next);
    const [token] = parts;
    if (token === undefined) continue;
    const isSingle = parts.length === 1 && !STOP_CHARACTERS.test(token.word);
    if (isSingle && single?.place === first - 1) {
      // The first of a pair was taken for a word by itself until now.
      if (singles === 1) words.pop();
      words.push(gluedUnit([single.token, token], at + first - 1));
    } else words.push(gluedUnit(parts, at + first));
    singles = isSingle ? singles + 1 : 0;
    single = isSingle ? { token, place: first } : undefined;
  }
  return words;
}

function gluedUnit(parts: readonly Placed[], at: number): Unit {
  const word = parts.map((part) => part.word).join('');
  const written = parts.map((part) => part.written).join('');
  const country = countryOf(word);
  return {
    written,
    word,
    stem: word,
    sense: word,
    leads: false,
    clause: parts[0]?.clause ?? 0,
    token: at,
    glued: parts.map((part) => part.word),
    ...(country === undefined ? {} : { country }),
  };
}
