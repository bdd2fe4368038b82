// The orders in which cards can come, in words.
import type { Mix, NewGatherOrder, NewSortOrder, ReviewOrder } from '../../domain/queue/queueOptions';

interface Choice<Value> {
  readonly value: Value;
  readonly words: string;
}

export const REVIEW_ORDER_CHOICES: readonly Choice<ReviewOrder>[] = [
  { value: 'dueThenRandom', words: 'By due day, then at random' },
  { value: 'dueThenDeck', words: 'By due day, then by deck' },
  { value: 'deckThenDue', words: 'By deck, then by due day' },
  { value: 'retrievabilityUp', words: 'Most likely forgotten first' },
  { value: 'retrievabilityDown', words: 'Best remembered first' },
  { value: 'intervalUp', words: 'Shortest interval first' },
  { value: 'intervalDown', words: 'Longest interval first' },
  { value: 'difficultyUp', words: 'Easiest first' },
  { value: 'difficultyDown', words: 'Most difficult first' },
  { value: 'added', words: 'As added, oldest first' },
  { value: 'addedReverse', words: 'As added, newest first' },
  { value: 'random', words: 'At random' },
];

export const NEW_GATHER_CHOICES: readonly Choice<NewGatherOrder>[] = [
  { value: 'deck', words: 'Deck by deck, in order' },
  { value: 'deckThenRandomNotes', words: 'Deck by deck, notes at random' },
  { value: 'positionUp', words: 'From the start of all decks' },
  { value: 'positionDown', words: 'From the end of all decks' },
  { value: 'randomNotes', words: 'Notes at random' },
  { value: 'randomCards', words: 'Cards at random' },
];

export const NEW_SORT_CHOICES: readonly Choice<NewSortOrder>[] = [
  { value: 'typeThenGathered', words: 'By kind of card, then as taken' },
  { value: 'gathered', words: 'As taken' },
  { value: 'typeThenRandom', words: 'By kind of card, then at random' },
  { value: 'randomNoteThenType', words: 'Notes at random, then by kind of card' },
  { value: 'random', words: 'At random' },
];

export const MIX_CHOICES: readonly Choice<Mix>[] = [
  { value: 'mixed', words: 'Mixed with reviews' },
  { value: 'before', words: 'Before reviews' },
  { value: 'after', words: 'After reviews' },
];
