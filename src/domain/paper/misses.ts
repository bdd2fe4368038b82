// Which cards a paper says are worth studying: those of which something was not known.
import type { CardId } from '../ids';
import type { Item } from './item';
import type { ItemMark, Paper } from './paper';

/**
 * The cards of a submitted paper with a point that was missed, or recalled in part, in the order of its items, each once. Where it
 * cannot be told which point of an item was missed, and of an open item, all its cards are meant; bad items mean none.
 */
export function missedCards({ items, submitted }: Pick<Paper, 'items' | 'submitted'>): readonly CardId[] {
  const cards = items.flatMap((item) => {
    const mark = submitted?.marks[item.id];
    return mark === undefined || mark.share === 1 ? [] : missedOf(item, mark);
  });
  return [...new Set(cards)];
}

function missedOf({ tests }: Item, { written }: ItemMark): readonly CardId[] {
  if (written === undefined) return tests.map(({ cardId }) => cardId);
  const missed = new Set(
    written.points.filter(({ verdict }) => verdict !== 'recalled').map(({ pointId }) => pointId),
  );
  return tests.filter(({ pointId }) => missed.has(pointId)).map(({ cardId }) => cardId);
}
