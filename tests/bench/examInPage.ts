// Runs inside a page: asks the worker for exams, as built for the app, for what the Exam screen shows; and inside a worker, which
// works out plans of a made-up learner, so that what a plan takes is told apart from reading cards.
import { forecastOf } from '../../src/domain/exam/forecast';
import { planToday } from '../../src/domain/exam/planToday';
import { solvePlan } from '../../src/domain/exam/solvePlan';
import { eventIdOf } from '../../src/domain/ids';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { schedulerFor } from '../../src/domain/review/scheduler';
import { studyDayOf } from '../../src/domain/studyDay';
import type { ExamMoment } from '../../src/state/exam/examMoment';
import { runExam } from '../../src/state/exam/runExam';
import { scriptUrl } from '../../src/state/trustedTypes';
import { changeCards } from '../../src/storage/changeCards';
import { closeDatabase, openDatabase } from '../../src/storage/database';
import { addExam } from '../../src/storage/exams';
import { requestOf } from './exam/workloads';

const RUNS = 9;
const DAYS = 60;

/** What plans of 5,000 cards take in a worker, time by time, in ms. */
export interface PlanTimes {
  readonly today: readonly number[];
  /** Working the plan out and forecasting it. */
  readonly forecast: readonly number[];
}

/** What the worker for exams takes for what the screen shows, in ms. */
export interface ExamTimes {
  /** From starting the worker on. */
  readonly firstRead: number;
  /** Behind a change of one card. */
  readonly nextReads: readonly number[];
  /** Choosing today's cards behind a change of one card. */
  readonly choices: readonly number[];
  readonly cards: number;
}

/** Times plans in the worker that this script is (see {@link answerInWorker}). */
export function timePlans(script: string): Promise<PlanTimes> {
  const worker = new Worker(scriptUrl(script), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PlanTimes>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage('plan');
  });
}

/** Where this script runs as a worker: answers any message with what plans take. */
export function answerInWorker(): void {
  if ('document' in globalThis) return;
  globalThis.onmessage = () => globalThis.postMessage(timesOfPlans());
}

function timesOfPlans(): PlanTimes {
  const learner = { cards: 5000, days: DAYS, minutesADay: 60, known: 0.7 };
  const request = requestOf(learner, 1);
  const plan = solvePlan(request);
  const time = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  return {
    // The fastest of five is closest to processor time: on a busy machine others run in between.
    today: Array.from({ length: 7 }, () =>
      Math.min(...Array.from({ length: 5 }, () => time(() => planToday(request, plan)))),
    ),
    forecast: Array.from({ length: 3 }, () => time(() => forecastOf(request, solvePlan(request)))),
  };
}

/** Creates an exam about all cards of the library that is there, and times the worker at an address. */
export async function timeExam(worker: string): Promise<ExamTimes> {
  const database = await openDatabase();
  const atMs = Date.now();
  const decks = (await database.decks.toArray()).map(({ id }) => id);
  const day = studyDayOf(atMs, { rolloverHour: 4, offsetMinutesAt: () => 0 }) + DAYS;
  await addExam(
    database,
    { name: 'addExam', atMs, id: eventIdOf(atMs, 1, 1) },
    { name: 'Finals', day, parts: decks.map((deckId) => ({ kind: 'deck', deckId, weight: 1 })) },
  );
  const running = runExam(worker);
  const read = async (): Promise<number> => {
    const found = await Promise.race([running.service.readExams(moment()), running.crashed]);
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return found.value.exams[0]?.cards ?? 0;
  };
  const choose = async (): Promise<void> => {
    const found = await Promise.race([running.service.choosePlan(moment()), running.crashed]);
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
  };
  const scheduler = schedulerFor(DEFAULT_OPTIONS.parameters);
  const rows = await database.cards.limit(2 * RUNS).toArray();
  // The change itself is not timed: the learner buries a card.
  const timed = async (from: number, work: () => Promise<unknown>): Promise<readonly number[]> => {
    const ms: number[] = [];
    for (const [run, card] of rows.slice(from, from + RUNS).entries()) {
      const changedMs = Date.now() + run;
      const id = eventIdOf(changedMs, 1, 2 + from + run);
      const event = { kind: 'buried', id, atMs: changedMs, day: day - DAYS, by: 'learner' } as const;
      const step = { day: day - DAYS, atMs: changedMs, name: 'bury' } as const;
      await changeCards(database, scheduler, [{ card, decide: () => [event] }], step);
      const start = performance.now();
      await work();
      ms.push(performance.now() - start);
    }
    return ms;
  };
  const start = performance.now();
  const cards = await read();
  const firstRead = performance.now() - start;
  const nextReads = await timed(0, read);
  const choices = await timed(RUNS, choose);
  running.stop();
  closeDatabase(database);
  return { firstRead, nextReads, choices, cards };
}

function moment(): ExamMoment {
  const { rolloverHour, parameters, desiredRetention, leechThreshold, daysOff } = DEFAULT_OPTIONS;
  const memory = { rolloverHour, parameters, desiredRetention, leechThreshold };
  return {
    ...memory,
    nowMs: Date.now(),
    knownRevision: 0,
    daysOff,
    studyMinutes: Array.from({ length: 7 }, () => 60),
  };
}
