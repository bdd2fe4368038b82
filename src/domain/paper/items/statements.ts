// "Consider the following statements": true ones are what points say, false ones have a fact swapped, the wrong heading, or another
// card's answer. All statements of an item are made in one manner, so that none stands out.
import type { Statement, StatementsItem } from '../item';
import type { Draws } from './draws';
import type { Place } from './ground';
import { optionsFor } from './statementOptions';
import { answerSayables, headingSayables, sayablesNearby, sayablesOfCard, type Sayable } from './sayables';
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
  const headings = isOfOne ? headingSayables(ground, places) : answerSayables(ground, first);
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
    const isLie = wrong !== undefined && (wantsLie || !isTrueSafe) && fits(wrong, statements);
    const made = isLie ? wrong : undefined;
    const text = made ?? truth;
    if (!isLie && !(isTrueSafe && fits(truth, statements))) continue;
    statements.push({ text, isTrue: made === undefined, truth, pointId: place.point.id });
    tested.push(place);
    couldLie ||= wrong !== undefined;
    if (made !== undefined) bans.push(banOf('statements', place.point.id, made));
  }
  // Where nothing could have been false, nothing is asked.
  if (statements.length < FEWEST || !couldLie) return undefined;
  const shown = draws.shuffled(statements);
  const asks = shown.length > FEWEST && draws.below(2) === 0 ? 'howMany' : 'which';
  const texts = shown.map(({ text }) => text).toSorted();
  const id = banOf('statements', asks, ...texts);
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
    // The same statements are as bad where the other question is asked about them.
    bans: [id, banOf('statements', 'both', ...texts), ...bans],
  };
}

/** Whether a statement can stand beside others: one of two under one heading is false, which gives them away. */
function fits(text: string, statements: readonly Statement[]): boolean {
  if (!isQuotable(text, LONGEST_STATEMENT)) return false;
  return statements.every((one) => headOf(one.text) !== headOf(text) && !isTooAlike(one.text, text));
}

function headOf(text: string): string {
  return text.split(/: | — /u, 1)[0] ?? text;
}
