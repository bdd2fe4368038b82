// The one module that opens the database: strict durability, and the fence that keeps old code off newer data.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ExamId } from '../domain/exam/exam';
import type { DeckId, NoteId } from '../domain/ids';
import type { NoteType, NoteTypeId } from '../domain/noteType/noteType';
import type { PaperId } from '../domain/paper/paper';
import { fencedFactory, NATIVE_PER_VERSION, type Factory } from './fencedFactory';
import type {
  CardRow,
  DayRow,
  DeckStepRow,
  DeviceRow,
  ExamRow,
  FilteredRow,
  ImageRow,
  KeptDeck,
  MarkerRow,
  MediaRow,
  OrderRow,
  PageRow,
  PaperRow,
  ParkedRow,
  PersonalRow,
  RulingRow,
  SettingRow,
  StepRow,
  StudiedRow,
  TombstoneRow,
} from './schema';
import { StorageError, storageErrorOf } from './storageError';
import { VERSIONS, type SchemaVersion } from './versions';

/** The name under which the browser knows the database. */
export const DATABASE_NAME = 'pointwise';

/** The open database, table by table. */
export interface Database {
  readonly dexie: Dexie;
  readonly decks: Table<KeptDeck, DeckId>;
  readonly pages: Table<PageRow, string>;
  readonly cards: Table<CardRow, string>;
  readonly studied: Table<StudiedRow, DeckId>;
  readonly steps: EntityTable<StepRow, 'id'>;
  readonly days: Table<DayRow, number>;
  readonly marker: Table<MarkerRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly devices: Table<DeviceRow, number>;
  readonly noteTypes: Table<NoteType, NoteTypeId>;
  readonly media: Table<MediaRow, string>;
  readonly deckSteps: EntityTable<DeckStepRow, 'id'>;
  readonly images: EntityTable<ImageRow, 'id'>;
  readonly tombstones: Table<TombstoneRow, DeckId>;
  readonly parked: Table<ParkedRow, string>;
  readonly personal: Table<PersonalRow, NoteId>;
  readonly filtered: Table<FilteredRow, string>;
  readonly orders: Table<OrderRow, DeckId>;
  readonly exams: Table<ExamRow, ExamId>;
  readonly papers: Table<PaperRow, PaperId>;
  readonly rulings: Table<RulingRow, string>;
}

/** What the rim wants to hear of the connection, and what tests may change. */
export interface OpenOptions {
  readonly name?: string;
  readonly versions?: readonly SchemaVersion[];
  /** `relaxed` loses up to half a minute of grades in a power cut; it exists as the control of the crash tests. */
  readonly durability?: 'strict' | 'relaxed';
  /** The browser or another tab closed the connection; nothing can be written until it is opened again. */
  readonly onClosed?: (reason: 'versionChange' | 'lost') => void;
  /** An upgrade waits for another tab that still uses the old version. */
  readonly onBlocked?: () => void;
}

/**
 * Opens the database and brings it to the newest version. Rejects with a StorageError: `newerVersion` when a newer
 * Pointwise wrote it (this one never writes to it), `unavailable` when the browser gives none.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const versions = options.versions ?? VERSIONS;
  const factory: Factory | undefined = Dexie.dependencies.indexedDB;
  const dexie = new Dexie(options.name ?? DATABASE_NAME, {
    chromeTransactionDurability: options.durability ?? 'strict',
    // Without any, Dexie says so itself.
    ...(factory === undefined ? {} : { indexedDB: fencedFactory(factory) }),
    // Opening by itself after a loss, Dexie would write into the empty database that cleared site data leaves behind.
    autoOpen: false,
  });
  for (const { version, stores, upgrade } of versions) {
    const declared = dexie.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  fence(dexie, Math.max(...versions.map(({ version }) => version)), options);
  try {
    await dexie.open();
  } catch (error) {
    throw storageErrorOf(error);
  }
  return tablesOf(dexie);
}

// Should a newer database be opened all the same, the sticky guard refuses for good. The handler returns false because
// Dexie's own, which runs after it, would arm automatic opening again.
function fence(dexie: Dexie, version: number, options: OpenOptions): void {
  dexie.on(
    'ready',
    () => {
      const found = dexie.backendDB().version;
      const own = version * NATIVE_PER_VERSION;
      if (found > own)
        throw new StorageError('newerVersion', `database version ${found}, code version ${own}`);
    },
    true,
  );
  dexie.on('versionchange', ({ newVersion }) => {
    closedByUs.add(dexie);
    dexie.close({ disableAutoOpen: true });
    // Without a newer version the database is being deleted, by hand or by another program.
    options.onClosed?.(newVersion === null ? 'lost' : 'versionChange');
    return false;
  });
  dexie.on('close', () => {
    // Dexie says so as well when opening failed: whoever opened it is told by the rejection.
    if (closedByUs.has(dexie) || !dexie.isOpen()) return;
    closedByUs.add(dexie);
    options.onClosed?.('lost');
  });
  dexie.on('blocked', () => options.onBlocked?.());
}

function tablesOf(dexie: Dexie): Database {
  return {
    dexie,
    decks: dexie.table('decks'),
    pages: dexie.table('pages'),
    cards: dexie.table('cards'),
    studied: dexie.table('studied'),
    steps: dexie.table('steps'),
    days: dexie.table('days'),
    marker: dexie.table('marker'),
    settings: dexie.table('settings'),
    devices: dexie.table('devices'),
    noteTypes: dexie.table('noteTypes'),
    media: dexie.table('media'),
    deckSteps: dexie.table('deckSteps'),
    images: dexie.table('images'),
    tombstones: dexie.table('tombstones'),
    parked: dexie.table('parked'),
    personal: dexie.table('personal'),
    filtered: dexie.table('filtered'),
    orders: dexie.table('orders'),
    exams: dexie.table('exams'),
    papers: dexie.table('papers'),
    rulings: dexie.table('rulings'),
  };
}

/** Removes the database with everything in it. Rejects with a StorageError. */
export async function deleteDatabase(): Promise<void> {
  try {
    await Dexie.delete(DATABASE_NAME);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

// Dexie tells of every closing alike; only one that nobody here asked for means that the connection was lost.
const closedByUs = new WeakSet<Dexie>();

/** Closes the connection for good. */
export function closeDatabase(database: Database): void {
  closedByUs.add(database.dexie);
  database.dexie.close({ disableAutoOpen: true });
}
