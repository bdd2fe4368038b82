// Coming back: what the screen sees, taking a way, and taking it back. A way is a session and, with the same id, a step of new days.
import { failure, success } from '../../domain/result';
import { studyDayOf } from '../../domain/studyDay';
import type { Database } from '../../storage/database';
import { changeFiltered } from '../../storage/filtered';
import { readWayBackStep } from '../../storage/wayBack';
import { readWayBack } from '../../storage/wayBackSession';
import { stillBorrowed } from '../chosen/choosing';
import { undoDeckChange } from '../deckChanges';
import { clockOf, perform, todayOf, written, type Engine } from '../engine';
import { takeInDecks } from '../importing';
import { stampFor } from '../stamps';
import { callExam } from './callExam';
import type { ComebackCommands, ComebackWay, TakenWay } from './comebackState';

/** Everything on the Comeback screen. */
export async function readComeback(
  engine: Engine,
  days?: number,
): ReturnType<ComebackCommands['readComeback']> {
  const view = await callExam(engine, (service, moment) => service.readComeback(days, moment));
  if (!view.ok) return view;
  const taken = await perform(engine, (database) => takenToday(engine, database));
  return taken.ok ? success({ ...view.value, taken: taken.value }) : taken;
}

/** Takes a way. The worker writes it: there may be thousands of days. */
export async function takeWayBack(
  engine: Engine,
  way: ComebackWay,
  days?: number,
): ReturnType<ComebackCommands['takeWayBack']> {
  const stamp = stampFor(engine, `way back ${way} ${days}`, 'step');
  const kept = await callExam(engine, (service, moment) => service.takeWay({ way, days, ...stamp }, moment));
  if (!kept.ok) return kept;
  const { markers, moved } = kept.value;
  if (moved > 0) for (const marker of markers) takeInDecks(engine, marker);
  else for (const marker of markers) written(engine, marker);
  const taken = await perform(engine, (database) => takenToday(engine, database));
  if (!taken.ok) return taken;
  return taken.value === undefined ? failure({ code: 'unavailable' }) : success(taken.value);
}

/** Gives back the days and, when that is done, the session. */
export async function undoWayBack(engine: Engine, id: string): ReturnType<ComebackCommands['undoWayBack']> {
  const step = await perform(engine, (database) => readWayBackStep(database, id));
  if (!step.ok) return step;
  if (step.value !== undefined) {
    const undone = await undoDeckChange(engine, step.value.stepId);
    if (!undone.ok) return undone;
  }
  const closed = await perform(engine, (database) => changeFiltered(database, { remove: [id] }));
  if (!closed.ok) return closed;
  written(engine, closed.value);
  return success(undefined);
}

/** What days off would cost the exams ahead. */
export function previewDaysOff(
  engine: Engine,
  ...[fromDay, toDay]: Parameters<ComebackCommands['previewDaysOff']>
): ReturnType<ComebackCommands['previewDaysOff']> {
  return callExam(engine, (service, moment) => service.withDaysOff({ fromDay, toDay }, moment));
}

async function takenToday(engine: Engine, database: Database): Promise<TakenWay | undefined> {
  const isToday = (atMs: number): boolean => studyDayOf(atMs, clockOf(engine)) === todayOf(engine);
  const session = await readWayBack(database, isToday);
  if (session === undefined) return undefined;
  const step = await readWayBackStep(database, session.id);
  const left = await stillBorrowed(engine, database, session);
  return { way: wayNamed(session.title), id: session.id, left: left.length, moved: step?.moved ?? 0 };
}

function wayNamed(title: string): ComebackWay {
  return title === 'spread' || title === 'exam' ? title : 'best';
}
