// Two connections at once, as two tabs have them: nothing is read outside the transaction that writes it.
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { Database } from '../../src/storage/database';
import { followMarker } from '../../src/storage/marker';
import { cardAt, connect, connectWithDeck, freshName, gradeCard } from './library';

const EACH = 60;

async function twoTabs(): Promise<readonly [Database, Database]> {
  const name = freshName();
  return [await connectWithDeck({ name }), await connect({ name })];
}

describe('two tabs', () => {
  it(`lose none of ${2 * EACH} grades of one card that they give at once`, async () => {
    const [one, other] = await twoTabs();
    await Promise.all(
      Array.from({ length: EACH }, (_, index) => [
        gradeCard(one, cardAt(1), 2 * index),
        gradeCard(other, cardAt(1), 2 * index + 1),
      ]).flat(),
    );
    const row = await one.cards.get(cardAt(1).id);
    expect(row?.state.reviews).toBe(2 * EACH);
    expect(new Set(readHistory(row?.history ?? new Uint8Array()).map(({ id }) => id)).size).toBe(2 * EACH);
    expect((await other.marker.get('marker'))?.reviews).toBe(2 * EACH);
    expect(await other.steps.count()).toBe(2 * EACH);
  });

  it('would lose writes if they read before the transaction that writes (the control of the test above)', async () => {
    const [one, other] = await twoTabs();
    await one.settings.put({ key: 'count', value: 0 });
    const increment = async (tab: Database): Promise<void> => {
      const value = Number((await tab.settings.get('count'))?.value);
      await tab.settings.put({ key: 'count', value: value + 1 });
    };
    await Promise.all(Array.from({ length: EACH }, () => [increment(one), increment(other)]).flat());
    expect(Number((await one.settings.get('count'))?.value)).toBeLessThan(2 * EACH);
  });

  it('follow each other by the marker', async () => {
    const [one, other] = await twoTabs();
    const seen: number[] = [];
    const stop = followMarker(
      other,
      ({ reviews }) => seen.push(reviews),
      (error) => {
        throw error;
      },
    );
    for (const number of [1, 2, 3]) await gradeCard(one, cardAt(0), number);
    while (seen.at(-1) !== 3) await new Promise((resolve) => setTimeout(resolve, 5));
    stop();
    await gradeCard(one, cardAt(0), 4);
    expect(seen.at(-1)).toBe(3);
  });
});
