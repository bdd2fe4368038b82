// Handing a paper in: its marks and what they say of memory, in one strict transaction. The grades are one step, which undo takes back
// whole.
import { eventsOfGrade } from '../domain/paper/gradeEvents';
import type { KeptPaper } from '../domain/paper/keptPaper';
import type { Paper, PaperGrade, PaperId, Submitted } from '../domain/paper/paper';
import type { DeckId } from '../domain/ids';
import type { Graded, ReviewEvent } from '../domain/review/event';
import type { SchedulingOptions } from '../domain/review/options';
import type { Scheduler } from '../domain/review/scheduler';
import { studyDayOf, type DayClock } from '../domain/studyDay';
import { changeCards, historyTables, type CardChange, type Changed, type NewStep } from './changeCards';
import type { Database } from './database';
import { hasParked } from './hasParked';
import { readMarker } from './marker';
import { changePaper } from './papers';
import { unparkAll } from './parked';
import { isDamaged } from './rowState';
import type { CardRow, MarkerRow } from './schema';
import { storageErrorOf } from './storageError';

/** When a paper is graded, and under which options. */
export interface PaperGrading {
  readonly nowMs: number;
  readonly clock: DayClock;
  readonly scheduler: Scheduler;
  readonly optionsOf: (deckId: DeckId) => SchedulingOptions;
}

/** A paper that was handed in. */
export interface HandedIn {
  readonly paper: KeptPaper;
  /** Undefined where nothing was written. */
  readonly marker: MarkerRow | undefined;
  /** Cards that were graded. */
  readonly rows: readonly CardRow[];
}

/**
 * Hands a paper in. `submit` marks it as it is found on disk, or gives undefined where it is not as it was marked; it must be pure, and
 * give the same ids each time. One that was handed in already stays as it is; undefined where there is no such paper. Rejects with a
 * StorageError; then nothing was kept.
 */
export async function submitPaper(
  database: Database,
  id: PaperId,
  submit: (paper: Paper) => Submitted | undefined,
  grading: PaperGrading,
): Promise<HandedIn | undefined> {
  try {
    return await database.dexie.transaction('rw', [database.papers, ...historyTables(database)], async () => {
      let isNew = false;
      const changed = await changePaper(database, id, grading.nowMs, (before) => {
        if (before.kind === 'blank' || before.submitted !== undefined) return before;
        const submitted = submit(before);
        isNew = submitted !== undefined;
        return submitted === undefined ? before : { ...before, submitted };
      });
      if (changed === undefined) return undefined;
      const { paper } = changed;
      const grades = isNew && paper.kind === 'paper' ? (paper.submitted?.grades ?? []) : [];
      if (grades.length === 0) return { ...changed, rows: [] };
      return { paper, ...(await gradePaper(database, grades, grading)) };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Writes the grades of a paper as one step: an event for each card of which something may be written. Doing it again adds nothing.
 * Cards that were never studied, are gone, or whose row is damaged are left alone. Rejects with a StorageError; then nothing was kept.
 */
export async function gradePaper(
  database: Database,
  grades: readonly PaperGrade[],
  grading: PaperGrading,
): Promise<Changed> {
  const { nowMs, clock, scheduler } = grading;
  try {
    return await database.dexie.transaction('rw', historyTables(database), async () => {
      if (await hasParked(database)) await unparkAll(database);
      const found = await database.cards.bulkGet(grades.map(({ cardId }) => cardId));
      const changes = grades.flatMap((grade, index): CardChange[] => {
        const card = found[index];
        return card === undefined || isDamaged(card) ? [] : [changeOf(grade, card, grading)];
      });
      if (changes.length === 0) return { rows: [], marker: await readMarker(database) };
      const day = studyDayOf(nowMs, clock);
      return changeCards(database, scheduler, changes, (added) => stepOf(added, day, nowMs));
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

function changeOf(grade: PaperGrade, card: CardRow, grading: PaperGrading): CardChange {
  const { pointIds, deckId } = card;
  const when = { ...grading, options: grading.optionsOf(deckId) };
  return {
    card,
    decide: (state, history) => eventsOfGrade(grade, { pointIds, state, history: history() }, when),
  };
}

function stepOf(added: readonly ReviewEvent[], day: number, atMs: number): NewStep {
  return { name: 'paper', day, atMs, showing: totalsOfGrades(added) };
}

/** What some graded events add to the totals of a day. */
export function totalsOfGrades(events: readonly ReviewEvent[]) {
  const graded = events.filter((event): event is Graded => event.kind === 'graded');
  const outcomes = graded.flatMap((event) => event.outcomes);
  return {
    showings: graded.length,
    asked: outcomes.length,
    recalled: outcomes.filter(({ grade }) => grade !== 'again').length,
    tookMs: graded.reduce((sum, { tookMs }) => sum + tookMs, 0),
  };
}
