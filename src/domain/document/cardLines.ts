// Cards on one line: "front :: back", and "front ::: back" for both ways.
import { coverSpans } from './spans';
import { leadingDeckTags } from './tags';

/** A card on one line. */
export interface CardLine {
  readonly front: string;
  readonly back: string;
  readonly bothWays: boolean;
  readonly tags: readonly string[];
  /** Whether blanks stand around its mark; without them it may be a name in code: "std::map". */
  readonly isWide: boolean;
  readonly hasBullet: boolean;
}

/** The bullet or counter in front of a text, with the blanks behind it; empty where there is none. */
export function bulletBefore(text: string): string {
  return BULLET.exec(text)?.[0] ?? '';
}

const BULLET = /^(?:[-*+•]|\p{Nd}{1,3}[.)])\s+/u;
/** Quotations, tables, reST, fields. */
const OTHER = /^(?:[>|:]|\.\.(?:\s|$))/u;
/** A backslash before it makes it text. */
const MARK = /(?<![:\\])(::|:::)(?!:)/u;
/** Types in Haskell and its kin: "map :: (a -> b) -> [a] -> [b]", "x :: Int". */
const SIGNATURE = /[-=]>|^\(|^(?:Int|Integer|String|Bool|Char|Double|Float|IO|Maybe|Either)\b/u;
const NAME = /^[\w'().]+$/u;
const PATH = /(?:^|\s)(?:std|boost|crate|self|super|this)$/u;

/** The card on a line, if it has the shape of one. */
export function cardLineOf(text: string): CardLine | undefined {
  if (!text.includes('::') || OTHER.test(text)) return undefined;
  const bullet = bulletBefore(text);
  const { tags, text: line } = leadingDeckTags(text.slice(bullet.length));
  const match = MARK.exec(coverSpans(line, { gaps: true }));
  if (match === null) return undefined;
  const [mark] = match;
  const front = line.slice(0, match.index).trim();
  const back = withoutBlockId(line.slice(match.index + mark.length)).trim();
  if (front === '' || back === '') return undefined;
  const isWide =
    /\s/u.test(line.charAt(match.index - 1)) && /\s/u.test(line.charAt(match.index + mark.length));
  const isCode = isWide ? NAME.test(front) && SIGNATURE.test(back) : PATH.test(front);
  if (isCode) return undefined;
  return { front, back, bothWays: mark === ':::', tags, isWide, hasBullet: bullet !== '' };
}

const WIDE_MARK = /(?<=\s)(?=\\*:{2,3}\s)/gu;
const ESCAPED_MARK = /(?<=\s)\\(?=\\*:{2,3}\s)/gu;

/** A row of text as it must be written so that no card is seen in it. */
export function escapeCardLine(row: string): string {
  if (!row.includes('::')) return row;
  // Another mark before it may get a backslash of its own, and mean nothing then.
  const isCard = [row, `\\${row}`].some((written) => cardLineOf(written)?.isWide === true);
  return isCard || row.search(ESCAPED_MARK) >= 0 ? row.replace(WIDE_MARK, '\\') : row;
}

/** A row of text as the author meant it. */
export function unescapeCardLine(row: string): string {
  return row.includes('::') ? row.replace(ESCAPED_MARK, '') : row;
}

/** The text without the id by which Obsidian links to it: "text ^a1b2c3". */
export function withoutBlockId(text: string): string {
  const end = text.trimEnd();
  const id = /(?:^|\s)\^[A-Za-z0-9-]{3,40}$/u.exec(end.slice(-60));
  return id === null ? text : end.slice(0, end.length - id[0].length);
}
