// Where an answer says what a unit of a point says: the same word, an inflected or misspelt one, one that means the same, or what
// an abbreviation stands for.
import type { AnswerIndex } from './answerIndex';
import type { Knowledge } from './mark';
import type { PointUnit } from './pointUnits';
import { isInflected, isSlip, isSlipInName } from './slips';
import { areOpposite } from './opposites';
import { senseOf } from './synonyms';
import { denialOf } from './denials';
import type { Placed } from './written';
import { countryOf, isNearOther } from './countries';
import { stemOf } from './stem';

/** Some tokens of the answer that say what a unit says: places among them, the last excluded. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** Makes a function that finds the hits of a unit. */
export function finderOf(answer: AnswerIndex, knowledge: Knowledge): (unit: PointUnit) => readonly Hit[] {
  const kin = new Map<string, readonly number[]>();
  return (unit) => {
    if (unit.glued !== undefined) return gluedHits(answer, unit.glued);
    const places = new Set(answer.byStem.get(unit.stem));
    // "Since '65"
    if (unit.quantity?.kind === 'year')
      for (const at of answer.byStem.get(`#${Number(unit.quantity.value.slice(2))}`) ?? [])
        if (isShortYear(answer.tokens[at], answer.tokens[at - 1])) places.add(at);
    if (unit.quantity === undefined) {
      // "Cannot" says what "are barred" says; what else the clause must say is left to the other units.
      if (denialOf(unit.word) === 'denies') for (const at of answer.denials) places.add(at);
      for (const at of answer.bySense.get(unit.sense) ?? []) places.add(at);
      if (unit.country !== undefined) {
        for (const at of answer.byCountry.get(unit.country) ?? []) places.add(at);
        if (unit.leads) for (const at of answer.byGovernment.get(unit.country) ?? []) places.add(at);
      }
      for (const at of answer.cut)
        if (isCutShort(answer.tokens[at]?.word ?? '', unit, knowledge)) places.add(at);
      const key = `${unit.isName ? '!' : ''}${unit.word}`;
      const known = kin.get(key) ?? kinOf(answer, unit, knowledge);
      kin.set(key, known);
      for (const at of known) places.add(at);
    }
    return [...places].sort((one, other) => one - other).map((from) => ({ from, to: from + 1 }));
  };
}

/** Two digits behind an apostrophe, or behind a word that stands before years. */
function isShortYear(token: Placed | undefined, before: Placed | undefined): boolean {
  if (token?.quantity?.kind !== 'plain' || token.written.length !== 2) return false;
  return /['’]$/u.test(token.gap) || BEFORE_YEAR.has(before?.word ?? '');
}

const BEFORE_YEAR: ReadonlySet<string> = new Set('since from until till by del seit bis depuis'.split(' '));

/** Places of words that are spelt nearly as the unit's, and are no other word that is known. */
function kinOf(answer: AnswerIndex, unit: PointUnit, knowledge: Knowledge): readonly number[] {
  const { word } = unit;
  const initials = new Set([word.charAt(0), word.charAt(1)]);
  return [...initials].flatMap((initial) =>
    (answer.words.get(initial) ?? [])
      .filter((typed) => typed !== word && isKin(typed, unit, knowledge))
      .flatMap((typed) => answer.byWord.get(typed) ?? []),
  );
}

function isKin(typed: string, { word, stem, country, isName }: PointUnit, knowledge: Knowledge): boolean {
  // Digits are facts wherever they stand: "IPv6".
  if (Math.abs(typed.length - word.length) > 5 || /\p{Nd}/u.test(typed + word)) return false;
  const typedStem = stemOf(typed);
  if (isName) {
    if (!isSlipInName(typed, word) && !isNameInflected(typed, word)) return false;
    const named = countryOf(typed);
    if (named !== undefined) return named === country;
    if (isKnown(typedStem, stem, knowledge) || knowledge.names.has(typed)) return false;
    return !isNearOther(typed, word, isSlipInName) && !isNearName(typed, word, knowledge);
  }
  if (countryOf(typed) !== undefined || areOpposite({ word: typed, stem: typedStem }, { word, stem }))
    return false;
  if (isInflected(typed, word)) return true;
  return (isSlip(typed, word) || isSlip(typedStem, stem)) && !isKnown(typedStem, stem, knowledge);
}

const SHORTEST_CUT = 3;

/** "Pres." for "president". */
function isCutShort(typed: string, { word, stem, quantity }: PointUnit, knowledge: Knowledge): boolean {
  if (typed.length < SHORTEST_CUT || typed.length >= word.length || !word.startsWith(typed)) return false;
  return quantity === undefined && countryOf(typed) === undefined && !isKnown(stemOf(typed), stem, knowledge);
}

/** In languages that inflect names, an ending of up to two letters is another case: "Россия", "Россией". */
function isNameInflected(typed: string, word: string): boolean {
  return (
    !/^\p{Script=Latin}/u.test(word) && Math.abs(typed.length - word.length) <= 2 && isInflected(typed, word)
  );
}

/** Whether another name of the decks is as near. */
function isNearName(typed: string, meant: string, { names }: Knowledge): boolean {
  return [...names].some((name) => name !== meant && isSlipInName(typed, name) && !isInflected(name, meant));
}

/** Whether a stem is that of another word, of the decks or of those with known meanings. */
function isKnown(typed: string, meant: string, { pointsWith }: Knowledge): boolean {
  return typed !== meant && (pointsWith.has(typed) || senseOf(typed) !== typed);
}

function gluedHits(answer: AnswerIndex, characters: readonly string[]): readonly Hit[] {
  const [first = ''] = characters;
  const starts = answer.byStem.get(first) ?? [];
  return starts
    .filter((from) =>
      characters.every((character, step) => {
        const token = answer.tokens[from + step];
        return token?.isGlued === true && token.word === character && (step === 0 || token.gap === '');
      }),
    )
    .map((from) => ({ from, to: from + characters.length }));
}
