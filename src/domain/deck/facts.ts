// What a text states that must not change unseen: numbers, dates, names, and whether it denies. Rewording leaves these
// alone; when one differs, what was learnt may be wrong now. In doubt a fact counts as changed.
import { numberOf } from '../document/digits';
import { readDate } from '../document/dates';
import { isMended } from './similarity';
import { NEGATIONS, NEGATIONS_WITHIN, NUMBER_WORDS, OPENERS } from './factWords';

/** Whether a word, in lower case, is known as a common one, so that its capital says nothing at the start of a sentence. */
export type IsCommon = (word: string) => boolean;

/** What is compared of a text; made once for each. */
export interface Facts {
  /** Numbers and days in one form each, sorted. */
  readonly numbers: readonly string[];
  /** Words that are names wherever they stand: capitals inside a sentence, or all of it in capitals. Lower case. */
  readonly names: readonly string[];
  /** Capitalised words at the start of a sentence, which may be names. Lower case. */
  readonly openers: readonly string[];
  readonly negations: number;
  /** How often each word stands in the text, in lower case. */
  readonly words: ReadonlyMap<string, number>;
}

/** How the facts of two texts differ. */
export interface FactChanges {
  readonly numbers: boolean;
  /** Whether each of the two has a number that the other has not. */
  readonly numbersReplaced: boolean;
  readonly names: boolean;
  /** Whether each of the two has a name that the other has not, mended slips aside. */
  readonly namesReplaced: boolean;
  readonly negations: boolean;
}

/** The numbers, the days as YYYY-MM-DD and the names (in lower case) of a text, sorted within each sort. */
export function factsOf(text: string): readonly string[] {
  const { numbers, names } = readFacts(text);
  return [...numbers, ...names];
}

/**
 * Whether a number, a date, a name or a negation differs between two texts. Without `isCommon` any capitalised word at
 * the start of a sentence may be a name.
 */
export function changesFact(before: string, after: string, isCommon: IsCommon = NOTHING_COMMON): boolean {
  if (before === after) return false;
  const { numbers, names, negations } = compareFacts(readFacts(before), readFacts(after), isCommon);
  return numbers || names || negations;
}

/** Reads the facts of a text. */
export function readFacts(text: string): Facts {
  const plain = text.normalize('NFKC').replace(/\s+/gu, (blank) => (blank.includes('\n') ? '\n' : ' '));
  const numbers: string[] = [];
  const rest = plain.replace(DATE, (written) => {
    const day = dayOf(written);
    if (day === undefined) return written;
    numbers.push(day);
    return ', ';
  });
  for (const [written] of rest.matchAll(NUMBER)) numbers.push(plainNumber(written));
  const { names, openers, words } = readWords(rest);
  for (const [word, count] of words) {
    const number = NUMBER_WORDS.get(word);
    for (let time = 0; number !== undefined && time < count; time += 1) numbers.push(number);
  }
  let negations = [...rest.matchAll(NEGATIONS_WITHIN)].length;
  for (const [word, count] of words) if (NEGATIONS.has(word) || word.endsWith("n't")) negations += count;
  return { numbers: numbers.sort(), names: names.sort(), openers: openers.sort(), negations, words };
}

/** Compares the facts of an older and a newer text. */
export function compareFacts(before: Facts, after: Facts, isCommon: IsCommon = NOTHING_COMMON): FactChanges {
  const goneNumbers = withoutEach(before.numbers, after.numbers);
  const addedNumbers = withoutEach(after.numbers, before.numbers);
  const named = namesBetween(before, after);
  // A name that opens a sentence may stand inside another one as well.
  const all = namesBetween(withOpeners(before, isCommon), withOpeners(after, isCommon));
  const isReplaced = all.gone.length > 0 && all.added.length > 0;
  return {
    numbers: goneNumbers.length + addedNumbers.length > 0,
    numbersReplaced: goneNumbers.length > 0 && addedNumbers.length > 0,
    names: named.gone.length + named.added.length > 0 || isReplaced,
    namesReplaced: isReplaced,
    negations: before.negations !== after.negations,
  };
}

function withOpeners(facts: Facts, isCommon: IsCommon): Facts {
  return { ...facts, names: [...facts.names, ...facts.openers.filter((word) => !isCommon(word))] };
}

const NOTHING_COMMON: IsCommon = () => false;

/** 2022-02-10, 10/02/2022, 10 February 2022, 10 de mayo de 2022, February 10, 2022. Blanks are single ones here. */
const DATE =
  /(?<![\p{L}\p{Nd}])(?:\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}|\d{1,2}(?:st|nd|rd|th|er|º|\.)?[ -](?:(?:of|de) )?\p{L}[\p{L}\p{M}]{2,11}\.?,?[ -](?:de )?\d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{L}\p{Nd}])/giu;

/** 1901, 3.14, 1,000, 1 000, -5, 10%, 2nd, 10k; in the digits of any script, or in Han numerals of two or more. */
const NUMBER =
  /(?<!\p{Nd})(?:(?<![^\s(])[-−])?(?:\p{Nd}{1,3}(?:[ '’]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,:]\p{Nd}+)*)(?: ?[%‰]|[a-zA-Z]{1,3}(?![a-zA-Z]))?|[〇零一二三四五六七八九十百千万亿萬億]{2,}|[二三四五六七八九十]/gu;

/** Words of scripts that set blanks; a name in Latin letters ends where Han begins. */
const BLANKLESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}';
const LETTER = `(?![${BLANKLESS}])\\p{L}`;
const WORD = new RegExp(`${LETTER}(?:${LETTER}|[\\p{M}\\p{Nd}]|['’-](?=${LETTER}))*`, 'gu');

function dayOf(written: string): string | undefined {
  const read = readDate(written)?.day;
  if (read !== undefined) return read;
  // Months of other languages: a word between a day and a year.
  return /^\d{1,2}[^\d/]*\p{L}[^\d]*\d{4}$/u.test(written) ? written.toLowerCase() : undefined;
}

/** A written number in one form: digits of 0 to 9 without marks between thousands, a point before decimals. */
export function plainNumber(written: string): string {
  const plain = written
    .replace(/\p{Nd}+/gu, (digits) => (/^\d+$/u.test(digits) ? digits : String(numberOf(digits))))
    .replace('−', '-')
    .replace(/[ '’]/gu, '')
    .toLowerCase();
  if (/^-?\d{1,3}(?:,\d{3})+(?!\d)/u.test(plain)) return plain.replaceAll(',', '');
  if (/^-?\d{1,3}(?:\.\d{3}){2,}(?!\d)/u.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  return plain.replace(',', '.');
}

function readWords(
  text: string,
): Pick<Facts, 'words'> & { readonly names: string[]; readonly openers: string[] } {
  const words = new Map<string, number>();
  const names: string[] = [];
  const openers: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0].replaceAll('’', "'").replace(/'s$/u, '');
    const word = written.toLowerCase();
    words.set(word, (words.get(word) ?? 0) + 1);
    if (!/^\p{Lu}/u.test(written) || NUMBER_WORDS.has(word) || NEGATIONS.has(word)) continue;
    const isLoud = written.length > 1 && written === written.toUpperCase();
    if (isLoud) names.push(word);
    else if (opensSentence(text, match.index)) {
      if (!OPENERS.has(word)) openers.push(word);
    } else if (!OPENERS.has(word)) names.push(word);
  }
  return { words, names, openers };
}

/** Whether nothing but marks stands between a word and the end of the sentence before it. */
function opensSentence(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && /[\s"'“‘«(*_[`]/u.test(text.charAt(before)) && text.charAt(before) !== '\n')
    before -= 1;
  return before < 0 || /[.!?:;…\n•–—|>#-]/u.test(text.charAt(before));
}

/** More names than this are not compared one by one for slips. */
const MOST_SLIPS = 100;

/** Names that only one of two texts has, in any case of letters; a name with a slip mended is on neither list. */
function namesBetween(before: Facts, after: Facts): { readonly gone: string[]; readonly added: string[] } {
  const gone = beyond(before.names, after.words);
  const added = beyond(after.names, before.words);
  if (gone.length > MOST_SLIPS || added.length > MOST_SLIPS) return { gone, added };
  return {
    gone: gone.filter((name) => !added.some((other) => isMended(name, other))),
    added: added.filter((name) => !gone.some((other) => isMended(name, other))),
  };
}

function beyond(names: readonly string[], words: ReadonlyMap<string, number>): string[] {
  const seen = new Map<string, number>();
  return names.filter((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > (words.get(name) ?? 0);
  });
}

function withoutEach(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
