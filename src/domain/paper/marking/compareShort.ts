// A short answer beside the right one, letter by letter.
import { readDate } from '../../document/dates';
import { isMended } from '../../deck/similarity';
import { foldText } from '../../search/foldText';
import { countryOf } from './countries';
import { lettersChanged, piecesBetween } from './letters';
import type { ShortMark } from './mark';
import { isSlip } from './slips';
import { oneSpelling } from './stem';
import { senseOf } from './synonyms';
import type { Token } from './token';
import { readTokens } from './tokens';
import { isStop } from './written';

const ARTICLES: ReadonlySet<string> = new Set(
  'a an the der die das den dem ein eine le la les un une el los las il lo gli o os as um uma het een de'.split(
    ' ',
  ),
);
/** In shorter words a slip makes another word. */
const SHORTEST_WITH_SLIP = 5;

/**
 * Compares an answer with all that is right, and shows it beside the one it comes closest to. Case, accents, marks, blanks, articles and
 * British or American spelling are forgiven, and one slip in a word of five letters or more; numbers must be exact, and names are
 * as good as exact (two letters that changed places, or one left out of a long one).
 */
export function compareShort(answer: string, accepted: readonly string[]): ShortMark {
  const typed = wordsOf(answer);
  const all = accepted.map((right) => ({
    isRight: isRight(answer, typed, right),
    pieces: piecesBetween(answer.trim(), endedAs(answer.trim(), right.trim())),
  }));
  const right = all.filter((one) => one.isRight);
  const [first, ...others] = right.length > 0 ? right : all;
  if (first === undefined) return { isRight: false, pieces: piecesBetween(answer, '') };
  return others.reduce(
    (best, one) => (lettersChanged(one.pieces) < lettersChanged(best.pieces) ? one : best),
    first,
  );
}

/** What is right without the stop of a sentence where the answer has none: it is forgiven, so it is not shown as missing. */
function endedAs(answer: string, right: string): string {
  return STOP.test(answer) ? right : right.replace(STOP, '');
}

const STOP = /(?<=[\p{L}\p{M}\p{N})])[.。।۔]$/u;

function isRight(answer: string, typed: readonly Token[], right: string): boolean {
  const words = wordsOf(right);
  // Signs without words: "→", "∂".
  if (words.length === 0) return bare(answer) === bare(right) && bare(right) !== '';
  if (signsOf(answer) !== signsOf(right)) return false;
  const day = readDate(right)?.day;
  if (day !== undefined && readDate(answer.trim())?.day === day) return true;
  return [typed, withoutPreposition(typed)].some((tokens) => {
    if (keyOf(tokens) === keyOf(words)) return true;
    return tokens.length === words.length && words.every((word, at) => isMeant(tokens[at], word));
  });
}

/** "in 1931" is as good as "1931". */
function withoutPreposition(typed: readonly Token[]): readonly Token[] {
  const [first, second] = typed;
  return first !== undefined && BEFORE_NUMBERS.has(first.word) && second?.quantity !== undefined
    ? typed.slice(1)
    : typed;
}

const BEFORE_NUMBERS: ReadonlySet<string> = new Set(['in', 'on', 'at']);

/** Signs that make another answer of the same words: "C++", "-5", "> 5", "Ca2+"; a dash counts only at an end of a word. */
function signsOf(text: string): string {
  const signs = text.normalize('NFKC').replaceAll('−', '-').match(SIGNS) ?? [];
  return signs.join('');
}

const SIGNS = /[+#<>=≤≥±×÷^]|(?<=^|[\s(])-(?=\p{N})|(?<=[\p{L}\p{N}])-(?![\p{L}\p{N}]|\s+[\p{L}\p{N}])/gu;

function bare(text: string): string {
  return foldText(text).replace(/\s+/gu, '');
}

function wordsOf(text: string): readonly Token[] {
  const tokens = readTokens(text);
  // Only in front, as in "vitamin A" it is the very answer.
  const isArticle = ({ word }: Token, at: number) => word === 'the' || (at === 0 && ARTICLES.has(word));
  return tokens.filter((token, at) => at === tokens.length - 1 || !isArticle(token, at));
}

/** Equal for texts that differ in what is always forgiven; numbers stay apart from their neighbours. */
function keyOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.quantity === undefined ? spelt(token) : ` ${numberKey(token)} `))
    .join('');
}

function numberKey({ stem, quantity }: Token): string {
  // 3.50 is 3.5.
  const plain = /^#\d+\.\d+$/u.test(stem) ? String(Number(stem.slice(1))) : stem.replace(/^#/u, '');
  return quantity?.kind === 'percent' ? `${plain}%` : plain;
}

function spelt({ word }: Token): string {
  return oneSpelling(word).replaceAll("'", '');
}

function isMeant(typed: Token | undefined, right: Token): boolean {
  if (typed === undefined || typed.quantity !== undefined || right.quantity !== undefined)
    return (
      typed !== undefined &&
      typed.quantity !== undefined &&
      right.quantity !== undefined &&
      numberKey(typed) === numberKey(right)
    );
  const [word, meant] = [spelt(typed), spelt(right)];
  if (word === meant) return true;
  // A word that is known means itself.
  if (isStop(typed) || countryOf(word) !== undefined || senseOf(typed.stem) !== typed.stem) return false;
  if (/^\p{Lu}/u.test(right.written) || countryOf(meant) !== undefined) return isMended(word, meant);
  return Math.min(word.length, meant.length) >= SHORTEST_WITH_SLIP && isSlip(word, meant, 1);
}
