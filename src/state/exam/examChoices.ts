// What can be chosen for an exam: decks with cards, and tags with those above them.
import type { CardIndex } from '../library/cardIndex';
import { tagsWithThoseAbove, compareTags } from '../library/findInIndex';
import type { ExamChoices } from './examState';

/** The decks in their order, and the tags in that of their letters, each with its cards. */
export function choicesOf({ decks, cards }: CardIndex): ExamChoices {
  const ofDecks = new Map<string, number>();
  const ofTags = new Map<string, number>();
  for (const { deckId, shownTags } of cards) {
    ofDecks.set(deckId, (ofDecks.get(deckId) ?? 0) + 1);
    for (const tag of tagsWithThoseAbove(shownTags)) ofTags.set(tag, (ofTags.get(tag) ?? 0) + 1);
  }
  return {
    decks: decks.flatMap(({ id, title }) => {
      const count = ofDecks.get(id) ?? 0;
      return count === 0 ? [] : [{ id, title, cards: count }];
    }),
    tags: [...ofTags]
      .map(([tag, count]) => ({ tag, cards: count }))
      .sort((one, other) => compareTags(one.tag, other.tag)),
  };
}
