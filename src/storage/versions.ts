// Every schema there ever was. A new version adds an entry to VERSIONS with its upgrade, and a stored database of that version to
// tests/storage/databases.
import type { Transaction } from 'dexie';
import type { CardId } from '../domain/ids';
import { packIds, type PackedIds } from './packedIds';
import type { CardRow } from './schema';

/** One version of the schema: the tables that change, and how older rows are brought along. */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      decks: 'id',
      pages: 'id',
      cards: 'id, due, [deckId+lastDay], noteId, foldKey',
      studied: 'deckId',
      steps: '++id, day',
      days: 'day',
      marker: 'id',
      settings: 'key',
      devices: 'number',
      noteTypes: 'id',
      media: 'id',
    },
  },
  // Lists of card ids as one text each: reading 100,000 ids one by one took a fifth of a start.
  { version: 2, stores: {}, upgrade: packLists },
  // Notes with several cards: pages count both. Changes of decks have steps of their own; large imports park their cards.
  {
    version: 3,
    stores: {
      // Nothing was ever looked up by its note, and every index is felt with every grade.
      cards: 'id, due, [deckId+lastDay], foldKey',
      deckSteps: '++id',
      images: '++id, stepId',
      tombstones: 'id',
      parked: 'id, [deckId+due]',
    },
    upgrade: countNotes,
  },
  // Parked cards are packed: those that were parked as rows become rows.
  { version: 4, stores: {}, upgrade: unparkRows },
  // What is the learner's own about notes, sessions of chosen cards, and orders that a merge has to remember.
  { version: 5, stores: { personal: 'id', filtered: 'id', orders: 'id' } },
  { version: 6, stores: { exams: 'id' } },
  { version: 7, stores: { papers: 'id', rulings: 'id' } },
];

async function unparkRows(transaction: Transaction): Promise<void> {
  const [parked, cards] = [
    transaction.table<{ rows?: CardRow[] }>('parked'),
    transaction.table<CardRow>('cards'),
  ];
  await cards.bulkPut((await parked.toArray()).flatMap(({ rows = [] }) => rows));
  await parked.clear();
}

async function packLists(transaction: Transaction): Promise<void> {
  for (const name of ['decks', 'studied']) {
    await transaction
      .table<{ cardIds: readonly CardId[] | PackedIds }>(name)
      .toCollection()
      .modify((row) => {
        if (typeof row.cardIds !== 'string') row.cardIds = packIds(row.cardIds);
      });
  }
}

async function countNotes(transaction: Transaction): Promise<void> {
  await transaction
    .table<{ notes?: number; pages: { cards: number; notes?: number }[] }>('decks')
    .toCollection()
    .modify((row) => {
      // Every note owned one card until now.
      for (const page of row.pages) page.notes ??= page.cards;
      row.notes ??= row.pages.reduce((sum, { cards }) => sum + cards, 0);
    });
}
