// "Consider the following statements": true ones are what points say, false ones have a fact swapped, the wrong heading, or another
// card's answer. All statements of an item are made in one manner, so that none stands out.
import type { Statement, StatementsItem } from '../item';
import { wrongAnswers, isShortAnswer } from './answers';
import type { Draws } from './draws';
import { withFact } from './facts';
import { saidOf, type Ground, type Place } from './ground';
import { areApart, labelledOf } from './headings';
import { optionsFor } from './statementOptions';
import { askableFacts, falseValues } from './swaps';
import {
  banOf,
  isQuotable,
  LONGEST_STATEMENT,
  originOf,
  testedOf,
  type FindVariants,
  type Variant,
} from './variants';
import { isTooAlike } from './words';

/** What can be said of a place: the truth, where it may stand as it is, and something false, where there is. */
interface Sayable {
  readonly place: Place;
  readonly truth: string;
  readonly isTrueSafe: boolean;
  readonly lie: (draws: Draws) => string | undefined;
}

const FEWEST = 2;
const MOST = 4;
/** How many items of a manner a card may give: each draws its own statements. */
const ROUNDS = 4;

/** Items of statements about a card, or about a card and its neighbours where it has one point. */
export const statementItems: FindVariants = (ground, places) => {
  const [first] = places;
  if (first === undefined) return [];
  const isOfOne = places.length > 1;
  const plain = isOfOne ? sayablesOfCard(ground, places) : sayablesNearby(ground, first);
  const headings = isOfOne ? headingSayables(places) : answerSayables(ground, first);
  const about = isOfOne ? first.card.question : undefined;
  return [
    ...rounds(first, 'facts', plain, about),
    ...rounds(first, isOfOne ? 'headings' : 'answers', headings, about),
  ];
};

function rounds(
  first: Place,
  manner: string,
  all: readonly Sayable[],
  about: string | undefined,
): readonly Variant[] {
  const sayables = all.filter(({ truth }) => isQuotable(truth, LONGEST_STATEMENT));
  if (sayables.length < FEWEST) return [];
  const pointIds = sayables.map(({ place }) => place.point.id);
  return Array.from({ length: ROUNDS }, (_, round) => ({
    pointIds,
    fact: `${manner} ${first.card.cardId} ${round}`,
    make: (draws) => makeItem(first, sayables, about, draws),
  }));
}

function makeItem(
  first: Place,
  sayables: readonly Sayable[],
  about: string | undefined,
  draws: Draws,
): StatementsItem | undefined {
  const count = FEWEST + draws.below(Math.min(MOST, sayables.length) - FEWEST + 1);
  const statements: Statement[] = [];
  const tested: Place[] = [];
  const bans: string[] = [];
  let couldLie = false;
  // The point that the item was chosen for is always among them.
  const [own, ...others] = [...sayables].sort(
    (one, other) => Number(other.place === first) - Number(one.place === first),
  );
  const order =
    own?.place === first && about === undefined ? [own, ...draws.shuffled(others)] : draws.shuffled(sayables);
  for (const { place, truth, isTrueSafe, lie } of order) {
    if (statements.length === count) break;
    const wantsLie = draws.below(2) === 0;
    const wrong = lie(draws);
    if (wrong === undefined && !isTrueSafe) continue;
    const made = wantsLie || !isTrueSafe ? wrong : undefined;
    const text = made ?? truth;
    if (!isQuotable(text, LONGEST_STATEMENT) || statements.some((one) => isTooAlike(one.text, text)))
      continue;
    statements.push({ text, isTrue: made === undefined, truth, pointId: place.point.id });
    tested.push(place);
    couldLie ||= wrong !== undefined;
    if (made !== undefined) bans.push(banOf('statements', place.point.id, made));
  }
  // Where nothing could have been false, nothing is asked.
  if (statements.length < FEWEST || !couldLie) return undefined;
  const shown = draws.shuffled(statements);
  const asks = shown.length > FEWEST && draws.below(2) === 0 ? 'howMany' : 'which';
  const id = banOf('statements', asks, ...shown.map(({ text }) => text).toSorted());
  return {
    kind: 'statements',
    id,
    ...originOf(first),
    stem:
      asks === 'which'
        ? 'Consider the following statements. Going by the notes, which of them are correct?'
        : 'Consider the following statements. Going by the notes, how many of them are correct?',
    ...(about === undefined ? {} : { about }),
    asks,
    statements: shown,
    ...optionsFor(
      asks,
      shown.map(({ isTrue }) => isTrue),
      draws,
    ),
    tests: tested.map(testedOf),
    bans: [id, ...bans],
  };
}

function sayablesOfCard(ground: Ground, places: readonly Place[]): readonly Sayable[] {
  return places.map((place) => sayable(ground, place, (said) => said));
}

/** Cards with one point each: every statement is told with its question. */
function sayablesNearby(ground: Ground, place: Place): readonly Sayable[] {
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
    isTrueSafe: !ground.factsOf(place.point).some((fact) => ground.isCorrected(place.card, fact)),
    lie: (draws) => {
      const [fact] = draws.shuffled(askableFacts(ground, place));
      const [value] = fact === undefined ? [] : falseValues(ground, place, fact, draws, 1);
      return fact === undefined || value === undefined ? undefined : worded(withFact(said, fact, value));
    },
  };
}

function headingSayables(places: readonly Place[]): readonly Sayable[] {
  const labelled = labelledOf(places);
  const worded = (label: string, text: string): string => `Under “${label}” the notes say: ${text}`;
  return labelled.map((own) => ({
    place: own.place,
    truth: worded(own.label, own.text),
    isTrueSafe: true,
    lie: (draws) => {
      const [other] = draws.shuffled(labelled.filter((one) => one !== own && areApart(own, one)));
      return other === undefined ? undefined : worded(other.label, own.text);
    },
  }));
}

function answerSayables(ground: Ground, place: Place): readonly Sayable[] {
  if (!isShortAnswer(place)) return [];
  const worded = (question: string, answer: string): string => `${question} — ${answer}`;
  return ground.around(place.card).flatMap((near) => {
    const other = near.card.cardId === place.card.cardId ? place : near;
    if (!isShortAnswer(other) || other.card.form !== place.card.form) return [];
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
