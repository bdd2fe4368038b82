// Opening the app: the database first, then the sentinel before anything is written, then options, the shipped deck
// and the watch on other tabs. Whatever goes wrong ends in a phase that the screens can say in words.
import { closeDatabase, type Database } from '../storage/database';
import { followMarker, readMarker } from '../storage/marker';
import type { MarkerRow } from '../storage/schema';
import { isMissingReviews, parseSentinel, readSentinel, writeSentinel } from '../storage/sentinel';
import { keepDevice, readDevice } from '../storage/settings';
import { VERSIONS } from '../storage/versions';
import type { Trouble } from './appState';
import { checkWhenIdle } from './checking';
import { enqueue, fail, inTime, notify, type Engine } from './engine';
import { loadOptions } from './loadOptions';
import { decksOf } from './loadQueue';
import { followOthers } from './otherTabs';
import { keepShippedDeck } from './shippedDeck';
import { SLOW, troubleOf } from './trouble';
import { unparkWhenIdle } from './unparking';

const MAX_DEVICE = 46_656;
const MAX_COUNTER = 60_466_176;
const SCHEMA_KEY = 'pointwise.schema';
const TRIES = 3;
const TRY_AGAIN_AFTER_MS = 300;

/** An open database with what every start reads of it. */
interface Connection {
  readonly database: Database;
  readonly marker: MarkerRow;
  readonly device: number | undefined;
}

/**
 * Opens the app, or opens it again after trouble; returns once it is ready, has failed, or has waited for five seconds.
 * Then the screens say so and commands are answered; should storage answer after all, the app gets ready by itself.
 */
export async function openApp(engine: Engine): Promise<void> {
  engine.openings += 1;
  engine.store.setState({ phase: 'opening', trouble: undefined });
  disconnect(engine);
  const opened = await inTime(engine.ports, openTo(engine, engine.openings));
  if (opened.ok || engine.store.getState().phase !== 'opening') return;
  // That another tab is in the way says more than that it takes long.
  engine.store.setState(({ trouble }) => ({ trouble: trouble ?? SLOW }));
}

// An opening that was overtaken by a later one lets go of its connection and says nothing.
async function openTo(engine: Engine, opening: number): Promise<void> {
  const isCurrent = (): boolean => engine.openings === opening;
  try {
    const connection = await connectWithin(engine, isCurrent, TRIES);
    if (!isCurrent()) return closeDatabase(connection.database);
    engine.database = connection.database;
    const missing = await missingOf(engine, connection.marker);
    if (!isCurrent()) return;
    if (missing !== undefined) return fail(engine, missing);
    await start(engine, connection);
    if (!isCurrent()) return;
    follow(engine, connection.database);
    engine.store.setState({ phase: 'ready', trouble: undefined });
  } catch (error) {
    if (isCurrent()) fail(engine, troubleOf(error));
  }
}

function disconnect(engine: Engine): void {
  engine.stopFollowing?.();
  engine.stopFollowing = undefined;
  if (engine.database !== undefined) closeDatabase(engine.database);
  engine.database = undefined;
}

// A browser that is just clearing or mending its storage refuses for a moment.
async function connectWithin(engine: Engine, isCurrent: () => boolean, tries: number): Promise<Connection> {
  try {
    return await connect(engine, isCurrent);
  } catch (error) {
    if (tries <= 1 || !isCurrent() || troubleOf(error).code !== 'unavailable') throw error;
    await new Promise<void>((resolve) => void engine.ports.after(TRY_AGAIN_AFTER_MS, resolve));
    return connectWithin(engine, isCurrent, tries - 1);
  }
}

// Asked of a learner only, once after each change of the schema: a copy is nothing that anybody should wait for at every start.
async function copyIfOlder({ ports }: Engine): Promise<void> {
  const { sentinelPlace, nowMs } = ports;
  const schema = String(VERSIONS.length);
  if (readSentinel(sentinelPlace) === undefined || sentinelPlace?.getItem(SCHEMA_KEY) === schema) return;
  try {
    await (await import('./backup/beforeUpgrade')).copyBeforeUpgrade(nowMs());
    sentinelPlace?.setItem(SCHEMA_KEY, schema);
  } catch {
    // Without room for a copy the upgrade is as safe as any transaction, and whoever cannot study gains nothing.
  }
}

async function connect(engine: Engine, isCurrent: () => boolean): Promise<Connection> {
  await copyIfOlder(engine);
  const database = await engine.ports.open({
    onClosed: (reason) => {
      if (!isCurrent()) return;
      engine.database = undefined;
      if (reason === 'versionChange') return fail(engine, { code: 'closed' });
      // Lost without a word, perhaps because site data was cleared: look again before anything is written.
      enqueue(engine, () => openApp(engine));
    },
    onBlocked: () => {
      if (isCurrent()) engine.store.setState({ trouble: { code: 'blocked' } });
    },
  });
  engine.decks = undefined;
  try {
    // Read at once: every wait for the database is felt at every start.
    const [marker, device] = await Promise.all([
      readMarker(database),
      readDevice(database),
      loadOptions(engine, database),
      decksOf(engine, database),
    ]);
    return { database, marker, device };
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

// What this tab saw before counts as well: clearing the site's data takes the sentinel along. A database that nobody ever wrote to
// is a newcomer's, or was put in the place of one that the browser lost: only then the second place is waited for.
async function missingOf({ ports, marker: seen }: Engine, marker: MarkerRow): Promise<Trouble | undefined> {
  const second = marker.revision === 0 ? await ports.secondPlace?.read() : undefined;
  const remembered = [readSentinel(ports.sentinelPlace), seen, parseSentinel(second ?? '')];
  const expected = remembered.find((known) => isMissingReviews(known, marker));
  if (expected === undefined) return undefined;
  return { code: 'missing', expectedReviews: expected.reviews, foundReviews: marker.reviews };
}

async function start(engine: Engine, { database, marker, device }: Connection): Promise<void> {
  const { drawBelow, nowMs, sentinelPlace } = engine.ports;
  // Another tab may have written while this one had no connection.
  if (engine.marker !== undefined && engine.marker.revision !== marker.revision) engine.isBehind = true;
  engine.marker = marker;
  if (marker.reviews > 0) writeSentinel(sentinelPlace, marker);
  engine.device = device ?? (await keepDevice(database, drawBelow(MAX_DEVICE), nowMs()));
  engine.nextCounter = drawBelow(MAX_COUNTER);
  await keepShippedDeck(engine, database);
  const { storage } = engine.store.getState();
  engine.store.setState({ storage: { ...storage, reviews: engine.marker.reviews } });
  if (engine.marker.reviews > 0) {
    engine.ports.whenIdle(() => enqueue(engine, async () => (await import('./refolding')).refold(engine)));
    checkWhenIdle(engine);
    unparkWhenIdle(engine);
  }
}

function follow(engine: Engine, database: Database): void {
  engine.stopFollowing = followMarker(
    database,
    (found) => followOthers(engine, database, found),
    (error) => {
      const trouble = troubleOf(error);
      if (trouble.code === 'missing') fail(engine, trouble);
      else notify(engine, { kind: 'trouble', trouble });
    },
  );
}
