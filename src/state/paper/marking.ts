// Marks answers with what their decks know: how common words are, and which abbreviations stand for what. That is read once for each
// text of a deck.
import type { CardId, PointId } from '../../domain/ids';
import type { Item } from '../../domain/paper/item';
import type { AnswerMark, Knowledge } from '../../domain/paper/marking/mark';
import { markAnswer, readKnowledge } from '../../domain/paper/marking/markAnswer';
import { markedPoint, type Accepted } from '../../domain/paper/marking/markedPoint';
import { markItem } from '../../domain/paper/markItem';
import type { ItemMark, ItemWork } from '../../domain/paper/paper';
import type { PageDeck } from '../../domain/paper/page/markPage';
import { outlineOf } from '../../domain/paper/page/outline';
import type { SourceCard, SourceDeck } from '../../domain/paper/source';
import { bareFormulas } from '../../domain/text/formulas';

/** Something that was written to points of a card. */
export interface Written {
  readonly cardId: CardId;
  readonly pointIds: readonly PointId[];
  readonly text: string;
}

/** Marks answers of decks. A deck that is gone knows nothing, and its items are marked by what they say themselves. */
export interface Marking {
  readonly markItem: (
    deck: SourceDeck | undefined,
    item: Item,
    work: ItemWork | undefined,
    accepted: Accepted,
  ) => ItemMark;
  /** What was written to a card; no marks where the deck has no such card. */
  readonly markCard: (deck: SourceDeck | undefined, written: Written, accepted: Accepted) => AnswerMark;
  /** What is known of a deck, and what its points say in brief. */
  readonly pageDeck: (deck: SourceDeck) => PageDeck;
}

const NOTHING_KNOWN: Knowledge = readKnowledge([]);

/** Marking that read no deck yet. */
export function createMarking(): Marking {
  const known = new WeakMap<readonly SourceCard[], Knowledge>();
  const outlines = new WeakMap<readonly SourceCard[], PageDeck>();
  const knowledgeOf = ({ cards }: SourceDeck): Knowledge => {
    const knowledge = known.get(cards) ?? readKnowledge(cards);
    known.set(cards, knowledge);
    return knowledge;
  };
  return {
    pageDeck: (deck) => {
      const knowledge = knowledgeOf(deck);
      const read = outlines.get(deck.cards) ?? { knowledge, outline: outlineOf(deck.cards, knowledge) };
      outlines.set(deck.cards, read);
      return read;
    },
    markItem: (deck, item, work, accepted) => {
      const knowledge = deck === undefined ? NOTHING_KNOWN : knowledgeOf(deck);
      return markItem(item, work, { knowledge, accepted });
    },
    markCard: (deck, { cardId, pointIds, text }, accepted) => {
      const card = deck?.cards.find((one) => one.cardId === cardId);
      if (deck === undefined || card === undefined) return { points: [] };
      const points = card.points.filter(({ id }) => pointIds.includes(id));
      return markAnswer(
        text,
        points.map((point) => markedPoint(point, accepted)),
        knowledgeOf(deck),
        bareFormulas(card.question),
      );
    },
  };
}
