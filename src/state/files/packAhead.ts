// While the learner looks at the preview, the worker packs the histories that the file brings: writing them then takes a
// third less time.
import type { CardId } from '../../domain/ids';
import type { ReviewEvent } from '../../domain/review/event';
import { EMPTY_HISTORY } from '../../domain/review/historyCodec';
import { addEvents } from '../../domain/review/packHistory';
import type { PackedOf } from '../../storage/writeDeck';

/** Histories packed at a time, some 20 ms long: what the page asks for meanwhile is not held up for longer. */
const AT_ONCE = 2000;

/** Histories that are being packed. */
export interface PackingAhead {
  readonly packedOf: PackedOf;
  readonly stop: () => void;
}

/** Packs histories whenever nothing else is to be done; `later` calls back when that is so. */
export function packAhead(
  histories: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  later: (work: () => void) => void,
): PackingAhead {
  const packed = new WeakMap<readonly ReviewEvent[], Uint8Array>();
  const left = [...histories.values()];
  let isStopped = false;
  const work = (): void => {
    if (isStopped) return;
    for (const events of left.splice(0, AT_ONCE)) packed.set(events, addEvents(EMPTY_HISTORY, events));
    if (left.length > 0) later(work);
  };
  later(work);
  return { packedOf: (events) => packed.get(events), stop: () => (isStopped = true) };
}
