// The sentinel once more, in a place of its own: written a moment after the last grade and after every 25 reviews, read when the
// first place knows of nothing, and when the app has nothing better to do.
import { isMissingReviews, parseSentinel, printSentinel } from '../storage/sentinel';
import type { MarkerRow } from '../storage/schema';
import type { Engine } from './engine';
import type { Trouble } from './trouble';

const REVIEWS_AT_MOST = 25;
const QUIET_MS = 3000;

/** What each engine has written, and what cancels the writing that waits. */
const written = new WeakMap<Engine, number>();
const waiting = new WeakMap<Engine, () => void>();

/** Why the database may not be used: the second place remembers reviews that it does not have. */
export async function missingElsewhere(engine: Engine, marker: MarkerRow): Promise<Trouble | undefined> {
  const remembered = parseSentinel((await engine.ports.secondPlace?.read()) ?? '');
  if (remembered === undefined || !isMissingReviews(remembered, marker)) return undefined;
  return { code: 'missing', expectedReviews: remembered.reviews, foundReviews: marker.reviews };
}

/** Remembers the reviews in a moment, when no more are coming, or at once after many; nobody waits for it. */
export function rememberElsewhere(engine: Engine): void {
  const { marker } = engine;
  if (marker === undefined) return;
  waiting.get(engine)?.();
  const since = marker.reviews - (written.get(engine) ?? marker.reviews - 1);
  const delayMs = since >= REVIEWS_AT_MOST ? 0 : QUIET_MS;
  waiting.set(
    engine,
    engine.ports.after(delayMs, () => void remember(engine)),
  );
}

async function remember(engine: Engine): Promise<void> {
  const { marker } = engine;
  if (marker === undefined || (await missingElsewhere(engine, marker)) !== undefined) return;
  written.set(engine, marker.reviews);
  await engine.ports.secondPlace?.write(printSentinel(marker));
}

/** Remembers the database as it is although it holds less than before. */
export async function acceptElsewhere(engine: Engine, marker: MarkerRow): Promise<void> {
  await engine.ports.secondPlace?.write(printSentinel(marker));
}
