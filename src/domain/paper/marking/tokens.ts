// A text as words and numbers with the places where they stand. Words of scripts with blanks are found by their letters; a script without
// blanks gives one token for each character, and {@link units} puts them together again.
import { readDate } from '../../document/dates';
import { plainNumber } from '../../deck/facts';
import { foldText } from '../../search/foldText';
import { joinTokens } from './joinTokens';
import { hanNumber, quantityOf, stemOfQuantity, type Quantity } from './quantities';
import { stemOf } from './stem';
import type { Token } from './token';

const GLUED_SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}ー';
const LETTER = `(?![${GLUED_SCRIPTS}])\\p{L}`;
const ND = '\\p{Nd}';
const TOKEN = new RegExp(
  [
    `((?<!\\p{L})(?:\\p{L}\\.){2,})`,
    `(${LETTER}(?:${LETTER}|[\\p{M}${ND}]|['’](?=${LETTER}))*)`,
    `((?<!${ND})(?:${ND}{4} ?[-/.年] ?${ND}{1,2} ?[-/.月] ?${ND}{1,2}日?|${ND}{1,2}[-/.]${ND}{1,2}[-/.]${ND}{4})(?!${ND}))`,
    `((?<!${ND})${ND}{1,3}(?:[ ,.'’\\u00a0\\u202f]${ND}{3})+(?!${ND})(?:[.,]${ND}+)?|${ND}+(?:[.,:]${ND}+)*)( ?[%٪‰]|(?:st|nd|rd|th|s|ST|ND|RD|TH|S)(?!\\p{L}))?`,
    '([〇零一二三四五六七八九十百千万亿萬億两兩]{2,}|[二三四五六七八九十百千两兩](?=[个個年月日号號国國名次位人条條章部家倍种種回つカヶか]))',
    `([${GLUED_SCRIPTS}]\\p{M}*)`,
  ].join('|'),
  'gu',
);

/** The tokens of a text, in order. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const from = match.index;
    const place = { from, to: from + match[0].length, gap: text.slice(end, from) };
    end = place.to;
    tokens.push(...tokensOf(match, place));
  }
  return joinTokens(tokens);
}

type Place = Pick<Token, 'from' | 'to' | 'gap'>;

function tokensOf(match: RegExpExecArray, place: Place): readonly Token[] {
  const written = match[0];
  // By their places in TOKEN: long texts consist of little but words.
  const word = match[2];
  if (word !== undefined) {
    const bare = bareWord(foldText(word));
    return [{ ...place, written, word: bare, stem: stemOf(bare), isGlued: false }];
  }
  const [, initials, , date, number, behind, han, glued] = match;
  if (date !== undefined) return dateTokens(written, place);
  if (number !== undefined) return [numberToken(written, plainNumber(number), behind?.trim() ?? '', place)];
  if (han !== undefined) return [numberToken(written, hanNumber(han), '', place)];
  if (glued !== undefined) {
    const folded = foldText(glued);
    return [{ ...place, written, word: folded, stem: folded, isGlued: true }];
  }
  const folded = bareWord(foldText(initials?.replaceAll('.', '') ?? ''));
  return [{ ...place, written, word: folded, stem: stemOf(folded), isGlued: false }];
}

/** A day as three numbers, which all stand where it stands; what is no day after all is one number. */
function dateTokens(written: string, place: Place): readonly Token[] {
  const plain = written.replace(/\p{Nd}+/gu, (digits) => plainNumber(digits));
  const [year, month, day] = readDate(plain)?.day.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return [numberToken(written, plain, '', place)];
  const parts: readonly Quantity[] = [
    { kind: 'day', value: String(Number(day)) },
    { kind: 'month', value: String(Number(month)) },
    { kind: 'year', value: year },
  ];
  return parts.map((quantity, index) => ({
    ...place,
    gap: index === 0 ? place.gap : ' ',
    written,
    word: quantity.value,
    stem: stemOfQuantity(quantity),
    quantity,
    isGlued: false,
  }));
}

function numberToken(written: string, value: string, behind: string, place: Place): Token {
  const mark = /[%٪]/u.test(behind) ? '%' : behind.toLowerCase();
  const quantity = quantityOf(value, mark);
  return { ...place, written, word: value, stem: stemOfQuantity(quantity), quantity, isGlued: false };
}

function bareWord(folded: string): string {
  let word = folded;
  if (APOSTROPHE.test(word))
    word = word
      .replaceAll('’', "'")
      .replace(/'s?$/u, '')
      .replace(/^(?:l|d|qu|n|j|dell|all|nell|sull|un)'(?=..)/u, '');
  // The Arabic article is part of its word.
  return word.length > 4 && word.charCodeAt(0) > 127 ? word.replace(/^و?ال/u, '') : word;
}

const APOSTROPHE = /['’]/u;
