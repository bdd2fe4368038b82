// Match the pairs: labels of a card with what stands under them, or questions of cards with their short answers.
import type { PairsItem } from '../item';
import { isRemarkedAnswer, isSureAnswer } from './answers';
import type { Draws } from './draws';
import type { Place } from './ground';
import { areApart, tellingLabels, type Labelled } from './headings';
import { banOf, isQuotable, LONGEST_CHOICE, originOf, testedOf, type FindVariants } from './variants';
import { isTooAlike } from './words';
import { slotOfCard } from '../../ids';

const FEWEST = 3;
const MOST = 5;

/** Pairs of a card, or of a card with a short answer and its neighbours. */
export const pairItems: FindVariants = (ground, places) => {
  const [first] = places;
  if (first === undefined) return [];
  const ofCard = tellingLabels(places).filter(({ text }) => isQuotable(text, LONGEST_CHOICE));
  if (ofCard.length >= FEWEST) {
    const make = (draws: Draws) =>
      makeItem(first, 'Match each heading with what the notes say under it.', draws.shuffled(ofCard), draws);
    return [
      { pointIds: ofCard.map(({ place }) => place.point.id), fact: `pairs ${first.card.cardId}`, make },
    ];
  }
  if (!isSureAnswer(ground, first)) return [];
  const near = ground
    .around(first.card)
    .filter((place) => isSureAnswer(ground, place) && place.card.form === first.card.form)
    .filter(({ card }) => slotOfCard(card.cardId) === slotOfCard(first.card.cardId))
    .filter(({ card }) => card.cardId !== first.card.cardId && isQuotable(card.question, LONGEST_CHOICE));
  if (near.length < FEWEST - 1 || !isQuotable(first.card.question, LONGEST_CHOICE)) return [];
  const asLabelled = (place: Place): Labelled => ({
    place,
    label: place.card.question,
    text: place.point.text,
  });
  const make = (draws: Draws) => {
    const others = draws.shuffled(near).map(asLabelled);
    return makeItem(first, 'Match each question with its answer.', [asLabelled(first), ...others], draws);
  };
  return [{ pointIds: [first.point.id], fact: `pairs ${first.point.id}`, make }];
};

function makeItem(
  first: Place,
  stem: string,
  candidates: readonly Labelled[],
  draws: Draws,
): PairsItem | undefined {
  const isOfCard = candidates.every(({ place }) => place.card.cardId === first.card.cardId);
  const taken: Labelled[] = [];
  for (const candidate of candidates) {
    if (taken.length === MOST) break;
    const isApart = isOfCard
      ? (other: Labelled) => areApart(candidate, other)
      : (other: Labelled) =>
          !isTooAlike(candidate.label, other.label) &&
          !isTooAlike(candidate.text, other.text) &&
          !isRemarkedAnswer(candidate.place, other.text) &&
          !isRemarkedAnswer(other.place, candidate.text);
    if (taken.every(isApart)) taken.push(candidate);
  }
  if (taken.length < FEWEST) return undefined;
  const labels = draws.shuffled(taken);
  const mixed = draws.shuffled(taken);
  // Not in the same order, or nothing need be matched.
  const texts = mixed.every((one, place) => one === labels[place]) ? mixed.toReversed() : mixed;
  const id = banOf('pairs', ...labels.map(({ place }) => place.point.id).toSorted());
  return {
    kind: 'pairs',
    id,
    ...originOf(first),
    stem,
    ...(isOfCard ? { about: first.card.question } : {}),
    labels: labels.map(({ label }) => label),
    texts: texts.map(({ text }) => text),
    key: labels.map((one) => texts.indexOf(one)),
    tests: labels.map(({ place }) => testedOf(place)),
    bans: [id],
  };
}
