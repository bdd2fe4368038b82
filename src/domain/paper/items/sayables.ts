// What can be stated of points, truly and falsely, in one of four manners.
import { saidOf } from '../source';
import { isShortAnswer, isSureAnswer, wrongAnswers } from './answers';
import type { Draws } from './draws';
import { withFact } from './facts';
import type { Ground, Place } from './ground';
import { areApart, labelledOf } from './headings';
import { askableFacts, falseValues } from './swaps';

/** What can be said of a place: the truth, where it may stand as it is, and something false, where there is. */
export interface Sayable {
  readonly place: Place;
  readonly truth: string;
  readonly isTrueSafe: boolean;
  readonly lie: (draws: Draws) => string | undefined;
}

/** What each point of a card says, and that with another fact. */
export function sayablesOfCard(ground: Ground, places: readonly Place[]): readonly Sayable[] {
  return places.map((place) => sayable(ground, place, (said) => said));
}

/** The same of cards with one point each: every statement is told with its question. */
export function sayablesNearby(ground: Ground, place: Place): readonly Sayable[] {
  const alike = ground
    .around(place.card)
    .filter(({ card }) => card.points.length === 1 && card.form === place.card.form && card.form !== 'gap')
    .filter((other) => !isShortAnswer(other));
  return alike.map((other) => {
    const asked = `${other.card.question} — `;
    return sayable(ground, other.card.cardId === place.card.cardId ? place : other, (said) => asked + said);
  });
}

function sayable(ground: Ground, place: Place, worded: (said: string) => string): Sayable {
  const said = saidOf(place.point);
  return {
    place,
    truth: worded(said),
    isTrueSafe: isUncorrected(ground, place),
    lie: (draws) => {
      const [fact] = draws.shuffled(askableFacts(ground, place));
      const [value] = fact === undefined ? [] : falseValues(ground, place, fact, draws, 1);
      return fact === undefined || value === undefined ? undefined : worded(withFact(said, fact, value));
    },
  };
}

/** Whether no remark corrects a fact of a point, or says that it ended. */
function isUncorrected(ground: Ground, { card, point }: Place): boolean {
  return !ground.namedFactsOf(point).some((fact) => ground.isCorrected(card, fact));
}

/** What stands under each label of a card, and that under another label. */
export function headingSayables(ground: Ground, places: readonly Place[]): readonly Sayable[] {
  const labelled = labelledOf(places);
  const worded = (label: string, text: string): string => `Under “${label}” the notes say: ${text}`;
  return labelled.map((own) => ({
    place: own.place,
    truth: worded(own.label, own.text),
    isTrueSafe: isUncorrected(ground, own.place),
    lie: (draws) => {
      const [other] = draws.shuffled(labelled.filter((one) => one !== own && areApart(own, one)));
      return other === undefined ? undefined : worded(other.label, own.text);
    },
  }));
}

/** Questions with their short answers, and those with others. */
export function answerSayables(ground: Ground, place: Place): readonly Sayable[] {
  if (!isSureAnswer(ground, place)) return [];
  const worded = (question: string, answer: string): string => `${question} — ${answer}`;
  return ground.around(place.card).flatMap((near) => {
    const other = near.card.cardId === place.card.cardId ? place : near;
    if (!isSureAnswer(ground, other) || other.card.form !== place.card.form) return [];
    return {
      place: other,
      truth: worded(other.card.question, other.point.text),
      isTrueSafe: true,
      lie: (draws: Draws) => {
        const [wrong] = wrongAnswers(ground, other, draws, 1);
        return wrong === undefined ? undefined : worded(other.card.question, wrong);
      },
    };
  });
}
