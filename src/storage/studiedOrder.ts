// The order of the lists of studied cards, through changes in which cards change hands: undone, they are as they were.
import type { DeckId } from '../domain/ids';
import type { Database } from './database';
import { packed, unpacked } from './imageRows';
import { unpackIds, type PackedIds } from './packedIds';
import { imageOf } from './writer';

/**
 * Puts the lists of an image in the order that they had: cards that come back to a deck stand at its end. A list that has others
 * now stays as it is; `lists` are those before the step was toggled.
 */
export async function reorder(
  database: Database,
  imageId: number,
  lists: ReadonlyMap<DeckId, PackedIds>,
): Promise<void> {
  const image = await database.images.get(imageId);
  if (image?.table !== 'studied') return;
  const rows = unpacked(image);
  for (const { key: deckId, row } of rows) {
    const now = (await database.studied.get(deckId))?.cardIds;
    if (now === undefined || typeof row !== 'string' || !hasSameIds(now, row)) continue;
    await database.studied.put({ deckId, cardIds: row });
  }
  const images = rows.map(({ key }) => imageOf(key, lists.get(key), undefined));
  await database.images.put({ ...image, rows: packed(images) });
}

/** The lists of which a step keeps the order, as they are before it is toggled. */
export async function studiedNow(
  database: Database,
  imageIds: readonly number[],
): Promise<ReadonlyMap<DeckId, PackedIds>> {
  const lists = new Map<DeckId, PackedIds>();
  for (const id of imageIds) {
    const image = await database.images.get(id);
    if (image?.table !== 'studied') continue;
    for (const { key } of unpacked(image)) {
      const list = await database.studied.get(key);
      if (list !== undefined) lists.set(key, list.cardIds);
    }
  }
  return lists;
}

function hasSameIds(one: PackedIds, other: PackedIds): boolean {
  const [ids, others] = [new Set(unpackIds(one)), unpackIds(other)];
  return ids.size === others.length && others.every((id) => ids.has(id));
}
