// Cards with one short answer: the answers of others nearby make the wrong choices.
import type { ChoiceItem } from '../item';
import type { Draws } from './draws';
import type { Ground, Place } from './ground';
import {
  banOf,
  choicesOf,
  isQuotable,
  LONGEST_PASSAGE,
  originOf,
  testedOf,
  type FindVariants,
} from './variants';
import { hasWithin } from '../../deck/similarity';
import { isOfKind, shapeOf, unlike } from './shapes';
import { isTooAlike, plainOf } from './words';
import { slotOfCard } from '../../ids';

/** In characters, and in words: a whole sentence may be true of another question as well. Scripts without blanks say more with less. */
const LONGEST_ANSWER = 60;
const MOST_WORDS = 6;
const LONGEST_BLANKLESS = 12;
const WRONG = 3;
const FEWEST_WRONG = 2;

/** Whether a card asks for one short answer, of which nothing is in doubt: another one can be called wrong. */
export function isSureAnswer(ground: Ground, place: Place): boolean {
  return (
    isShortAnswer(place) && !ASKS_FOR_ONE_OF_MANY.test(place.card.question) && !ground.isInDoubt(place.card)
  );
}

/** Such questions have other right answers than the one that the card gives. */
const ASKS_FOR_ONE_OF_MANY =
  /^(?:name|give|list|mention|state|cite) (?:an?|one|another|any|some)(?!\p{L})|(?<!\p{L})(?:an? example|one of|for example|for instance|e\.g\.)(?!\p{L})/iu;

/** Whether the remark of a card speaks of an answer. */
export function isRemarkedAnswer({ card }: Place, answer: string): boolean {
  return card.remark !== undefined && hasWithin(plainOf(card.remark), plainOf(answer));
}

/** Whether a card asks for one short answer and can be quoted. */
export function isShortAnswer({ card, point }: Place): boolean {
  return (
    card.points.length === 1 &&
    card.form !== 'gap' &&
    point.label === undefined &&
    isBrief(point.text) &&
    !YES_OR_NO.test(point.text) &&
    isQuotable(card.question, LONGEST_PASSAGE)
  );
}

/** Answers that are right to every other question as well. */
const YES_OR_NO =
  /^(?:(?:yes|no|not|never|none|true|false|maybe|sometimes|ja|nein|oui|non|s[ií]|n[aã]o|sim|да|нет|نعم|لا)(?!\p{L})|[是否对不有没])/iu;

function isBrief(text: string): boolean {
  if (!isQuotable(text, LONGEST_ANSWER)) return false;
  if (BLANKLESS.test(text)) return text.length <= LONGEST_BLANKLESS;
  return text.split(/\s+/u, MOST_WORDS + 1).length <= MOST_WORDS;
}

const BLANKLESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/**
 * Up to so many short answers that are wrong for a card, the most alike in shape first: of its own deck, and of others only where these are too
 * few, since what is from elsewhere gives the right one away.
 */
export function wrongAnswers(ground: Ground, place: Place, draws: Draws, count: number): readonly string[] {
  const { card } = place;
  const near = takeWrong(ground, place, draws, count, ground.around(card), []);
  return near.length >= Math.min(count, FEWEST_WRONG)
    ? near
    : takeWrong(ground, place, draws, count, ground.beyond(card), near);
}

function takeWrong(
  ground: Ground,
  place: Place,
  draws: Draws,
  count: number,
  from: readonly Place[],
  before: readonly string[],
): readonly string[] {
  const { card, point } = place;
  const places = from.filter((other) => isShortAnswer(other) && isAskedAlike(other, place));
  const alsoRight = places.filter((other) => isTooAlike(other.card.question, card.question));
  const right = [point.text, ...alsoRight.map((other) => other.point.text)];
  const shape = shapeOf(point.text);
  const others = draws
    .shuffled(places.filter((other) => !alsoRight.includes(other)))
    .filter((other) => isOfKind(shapeOf(other.point.text), shape))
    .toSorted(
      (one, other) => unlike(shape, shapeOf(one.point.text)) - unlike(shape, shapeOf(other.point.text)),
    );
  const taken = [...before];
  for (const { point: other } of others) {
    if (taken.length === count) break;
    if ([...right, ...taken].some((one) => isTooAlike(one, other.text))) continue;
    if (isRemarkedAnswer(place, other.text)) continue;
    if (!ground.isSaid(other.text, other.text, card)) taken.push(other.text);
  }
  return taken;
}

/** A question with the right answer among others. */
export const answerChoices: FindVariants = (ground, places) =>
  places
    .filter((place) => isSureAnswer(ground, place))
    .map((place) => ({
      pointIds: [place.point.id],
      make: (draws): ChoiceItem | undefined => {
        const wrong = wrongAnswers(ground, place, draws, WRONG);
        if (wrong.length < FEWEST_WRONG) return undefined;
        const ban = banOf('choice', 'answer', place.point.id);
        return {
          kind: 'choice',
          id: ban,
          ...originOf(place),
          stem: place.card.question,
          ...choicesOf(place.point.text, wrong, draws),
          tests: [testedOf(place)],
          bans: [ban],
        };
      },
    }));

// Cards that ask the other way round have answers of another language or kind.
function isAskedAlike({ card }: Place, { card: other }: Place): boolean {
  return card.form === other.form && slotOfCard(card.cardId) === slotOfCard(other.cardId);
}
