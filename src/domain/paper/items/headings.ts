// Choices among the labels of a card, and among what stands under them. The idea to know: a label that its own text gives away, or that
// would fit another text of the choices as well, is not asked.
import type { ChoiceItem } from '../item';
import { saidOf } from '../source';
import type { Place } from './ground';
import {
  banOf,
  choicesOf,
  isQuotable,
  LONGEST_CHOICE,
  LONGEST_PASSAGE,
  originOf,
  testedOf,
  type FindVariants,
} from './variants';
import { scriptOf } from './shapes';
import { isTooAlike, shareOfStems, shareStem, stemsOf } from './words';

/** A place whose point has a label. */
export interface Labelled {
  readonly place: Place;
  readonly label: string;
  readonly text: string;
}

const FEWEST = 3;
const WRONG = 3;
const FEWEST_WRONG = 2;
const ALIKE_TEXTS = 0.5;

/** The points of a card with labels that their texts do not give away: not all words of a label stand in its text. */
export function tellingLabels(places: readonly Place[]): readonly Labelled[] {
  return labelledOf(places).filter(
    ({ label, text }) => shareOfStems(stemsOf(label), stemsOf(text)) < 1 && isQuotable(text, LONGEST_PASSAGE),
  );
}

/** Whether two labelled points can stand beside each other: neither label fits the other text, and neither pair is alike. */
export function areApart(one: Labelled, other: Labelled): boolean {
  if (isTooAlike(one.label, other.label) || isTooAlike(one.text, other.text)) return false;
  const [texts, otherTexts] = [stemsOf(one.text), stemsOf(other.text)];
  if (shareStem(stemsOf(one.label), otherTexts) || shareStem(stemsOf(other.label), texts)) return false;
  return shareOfStems(texts, otherTexts) < ALIKE_TEXTS && shareOfStems(otherTexts, texts) < ALIKE_TEXTS;
}

/** Which heading a text has, and which text a heading. */
export const headingChoices: FindVariants = (ground, places) => {
  if (labelledOf(places).length < FEWEST) return [];
  return tellingLabels(places).flatMap((right) => [
    {
      pointIds: [right.place.point.id],
      make: (draws): ChoiceItem | undefined => {
        const others = draws.shuffled(othersFor(right, places));
        const far = draws.shuffled(farFrom(right, ground.around(right.place.card)));
        const wrong = pickApart(
          right.label,
          [...others, ...far].map(({ label }) => label),
          () => draws.shuffled(farFrom(right, ground.beyond(right.place.card))).map(({ label }) => label),
        );
        if (wrong.length < FEWEST_WRONG) return undefined;
        const ban = banOf('choice', 'heading', right.place.point.id);
        return {
          kind: 'choice',
          id: ban,
          ...originOf(right.place),
          stem: 'Under which heading do the notes say this?',
          about: right.place.card.question,
          passage: right.text,
          ...choicesOf(right.label, wrong, draws),
          tests: [testedOf(right.place)],
          bans: [ban],
        };
      },
    },
    {
      pointIds: [right.place.point.id],
      make: (draws): ChoiceItem | undefined => {
        if (!isQuotable(right.text, LONGEST_CHOICE)) return undefined;
        const { card } = right.place;
        const others = draws.shuffled([...othersFor(right, places), ...farFrom(right, ground.around(card))]);
        const textsOf = (some: readonly Labelled[]): readonly string[] =>
          some.map(({ text }) => text).filter((text) => isQuotable(text, LONGEST_CHOICE));
        const wrong = pickApart(right.text, textsOf(others), () =>
          textsOf(draws.shuffled(farFrom(right, ground.beyond(card)))),
        );
        if (wrong.length < FEWEST_WRONG) return undefined;
        const ban = banOf('choice', 'under', right.place.point.id);
        return {
          kind: 'choice',
          id: ban,
          ...originOf(right.place),
          stem: `What do the notes say under “${right.label}”?`,
          about: right.place.card.question,
          ...choicesOf(right.text, wrong, draws),
          tests: [testedOf(right.place)],
          bans: [ban],
        };
      },
    },
  ]);
};

/** The points of a card that have a label. */
export function labelledOf(places: readonly Place[]): readonly Labelled[] {
  return places.flatMap((place) => {
    const { label, text } = place.point;
    return label === undefined ? [] : { place, label, text };
  });
}

/** Of the same card: labels that its own text gives away may stand among the choices, as wrong ones. */
function othersFor(right: Labelled, places: readonly Place[]): readonly Labelled[] {
  return labelledOf(places).filter((other) => other.place !== right.place && areApart(right, other));
}

/** Of other cards: only what has no word in common with the point or its question, and is written as it is. */
function farFrom(right: Labelled, around: readonly Place[]): readonly Labelled[] {
  const { card } = right.place;
  const script = scriptOf(saidOf(right));
  const said = stemsOf(`${card.question} ${right.label} ${right.text}`);
  return labelledOf(around).filter(
    (other) =>
      other.place.card.cardId !== card.cardId &&
      scriptOf(saidOf(other)) === script &&
      !shareStem(said, stemsOf(`${other.label} ${other.text}`)) &&
      areApart(right, other),
  );
}

/** Wrong choices of the own deck; of others only where these are too few, since what is from elsewhere gives the right one away. */
function pickApart(
  right: string,
  others: readonly string[],
  findMore: () => readonly string[],
): readonly string[] {
  const taken: string[] = [];
  const take = (other: string): void => {
    if (taken.length < WRONG && ![right, ...taken].some((one) => isTooAlike(one, other))) taken.push(other);
  };
  others.forEach(take);
  if (taken.length < FEWEST_WRONG) findMore().forEach(take);
  return taken;
}
