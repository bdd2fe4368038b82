// How alike two notes are. Where a name or a number of the question says that it asks something else, or where an answer
// is too common to tell, a note is rather new than the continuation of another.
import { normalizeText } from '../ids';
import { spokenPoint, type QaNote } from './deck';
import { compareFacts, readFacts, type FactChanges, type Facts, type IsCommon } from './facts';
import { pointKey } from './matchPoints';
import type { Measure } from './pairs';
import {
  containment,
  editLikeness,
  hasWithin,
  isPutInto,
  likeness,
  shapeOf,
  shinglesOf,
  withoutNumbers,
  type Shingles,
} from './similarity';

/** At least half of two texts in common makes one the continuation of the other. */
const ALIKE = 0.5;
/** Two questions with less in common ask different things. */
const RELATED = 0.2;
/** An answer with fewer shingles ("Yes", a year) answers too many questions to tell them apart. */
const TELLING = 10;
/** Where question and answer are both reworded, one of them stays mostly the same. */
const ONE_OF_BOTH = 0.7;
/** A long answer that stays mostly the same is the same, whatever becomes of the names and numbers in its question. */
const LONG = 60;
const MOSTLY = 0.75;
const HELD_FRAME = 0.9;
/** A question with a word or two more is the same question. */
const CONTAINED = 0.9;

/** An answer that nothing else has and that is this long tells which note it is, if the questions are related. */
const TELLING_ALONE = 25;
/** Two letters swapped leave this much of a word of four. */
const RETYPED_WORD = 0.75;
/** Two long answers that are mostly the same need questions that are alike by this much. */
const SOMEWHAT = 0.35;
/** Where their names or numbers differ, the questions have this much in common, or the answers are nearly all the same. */
const SAME_QUESTION = 0.8;
const VERY_LONG = 120;

/** A note as matching sees it; made once for each. */
export interface KeyedNote {
  readonly note: QaNote;
  readonly question: string;
  readonly points: readonly string[];
  readonly answer: string;
}

export function keyedNote(note: QaNote): KeyedNote {
  const points = note.points.map(pointKey);
  return { note, question: normalizeText(note.question), points, answer: points.join('\n') };
}

/** The words of a question without its numbers and marks. */
export function frameOf({ question }: KeyedNote): string {
  return withoutNumbers(question).replace(/[\p{P}\p{S}\s]+/gu, ' ');
}

interface Described extends KeyedNote {
  readonly questionShingles: Shingles;
  readonly answerShingles: Shingles;
  /** How much the answer says, in shingles. */
  readonly answerSize: number;
  /** What {@link frameOf} it has, and whether several of a side have the same. */
  readonly frame: string;
  readonly isOfKind: boolean;
  readonly isCommonQuestion: boolean;
  readonly isCommonAnswer: boolean;
  readonly keys: ReadonlySet<string>;
  /** Whether it has a point that no other note of a side has. */
  readonly hasOwnPoint: boolean;
  readonly facts: Facts;
}

/** Questions and answers that more than one note of a side has: they tell less. */
export interface CommonTexts {
  readonly questions: ReadonlySet<string>;
  /** What {@link frameOf} gives. */
  readonly frames: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly points: ReadonlySet<string>;
}

/** Measures notes by question and answer. */
export function alikeNotes(common: CommonTexts, isCommon: IsCommon): Measure<KeyedNote, Described> {
  return {
    describe: (keyed) => ({
      ...keyed,
      questionShingles: shinglesOf(keyed.question),
      ...answerOf(keyed),
      frame: frameOf(keyed),
      isOfKind: common.frames.has(frameOf(keyed)),
      isCommonQuestion: common.questions.has(keyed.question),
      isCommonAnswer: common.answers.has(keyed.answer),
      keys: new Set(keyed.points),
      hasOwnPoint: keyed.points.some((key) => !common.points.has(key)),
      facts: readFacts(keyed.note.question),
    }),
    shinglesOf: ({ questionShingles, answerShingles }) => new Set([...questionShingles, ...answerShingles]),
    likenessOf: (one, other, isSamePlace) => likenessOfNotes(one, other, isSamePlace, isCommon),
    least: ALIKE,
  };
}

/** A character of Han says as much as two letters. */
const HAN = /\p{Script=Han}/gu;

function answerOf({ points }: KeyedNote): Pick<Described, 'answerShingles' | 'answerSize'> {
  const text = points.join(' ');
  const answerShingles = shinglesOf(text);
  return { answerShingles, answerSize: answerShingles.size + (text.match(HAN)?.length ?? 0) };
}

function likenessOfNotes(one: Described, other: Described, isSamePlace: boolean, isCommon: IsCommon): number {
  const questions = likeness(one.questionShingles, other.questionShingles);
  const size = Math.min(one.answerSize, other.answerSize);
  const isTerm = isSameTerm(one.question, other.question);
  const isNear = questions >= ALIKE || isTerm;
  const isHeld = isNear && holdsOwnPoints(one, other);
  const answers = isHeld ? 1 : answerLikeness(one, other, isNear, isCommon);
  const alike = (questions + answers) / 2;
  const isCommonAnswer = one.isCommonAnswer || other.isCommonAnswer;
  const isRelated = questions >= RELATED;
  const isKnownAnswer = size >= LONG && answers >= CONTAINED && !isCommonAnswer;
  if (isTerm && isKnownAnswer) return (1 + answers) / 2;
  if (isRelated ? alike < ALIKE : !isKnownAnswer) return 0;
  const changes = compareFacts(one.facts, other.facts, isCommon);
  const asksOther = isReplaced(changes);
  if (!isRelated) return asksOther ? 0 : (1 + answers) / 2;
  const isSameAnswer = one.answer === other.answer;
  const isOnlyAnswer = (isSameAnswer && !isCommonAnswer) || isHeld;
  if (isOnlyAnswer && size >= TELLING_ALONE) return alike;
  // "What is printed?": the answer alone says which one it is.
  if (one.isCommonQuestion || other.isCommonQuestion) {
    const isKnown = size >= LONG ? answers >= MOSTLY : likeness(one.keys, other.keys) >= ALIKE;
    return isKnown && !isCommonAnswer ? alike : 0;
  }
  const isLongQuestion = Math.min(one.questionShingles.size, other.questionShingles.size) >= LONG;
  // A long question that is nearly the same asks the same, whatever number in it was corrected.
  if (isLongQuestion && questions >= CONTAINED && answers >= ALIKE && !isCommonAnswer) return alike;
  if (isRenumbered(one, other) && answers >= MOSTLY && !isCommonAnswer) return alike;
  const answered = (): FactChanges => compareFacts(answerFacts(one), answerFacts(other), isCommon);
  if (size >= LONG && answers >= MOSTLY && questions >= SOMEWHAT && !isCommonAnswer) {
    const isSameQuestion = heldShare(one.questionShingles, other.questionShingles) >= SAME_QUESTION;
    const isAsked = !asksOther && (isSameQuestion || (size >= VERY_LONG && answers >= CONTAINED));
    return !isAsked && isReplaced(answered()) ? 0 : alike;
  }
  if (changes.namesReplaced) return 0;
  if (changes.numbersReplaced && (isSamePlace ? answers < ALIKE : !isOnlyAnswer)) return 0;
  if (isOnlyAnswer) return questions < ALIKE ? 0 : alike;
  if (size >= TELLING && !(isSameAnswer && isCommonAnswer)) {
    if (Math.min(answers, questions) < ALIKE || Math.max(answers, questions) < ONE_OF_BOTH) return 0;
    return answers < MOSTLY && answered().numbersReplaced ? 0 : alike;
  }
  const held = heldShare(one.questionShingles, other.questionShingles);
  return held >= CONTAINED && answers >= ALIKE ? alike : 0;
}

/**
 * Whether two questions are one term, with words around it or put into it, or a slip mended: terms are too short for what
 * they have in common to tell.
 */
function isSameTerm(one: string, other: string): boolean {
  if (hasWithin(one, other) || isPutInto(one, other)) return true;
  return !/\s/u.test(one + other) && editLikeness(one, other) >= RETYPED_WORD;
}

/** Whether two questions ask the same but for their numbers and words put in, and no other question of a side does. */
function isRenumbered(one: Described, other: Described): boolean {
  if (one.isOfKind || other.isOfKind) return false;
  if (one.frame === other.frame) return true;
  return heldShare(shinglesOf(one.frame), shinglesOf(other.frame)) >= HELD_FRAME;
}

function answerFacts({ note }: KeyedNote): Facts {
  return readFacts(note.points.map(spokenPoint).join('\n'));
}

/**
 * An answer that has all points of another is as like it as can be, however much stands beside them; one that has almost all its
 * words, or most of them and no other names and numbers, by what it has.
 */
function answerLikeness(one: Described, other: Described, isNear: boolean, isCommon: IsCommon): number {
  const alike = likeness(one.answerShingles, other.answerShingles);
  if (!isNear || Math.min(one.answerSize, other.answerSize) < TELLING_ALONE) return alike;
  if (holdsAll(one, other)) return 1;
  const held = heldShare(one.answerShingles, other.answerShingles);
  if (held < MOSTLY || held <= alike) return alike;
  return held >= CONTAINED || !isReplaced(compareFacts(answerFacts(one), answerFacts(other), isCommon))
    ? held
    : alike;
}

function isReplaced({ namesReplaced, numbersReplaced }: FactChanges): boolean {
  return namesReplaced || numbersReplaced;
}

/** How much of one of two texts is in the other. */
function heldShare(one: Shingles, other: Shingles): number {
  return Math.max(containment(one, other), containment(other, one));
}

/** Whether one answer has all points of the other, among them one that no other note has. */
function holdsOwnPoints(one: Described, other: Described): boolean {
  return one.hasOwnPoint && other.hasOwnPoint && holdsAll(one, other);
}

function holdsAll(one: Described, other: Described): boolean {
  return containment(one.keys, other.keys) === 1 || containment(other.keys, one.keys) === 1;
}

/**
 * Whether two notes with one id are about one thing, which takes less than without; an id that was made from a text may
 * have met another note.
 */
export function isRelated(one: KeyedNote, other: KeyedNote, common: CommonTexts): boolean {
  if (common.questions.has(one.question) || common.questions.has(other.question))
    return likeness(new Set(one.points), new Set(other.points)) >= ALIKE;
  const [answer, otherAnswer] = [one, other].map(({ points }) => shinglesOf(points.join(' ')));
  if (answer === undefined || otherAnswer === undefined) return false;
  const isTelling = Math.min(answer.size, otherAnswer.size) >= TELLING;
  const questions = likeness(shinglesOf(one.question), shinglesOf(other.question));
  return questions >= ALIKE || (isTelling && likeness(answer, otherAnswer) >= ALIKE);
}

interface Retyped extends KeyedNote {
  readonly shingles: Shingles;
  /** The answer with its numbers and names left out. */
  readonly shape: string;
  readonly facts: Facts;
}

/** A slip that is mended leaves this much of the letters. */
const RETYPED = 0.8;

/**
 * Measures notes whose question has a slip mended, and whose answer has too, or changed in numbers, dates and names
 * only. Numbers and names of the question stay: "When was Arvel founded?" never becomes "When was Bresk founded?".
 */
export function retypedNotes(isCommon: IsCommon): Measure<KeyedNote, Retyped> {
  return {
    describe: (keyed) => ({
      ...keyed,
      shingles: shinglesOf(keyed.question),
      shape: keyed.note.points.map((point) => shapeOf(point.text)).join('\n'),
      facts: readFacts(keyed.note.question),
    }),
    shinglesOf: ({ shingles }) => shingles,
    likenessOf: (one, other) => {
      // Shingles are quick, and letters are compared only where they promise something.
      if (likeness(one.shingles, other.shingles) < ALIKE) return 0;
      if (one.shape !== other.shape && editLikeness(one.answer, other.answer) < RETYPED) return 0;
      const { numbers, names } = compareFacts(one.facts, other.facts, isCommon);
      return numbers || names ? 0 : editLikeness(one.question, other.question);
    },
    least: RETYPED,
  };
}
