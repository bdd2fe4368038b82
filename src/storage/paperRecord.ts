// The record of a paper: whether its grades stand. It may be changed days later, whatever was studied since, so it is no undo step:
// the step of the paper ends with it, and the totals of days are put right here.
import type { CardId, EventId } from '../domain/ids';
import {
  eventOf,
  idsAround,
  mayStandAgain,
  recordOf,
  stands,
  targetsFor,
  writtenOf,
  type RecordState,
  type WrittenGrade,
} from '../domain/paper/record';
import type { PaperGrade } from '../domain/paper/paper';
import type { Graded, ReviewEvent, Undone } from '../domain/review/event';
import { readHistory } from '../domain/review/historyCodec';
import { addEvents } from '../domain/review/packHistory';
import type { Scheduler } from '../domain/review/scheduler';
import { cardRowOf } from './cardRow';
import { dropUndoneSteps, historyTables, type Changed } from './changeCards';
import type { Database } from './database';
import { addSteps, dayWithout } from './days';
import { readCards } from './dueCards';
import { addToDays } from './dayTotals';
import { totalsOfGrades } from './gradePaper';
import { hasParked } from './hasParked';
import { bumpMarker, readMarker } from './marker';
import { unparkAll } from './parked';
import { isDamaged } from './rowState';
import type { CardRow, DayRow } from './schema';
import { storageErrorOf } from './storageError';

/** A grade of a paper with the row of its card, which is there and whole. */
export interface FoundGrade {
  readonly grade: PaperGrade;
  readonly row: CardRow;
  readonly history: readonly ReviewEvent[];
}

/** What became of a record. */
export interface ChangedRecord extends Changed {
  /** Cards of which the grade was to stand again and does not, since another paper graded the same points on that day. */
  readonly leftAlone: number;
}

/** Whether grades of a paper stand, and what was written of them. Rejects with a StorageError. */
export async function readRecord(
  database: Database,
  grades: readonly PaperGrade[],
): Promise<{ readonly record: RecordState; readonly written: readonly WrittenGrade[] }> {
  const rows = await readCards(
    database,
    grades.map(({ cardId }) => cardId),
  );
  const found = foundOf(grades, (cardId) => rows.get(cardId));
  return { record: recordOf(found), written: writtenOf(found) };
}

/**
 * Takes the grades of a paper back, or lets them stand again but for those of which another paper graded the points on that day
 * meanwhile; those that do so already stay as they are, so that doing it again changes nothing. `makeUndone` gives the event that takes
 * another one back, the same for each try. Rejects with a StorageError; then nothing was kept.
 */
export async function setRecord(
  database: Database,
  scheduler: Scheduler,
  grades: readonly PaperGrade[],
  {
    isToStand,
    makeUndone,
  }: { readonly isToStand: boolean; readonly makeUndone: (target: EventId) => Undone },
): Promise<ChangedRecord> {
  try {
    return await database.dexie.transaction('rw', [...historyTables(database), database.days], async () => {
      const found = await findGraded(database, grades);
      const marker = await readMarker(database);
      const added: ReviewEvent[] = [];
      const changed: Graded[] = [];
      let leftAlone = 0;
      const rows = found.flatMap(({ grade, row, history }) => {
        const events = targetsFor(history, grade, isToStand).map(makeUndone);
        if (events.length === 0) return [];
        if (isToStand && !mayStandAgain(history, grade)) {
          leftAlone += 1;
          return [];
        }
        const graded = eventOf(history, grade);
        if (graded !== undefined && stands(history, graded.id) !== isToStand) changed.push(graded);
        added.push(...events);
        return [cardRowOf(row, addEvents(row.history, events), scheduler)];
      });
      if (rows.length === 0) return { rows, marker, leftAlone };
      const ended = await endStepsOf(database, found);
      if (isToStand) await dropUndoneSteps(database);
      const undoneSteps = isToStand ? 0 : marker.undoneSteps - ended;
      await addToDays(database, daysOf(changed), isToStand ? 1 : -1);
      await database.cards.bulkPut(rows);
      const lastEvent = added.reduce((last, { id }) => (id > last ? id : last), marker.lastEvent);
      return { rows, leftAlone, marker: await bumpMarker(database, marker, { lastEvent, undoneSteps }) };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** Grades with the rows of their cards; cards that are gone or damaged are left out. Call it inside a transaction. */
export async function findGraded(
  database: Database,
  grades: readonly PaperGrade[],
): Promise<readonly FoundGrade[]> {
  if (await hasParked(database)) await unparkAll(database);
  const rows = await database.cards.bulkGet(grades.map(({ cardId }) => cardId));
  const byId = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
  return foundOf(grades, (cardId) => byId.get(cardId));
}

function foundOf(
  grades: readonly PaperGrade[],
  rowOf: (cardId: CardId) => CardRow | undefined,
): readonly FoundGrade[] {
  return grades.flatMap((grade) => {
    const row = rowOf(grade.cardId);
    return row === undefined || isDamaged(row) ? [] : [{ grade, row, history: readHistory(row.history) }];
  });
}

/** What graded events add to the totals of their days. */
export function daysOf(graded: readonly Graded[]): readonly DayRow[] {
  const days = new Map<number, Graded[]>();
  for (const event of graded) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  return [...days].map(([day, events]) => {
    const { showings, ...totals } = totalsOfGrades(events);
    return { ...dayWithout(day), ...totals, reviews: showings };
  });
}

/**
 * Ends the step of a paper, which cannot be undone or done again any more: what it says of its day goes over to the totals. Returns how
 * many steps that could be done again went with it. Call it inside a transaction.
 */
export async function endStepsOf(database: Database, found: readonly FoundGrade[]): Promise<number> {
  const around = new Map<CardId, ReadonlySet<EventId>>();
  for (const { grade, history } of found) around.set(grade.cardId, idsAround(history, grade));
  const steps = await database.steps
    .filter(
      ({ name, events }) =>
        name === 'paper' && events.some(({ cardId, top }) => around.get(cardId)?.has(top) === true),
    )
    .toArray();
  await addToDays(database, addSteps([], steps), 1);
  await database.steps.bulkDelete(steps.flatMap(({ id }) => id ?? []));
  return steps.filter(({ undone }) => undone === 1).length;
}
