// Patterns of a search: text in which "*" stands for anything and "_" for one character. Looked for by hand: as a regular
// expression, a row of stars would take minutes on a long text.
import { foldText } from './foldText';

/** A pattern, folded: the pieces between its stars, each a row of texts between single characters. */
export interface Pattern {
  readonly pieces: readonly Piece[];
}

/** A piece without stars: its texts, with one character of any kind between each two. */
export type Piece = readonly [string, ...string[]];

/** One character of a pattern as it was written; an escaped one stands for itself. */
export interface Written {
  readonly character: string;
  readonly isEscaped: boolean;
}

/** The pattern that some characters make. */
export function patternOf(written: readonly Written[]): Pattern {
  const pieces: [string, ...string[]][] = [];
  let piece: string[] = [];
  let text = '';
  const endText = (): void => {
    piece.push(foldText(text));
    text = '';
  };
  const endPiece = (): void => {
    endText();
    const [first = '', ...others] = piece;
    pieces.push([first, ...others]);
    piece = [];
  };
  for (const { character, isEscaped } of written) {
    if (!isEscaped && character === '*') endPiece();
    else if (!isEscaped && character === '_') endText();
    else text += character;
  }
  endPiece();
  return { pieces };
}

/** Whether a pattern is words alone, without signs: it cannot reach from one line of a text into the next. */
export function isPlain({ pieces }: Pattern): boolean {
  return pieces.length === 1 && pieces[0]?.length === 1;
}

/** A test whether the pattern stands somewhere in a folded text. */
export function compileContained({ pieces }: Pattern): (text: string) => boolean {
  const [only, ...others] = pieces.filter((piece) => piece.length > 1 || piece[0] !== '');
  if (only === undefined) return () => true;
  if (others.length === 0 && only.length === 1) {
    const [plain] = only;
    return (text) => text.includes(plain);
  }
  return (text) => findPieces([only, ...others], text, 0) >= 0;
}

/** A test whether the pattern is a whole folded name; with `orAbove`, whether it is one or that of a level above it. */
export function compileWhole(pattern: Pattern, { orAbove = false } = {}): (name: string) => boolean {
  const isWhole = (name: string): boolean => isWholeName(pattern, name);
  if (!orAbove) return isWhole;
  return (name) => {
    for (let end = name.indexOf('::'); end >= 0; end = name.indexOf('::', end + 2)) {
      if (isWhole(name.slice(0, end))) return true;
    }
    return isWhole(name);
  };
}

function isWholeName({ pieces }: Pattern, name: string): boolean {
  const [first, ...others] = pieces;
  const last = others.pop();
  if (first === undefined) return name === '';
  const start = endOfPiece(first, name, 0);
  if (last === undefined) return start === name.length;
  if (start < 0) return false;
  const from = findPieces(others, name, start);
  return from >= 0 && endsWithPiece(last, name, from);
}

/** Where the text goes on behind the pieces, each found as early as can be; -1 where one is not there. */
function findPieces(pieces: readonly Piece[], text: string, from: number): number {
  let at = from;
  for (const piece of pieces) {
    at = findPiece(piece, text, at);
    if (at < 0) return -1;
  }
  return at;
}

function findPiece(piece: Piece, text: string, from: number): number {
  const [first] = piece;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = endOfPiece(piece, text, at);
    if (end >= 0) return end;
    // An empty text is found behind the end again and again.
    if (at >= text.length) return -1;
  }
  return -1;
}

function endsWithPiece(piece: Piece, text: string, from: number): boolean {
  for (let at = from; at <= text.length; at += 1)
    if (endOfPiece(piece, text, at) === text.length) return true;
  return false;
}

/** Where a piece that begins at a place ends; -1 where it does not stand there. */
function endOfPiece([first, ...others]: Piece, text: string, from: number): number {
  if (!text.startsWith(first, from)) return -1;
  let at = from + first.length;
  for (const part of others) {
    const code = text.codePointAt(at);
    if (code === undefined) return -1;
    at += code > 0xffff ? 2 : 1;
    if (!text.startsWith(part, at)) return -1;
    at += part.length;
  }
  return at;
}
