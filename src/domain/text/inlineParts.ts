// Reads the inline marks of a line of Markdown, and maths. The rules are those of CommonMark with one leaning: where marks may
// be meant as such or as stars and underscores, they stay text. Takes one pass; what is inside code and maths is not touched.
import type { InlinePart } from './inlinePart';
import { endOfAddress, linkBehind } from './linkAddresses';
import { mathsFinder } from './mathsParts';
import { createNesting, type Nesting } from './nesting';

const SPECIAL = /[\\`*_~=<[\]!:$]/gu;
/** What a backslash takes the meaning of. */
const ESCAPABLE = /[*_`~=[\]<>$]/u;

/** The parts of a text, in order. Total: marks without a partner are text, and no other letter is lost. */
export function inlineParts(text: string): readonly InlinePart[] {
  const nesting = createNesting(text);
  const readers = { nesting, endOfCode: codeEnds(text) };
  const nextMaths = mathsFinder(text);
  let maths = nextMaths(0);
  let at = 0;
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const mark = SPECIAL.exec(text)?.index ?? text.length;
    if (mark > at) nesting.addText(text.slice(at, mark));
    at = mark;
    if (maths !== undefined && maths.at < at) maths = nextMaths(at);
    if (maths?.at === at && at < text.length) {
      nesting.addPart(maths.span);
      at += maths.span.source.length;
    } else if (at < text.length) {
      at = readMark(text, at, maths?.at ?? text.length, readers);
    }
  }
  return nesting.parts();
}

interface Readers {
  readonly nesting: Nesting;
  /** The end of the code that starts with `width` backticks before a place; undefined where none does. */
  readonly endOfCode: (from: number, width: number) => number | undefined;
}

/** Reads what a place of special meaning starts; gives the place behind it. */
function readMark(text: string, at: number, mathsAt: number, { nesting, endOfCode }: Readers): number {
  const character = text.charAt(at);
  const end = /[\\`*_~=]/u.test(character) ? endOfRun(text, at) : at + 1;
  const asText = (to: number): number => {
    nesting.addText(text.slice(at, to));
    return to;
  };
  switch (character) {
    case '\\':
      return readBackslashes(text, at, Math.min(end, mathsAt), nesting);
    case '`': {
      const codeEnd = endOfCode(end, end - at);
      if (codeEnd === undefined) return asText(end);
      nesting.addPart({ kind: 'code', text: codeText(text.slice(end, codeEnd - (end - at))) });
      return codeEnd;
    }
    case '*':
    case '_':
    case '~':
    case '=': {
      const isPaired = character === '~' || character === '=';
      // Longer runs are lines and blanks to fill in.
      if (isPaired ? end - at !== 2 : end - at > 3) return asText(end);
      nesting.addRun(at, end - at);
      return end;
    }
    case '!':
      if (text.charAt(at + 1) !== '[') return asText(at + 1);
      nesting.addBracket('![', at);
      return at + 2;
    case '[':
      nesting.addBracket('[', at);
      return at + 1;
    case ']':
      return readClosingBracket(text, at, nesting) ?? asText(at + 1);
    case '<': {
      const address = endOfAddress(text, at);
      if (address === undefined) return asText(at + 1);
      nesting.addText(text.slice(at + 1, address - 1));
      return address;
    }
    case ':':
      return asText(endOfAddress(text, at) ?? at + 1);
    default:
      return asText(at + 1);
  }
}

function endOfRun(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === text.charAt(at)) end += 1;
  return end;
}

/** Backslashes mean something only before a mark: of two the first takes the meaning of the second. */
function readBackslashes(text: string, at: number, end: number, nesting: Nesting): number {
  const next = text.charAt(end);
  const isPicture = next === '!' && text.charAt(end + 1) === '[';
  if (!ESCAPABLE.test(next) && !isPicture) {
    nesting.addText(text.slice(at, end));
    return end;
  }
  const isOdd = (end - at) % 2 === 1;
  nesting.addText('\\'.repeat((end - at) >> 1) + (isOdd ? next : ''));
  return isOdd ? end + 1 : end;
}

/** Reads "](address)" of a link or picture: of a link its text stays, of a picture its description in brackets. */
function readClosingBracket(text: string, at: number, nesting: Nesting): number | undefined {
  const bracket = nesting.takeBracket();
  if (bracket === undefined) return undefined;
  const isPicture = text.charAt(bracket.at) === '!';
  const inner = text.slice(bracket.at + (isPicture ? 2 : 1), at).trim();
  const link = linkBehind(text, at + 1);
  // A gap that is asked for looks like a link where a bracket follows it.
  if (link === undefined || inner === '…' || !(isPicture || link.isAddress)) return undefined;
  if (isPicture) {
    nesting.replaceBracket(bracket, inner === '' ? '[picture' : '[picture: ');
    nesting.addText(']');
  } else {
    nesting.replaceBracket(bracket, '');
    if (inner === '') nesting.addText(link.address);
  }
  return link.end;
}

/** Where code ends: at the next run of as many backticks. Asked for places that only grow. */
function codeEnds(text: string): Readers['endOfCode'] {
  const ends = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) {
    const same = ends.get(run.length);
    if (same === undefined) ends.set(run.length, [index + run.length]);
    else same.push(index + run.length);
  }
  for (const same of ends.values()) same.reverse();
  return (from, width) => {
    const left = ends.get(width) ?? [];
    while ((left.at(-1) ?? from + 1) <= from) left.pop();
    return left.at(-1);
  };
}

function codeText(source: string): string {
  const line = source.replaceAll('\n', ' ');
  // One blank at each side keeps backticks of the code apart from its marks.
  return line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '' ? line.slice(1, -1) : line;
}
