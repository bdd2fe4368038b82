// The grammar of a search: terms that stand side by side must all hold, "or" binds less, brackets and "-" as everywhere.
import { failure, success, type Result } from '../result';
import { readCondition } from './readCondition';
import { readTerms, type Token } from './readTerms';
import type { Search, SearchProblem } from './search';

/** Longer searches are refused (UTF-16 units); it also bounds how deep brackets can go. */
const LONGEST = 2000;

/** The search that a text says, or the word at which it is not understood. An empty text finds everything. */
export function parseSearch(text: string): Result<Search, SearchProblem> {
  if (text.length > LONGEST) return problemAt('tooLong', text, LONGEST, text.length);
  const tokens = readTerms(text);
  if (!tokens.ok) return tokens;
  const reading: Reading = { text, tokens: tokens.value, next: 0 };
  if (reading.tokens.length === 0) return success({ kind: 'and', parts: [] });
  const search = readAny(reading);
  const left = reading.tokens[reading.next];
  if (!search.ok || left === undefined) return search;
  // Everything else is read by now.
  return problemOf('closedBracket', reading, left);
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  next: number;
}

type Read = Result<Search, SearchProblem>;

/** What stands between "or"s. */
function readAny(reading: Reading): Read {
  return readSeries(reading, 'or', readAll);
}

/** What stands side by side, with or without "and". */
function readAll(reading: Reading): Read {
  return readSeries(reading, 'and', readOne);
}

function readSeries(reading: Reading, kind: 'and' | 'or', readPart: (reading: Reading) => Read): Read {
  const parts: Search[] = [];
  for (;;) {
    const part = readPart(reading);
    if (!part.ok) return part;
    parts.push(part.value);
    const sign = reading.tokens[reading.next];
    if (sign?.kind === kind) {
      reading.next += 1;
      const behind = reading.tokens[reading.next];
      if (!beginsPart(behind)) return problemOf('nothingBehind', reading, sign);
    } else if (kind === 'or' || !beginsPart(sign)) break;
  }
  const [only] = parts;
  return success(parts.length === 1 && only !== undefined ? only : { kind, parts });
}

function beginsPart(token: Token | undefined): boolean {
  return token?.kind === 'term' || token?.kind === 'open' || token?.kind === 'not';
}

function readOne(reading: Reading): Read {
  const token = reading.tokens[reading.next];
  if (token === undefined) throw new Error('a part was looked for where none begins');
  reading.next += 1;
  switch (token.kind) {
    case 'term':
      return readCondition(reading.text, token);
    case 'not': {
      const behind = reading.tokens[reading.next];
      // A minus sign that stands alone says nothing about the word that follows.
      if (!beginsPart(behind) || behind?.from !== token.to) return problemOf('nothingBehind', reading, token);
      const part = readOne(reading);
      return part.ok ? success({ kind: 'not', part: part.value }) : part;
    }
    case 'open':
      return readBracket(reading, token);
    case 'and':
    case 'or':
      return problemOf('nothingBefore', reading, token);
    case 'close':
      return problemOf('closedBracket', reading, token);
  }
}

function readBracket(reading: Reading, open: Token): Read {
  const first = reading.tokens[reading.next];
  if (first === undefined) return problemOf('openBracket', reading, open);
  if (first.kind === 'close') return problemOf('nothingBehind', reading, open);
  const inside = readAny(reading);
  if (!inside.ok) return inside;
  const close = reading.tokens[reading.next];
  if (close === undefined) return problemOf('openBracket', reading, open);
  reading.next += 1;
  return inside;
}

function problemOf(code: SearchProblem['code'], { text }: Reading, { from, to }: Token): Read {
  return problemAt(code, text, from, to);
}

function problemAt(code: SearchProblem['code'], text: string, from: number, to: number): Read {
  return failure({ code, from, to, word: text.slice(from, to) });
}
