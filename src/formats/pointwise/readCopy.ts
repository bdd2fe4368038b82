// The copy of everything that "Save a copy" writes (storage/copy.ts): its decks, types, media and histories. Settings and the
// totals of days are not taken: the first are this device's own, the second follow from the histories.
import * as v from 'valibot';
import { DECK_VERSION, DECK_FORMAT } from '../../domain/deck/deckSchema';
import { readDeckJson } from '../../domain/deck/deckJson';
import type { CardId } from '../../domain/ids';
import { NOTHING_INCOMING, type Incoming, type IncomingDeck } from '../../domain/incoming/incoming';
import type { NoteType } from '../../domain/noteType/noteType';
import type { ReviewEvent } from '../../domain/review/event';
import { counting, partOf, type Tell } from '../../domain/tell';
import { ReadError } from '../readFailure';
import { bytesOf, eventsOf } from './unpack';

/** The newest copy that is read. */
const COPY_VERSION = 1;

const bytes = v.object({ base64: v.string() });
const rows = v.array(v.object({ id: v.string(), deckId: v.optional(v.string()), history: bytes }));
const copySchema = v.object({
  format: v.literal('pointwise-copy'),
  version: v.number(),
  tables: v.object({
    decks: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        asOf: v.optional(v.string()),
        source: v.optional(v.string()),
        pages: v.array(v.object({ id: v.string() })),
      }),
    ),
    pages: v.array(v.object({ id: v.string(), notes: v.array(v.looseObject({ kind: v.string() })) })),
    cards: rows,
    // Version 3 of the schema kept cards apart that were on their way into the others.
    parked: v.optional(v.array(v.object({ rows })), []),
    noteTypes: v.optional(v.array(v.unknown()), []),
    media: v.optional(v.array(v.object({ id: v.string(), bytes })), []),
  }),
});

/** What a copy brings. `tell` is told the share that is done. Throws a ReadError when it is damaged or of a newer version. */
export function readCopy(value: unknown, tell: Tell): Incoming {
  const read = v.safeParse(copySchema, value);
  if (!read.success) throw new ReadError('damaged', `copy: ${v.getDotPath(read.issues[0]) ?? 'whole'}`);
  if (read.output.version > COPY_VERSION) throw new ReadError('newerVersion', 'copy');
  const { decks, pages, cards, parked, noteTypes, media } = read.output.tables;
  const studied = [...cards, ...parked.flatMap((page) => page.rows)];
  const notesOf = new Map(pages.map(({ id, notes }) => [id, notes]));
  tell(TABLES_CHECKED, 1);
  const checking = partOf(tell, TABLES_CHECKED, DECKS_CHECKED);
  const checked = decks.map(({ id, pages: own, ...head }, place) =>
    checkedDeck(
      id,
      { ...head, notes: own.flatMap((page) => notesOf.get(page.id) ?? []), noteTypes },
      partOf(checking, place / decks.length, (place + 1) / decks.length),
    ),
  );
  const unpacked = counting(partOf(tell, DECKS_CHECKED, 1), studied.length);
  return {
    ...NOTHING_INCOMING,
    kind: 'copy',
    decks: checked.map(({ deck }) => deck),
    noteTypes: [...new Map(checked.flatMap(({ types }) => types).map((type) => [type.id, type])).values()],
    media: media.map((file) => ({ name: file.id, bytes: bytesOf(file.bytes.base64, 'media') })),
    decksOfCards: new Map(studied.flatMap(({ id, deckId }) => (deckId === undefined ? [] : [[id, deckId]]))),
    histories: new Map(
      studied.map(({ id, history }): [CardId, readonly ReviewEvent[]] => {
        unpacked();
        return [id, eventsOf(history.base64, id)];
      }),
    ),
  };
}

// How much of the time has passed by then, when cards have some ten reviews each.
const TABLES_CHECKED = 0.2;
const DECKS_CHECKED = 0.6;

// Rows of a deck are checked by the schema of deck files: one place says what a valid deck is.
function checkedDeck(
  id: string,
  {
    notes,
    ...head
  }: { readonly title: string; readonly notes: readonly object[]; readonly noteTypes: unknown },
  tell: Tell,
): { readonly deck: IncomingDeck; readonly types: readonly NoteType[] } {
  const plain = notes.map((note) => ('kind' in note && note.kind === 'qa' ? withoutKind(note) : note));
  const file = { format: DECK_FORMAT, version: DECK_VERSION, key: id, ...head, notes: plain };
  const read = readDeckJson(file, tell);
  if (!read.ok) throw new ReadError('damaged', `deck: ${read.failure.details.slice(0, 3).join(' ')}`);
  const { key, noteTypes = [], media: _media, histories: _histories, ...text } = read.value;
  return { deck: { ...text, id: key, isWhole: true }, types: noteTypes };
}

function withoutKind(note: object): object {
  return Object.fromEntries(Object.entries(note).filter(([name]) => name !== 'kind'));
}
