// Which of the old encodings a text is in. The idea to know: each language that was written in one of them says what every
// word of the text would cost it, in nats: little for its common letters, much for marks in the middle of words. The cheapest is it.
import { USUAL_ENCODING, WRITTEN_LANGUAGES, type OldEncoding, type WrittenLanguage } from './oldEncodings';

/** The encoding that bytes, which are no UTF-8, are most likely in; a text that tells nothing is western. */
export function guessEncoding(bytes: Uint8Array): OldEncoding {
  const words = tellingWords(bytes);
  if (words.length === 0) return USUAL_ENCODING;
  const decoded = new Map<OldEncoding, string>();
  let best: OldEncoding = USUAL_ENCODING;
  let least = Infinity;
  for (const language of WRITTEN_LANGUAGES) {
    const { encoding, rarity } = language;
    const known = decoded.get(encoding) ?? decodeOld(words, encoding);
    decoded.set(encoding, known);
    const costOf = costsOf(language);
    const cost = known.split('\n').reduce((total, word) => total + costOfWord(word, costOf), rarity);
    if (cost < least) [best, least] = [encoding, cost];
  }
  // Signs that stand alone may differ where all words are the same.
  return decoded.get(best) === decoded.get(USUAL_ENCODING) ? USUAL_ENCODING : best;
}

/** Bytes as text of an old encoding; what is no letter in it becomes U+FFFD. */
export function decodeOld(bytes: Uint8Array, encoding: OldEncoding): string {
  const decoder = new TextDecoder(encoding);
  // In two steps, since Node, where tests run, mistakes windows-1252 for Latin-1 in one.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** So many bytes of different words are enough to know any encoding by, and so many words where they repeat themselves. */
const ENOUGH_BYTES = 8192;
const ENOUGH_WORDS = 20_000;
/** Of some encodings, the second byte of a letter is one of ASCII, from here on. */
const LEAST_OF_LETTER = 0x40;
const NO_BREAK_SPACE = 0xa0;

/**
 * The different words that hold bytes beyond ASCII, one a line. Single ones tell nothing: of western texts it is "à", of
 * Russian ones "и", and a dash or a degree of all of them.
 */
function tellingWords(bytes: Uint8Array): Uint8Array {
  const words = new Set<string>();
  let length = 0;
  let start = 0;
  let high = 0;
  let seen = 0;
  for (let place = 0; place <= bytes.length && length < ENOUGH_BYTES && seen < ENOUGH_WORDS; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte >= LEAST_OF_LETTER && byte !== NO_BREAK_SPACE) {
      if (byte > 0x7f) high += 1;
      continue;
    }
    if (high > 0 && place - start > 1) {
      const word = String.fromCharCode(...bytes.subarray(start, Math.min(place, start + LONGEST_WORD)));
      if (!words.has(word)) length += word.length + 1;
      words.add(word);
      seen += 1;
    }
    start = place + 1;
    high = 0;
  }
  return Uint8Array.from([...words].join('\n'), (unit) => unit.charCodeAt(0));
}

/** Chinese has no blanks between its words. */
const LONGEST_WORD = 200;

/** What the kinds of characters cost in nats, where no language says more. */
const COST = {
  // A–Z are some fifteen letters that are about equally common.
  asciiLetter: -Math.log(0.93 / 15),
  asciiInScript: 7,
  asciiInEastAsian: 4,
  highInLatin: -Math.log(0.07),
  besideHigh: 2,
  foreignLetter: 7,
  commonCharacter: Math.log(250),
  rareCharacter: Math.log(10_000),
  kana: Math.log(60),
  wideMark: 5,
  narrowKana: 7,
  mark: 2,
  edgeSign: 4,
  sign: 12,
  never: 15,
  mixedCase: 6,
  misplaced: 5,
  allCapitals: 0.7,
} as const;

interface Costs {
  readonly kind: WrittenLanguage['kind'];
  readonly letters: ReadonlyMap<string, number>;
}

function costsOf({ kind, letters, isMixed }: WrittenLanguage): Costs {
  const each = Array.from(letters);
  // The commonness of letters falls by a constant share from one to the next, in all alphabets about alike.
  const scale = each.length / 3.5;
  const costOf = (rank: number): number => {
    if (isEastAsian(kind)) return COST.commonCharacter;
    return isMixed ? Math.log(each.length) : Math.log(scale) + rank / scale;
  };
  return { kind, letters: new Map(each.map((letter, rank) => [letter, costOf(rank)])) };
}

function isEastAsian(kind: WrittenLanguage['kind']): boolean {
  return kind === 'eastAsian' || kind === 'japanese';
}

function costOfWord(word: string, costs: Costs): number {
  if (isEastAsian(costs.kind)) return sumOf(word, (character) => costOfEastAsian(character, costs));
  let wasHigh = false;
  const cost = sumOf(word, (character, edge) => {
    const own = costs.letters.get(character) ?? costs.letters.get(character.toLowerCase());
    const isHigh = own !== undefined;
    const beside = costs.kind === 'latin' && isHigh && wasHigh ? COST.besideHigh : 0;
    wasHigh = isHigh;
    if (own === undefined) return costOfOther(character, edge, costs.kind);
    return own + beside + (costs.kind === 'latin' ? COST.highInLatin : 0);
  });
  return cost + costOfShape(word);
}

type Edge = 'first' | 'last' | undefined;

function sumOf(word: string, costOf: (character: string, edge: Edge) => number): number {
  const characters = Array.from(word);
  const edgeOf = (place: number): Edge =>
    place === 0 ? 'first' : place === characters.length - 1 ? 'last' : undefined;
  return characters.reduce((total, character, place) => total + costOf(character, edgeOf(place)), 0);
}

/** Dashes, quotes and signs that most encodings of one byte have; some of them stand before or behind words only. */
const MARKS = /[«»„“”‘’‚‹›–—…·\u00ad]/u;
const SIGNS_OF_EDGES = {
  first: /[¿¡•§©№€£±†°µ×÷¼½¾¢]/u,
  last: /[°²³¹ªº®™€†µ×÷¼½¾¢]/u,
} as const;

function costOfOther(character: string, edge: Edge, kind: Costs['kind']): number {
  if (/[a-z]/iu.test(character)) return kind === 'latin' ? COST.asciiLetter : COST.asciiInScript;
  if (character < '\u0080') return 0;
  if (MARKS.test(character)) return COST.mark;
  if (edge !== undefined && SIGNS_OF_EDGES[edge].test(character)) return COST.edgeSign;
  if (/\p{L}|\p{M}/u.test(character)) return COST.foreignLetter + (kind === 'latin' ? COST.highInLatin : 0);
  return /\p{C}|\ufffd/u.test(character) ? COST.never : COST.sign;
}

function costOfEastAsian(character: string, { kind, letters }: Costs): number {
  const own = letters.get(character);
  if (own !== undefined) return own;
  if (/[a-z]/iu.test(character)) return COST.asciiInEastAsian;
  if (character < '\u0080') return 0;
  if (/[\uff61-\uff9f]/u.test(character)) return COST.narrowKana;
  // Encodings of Chinese and Korean have kana too, and at the same places.
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character))
    return kind === 'japanese' ? COST.kana : COST.rareCharacter;
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(character)) return COST.rareCharacter;
  if (/[\u3000-\u303f\uff00-\uff60]/u.test(character) || MARKS.test(character)) return COST.wideMark;
  return /\p{C}|\ufffd/u.test(character) ? COST.never : COST.sign;
}

const CONSONANTS = 'бвгджзйклмнпрстфхцчшщБВГДЖЗЙКЛМНПРСТФХЦЧШЩβγδζθκλμνξπρστφχψςΒΓΔΖΘΚΛΜΝΞΠΡΣΤΦΧΨ';
const VOWELS = 'аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄ';
/** Letters that only end words, those that never do, those that never begin one or follow a vowel; and consonants alone. */
const MISPLACED = new RegExp(
  `[ςםןךףץ]\\p{L}|[σכמנפצ]$|^[ьъыЬЪЫ]|[${VOWELS}][ьъЬЪ]|^[${CONSONANTS}]{2,}$`,
  'u',
);
/** The same of western languages. Others have letters of theirs there: "ů" for "ù", "ă" for "ã", "ő" for "õ". */
const MISPLACED_IN_WESTERN = /[ìù]\p{L}|^[ëû]\p{L}|ã(?![eos])\p{L}|õ$/iu;

/** Words are in small letters, or begin with a capital, or are all in capitals. */
function costOfShape(word: string): number {
  const misplaced = MISPLACED.test(word) || MISPLACED_IN_WESTERN.test(word) ? COST.misplaced : 0;
  if (/\p{Ll}\p{Lu}/u.test(word)) return misplaced + COST.mixedCase;
  return misplaced + (/^\p{Lu}{2}/u.test(word) ? COST.allCapitals : 0);
}
