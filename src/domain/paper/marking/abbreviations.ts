// Abbreviations that a text explains: "Collective Security Treaty Organization (CSTO)", "CSTO (Collective ...)".
import { foldText } from '../../search/foldText';
import { STOP_WORDS } from './stopWords';

/** Of few letters, so that no text takes long. */
const WORD = "(?<![\\p{L}\\p{Nd}])[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}’'-]{0,40}";
/** Capitals in brackets, behind some words. */
const SHORT_BEHIND = new RegExp(
  `((?:${WORD}[ \\u00a0]){1,8})\\(([\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}.&-]{1,9})\\)`,
  'gu',
);
/** Capitals before some words in brackets. */
const LONG_BEHIND = new RegExp(
  `(?<![\\p{L}\\p{Nd}])([\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}.&-]{1,9})[ \\u00a0]\\(((?:${WORD}[ \\u00a0,]{0,2}){2,9})\\)`,
  'gu',
);

/** Formulae that no notes explain, with what they stand for. */
export const FORMULAE: ReadonlyMap<string, string> = new Map([
  ['co2', 'carbon dioxide'],
  ['h2o', 'water'],
  ['o2', 'oxygen'],
  ['h2', 'hydrogen'],
  ['n2', 'nitrogen'],
  ['nacl', 'sodium chloride'],
]);

/** The abbreviations that a text explains with the words they stand for, both folded, the words with single blanks. */
export function abbreviationsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const keep = (short: string, words: readonly string[]) => {
    const letters = foldText(short).replace(/[^\p{L}\p{Nd}]/gu, '');
    const long = longOf(letters, words);
    if (long !== undefined && !found.has(letters)) found.set(letters, long);
  };
  for (const [, words = '', short = ''] of text.matchAll(SHORT_BEHIND)) keep(short, wordsOf(words));
  for (const [, short = '', words = ''] of text.matchAll(LONG_BEHIND)) keep(short, wordsOf(words));
  return found;
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[\s,-]+/u)
    .filter((word) => word !== '');
}

/** The fewest words at the end whose first letters are those of the abbreviation; small words need not be among them. */
function longOf(letters: string, words: readonly string[]): string | undefined {
  for (let from = words.length - 2; from >= 0; from -= 1) {
    const some = words.slice(from);
    if (STOP_WORDS.has(some[0] ?? '')) continue;
    const all = some.map((word) => word[0]).join('');
    const large = some
      .filter((word) => !STOP_WORDS.has(word))
      .map((word) => word[0])
      .join('');
    if (all === letters || large === letters) return some.join(' ');
  }
  return undefined;
}
