// The packed history of a card: a version, then events in order, each with its length in front. Bytes follow the
// protobuf wire format, so an event of a kind this build does not know is kept byte for byte and skipped when read.
import { PbfReader } from 'pbf';
import type { ReviewEvent } from './event';
import { readEvent } from './readEvent';

/** The version written. A higher one comes from a newer Pointwise, whose database the fence keeps this one away from. */
export const HISTORY_VERSION = 1;

/** A history without events. */
export const EMPTY_HISTORY: Uint8Array = Uint8Array.of(HISTORY_VERSION);

/** The events of a packed history that this build knows, in order. */
export function readHistory(history: Uint8Array): readonly ReviewEvent[] {
  const events: ReviewEvent[] = [];
  const reader = new PbfReader(history);
  reader.readVarint();
  while (reader.pos < reader.length) {
    const end = reader.readVarint() + reader.pos;
    const event = readEvent(reader, end);
    if (event !== undefined) events.push(event);
    reader.pos = end;
  }
  return events;
}
