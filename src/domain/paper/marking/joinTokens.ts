// Tokens that only together say what they say: "twenty-nine", "2 million", "10 per cent", "put down"; and numbers beside a month.
import { denominatorOf, numberWord } from './numberWords';
import { monthOf, quantityOf, stemOfQuantity, type Quantity } from './quantities';
import { PHRASES } from './synonyms';
import type { Token } from './token';

/** Joins tokens to numbers and to verbs with their particles, and tells days and months from other numbers and words. */
export function joinTokens(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const [token, used] = joinedAt(tokens, at);
    if (token !== undefined) joined.push(token);
    at += used;
  }
  return withDates(joined);
}

function joinedAt(tokens: readonly Token[], at: number): readonly [Token | undefined, number] {
  const token = tokens[at];
  if (token === undefined || token.isGlued) return [token, 1];
  const number = fractionAt(tokens, at) ?? numberAt(tokens, at);
  if (number !== undefined) {
    const share = percentAt(tokens, at + number.used);
    const used = number.used + share;
    const quantity =
      share > 0 ? ({ kind: 'percent', value: number.quantity.value } as const) : number.quantity;
    return [over(tokens.slice(at, at + used), stemOfQuantity(quantity), quantity), used];
  }
  const next = tokens[at + 1];
  const phrase = next === undefined ? undefined : PHRASES.get(token.stem)?.get(next.stem);
  if (next !== undefined && phrase !== undefined && next.gap === ' ')
    return [over([token, next], phrase, undefined), 2];
  return [token, 1];
}

/** Some tokens as one, as they are written. */
function over(tokens: readonly Token[], stem: string, quantity: Quantity | undefined): Token | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { quantity: _, ...rest } = first;
  const written = tokens.map((token, at) => (at === 0 ? '' : token.gap) + token.written).join('');
  const word = quantity?.value ?? stem;
  return { ...rest, to: last.to, written, word, stem, ...(quantity === undefined ? {} : { quantity }) };
}

/** A number that begins at a token, in digits or in words, and how many tokens write it. */
function numberAt(
  tokens: readonly Token[],
  at: number,
): { readonly quantity: Quantity; readonly used: number } | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.quantity !== undefined && first.quantity.kind !== 'plain')
    return { quantity: first.quantity, used: 1 };
  let [sum, section, used, isOrdinal] = [0, 0, 0, false];
  for (let token: Token | undefined = first; token !== undefined; token = tokens[at + used]) {
    if (used > 0 && !/^[ -]?$/u.test(token.gap)) break;
    // Digits go on in words only: "2 million".
    if (used > 0 && token.quantity !== undefined) break;
    const word = sizeOf(token);
    // A small number goes on a number of tens ("twenty-nine") or of a larger kind only.
    if (word === undefined || (used > 0 && !word.isLarge && !goesOn(section, word.size))) break;
    if (!word.isLarge) section += word.size;
    else if (word.size <= 100) section = (section === 0 ? 1 : section) * word.size;
    else [sum, section] = [sum + (section === 0 ? 1 : section) * word.size, 0];
    isOrdinal = word.isOrdinal;
    used += 1;
    if (isOrdinal) break;
  }
  if (used === 0) return undefined;
  // In digits it may be no number at all: "10:30".
  if (used === 1 && first.quantity !== undefined) return { quantity: first.quantity, used };
  const value = String(sum + section);
  return { quantity: isOrdinal ? { kind: 'ordinal', value } : quantityOf(value, ''), used };
}

/** A fraction that begins at a token: "2/3", "two thirds", "a quarter". */
function fractionAt(tokens: readonly Token[], at: number): ReturnType<typeof numberAt> {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.word === 'half') return { quantity: { kind: 'fraction', value: '1/2' }, used: 1 };
  if (first === undefined || second === undefined || second.isGlued) return undefined;
  if (second.gap === '/' && isPlain(first) && isPlain(second)) {
    const [over, under] = [Number(first.quantity?.value), Number(second.quantity?.value)];
    return over < under ? { quantity: { kind: 'fraction', value: `${over}/${under}` }, used: 2 } : undefined;
  }
  const whole = second.gap === ' ' || second.gap === '-' ? denominatorOf(second.word) : undefined;
  if (whole === undefined) return undefined;
  const parts = ONE.has(first.word) ? 1 : sizeOf(first)?.size;
  if (parts === undefined || parts >= whole) return undefined;
  // "A third world" is no part of anything.
  if (first.word === 'a' && (tokens[at + 2]?.word ?? 'of') !== 'of') return undefined;
  return { quantity: { kind: 'fraction', value: `${parts}/${whole}` }, used: 2 };
}

function isPlain({ quantity }: Token): boolean {
  return quantity?.kind === 'plain';
}

const ONE: ReadonlySet<string> = new Set('a an one un una une ein eine um uma одна'.split(' '));

function goesOn(section: number, size: number): boolean {
  const tens = section % 100;
  return size < 10 ? section >= 20 && tens % 10 === 0 : size < 100 && tens === 0;
}

function sizeOf(token: Token): ReturnType<typeof numberWord> {
  if (token.quantity === undefined) return numberWord(token.word);
  const size = Number(token.quantity.value);
  return Number.isNaN(size)
    ? { size: 0, isLarge: false, isOrdinal: false }
    : { size, isLarge: false, isOrdinal: false };
}

/** How many tokens write "percent" there: two in "per cent". */
function percentAt(tokens: readonly Token[], at: number): number {
  const [word, next] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (word === 'percent' || word === 'pct' || word === 'prozent') return 1;
  return word === 'per' && next === 'cent' ? 2 : 0;
}

function withDates(tokens: readonly Token[]): readonly Token[] {
  const months = tokens.map((token, at) => {
    if (token.quantity !== undefined || token.isGlued) return undefined;
    const before = isNear(token) ? tokens[at - 1] : undefined;
    const next = isNear(tokens[at + 1]) ? tokens[at + 1] : undefined;
    return monthOf(token.word, before?.word ?? '', isNumber(before) || isNumber(next));
  });
  if (months.every((month) => month === undefined)) return tokens;
  return tokens.map((token, at) => {
    const month = months[at];
    if (month !== undefined) return dated(token, 'month', month);
    const kind = token.quantity?.kind;
    if ((kind !== 'plain' && kind !== 'ordinal') || Number(token.quantity?.value) > 31) return token;
    // "11 January", "January 11th", "11th of January".
    const isBeside =
      (months[at + 1] !== undefined && isNear(tokens[at + 1])) ||
      (months[at - 1] !== undefined && isNear(token)) ||
      (tokens[at + 1]?.word === 'of' && months[at + 2] !== undefined && isNear(tokens[at + 2]));
    return isBeside ? dated(token, 'day', token.quantity?.value ?? '') : token;
  });
}

/** Whether nothing but blanks, a comma or a hyphen stands before a token. */
function isNear(token: Token | undefined): boolean {
  return token !== undefined && /^[ ,-]{0,2}$/u.test(token.gap);
}

function isNumber(token: Token | undefined): boolean {
  const kind = token?.quantity?.kind;
  return kind === 'plain' || kind === 'year' || kind === 'ordinal';
}

function dated(token: Token, kind: 'day' | 'month', value: string): Token {
  const quantity = { kind, value };
  return { ...token, stem: stemOfQuantity(quantity), quantity };
}
