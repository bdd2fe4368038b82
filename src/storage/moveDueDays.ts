// Moving due days to where new parameters would have put them (STUDY-RULES P2), as one step that can be taken back.
import Dexie from 'dexie';
import { eventIdOf, type DeckId, type EventId } from '../domain/ids';
import type { Options } from '../domain/options';
import type { Rescheduled } from '../domain/review/event';
import { movedDueDay, type PickInterval } from '../domain/review/movedDue';
import { addEvents } from '../domain/review/packHistory';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { cardRowOf, stateOf } from './cardRow';
import { isDamaged } from './rowState';
import type { Database } from './database';
import { addDeckStep, deckTables } from './deckSteps';
import { bumpMarker, readMarker } from './marker';
import { stepOf } from './libraryStep';
import { unparkAll } from './parked';
import type { CardRow, DueKey, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';
import { imageOf, leavesOf } from './writer';

/** When, by whom, and for which deck due days are moved; undefined for all decks. */
export interface MovingDueDays {
  readonly scheduler: Scheduler;
  /** The general options; those of a card's deck stand in their place. */
  readonly options: Options;
  readonly deckId: DeckId | undefined;
  readonly today: StudyDay;
  /** Names the command, so that one that is given again after an answer that did not come is done once. */
  readonly commandId: EventId;
  /** Moment of the events (ms), the device that makes them, and the first of as many counters as there are cards. */
  readonly atMs: number;
  readonly device: number;
  readonly counter: number;
  /** Picks by how many cards are due on a day meanwhile, where the load is balanced. */
  readonly pick?: (options: Options, dueOn: (day: StudyDay) => number) => PickInterval | undefined;
}

/** What was moved. */
export interface MovedDueDays {
  readonly moved: number;
  /** Cards that were left because what is stored of them is damaged. */
  readonly damaged: number;
  /** The step that takes it back; undefined when nothing had to be moved. */
  readonly stepId: number | undefined;
  readonly marker: MarkerRow;
}

interface Moved {
  readonly from: CardRow;
  readonly to: CardRow;
}

/** Moves the due days of all cards in review, in one transaction. Rejects with a StorageError. */
export async function moveDueDays(database: Database, moving: MovingDueDays): Promise<MovedDueDays> {
  const { cards, dexie } = database;
  const { commandId, deckId, atMs, device, counter } = moving;
  try {
    return await dexie.transaction('rw', deckTables(database), async () => {
      const done = await stepOf(database, commandId);
      if (done !== undefined) {
        return { moved: done.count ?? 0, damaged: 0, stepId: done.id, marker: await readMarker(database) };
      }
      await unparkAll(database);
      const optionsOf = await readOptionsOf(database, moving.options);
      const moved: Moved[] = [];
      const load = new Map<StudyDay, number>();
      const dueOn = (day: StudyDay): number => load.get(day) ?? 0;
      const count = (day: StudyDay | undefined, by: 1 | -1): void => {
        if (day !== undefined) load.set(day, dueOn(day) + by);
      };
      let damaged = 0;
      let last = '';
      const byDeck = cards.where('[deckId+lastDay]');
      const ofDeck = byDeck.between([deckId, Dexie.minKey], [deckId, Dexie.maxKey]);
      const rows = await (deckId === undefined ? cards : ofDeck).toArray();
      for (const { due } of rows) count(dueDayOf(due), 1);
      for (const row of rows) {
        if (isDamaged(row)) {
          damaged += 1;
          continue;
        }
        const options = optionsOf.get(row.deckId) ?? moving.options;
        const { scheduler, today } = moving;
        const pick = moving.pick?.(options, dueOn);
        const balanced = pick === undefined ? {} : { pick };
        count(dueDayOf(row.due), -1);
        const dueDay = movedDueDay(row.id, stateOf(row, scheduler), {
          scheduler,
          today,
          options,
          ...balanced,
        });
        count(dueDay ?? dueDayOf(row.due), 1);
        if (dueDay === undefined) continue;
        const id = eventIdOf(atMs, device, counter + moved.length);
        const event: Rescheduled = { id, atMs, day: moving.today, kind: 'rescheduled', dueDay };
        last = id;
        moved.push({ from: row, to: cardRowOf(row, addEvents(row.history, [event]), moving.scheduler) });
      }
      const marker = await readMarker(database);
      if (moved.length === 0) return { moved: 0, damaged, stepId: undefined, marker };
      await cards.bulkPut(moved.map(({ to }) => to));
      const step = { name: 'reschedule', atMs, title: '', count: moved.length, days: [], commandId } as const;
      // The rows are at hand: a writer that records would read them again.
      const images = moved.map(({ from, to }) => imageOf(from.id, from, leavesOf(to)));
      const stepId = await addDeckStep(database, step, [{ table: 'cards', rows: images }]);
      const lastEvent = last > marker.lastEvent ? last : marker.lastEvent;
      const bumped = await bumpMarker(database, marker, { lastEvent });
      return { moved: moved.length, damaged, stepId, marker: bumped };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

function dueDayOf(due: DueKey | undefined): StudyDay | undefined {
  return due?.[1] === 'day' ? due[2] : undefined;
}

async function readOptionsOf(database: Database, general: Options): Promise<ReadonlyMap<DeckId, Options>> {
  const decks = await database.decks.toArray();
  return new Map(
    decks.flatMap(({ id, options }) =>
      options === undefined ? [] : [[id, { ...general, ...options }] as const],
    ),
  );
}
