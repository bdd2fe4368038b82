// Addresses in text: behind the text of a link, between angle brackets, and as they are. None is followed from a card. Every
// expression here stops at the next bracket, so that together they read a text once.

/** What stands between the round brackets of a link. */
export interface LinkAddress {
  readonly address: string;
  /** Whether it is more than a word or number in brackets. */
  readonly isAddress: boolean;
  /** The place behind the closing bracket. */
  readonly end: number;
}

const OPENING = /\(\s{0,3}/uy;
const ENCLOSED = /<([^<>[\]\n]*)>/uy;
/** What may stand behind the address: a title. */
const CLOSING = /(?:\s{1,3}(?:"[^"[\]]*"|'[^'[\]]*'))?\s{0,3}\)/uy;
const BRACKETED = /<(?:https?|ftp|mailto):[^\s<>]+>/iuy;
/** From the colon on. */
const PLAIN = /:\/\/[^\s<>()[\]`*\\]*/uy;

/** The address behind the text of a link, "(…)" from a place on; undefined where there is none. */
export function linkBehind(text: string, at: number): LinkAddress | undefined {
  const start = endOfMatch(OPENING, text, at);
  if (start === undefined) return undefined;
  const enclosedEnd = endOfMatch(ENCLOSED, text, start);
  const addressEnd = enclosedEnd ?? endOfBare(text, start);
  const end = endOfMatch(CLOSING, text, addressEnd);
  if (end === undefined) return undefined;
  const address =
    enclosedEnd === undefined ? text.slice(start, addressEnd) : text.slice(start + 1, enclosedEnd - 1);
  return {
    address,
    isAddress: address === '' || enclosedEnd !== undefined || looksLikeAddress(address),
    end,
  };
}

/** A bare address ends at a blank, or at the bracket that closes the link: those it opens itself belong to it. */
function endOfBare(text: string, start: number): number {
  let depth = 0;
  let end = start;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || /[\s<>[\]]/u.test(character)) break;
  }
  return end;
}

/**
 * The place behind an address that starts at a place: with an angle bracket or, as it is, with the colon of "://". Marks at the
 * end of one do not belong to it. Undefined where none starts.
 */
export function endOfAddress(text: string, at: number): number | undefined {
  if (text.charAt(at) === '<') return endOfMatch(BRACKETED, text, at);
  let end = endOfMatch(PLAIN, text, at);
  if (end === undefined) return undefined;
  while (/[_~=]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** "notes.md", "#place" or "a/b", but neither "(France)" nor "(0.5)" behind a gap. */
function looksLikeAddress(text: string): boolean {
  const sign = text.search(/[./#:?%@]/u);
  return sign >= 0 && (text.startsWith('#') || /\p{L}/u.test(text.slice(sign)));
}

/** Where an expression that matches at a place ends; undefined where it does not. */
function endOfMatch(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
