// What a paper can be made from: decks with cards that have words, and tags with those above them.
import type { SourceDeck } from '../../domain/paper/source';
import { compareTags, tagsWithThoseAbove } from '../library/findInIndex';
import type { PaperChoices } from './paperState';

/** The decks in their order, and the tags in that of their letters, each with its cards. */
export function paperChoicesOf(decks: readonly SourceDeck[]): PaperChoices {
  const ofTags = new Map<string, number>();
  for (const { tags } of decks.flatMap(({ cards }) => cards))
    for (const tag of tagsWithThoseAbove(tags)) ofTags.set(tag, (ofTags.get(tag) ?? 0) + 1);
  return {
    decks: decks
      .filter(({ cards }) => cards.length > 0)
      .map(({ id, title, cards }) => ({ id, title, cards: cards.length })),
    tags: [...ofTags]
      .map(([tag, cards]) => ({ tag, cards }))
      .sort((one, other) => compareTags(one.tag, other.tag)),
  };
}
