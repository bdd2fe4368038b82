// The Today screen's numbers: what is due in each deck, how long it takes, and what the last year looked like.
import { isComeback, usualMinutes } from '../domain/exam/comebackOffer';
import { allOf, dueCounts, type DueCounts } from '../domain/queue/dueCounts';
import { DAYS_OF_PACE, minutesFor, sumOfStudy } from '../domain/session/pace';
import { startServing } from '../domain/session/serve';
import { streakOn } from '../domain/stats/streak';
import { MINUTE_MS, studyDayOf } from '../domain/studyDay';
import type { Database } from '../storage/database';
import { countSuspended } from '../storage/dueCards';
import { readExams } from '../storage/readExams';
import { readWayBack } from '../storage/wayBackSession';
import type { DayRow } from '../storage/schema';
import type { DeckToday, NextDue, StudyTotals, TodayView } from './appState';
import { clockOf, enqueue, notify, perform, todayOf, type Engine } from './engine';
import { decksOf, loadQueue } from './loadQueue';
import { nextDueOf } from './nextDue';
import { daysUntilNow } from './pastDays';
import { totalsOf } from './totals';

const DAYS_SHOWN = 371;
/** How long an exam that was is asked about. */
const DAYS_AFTER_EXAM = 14;

/** Reads everything the Today screen shows and puts it into the store. */
export async function refreshToday(engine: Engine, database: Database): Promise<void> {
  const today = todayOf(engine);
  const nowMs = engine.ports.nowMs();
  const rows = await decksOf(engine, database);
  const decks: DeckToday[] = [];
  for (const deck of rows) {
    const { queue, damaged } = await loadQueue(engine, database, deck.id);
    decks.push({
      id: deck.id,
      title: deck.title,
      asOf: deck.asOf,
      cards: deck.cardIds.length,
      points: deck.points,
      due: dueCounts(queue, nowMs),
      hidden: { new: queue.hidden.new, review: queue.hidden.reviews },
      aside: { buried: queue.buried, suspended: await countSuspended(database, deck.id), damaged },
    });
  }
  const left = sumOf(decks.map(({ due }) => due));
  const next = allOf(left) > 0 ? undefined : await nextOf(engine, database);
  const { days, steps } = await daysUntilNow(engine, database, today - DAYS_SHOWN + 1);
  const recent = days.filter(({ day }) => day > today - DAYS_OF_PACE);
  engine.store.setState({
    today: {
      day: today,
      decks,
      minutes: minutesFor(left, sumOfStudy(recent)),
      next,
      hasHistory: (engine.marker?.reviews ?? 0) > 0,
      streakDays: streakOn(today, days),
      days: days.filter(({ reviews }) => reviews > 0).map(({ day, reviews }) => ({ day, reviews })),
      totals: withKept(
        totalsOf(steps, today),
        days.find(({ day }) => day === today),
      ),
      wayBack: await wayBackOf(engine, database, decks, days),
      exams: (await readExams(database)).filter(
        ({ day, after }) => day > today || (after === undefined && day > today - DAYS_AFTER_EXAM),
      ),
    },
  });
  waitForNext(engine, next);
}

async function wayBackOf(
  engine: Engine,
  database: Database,
  decks: readonly DeckToday[],
  days: readonly DayRow[],
): Promise<TodayView['wayBack']> {
  if ((engine.marker?.reviews ?? 0) === 0) return undefined;
  const today = todayOf(engine);
  const taken = await readWayBack(database, (atMs) => studyDayOf(atMs, clockOf(engine)) === today);
  if (taken !== undefined) return 'taken';
  const due = sumOf(
    decks.map(({ due: { learning, review }, hidden }) => ({
      new: 0,
      learning,
      review: review + hidden.review,
    })),
  );
  const recent = days.filter(({ day }) => day > today - DAYS_OF_PACE);
  const { studyMinutes, daysOff } = engine.store.getState().options;
  const isOffered = isComeback({
    today,
    lastStudied: days.findLast(({ reviews }) => reviews > 0)?.day,
    daysOff,
    dueMinutes: minutesFor(due, sumOfStudy(recent)),
    usualMinutes: usualMinutes(
      studyMinutes,
      recent.map(({ tookMs }) => tookMs / MINUTE_MS),
    ),
  });
  return isOffered ? 'offered' : undefined;
}

// The numbers are true until the next learning card comes; then they are made again while they are on screen.
function waitForNext(engine: Engine, next: NextDue | undefined): void {
  engine.cancelToday?.();
  engine.cancelToday = undefined;
  if (next === undefined || next.day !== todayOf(engine)) return;
  refreshAfter(engine, Math.max(1000, next.atMs - engine.ports.nowMs()));
}

function refreshAfter(engine: Engine, delayMs: number): void {
  engine.cancelToday = engine.ports.after(delayMs, () =>
    enqueue(engine, async () => {
      if (engine.store.getState().today === undefined) return;
      const result = await perform(engine, (database) => refreshToday(engine, database));
      if (result.ok) return;
      notify(engine, { kind: 'trouble', trouble: result.failure });
      refreshAfter(engine, MINUTE_MS);
    }),
  );
}

// What was graded all at once, or came from elsewhere, has no steps: the day counts it by cards.
function withKept(totals: StudyTotals, day: DayRow | undefined): StudyTotals {
  if (day === undefined) return totals;
  const { reviews, asked, recalled, tookMs } = day;
  const cards = totals.cards + reviews - totals.reviews;
  return { cards, reviews, pointsAsked: asked, pointsRecalled: recalled, tookMs };
}

async function nextOf(engine: Engine, database: Database): Promise<NextDue | undefined> {
  const { queue } = await loadQueue(engine, database, undefined);
  return nextDueOf(engine, database, undefined, startServing(queue, engine.ports.nowMs()));
}

function sumOf(counts: readonly DueCounts[]): DueCounts {
  return counts.reduce(
    (sum, due) => ({
      new: sum.new + due.new,
      learning: sum.learning + due.learning,
      review: sum.review + due.review,
    }),
    { new: 0, learning: 0, review: 0 },
  );
}
