// Opening the app: the database first, then the sentinel before anything is written, then options, the shipped deck
// and the watch on other tabs. Whatever goes wrong ends in a phase that the screens can say in words.
import { closeDatabase, type Database } from '../storage/database';
import { followMarker, readMarker } from '../storage/marker';
import type { MarkerRow } from '../storage/schema';
import { isMissingReviews, readSentinel, writeSentinel } from '../storage/sentinel';
import { keepDevice, readDevice } from '../storage/settings';
import type { Trouble } from './appState';
import { enqueue, notify, PATIENCE_MS, type Engine } from './engine';
import { loadOptions } from './loadOptions';
import { decksOf } from './loadQueue';
import { followOthers } from './otherTabs';
import { refoldWhenIdle } from './refolding';
import { keepShippedDeck } from './shippedDeck';
import { SLOW, troubleOf } from './trouble';

const MAX_DEVICE = 46_656;
const MAX_COUNTER = 60_466_176;

/** Opens the app, or opens it again after trouble; returns once it is ready or has failed. */
export async function openApp(engine: Engine): Promise<void> {
  engine.store.setState({ phase: 'opening', trouble: undefined });
  const cancel = engine.ports.after(PATIENCE_MS, () => engine.store.setState({ trouble: SLOW }));
  try {
    const database = await connect(engine);
    engine.decks = undefined;
    // Read at once: every wait for the database is felt at every start.
    const [marker, device] = await Promise.all([
      readMarker(database),
      readDevice(database),
      loadOptions(engine, database),
      decksOf(engine, database),
    ]);
    const missing = missingOf(engine, marker);
    if (missing !== undefined) return fail(engine, missing);
    await start(engine, database, marker, device);
    engine.store.setState({ phase: 'ready', trouble: undefined });
  } catch (error) {
    fail(engine, troubleOf(error));
  } finally {
    cancel();
  }
}

/** Goes on with what is stored although reviews are missing: the sentinel takes the database's word from now on. */
export async function acceptLoss(engine: Engine): Promise<void> {
  const { database } = engine;
  if (database !== undefined) writeSentinel(engine.ports.sentinelPlace, await readMarker(database));
  await openApp(engine);
}

async function connect(engine: Engine): Promise<Database> {
  engine.stopFollowing?.();
  if (engine.database !== undefined) closeDatabase(engine.database);
  engine.database = undefined;
  engine.database = await engine.ports.open({
    onClosed: (reason) => {
      engine.database = undefined;
      if (reason === 'versionChange') return fail(engine, { code: 'closed' });
      // Lost without a word, perhaps because site data was cleared: look again before anything is written.
      enqueue(engine, () => openApp(engine));
    },
    onBlocked: () => engine.store.setState({ trouble: { code: 'blocked' } }),
  });
  return engine.database;
}

function missingOf(engine: Engine, marker: MarkerRow): Trouble | undefined {
  const sentinel = readSentinel(engine.ports.sentinelPlace);
  if (!isMissingReviews(sentinel, marker)) return undefined;
  return { code: 'missing', expectedReviews: sentinel?.reviews ?? 0, foundReviews: marker.reviews };
}

async function start(
  engine: Engine,
  database: Database,
  marker: MarkerRow,
  device: number | undefined,
): Promise<void> {
  const { drawBelow, nowMs } = engine.ports;
  engine.marker = marker;
  engine.device = device ?? (await keepDevice(database, drawBelow(MAX_DEVICE), nowMs()));
  engine.nextCounter = drawBelow(MAX_COUNTER);
  await keepShippedDeck(engine, database);
  const { storage } = engine.store.getState();
  engine.store.setState({ storage: { ...storage, reviews: engine.marker.reviews } });
  refoldWhenIdle(engine);
  engine.stopFollowing = followMarker(
    database,
    (marker) => followOthers(engine, database, marker),
    (error) => notify(engine, { kind: 'trouble', trouble: troubleOf(error) }),
  );
}

function fail(engine: Engine, trouble: Trouble): void {
  engine.store.setState({ phase: 'failed', trouble });
}
