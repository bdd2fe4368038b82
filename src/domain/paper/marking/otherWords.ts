// One word in the place of another one in a near copy of a sentence: "carbon dioxide" for "carbon monoxide", "moves down" for "moves up".
// Who writes all else as the point has it does not say that one thing in other words.
import type { Difference } from './align';
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import { isSlip } from './slips';
import { areOpposite } from './opposites';
import { isHit } from './place';
import type { FoundPoint } from './standing';
import { LIGHT_WORDS } from './stopWords';
import { says } from './turnedRound';
import type { Placed } from './written';

/** Prepositions and the like that say the opposite of each other where all else is the same. */
const TURNED: ReadonlyMap<string, string> = new Map(
  [
    'up down',
    'above below',
    'over under',
    'before after',
    'more less',
    'more fewer',
    'most least',
    'into from',
  ].flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    return [
      [one, other],
      [other, one],
    ] as const;
  }),
);

/** A word that weighs less is no thing of its own. */
const THING = 0.5;

/** Shorter words that differ in the first letter are others. */
const LONG = 6;

/** The words of a near copy that stand in the place of other ones. */
export function otherWordsIn(
  differences: readonly Difference[],
  original: readonly Placed[],
  copy: readonly Placed[],
  point: FoundPoint,
  answer: AnswerIndex,
  question: AnswerIndex,
): readonly WrongFact[] {
  return differences.flatMap(({ meant, said }): readonly WrongFact[] => {
    for (const { word, written } of meant) {
      const turned = said.find((token) => TURNED.get(word) === token.word);
      if (turned !== undefined) return [{ kind: 'negation', said: turned.written, instead: written }];
    }
    const [[right, ...more], [wrong, ...others]] = [meant.filter(says), said.filter(says)];
    if (right === undefined || wrong === undefined) return [];
    const isName = /^\p{Lu}/u.test(right.written) && /^\p{Lu}/u.test(wrong.written);
    if (more.length > (isName ? 1 : 0) || others.length > (isName ? 2 : 0)) return [];
    if (right.isGlued || right.quantity !== undefined || wrong.quantity !== undefined) return [];
    if (LIGHT_WORDS.has(wrong.word) || question.byStem.has(wrong.stem)) return [];
    const isElsewhere =
      original.some(({ stem }) => stem === wrong.stem) || copy.some(({ stem }) => stem === right.stem);
    const found = point.found.find(({ unit }) => unit.stem === right.stem);
    if (isElsewhere || found === undefined || found.unit.weight < THING) return [];
    if (areOpposite(right, wrong)) return [];
    if (isSlip(wrong.word, right.word) || areAlike(wrong.word, right.word)) return [];
    return isHit(wrong, found, answer) ? [] : [{ kind: 'word', said: wrong.written, instead: right.written }];
  });
}

/** Whether two words may be forms of one: what marking has no stems for begins alike, or differs in the first letter only. */
function areAlike(one: string, other: string): boolean {
  if (one.length >= LONG && one.slice(1) === other.slice(1)) return true;
  const least = Math.max(4, Math.ceil(0.6 * Math.min(one.length, other.length)));
  return one.slice(0, least) === other.slice(0, least);
}
