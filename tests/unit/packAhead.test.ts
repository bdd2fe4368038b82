// Histories that are packed while the learner looks at the preview.
import { expect, it } from 'vitest';
import type { ReviewEvent } from '../../src/domain/review/event';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { packAhead } from '../../src/state/files/packAhead';
import { eventIdOf } from '../../src/domain/ids';

const CARDS = 4500;
const histories = new Map(
  Array.from({ length: CARDS }, (_, card): [string, readonly ReviewEvent[]] => [
    `note${card}:front`,
    [{ kind: 'suspended', id: eventIdOf(1000 + card, 1, 0), atMs: 1000 + card, day: 20_000 }],
  ]),
);

it('packs histories bit by bit, each as it is packed otherwise, until it is told to stop', () => {
  const waiting: (() => void)[] = [];
  const { packedOf, stop } = packAhead(histories, (work) => void waiting.push(work));
  const isPacked = (): number => [...histories.values()].filter((events) => packedOf(events)).length;
  expect(isPacked()).toBe(0);
  waiting.shift()?.();
  const some = isPacked();
  expect([some > 0, some < CARDS, waiting.length]).toEqual([true, true, 1]);
  stop();
  waiting.shift()?.();
  expect([isPacked(), waiting.length]).toEqual([some, 0]);
});

it('ends when all are packed, and knows no other list of the same events', () => {
  const waiting: (() => void)[] = [];
  const { packedOf } = packAhead(histories, (work) => void waiting.push(work));
  while (waiting.length > 0) waiting.shift()?.();
  for (const events of histories.values()) expect(packedOf(events)).toEqual(addEvents(EMPTY_HISTORY, events));
  const [events = []] = histories.values();
  expect(readHistory(packedOf(events) ?? EMPTY_HISTORY)).toEqual(events);
  expect(packedOf([...events])).toBeUndefined();
});
