// Ids: where they come from and how they sort. An id is made once and then stored; nothing ever recomputes it.

/** Id of a deck: the key in its JSON ("csto"), or a hash of its name ({@link deckIdOf}). */
export type DeckId = string;
/** Id of a note: 11 characters, first made by {@link noteIdOf}. */
export type NoteId = string;
/** Id of a point: 11 characters, first made by {@link pointIdOf}. */
export type PointId = string;
/** Id of a card: note id, a colon, and the slot ("front"). */
export type CardId = string;
/** Id of an event: 17 characters that sort by moment, then device, then counter; see {@link eventIdOf}. */
export type EventId = string;

/**
 * A hash of a text as 11 characters of base 36 (57 bits: two notes in a million meet once in 300,000 libraries); of several
 * pieces, that of the text they make together. Two 32-bit lanes of multiply and xor-shift, mixed as in MurmurHash3; for
 * ever the same, since ids are stored.
 */
export function hashText(...pieces: readonly string[]): string {
  const [high, low] = closeLanes(addUnits(NO_UNITS, pieces));
  return lastDigits(high, low);
}

/** Whether a text has the form of an id of ours: 11 characters, as {@link hashText} makes them. */
export function isOwnId(text: string): boolean {
  return OWN_ID.test(text);
}

/** The form of our own ids. */
export const OWN_ID = /^[0-9a-z]{11}$/u;

/** The last 11 digits of a number of 64 bits, given in halves, in base 36: by hand, since a BigInt takes twice as long. */
function lastDigits(high: number, low: number): string {
  // Long division by 36 to the power of 5, which has 26 bits: no step goes beyond 53.
  const first = Math.floor(high / COUNTERS);
  const second = (high - first * COUNTERS) * 2 ** 16 + (low >>> 16);
  const secondBy = Math.floor(second / COUNTERS);
  const third = (second - secondBy * COUNTERS) * 2 ** 16 + (low & 0xffff);
  const thirdBy = Math.floor(third / COUNTERS);
  const upper = first * 2 ** 32 + secondBy * 2 ** 16 + thirdBy;
  const top = Math.floor(upper / COUNTERS);
  const middle = upper - top * COUNTERS;
  const last = third - thirdBy * COUNTERS;
  return String.fromCharCode(
    digit(top),
    digit(middle / 36 ** 4),
    digit(middle / 36 ** 3),
    digit(middle / 36 ** 2),
    digit(middle / 36),
    digit(middle),
    digit(last / 36 ** 4),
    digit(last / 36 ** 3),
    digit(last / 36 ** 2),
    digit(last / 36),
    digit(last),
  );
}

/** A hash under way, in two lanes: texts that begin alike are hashed once up to where they part. */
interface Lanes {
  readonly high: number;
  readonly low: number;
}

const NO_UNITS: Lanes = { high: 0xdeadbeef, low: 0x41c6ce57 };

// Piece by piece: to put them together takes as long as to hash them.
function addUnits(lanes: Lanes, pieces: readonly string[]): Lanes {
  let { high, low } = lanes;
  for (const piece of pieces) {
    for (let index = 0; index < piece.length; index += 1) {
      const unit = piece.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x9e3779b1);
      low = Math.imul(low ^ unit, 0x5f356495);
    }
  }
  return { high, low };
}

function closeLanes(lanes: Lanes): readonly [high: number, low: number] {
  const high = mix(lanes.high) ^ Math.imul(lanes.low, 0xc2b2ae35);
  const low = mix(lanes.low) ^ Math.imul(high, 0x85ebca6b);
  return [mix(high) >>> 0, mix(low) >>> 0];
}

function mix(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A number in [0, 1) that depends on the text only: the draws of fuzz and of random orders. */
export function drawFrom(text: string): number {
  return drawOf(addUnits(NO_UNITS, [text]));
}

function drawOf(lanes: Lanes): number {
  const [high, low] = closeLanes(lanes);
  // 53 bits are all that a number in [0, 1) can hold.
  return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
}

/** A text as matching sees it: one form of Unicode, lower case, single blanks, no closing punctuation. */
export function normalizeText(text: string): string {
  // Most texts have plain letters and single blanks only, and looking costs a third of making them so.
  const isPlain = !UNUSUAL.test(text);
  const lower = (isPlain ? text : text.normalize('NFKC')).toLowerCase();
  const plain = isPlain || !ODD_BLANKS.test(lower) ? lower : lower.replace(/\s+/gu, ' ');
  // By hand: a regular expression for "all of these at the end" takes quadratic time on a long run inside the text.
  let end = plain.length;
  while (end > 0 && CLOSING.has(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end).trim();
}

/** Anything but printable ASCII, which has one form in Unicode, or two blanks in a row. */
const UNUSUAL = /[^ -~]| {2}/u;
/** A blank other than U+0020, or two blanks in a row. */
const ODD_BLANKS = /[^\S ]|\s\s/u;
const CLOSING: ReadonlySet<string> = new Set(' .?!:;,。؟।');

/** The first id of a note; `occurrence` counts notes of the deck with the same question from 0. */
export function noteIdOf(deckKey: string, question: string, occurrence: number): NoteId {
  return noteIdOfNormal(deckKey, normalizeText(question), occurrence);
}

/** As {@link noteIdOf}, of a question that went through {@link normalizeText} before. */
export function noteIdOfNormal(deckKey: string, question: string, occurrence: number): NoteId {
  return hashText('note\n', deckKey, '\n', question, '\n', String(occurrence));
}

/** The first id of a point; `occurrence` counts points of the note with the same text from 0. */
export function pointIdOf(noteId: NoteId, text: string, occurrence: number): PointId {
  return pointIdOfNormal(noteId, normalizeText(text), occurrence);
}

/** As {@link pointIdOf}, of a text that went through {@link normalizeText} before. */
export function pointIdOfNormal(noteId: NoteId, text: string, occurrence: number): PointId {
  return hashText('point\n', noteId, '\n', text, '\n', String(occurrence));
}

/** The id of the card that asks a note in a slot. */
export function cardIdOf(noteId: NoteId, slot: string): CardId {
  return `${noteId}:${slot}`;
}

/** The note that a card asks. */
export function noteIdOfCard(cardId: CardId): NoteId {
  const colon = cardId.lastIndexOf(':');
  return colon < 0 ? cardId : cardId.slice(0, colon);
}

/** The slot of a card in its note. */
export function slotOfCard(cardId: CardId): string {
  return cardId.slice(cardId.lastIndexOf(':') + 1);
}

/** The id of a deck that a learner or a file named: the same for the same name, wherever it is read. */
export function deckIdOf(name: string): DeckId {
  return hashText(`deck\n${normalizeText(name)}`);
}

/**
 * The id of an event (ms since 1970), the number of the device that made it (0 to 46,655)
 * and a counter (0 to 60,466,175) that tells events of one moment apart. Ids sort as (atMs, device, counter).
 */
export function eventIdOf(atMs: number, device: number, counter: number): EventId {
  const moment = Math.max(0, Math.floor(atMs));
  const [high, low] = [Math.floor(moment / COUNTERS), moment % COUNTERS];
  // All at once: text that is put together from numbers printed one by one takes four times as long.
  return String.fromCharCode(
    digit(high / 36 ** 3),
    digit(high / 36 ** 2),
    digit(high / 36),
    digit(high),
    digit(low / 36 ** 4),
    digit(low / 36 ** 3),
    digit(low / 36 ** 2),
    digit(low / 36),
    digit(low),
    digit(device / 36 ** 2),
    digit(device / 36),
    digit(device),
    digit(counter / 36 ** 4),
    digit(counter / 36 ** 3),
    digit(counter / 36 ** 2),
    digit(counter / 36),
    digit(counter),
  );
}

/** The device number of events made from the review logs of other programs. */
export const FOREIGN_DEVICE = 46_655;
const COUNTERS = 36 ** 5;

/**
 * The id of an event that a foreign review log tells of: from its moment (ms), and a text that names the note, the slot
 * and the entry of the log. So the same log read twice, or on two devices, gives the same events.
 */
export function foreignEventId(atMs: number, origin: string): EventId {
  return foreignEventIds(origin)(atMs, '');
}

/** Makes the ids of several events, as {@link foreignEventId} does from a moment and `origin` with `entry` behind it. */
export function foreignEventIds(origin: string): (atMs: number, entry: string) => EventId {
  const begun = addUnits(NO_UNITS, ['foreign\n', origin]);
  return (atMs, entry) =>
    eventIdOf(atMs, FOREIGN_DEVICE, Math.floor(drawOf(addUnits(begun, [entry])) * COUNTERS));
}

/** The device number of events that a change of the text brings, and not the learner's answers. */
const TEXT_DEVICE = 46_654;

/**
 * The id of an event that a change of the text brings: from its moment (ms), and a text that says what it is. So the same
 * change made at the same moment brings the same event.
 */
export function textEventId(atMs: number, said: string): EventId {
  return eventIdOf(atMs, TEXT_DEVICE, Number.parseInt(hashText(said).slice(-5), 36));
}

/** The character (its code) of the last whole digit of a number below 2^31, in base 36. */
function digit(value: number): number {
  // Cut off by way of whole numbers of 32 bits, whose remainders take a tenth of the time.
  const last = (value | 0) % 36;
  return last + (last < 10 ? ZERO : LETTER_BEFORE);
}

const ZERO = 0x30;
/** The letter "a" is the digit 10. */
const LETTER_BEFORE = 0x61 - 10;

/** The moment inside an event id, in ms since 1970. */
export function momentOfEvent(id: EventId): number {
  return Number.parseInt(id.slice(0, 9), 36);
}
