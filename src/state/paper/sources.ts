// Decks as papers see them. The idea to know: the index of all cards says which pages are others now, since it makes their cards
// anew, and only these are read again. One deck alone is read without the index, which takes long to make for a large library.
import type { DeckId, PointId } from '../../domain/ids';
import type { NoteTypeId } from '../../domain/noteType/noteType';
import type { SourceCard, SourceDeck } from '../../domain/paper/source';
import { recallOfPoint } from '../../domain/review/recall';
import type { Database } from '../../storage/database';
import { inParts } from '../../storage/inParts';
import { readMarker } from '../../storage/marker';
import { readNoteTypes } from '../../storage/noteTypes';
import type { KeptDeck } from '../../storage/schema';
import type { CardIndex } from '../library/cardIndex';
import type { IndexedCard } from '../library/indexedCard';
import { sourceCardsOf } from './sourceCards';

/** Reads decks, and reads again only what changed. */
export interface Sources {
  /** Every deck in its order, also those without a card. */
  readonly all: (database: Database, index: CardIndex) => Promise<readonly SourceDeck[]>;
  /** One deck; undefined where there is no such deck. */
  readonly one: (database: Database, deckId: DeckId) => Promise<SourceDeck | undefined>;
}

const PAGES_AT_ONCE = 25;

/** Sources of which nothing was read yet. */
export function createSources(): Sources {
  const pages = new WeakMap<readonly IndexedCard[], SourcePage>();
  let known:
    | { readonly index: CardIndex; readonly version: number; readonly decks: readonly SourceDeck[] }
    | undefined;
  let alone: { readonly textRevision: number; readonly decks: Map<DeckId, SourceDeck> } | undefined;

  return {
    all: async (database, index) => {
      const version = index.textVersion;
      if (known?.index === index && known.version === version) return known.decks;
      const decks: SourceDeck[] = [];
      for (const deck of index.decks) decks.push(await readPages(database, index, deck, pages));
      known = { index, version, decks };
      return decks;
    },
    one: async (database, deckId) => {
      const { textRevision } = await readMarker(database);
      if (known?.index.looked.textRevision === textRevision)
        return known.decks.find(({ id }) => id === deckId);
      if (alone?.textRevision !== textRevision) alone = { textRevision, decks: new Map() };
      const { decks } = alone;
      const deck = decks.get(deckId) ?? (await readDeck(database, deckId));
      if (deck !== undefined) decks.set(deckId, deck);
      return deck;
    },
  };
}

/** The decks with the predicted recall of their points, at the moment of the index. */
export function withRecall(decks: readonly SourceDeck[], index: CardIndex): readonly SourceDeck[] {
  const { today, scheduler } = index.context;
  const recalls = new Map<PointId, number>();
  for (const { memory } of index.cards) {
    for (const point of memory?.state.points ?? []) {
      // A due day by hand is no memory.
      if (point.stability > 0) recalls.set(point.pointId, recallOfPoint(point, today, scheduler));
    }
  }
  const recalled = (card: SourceCard): SourceCard => ({
    ...card,
    points: card.points.map((point) => {
      const recall = recalls.get(point.id);
      return recall === undefined ? point : { ...point, recall };
    }),
  });
  return decks.map((deck) => ({ ...deck, cards: deck.cards.map(recalled) }));
}

interface SourcePage {
  readonly asOf: string | undefined;
  readonly cards: readonly SourceCard[];
}

async function readPages(
  database: Database,
  index: CardIndex,
  deck: KeptDeck,
  known: WeakMap<readonly IndexedCard[], SourcePage>,
): Promise<SourceDeck> {
  const indexed = deck.pages.flatMap(({ id }) => {
    const of = index.pages.get(id);
    return of === undefined ? [] : [{ id, of }];
  });
  const stale = indexed.filter(({ of }) => known.get(of)?.asOf !== deck.asOf || !known.has(of));
  for (const part of inParts(stale, PAGES_AT_ONCE)) {
    const rows = await database.pages.bulkGet(part.map(({ id }) => id));
    part.forEach(({ of }, at) => {
      const cards = rows[at]?.notes.flatMap((note) => sourceCardsOf(note, deck, index.noteTypes)) ?? [];
      known.set(of, { asOf: deck.asOf, cards });
    });
  }
  const cards = indexed.flatMap(({ of }) => known.get(of)?.cards ?? []);
  return { id: deck.id, title: deck.title, cards };
}

async function readDeck(database: Database, deckId: DeckId): Promise<SourceDeck | undefined> {
  const deck = await database.decks.get(deckId);
  if (deck === undefined) return undefined;
  const cards: SourceCard[] = [];
  for (const part of inParts(deck.pages, PAGES_AT_ONCE)) {
    const rows = await database.pages.bulkGet(part.map(({ id }) => id));
    const notes = rows.flatMap((row) => row?.notes ?? []);
    const typeIds = notes.flatMap((note): readonly NoteTypeId[] =>
      note.kind === 'fields' ? [note.typeId] : [],
    );
    const types = await readNoteTypes(database, typeIds);
    cards.push(...notes.flatMap((note) => sourceCardsOf(note, deck, types)));
  }
  return { id: deck.id, title: deck.title, cards };
}
