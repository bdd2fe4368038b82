// Pointwise's own JSON files: a deck as exported, and the copy of everything.
import { readDeckJson, type DeckJson } from '../../domain/deck/deckJson';
import { present } from '../../domain/deck/present';
import { NOTHING_INCOMING, type Incoming, type Media } from '../../domain/incoming/incoming';
import type { CardId } from '../../domain/ids';
import type { ReviewEvent } from '../../domain/review/event';
import { counting, partOf, tellNobody, type Tell } from '../../domain/tell';
import { ReadError } from '../readFailure';
import { readCopy } from './readCopy';
import { bytesOf, eventsOf } from './unpack';

/**
 * What a JSON file of Pointwise brings; undefined when a text is no JSON at all. `tell` is told the share that is done.
 * Throws a ReadError for JSON that is something else, damaged, or of a newer version.
 */
export function readJsonFile(text: string, tell: Tell = tellNobody): Incoming | undefined {
  const value = parsed(text);
  if (value === undefined) return undefined;
  tell(PARSED, 1);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format === 'pointwise-copy') return readCopy(value, partOf(tell, PARSED, 1));
  // Several decks are written as a list.
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const checking = partOf(tell, PARSED, CHECKED);
  const decks = values.map((deck, place) =>
    readDeck(deck, partOf(checking, place / values.length, (place + 1) / values.length)),
  );
  if (decks.length === 0) throw new ReadError('empty', 'a list without decks');
  return incomingOfDecks(decks, partOf(tell, CHECKED, 1));
}

// How much of the time has passed by then, when cards have some ten reviews each.
const PARSED = 0.3;
const CHECKED = 0.7;

function readDeck(value: unknown, tell: Tell): DeckJson {
  const read = readDeckJson(value, tell);
  if (read.ok) return read.value;
  const { reason, details } = read.failure;
  const codes = { notADeck: 'unknownFormat', newerVersion: 'newerVersion', invalid: 'damaged' } as const;
  throw new ReadError(codes[reason], details.slice(0, 3).join(' '));
}

/** How our own files begin. */
export const OWN_JSON = /^\uFEFF?\s*(?:\[\s*)?\{\s*"format"\s*:\s*"pointwise-/u;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A document may well start with a brace; a deck that was cut off is told apart by its first line.
    if (!(error instanceof SyntaxError)) throw error;
    if (OWN_JSON.test(text)) throw new ReadError('damaged', 'JSON that breaks off');
    return undefined;
  }
}

function incomingOfDecks(decks: readonly DeckJson[], tell: Tell): Incoming {
  const unpacked = counting(
    tell,
    decks.reduce((sum, { histories = [] }) => sum + histories.length, 0),
  );
  return {
    ...NOTHING_INCOMING,
    kind: 'deckJson',
    decks: decks.map(({ key, title, asOf, source, notes }) => ({
      title,
      ...present({ asOf, source }),
      notes,
      id: key,
      isWhole: true,
    })),
    noteTypes: decks.flatMap(({ noteTypes = [] }) => noteTypes),
    media: decks.flatMap(({ media = [] }) =>
      media.map(({ name, base64 }): Media => ({ name, bytes: bytesOf(base64, 'media') })),
    ),
    histories: new Map(
      decks.flatMap(({ histories = [] }) =>
        histories.map(({ card, base64 }): [CardId, readonly ReviewEvent[]] => {
          unpacked();
          return [card, eventsOf(base64, card)];
        }),
      ),
    ),
  };
}
