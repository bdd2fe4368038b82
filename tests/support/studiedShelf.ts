// A profile whose deck of jars was studied for a while: three in four cards have a history, some of each phase.
import { eventIdOf } from '../../src/domain/ids';
import type { ReviewEvent } from '../../src/domain/review/event';
import { EMPTY_HISTORY } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { cardRowOf } from '../../src/storage/cardRow';
import { readMarker } from '../../src/storage/marker';
import { listStudied } from '../../src/storage/studied';
import { makeHistory, randomFrom } from './generator';
import { sizedDeck } from './sizedDecks';
import { freshProfile, inDatabase, openTab, type Profile } from './testApp';

/** The study day on which the profile's clock stands: 2 March 2026. */
export const SHELF_TODAY = 20_514;

const DAY_MS = 86_400_000;
const SEED = 20261126;

export interface StudiedShelf {
  readonly profile: Profile;
  readonly deck: ReturnType<typeof sizedDeck>;
}

/** Makes the deck of so many cards and its histories: in the second of seven cards a suspended one, in the third a lapse today. */
export async function studiedShelf(size: number): Promise<StudiedShelf> {
  const profile = freshProfile();
  const deck = sizedDeck(size);
  (await openTab(profile, deck)).stop();
  const random = randomFrom(SEED);
  const scheduler = schedulerFor(DEFAULT_PARAMETERS);
  const rows = deck.notes.flatMap(({ id, points }, number) => {
    if (number % 4 === 3) return [];
    const pointIds = points.map((point) => point.id);
    const plan = {
      pointIds,
      reviews: 4 + (number % 9),
      today: SHELF_TODAY,
      dueInDays: (number % 40) - 5,
    };
    const history: ReviewEvent[] = [...makeHistory(plan, scheduler, random)];
    const base = { day: SHELF_TODAY, atMs: SHELF_TODAY * DAY_MS + 1000 };
    const eventId = eventIdOf(base.atMs, 9, number);
    if (number % 7 === 1) history.push({ ...base, id: eventId, kind: 'suspended' });
    if (number % 7 === 2) history.push(lapse(pointIds, { ...base, id: eventId }));
    const card = { id: `${id}:front`, deckId: 'shelf', noteId: id, pointIds };
    return [cardRowOf(card, addEvents(EMPTY_HISTORY, history), scheduler)];
  });
  await inDatabase(profile, async (database) => {
    await database.dexie.transaction('rw', [database.cards, database.studied, database.marker], async () => {
      await database.cards.bulkPut(rows);
      await listStudied(database, rows);
      const marker = await readMarker(database);
      await database.marker.put({ ...marker, revision: marker.revision + 1, reviews: rows.length });
    });
  });
  return { profile, deck };
}

function lapse(pointIds: readonly string[], base: { id: string; day: number; atMs: number }): ReviewEvent {
  const due = { kind: 'at', atMs: base.atMs + 600_000 } as const;
  const outcomes = pointIds.map((pointId) => {
    return { pointId, grade: 'again', phase: 'relearning', step: 0, due } as const;
  });
  return { ...base, kind: 'graded', grade: 'again', outcomes, tookMs: 3000, mode: 'study' };
}
