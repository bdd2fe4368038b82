// Makes the items of a paper from the text of decks: pure, and the same for the same seed. The idea to know: kinds take turns, each at
// the next card that can still give it something, and of a card's ways to be asked the one that repeats least is taken.
import type { PointId } from '../../ids';
import { ITEM_KINDS, type Item, type ItemKind } from '../item';
import type { SourceDeck } from '../source';
import { answerChoices } from './answers';
import { drawsFor } from './draws';
import { gapChoices, gapsToType } from './gaps';
import { groundOf, type Ground, type Place } from './ground';
import { headingChoices } from './headings';
import { orderItems } from './orders';
import { pairItems } from './pairs';
import { statementItems } from './statements';
import type { FindVariants, Variant } from './variants';
import { longItems, shortItems } from './written';

/** What items are made from. */
export interface ItemRequest {
  /** The decks with the cards that are asked, and no others. */
  readonly asked: readonly SourceDeck[];
  /** Every deck of the learner, whole: what is true anywhere in them must not be called false, and choices come from them too. */
  readonly all: readonly SourceDeck[];
  readonly kinds: readonly ItemKind[];
  /** How many are wanted; there may be fewer. */
  readonly items: number;
  readonly seed: string;
  /** Points to ask first, in their order. */
  readonly targets?: readonly PointId[];
  /** Of items that were ruled bad. */
  readonly banned: ReadonlySet<string>;
}

/** How each kind of item is found. */
export const VARIANTS: Readonly<Record<ItemKind, FindVariants>> = {
  choice: (ground, places) => [
    ...gapChoices(ground, places),
    ...headingChoices(ground, places),
    ...answerChoices(ground, places),
  ],
  statements: statementItems,
  pairs: pairItems,
  order: orderItems,
  cloze: gapsToType,
  short: shortItems,
  long: longItems,
};

/** What is written comes before what is only recognised: choices would give the words away. */
const ASKED_IN_ORDER: readonly ItemKind[] = [
  'long',
  'short',
  'cloze',
  'pairs',
  'order',
  'statements',
  'choice',
];

/** The items of a paper, in the order in which they are asked. */
export function makeItems(request: ItemRequest): readonly Item[] {
  const { asked, all, items: wanted, seed, banned } = request;
  const ground = groundOf(all);
  const ranks: Ranks = new Map(request.targets?.map((id, index) => [id, index]));
  const cards = cardsInOrder(request, ranks);
  const uses = createUses();
  const turns = ITEM_KINDS.filter((kind) => request.kinds.includes(kind)).map((kind, index, kinds) => ({
    kind,
    // Kinds begin at different cards, so that a short paper asks many; where some come first, these are asked in all kinds.
    lines: rotated(cards, ranks.size > 0 ? 0 : Math.floor((index * cards.length) / kinds.length)).map(
      (places) => lineOf(kind, places, ground),
    ),
    next: 0,
    isOver: asked.length === 0,
  }));
  const items: Item[] = [];
  while (items.length < wanted && turns.some(({ isOver }) => !isOver)) {
    for (const turn of drawsFor(seed, `turns ${items.length}`).shuffled(turns)) {
      if (turn.isOver || items.length >= wanted) continue;
      const item = nextItem(
        turn,
        uses,
        ranks,
        seed,
        (made) => isNew(made, items) && !made.bans.some((ban) => banned.has(ban)),
      );
      if (item === undefined) turn.isOver = true;
      else items.push(item);
    }
  }
  const mixed = drawsFor(seed, 'order').shuffled(items);
  return ASKED_IN_ORDER.flatMap((kind) => mixed.filter((item) => item.kind === kind));
}

/** A card's ways to be asked in a kind, found when its turn first comes. */
interface Line {
  readonly find: () => Variant[];
}

interface Turn {
  readonly kind: ItemKind;
  readonly lines: readonly Line[];
  /** The line to look at next. */
  next: number;
  isOver: boolean;
}

interface Uses {
  readonly of: (variant: Variant) => number;
  readonly add: (item: Item, variant: Variant) => void;
}

function lineOf(kind: ItemKind, places: readonly Place[], ground: Ground): Line {
  let found: Variant[] | undefined;
  return { find: () => (found ??= [...VARIANTS[kind](ground, places)]) };
}

function nextItem(
  turn: Turn,
  uses: Uses,
  ranks: Ranks,
  seed: string,
  isGood: (item: Item) => boolean,
): Item | undefined {
  for (;;) {
    const at = leastUsedLine(turn, uses);
    if (at === undefined) return undefined;
    turn.next = at + 1;
    const variants = turn.lines[at]?.find() ?? [];
    const draws = drawsFor(seed, `${turn.kind} ${at} ${variants.length}`);
    const least = Math.min(...variants.map(uses.of));
    const fresh = firstWanted(
      variants.filter((variant) => uses.of(variant) === least),
      ranks,
    );
    const chosen = fresh[draws.below(fresh.length)];
    if (chosen === undefined) return undefined;
    variants.splice(variants.indexOf(chosen), 1);
    const item = chosen.make(draws);
    if (item === undefined || !isGood(item)) continue;
    uses.add(item, chosen);
    return item;
  }
}

/** Of the next cards that can still be asked the first whose ways to be asked repeat least; undefined where none is left. */
function leastUsedLine({ lines, next }: Turn, uses: Uses): number | undefined {
  let best: { readonly at: number; readonly least: number } | undefined;
  let seen = 0;
  for (let step = 0; step < lines.length && seen < LOOKS_AHEAD; step += 1) {
    const at = (next + step) % lines.length;
    const variants = lines[at]?.find() ?? [];
    if (variants.length === 0) continue;
    seen += 1;
    const least = Math.min(...variants.map(uses.of));
    if (best === undefined || least < best.least) best = { at, least };
    if (least === 0) break;
  }
  return best?.at;
}

/** Cards that are looked at for the one that repeats least. */
const LOOKS_AHEAD = 24;
const REPEATS_FACT = 10;

function createUses(): Uses {
  const points = new Map<PointId, number>();
  const facts = new Map<string, number>();
  return {
    of: ({ pointIds, fact }) => {
      const least = Math.min(...pointIds.map((id) => points.get(id) ?? 0));
      return least + REPEATS_FACT * (fact === undefined ? 0 : (facts.get(fact) ?? 0));
    },
    add: ({ tests }, { fact }) => {
      for (const { pointId } of tests) points.set(pointId, (points.get(pointId) ?? 0) + 1);
      if (fact !== undefined) facts.set(fact, (facts.get(fact) ?? 0) + 1);
    },
  };
}

function isNew(item: Item, items: readonly Item[]): boolean {
  return items.every(({ id }) => id !== item.id);
}

/** The places of points among those to ask first. */
type Ranks = ReadonlyMap<PointId, number>;

function rankOf(ids: readonly PointId[], ranks: Ranks): number {
  return Math.min(...ids.map((id) => ranks.get(id) ?? Infinity));
}

function firstWanted(variants: readonly Variant[], ranks: Ranks): readonly Variant[] {
  if (ranks.size === 0) return variants;
  const first = Math.min(...variants.map(({ pointIds }) => rankOf(pointIds, ranks)));
  return variants.filter(({ pointIds }) => rankOf(pointIds, ranks) === first);
}

/** Cards with the points that come first, then the others as the seed has it. */
function cardsInOrder({ asked, seed }: ItemRequest, ranks: Ranks): readonly (readonly Place[])[] {
  const cards = asked.flatMap((deck) =>
    deck.cards.map((card) => card.points.map((point): Place => ({ deck, card, point }))),
  );
  const mixed = drawsFor(seed, 'cards').shuffled(cards);
  if (ranks.size === 0) return mixed;
  return mixed
    .map((places) => ({
      places,
      rank: rankOf(
        places.map(({ point }) => point.id),
        ranks,
      ),
    }))
    .toSorted((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank))
    .map(({ places }) => places);
}

function rotated<Value>(values: readonly Value[], by: number): readonly Value[] {
  return [...values.slice(by), ...values.slice(0, by)];
}
