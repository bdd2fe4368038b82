// Gaps in what a point says, where one of its facts stands: to choose for, or to type.
import { formulasIn } from '../../text/formulas';
import { GAP, type ChoiceItem, type ClozeItem } from '../item';
import { saidOf } from '../source';
import type { FactKind, Fact } from './facts';
import { withFact } from './facts';
import type { Ground, Place } from './ground';
import { hasOneGap, withGapsAs } from './ownGaps';
import { askableFacts, falseValues } from './swaps';
import {
  banOf,
  choicesOf,
  isQuotable,
  LONGEST_PASSAGE,
  originOf,
  testedOf,
  type FindVariants,
} from './variants';
import { wordsOf } from './words';

const MISSING: Readonly<Record<FactKind, string>> = {
  year: 'Which year',
  date: 'Which date',
  number: 'Which number',
  country: 'Which country',
  abbreviation: 'Which abbreviation',
};

function stemOf(missing: string, passage: string): string {
  return `${missing} belongs in the ${passage.split(GAP).length > 2 ? 'gaps' : 'gap'}?`;
}

/** Right choices with three wrong ones, or two at least. */
const WRONG = 3;
const FEWEST_WRONG = 2;

/** A fact to choose among others of its kind. */
export const gapChoices: FindVariants = (ground, places) =>
  gapsOf(ground, places).map(({ place, fact, passage }) => ({
    pointIds: [place.point.id],
    fact: factName(place, fact),
    make: (draws): ChoiceItem | undefined => {
      const wrong = falseValues(ground, place, fact, draws, WRONG);
      if (wrong.length < FEWEST_WRONG) return undefined;
      const ban = banOf('choice', 'gap', factName(place, fact));
      return {
        kind: 'choice',
        id: ban,
        ...originOf(place),
        stem: stemOf(MISSING[fact.kind], passage),
        about: place.card.question,
        passage,
        ...choicesOf(fact.text, wrong, draws),
        tests: [testedOf(place)],
        bans: [ban],
      };
    },
  }));

/** A fact to type; or what a card of a text with gaps leaves out. */
export const gapsToType: FindVariants = (ground, places) => [
  ...gapsOf(ground, places).map(({ place, fact, passage }) => ({
    pointIds: [place.point.id],
    fact: factName(place, fact),
    make: (): ClozeItem => {
      const ban = banOf('cloze', factName(place, fact));
      const accepted = [...new Set([fact.text, ...(fact.kind === 'number' ? [fact.value] : [])])];
      const asked = {
        stem: stemOf(MISSING[fact.kind], passage),
        about: place.card.question,
        passage,
        accepted,
      };
      return { kind: 'cloze', id: ban, ...originOf(place), ...asked, tests: [testedOf(place)], bans: [ban] };
    },
  })),
  ...places.flatMap((place) => ownGap(place)),
];

const LONGEST_TYPED = 60;

/**
 * Whether a card leaves out words that are few enough to be typed into its gap, and nothing else in it looks like one: "[1]". Nothing is typed
 * into a formula, and no formula is typed.
 */
export function isTyped({ card, point }: Place): boolean {
  return (
    card.form === 'gap' &&
    isQuotable(point.text, LONGEST_TYPED) &&
    isQuotable(card.question, LONGEST_PASSAGE) &&
    formulasIn(point.text).length === 0 &&
    hasOneGap(card.question)
  );
}

function ownGap(place: Place): ReturnType<FindVariants> {
  const { card, point } = place;
  if (!isTyped(place)) return [];
  return [
    {
      pointIds: [point.id],
      make: (): ClozeItem => {
        const ban = banOf('cloze', point.id);
        const passage = withGapsAs(card.question, GAP);
        const asked = { stem: stemOf('What', passage), passage, accepted: [point.text] };
        return {
          kind: 'cloze',
          id: ban,
          ...originOf(place),
          ...asked,
          tests: [testedOf(place)],
          bans: [ban],
        };
      },
    },
  ];
}

interface FactGap {
  readonly place: Place;
  readonly fact: Fact;
  readonly passage: string;
}

function gapsOf(ground: Ground, places: readonly Place[]): readonly FactGap[] {
  return places.flatMap((place) => {
    const said = saidOf(place.point);
    if (place.card.form === 'gap' || !isQuotable(said, LONGEST_PASSAGE)) return [];
    return askableFacts(ground, place).flatMap((fact) => {
      const passage = withFact(said, fact, GAP);
      // What is left must say enough to be asked about, and not the answer.
      const isBare = passage.replaceAll(GAP, '').trim().length < SHORTEST_LEFT;
      return isBare || tells(`${place.card.question} ${passage}`, fact) ? [] : { place, fact, passage };
    });
  });
}

const SHORTEST_LEFT = 12;

/** Whether a text has all words of a fact, in any case of letters. */
function tells(text: string, { text: fact }: Fact): boolean {
  const words = new Set(wordsOf(text));
  return wordsOf(fact).every((word) => words.has(word));
}

function factName({ point }: Place, { kind, value }: Fact): string {
  return `${point.id} ${kind} ${value}`;
}
