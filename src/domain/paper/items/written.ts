// What is written out: one point, or all points of a card.
import type { LongItem, ShortItem } from '../item';
import type { Place } from './ground';
import { isTyped } from './gaps';
import { banOf, originOf, testedOf, type FindVariants } from './variants';

/** From here on (characters) a single point is a long answer. */
const LONG = 200;

/** Points that can be asked by themselves: those with a label of their own, and the only ones of their cards. */
export const shortItems: FindVariants = (_ground, places) =>
  places.flatMap((place) => {
    const { point, card } = place;
    const isOnly = card.points.length === 1;
    const isTold = isOnly || (point.label !== undefined && hasOwnLabel(place, places));
    if (!isTold || isTyped(place) || point.text.trim() === '' || (isOnly && isLong(place))) return [];
    const make = (): ShortItem => {
      const ban = banOf('short', point.id);
      const isLabelled = !isOnly && point.label !== undefined;
      return {
        kind: 'short',
        id: ban,
        ...originOf(place),
        stem: isLabelled ? `What do the notes say under “${point.label ?? ''}”?` : card.question,
        ...(isLabelled ? { about: card.question } : {}),
        tests: [testedOf(place)],
        bans: [ban],
      };
    };
    return [{ pointIds: [point.id], make }];
  });

/** A card with several points or one long one, asked as a whole. */
export const longItems: FindVariants = (_ground, places) => {
  const [first] = places;
  if (first === undefined || (places.length < 2 && !isLong(first))) return [];
  const make = (): LongItem => {
    const ban = banOf('long', first.card.cardId);
    const { question } = first.card;
    return {
      kind: 'long',
      id: ban,
      ...originOf(first),
      stem: question,
      tests: places.map(testedOf),
      bans: [ban],
    };
  };
  return [{ pointIds: places.map(({ point }) => point.id), make }];
};

function isLong({ point }: Place): boolean {
  return point.text.length > LONG;
}

function hasOwnLabel({ point }: Place, places: readonly Place[]): boolean {
  return places.every((other) => other.point === point || other.point.label !== point.label);
}
