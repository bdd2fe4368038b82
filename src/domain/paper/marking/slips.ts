// Spelling slips: whether a word typed may be meant for another one.
import { isMended } from '../../deck/similarity';

const SHORTEST_WITH_ONE = 4;
const SHORTEST_WITH_TWO = 8;
/** Names are shorter than other words for as many slips. */
const SHORTEST_NAME_WITH_ONE = 5;
const SHORTEST_NAME_WITH_TWO = 9;

/** Whether two folded words differ by a slip: one edit from 4 letters on, two from 8 on (or `most`); the first letter stands, or changed places. */
export function isSlip(typed: string, meant: string, most = 2): boolean {
  const shorter = Math.min(typed.length, meant.length);
  if (shorter < SHORTEST_WITH_ONE || Math.abs(typed.length - meant.length) > 2) return false;
  const sameStart =
    typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0] && typed[2] === meant[2]);
  return sameStart && isWithin(typed, meant, shorter < SHORTEST_WITH_TWO ? 1 : most);
}

/**
 * Whether two folded names differ by a slip: mended as in decks, or one edit from 5 letters on, two from 9 on. Whoever asks has to make sure that
 * no other name is as near.
 */
export function isSlipInName(typed: string, meant: string): boolean {
  if (isMended(typed, meant)) return true;
  if (typed[0] !== meant[0] || typed.length < SHORTEST_NAME_WITH_ONE) return false;
  return isWithin(typed, meant, meant.length < SHORTEST_NAME_WITH_TWO ? 1 : 2);
}

/**
 * Whether so many edits (one or two) make one word of another: letters left out, added, changed, or two neighbours swapped. It tries
 * each edit where the words first differ.
 */
function isWithin(one: string, other: string, edits: number): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  if (left === '' || right === '') return left.length + right.length <= edits;
  if (edits === 0) return false;
  if (left[0] === right[1] && left[1] === right[0] && isWithin(left.slice(2), right.slice(2), edits - 1))
    return true;
  return (
    isWithin(left.slice(1), right, edits - 1) ||
    isWithin(left, right.slice(1), edits - 1) ||
    isWithin(left.slice(1), right.slice(1), edits - 1)
  );
}

const INFLECTIONS: ReadonlySet<string> = new Set([
  '',
  'e',
  'en',
  'er',
  'ern',
  'es',
  'em',
  's',
  'n',
  'a',
  'o',
  'os',
  'as',
  'i',
  'u',
  'y',
  'um',
  'us',
  'am',
  'ami',
  'ach',
  'ow',
]);
const LATIN = /^\p{Script=Latin}/u;
const SYLLABLES = /^\p{Script=Hangul}/u;

/** Whether two folded words have one beginning and different endings, as inflection makes them in languages that have no stems here. */
export function isInflected(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [end, otherEnd] = [one.slice(same), other.slice(same)];
  if (LATIN.test(one)) return same >= 5 && INFLECTIONS.has(end) && INFLECTIONS.has(otherEnd);
  const least = SYLLABLES.test(one) ? 2 : 4;
  return (
    same >= least &&
    same >= 0.6 * Math.max(one.length, other.length) &&
    end.length <= 3 &&
    otherEnd.length <= 3
  );
}
