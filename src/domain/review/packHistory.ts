// Packing histories: adding events, and merging two histories of one card.
import { PbfReader, PbfWriter } from 'pbf';
import { eventIdOf, type EventId } from '../ids';
import type { ReviewEvent } from './event';
import { EMPTY_HISTORY, HISTORY_VERSION } from './historyCodec';
import { writeEvent } from './writeEvent';

/** One packed event: its id and its bytes, whatever they mean. */
interface Entry {
  readonly id: EventId;
  readonly bytes: Uint8Array;
}

/** Whether bytes from elsewhere are a packed history of this version, every event of it whole. */
export function isWholeHistory(bytes: Uint8Array): boolean {
  if (bytes[0] !== HISTORY_VERSION) return false;
  const reader = new PbfReader(bytes);
  reader.readVarint();
  while (reader.pos < reader.length) {
    const length = bytes[reader.pos] ?? 0;
    // A number goes on while its highest bit is set; no event is so long that it takes more than three.
    const isNumber =
      length < 0x80 || (bytes[reader.pos + 1] ?? 0x80) < 0x80 || (bytes[reader.pos + 2] ?? 0x80) < 0x80;
    if (!isNumber) return false;
    const end = reader.readVarint() + reader.pos;
    if (end > reader.length) return false;
    reader.pos = end;
  }
  return reader.pos === reader.length;
}

/** The history with events added: each id is kept once, so adding twice changes nothing. */
export function addEvents(history: Uint8Array, events: readonly ReviewEvent[]): Uint8Array {
  // One writer for all of them, since an import brings thousands.
  const added = pack(events.length, (writer) => {
    for (const event of events) writer.writeRawMessage((each, to) => writeEvent(to, each), event);
  });
  const isFirst = history.length === EMPTY_HISTORY.length && isOrdered(events);
  return isFirst ? added : mergeHistories(history, added);
}

/**
 * The union of two histories by event id: commutative, associative and idempotent. Where one id has two contents,
 * the greater in byte order stays.
 */
export function mergeHistories(one: Uint8Array, other: Uint8Array): Uint8Array {
  const merged = new Map<EventId, Entry>();
  for (const entry of [...entriesOf(one), ...entriesOf(other)]) {
    const present = merged.get(entry.id);
    if (present === undefined || compareBytes(present.bytes, entry.bytes) < 0) merged.set(entry.id, entry);
  }
  const ordered = [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return pack(ordered.length, (writer) => {
    for (const { bytes } of ordered) writer.writeBytes(bytes);
  });
}

/** Whether the history holds an event, known or not. */
export function hasEvent(history: Uint8Array, id: EventId): boolean {
  return entriesOf(history).some((entry) => entry.id === id);
}

/** Whether every event comes after the one before it by its id, so that none is there twice. */
function isOrdered(events: readonly ReviewEvent[]): boolean {
  return events.every(({ id }, index) => index === 0 || (events[index - 1]?.id ?? '') < id);
}

function pack(events: number, writeEntries: (writer: PbfWriter) => void): Uint8Array {
  // Room for most events at once: a writer that has to move takes twice as long.
  const writer = new PbfWriter(new Uint8Array(16 + 64 * events));
  writer.writeVarint(HISTORY_VERSION);
  writeEntries(writer);
  // A copy of its own: a view would drag the writer's spare room into the database.
  return writer.finish().slice();
}

function entriesOf(history: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  const reader = new PbfReader(history);
  reader.readVarint();
  while (reader.pos < reader.length) {
    const bytes = reader.readBytes();
    entries.push({ id: entryId(bytes), bytes });
  }
  return entries;
}

// Every event, of whatever kind, starts with the three parts of its id (fields 1 to 3 of eventFields.ts).
function entryId(bytes: Uint8Array): EventId {
  const reader = new PbfReader(bytes);
  const part = (): number => {
    reader.nextField();
    return reader.readVarint();
  };
  return eventIdOf(part(), part(), part());
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
