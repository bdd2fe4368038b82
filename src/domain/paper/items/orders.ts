// Put in order: points or answers that name one day or year each, with the dates left out.
import { GAP, type OrderItem } from '../item';
import { saidOf } from '../source';
import type { Draws } from './draws';
import { isHedged, withFact, type Fact } from './facts';
import type { Ground, Place } from './ground';
import { banOf, isQuotable, LONGEST_STATEMENT, originOf, testedOf, type FindVariants } from './variants';
import { isTooAlike } from './words';

/** Something that happened at one time. */
interface Dated {
  readonly place: Place;
  readonly entry: string;
  readonly when: Fact;
}

const FEWEST = 3;
const MOST = 5;
const SHORTEST_LEFT = 12;
/** Years apart from which on the order is told by the year alone. */
const LEAST_APART = 1;

/** What happened one after the other: on a card, or on a card and its neighbours. */
export const orderItems: FindVariants = (ground, places) => {
  const [first] = places;
  if (first === undefined) return [];
  const ofCard = places.flatMap((place) => dated(ground, place) ?? []);
  const isOfCard = ofCard.length >= FEWEST;
  if (!isOfCard && places.length > 1) return [];
  const own = ofCard[0];
  if (own === undefined) return [];
  const near = isOfCard ? ofCard : nearby(ground, first);
  if (near.length < FEWEST) return [];
  const pointIds = isOfCard ? near.map(({ place }) => place.point.id) : [first.point.id];
  const make = (draws: Draws) => makeItem(first, own, near, isOfCard, draws);
  return [{ pointIds, fact: `order ${first.card.cardId}`, make }];
};

function nearby(ground: Ground, { card }: Place): readonly Dated[] {
  return ground
    .around(card)
    .filter((place) => place.card.points.length === 1 && place.card.form !== 'gap')
    .flatMap((place) => dated(ground, place) ?? []);
}

function dated(ground: Ground, place: Place): Dated | undefined {
  const said = saidOf(place.point);
  const times = ground.factsOf(place.point).filter(({ kind }) => kind === 'year' || kind === 'date');
  const [when] = times;
  const isOneTime = when !== undefined && times.length === 1 && !isHedged(said, when);
  if (!isOneTime || ground.isCorrected(place.card, when) || /\bB\.?C/u.test(said)) return undefined;
  const isOnlyDate = said.length - when.text.length < SHORTEST_LEFT;
  const told = isOnlyDate ? place.card.question : withFact(said, when, GAP);
  const entry = place.card.points.length === 1 && !isOnlyDate ? `${place.card.question} — ${told}` : told;
  const hasGap = !isOnlyDate;
  return isQuotable(hasGap ? entry.replaceAll(GAP, '…') : entry, LONGEST_STATEMENT)
    ? { place, entry: entry.replaceAll(GAP, '…'), when }
    : undefined;
}

function makeItem(
  first: Place,
  own: Dated,
  all: readonly Dated[],
  isOfCard: boolean,
  draws: Draws,
): OrderItem | undefined {
  const others = draws.shuffled(all.filter(({ place }) => place.point.id !== own.place.point.id));
  const taken: Dated[] = [];
  for (const candidate of [own, ...others]) {
    if (taken.length === MOST) break;
    const isClear = taken.every((other) => areApart(other, candidate));
    if (isClear) taken.push(candidate);
  }
  if (taken.length < FEWEST) return undefined;
  const shown = draws.shuffled(taken);
  const key = shown
    .map((_, place) => place)
    .toSorted((one, other) => timeOf(shown[one]) - timeOf(shown[other]));
  const id = banOf('order', ...shown.map(({ place }) => place.point.id).toSorted());
  return {
    kind: 'order',
    id,
    ...originOf(first),
    stem: 'Put these in the order in which they happened, the earliest first.',
    ...(isOfCard ? { about: first.card.question } : {}),
    entries: shown.map(({ entry }) => entry),
    dates: shown.map(({ when }) => when.text),
    key,
    tests: shown.map(({ place }) => testedOf(place)),
    bans: [id],
  };
}

function areApart(one: Dated, other: Dated): boolean {
  const years = Math.abs(yearOf(one) - yearOf(other));
  const isTold =
    years >= LEAST_APART ||
    (one.when.kind === 'date' && other.when.kind === 'date' && one.when.value !== other.when.value);
  return isTold && !isTooAlike(one.entry, other.entry);
}

function yearOf({ when }: Dated): number {
  return Number(when.value.slice(0, 4));
}

function timeOf(dated: Dated | undefined): number {
  return dated === undefined ? 0 : Number(dated.when.value.replaceAll('-', '').padEnd(8, '0'));
}
