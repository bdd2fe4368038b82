// Studies a card for the soak of Anki packages: through `decide` and `foldHistory`, as the app does, to an end that is drawn:
// new, learning, in review, forgotten again, put off, forgotten on purpose, suspended, flagged.
import { eventIdOf, type CardId, type PointId } from '../../src/domain/ids';
import { dueOfCard } from '../../src/domain/review/cardState';
import { askedPoints } from '../../src/domain/review/askedPoints';
import { decide } from '../../src/domain/review/decide';
import { GRADES, type Grade, type ReviewEvent } from '../../src/domain/review/event';
import { foldHistory } from '../../src/domain/review/fold';
import { DEFAULT_SCHEDULING } from '../../src/domain/review/options';
import { schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS, MINUTE_MS, studyDayOf, type DayClock } from '../../src/domain/studyDay';
import type { ExportedHistory } from '../../src/formats/apkg/noteDrafts';
import type { Random } from '../support/generator';

/** Where and when a card is studied. */
export interface Studies {
  readonly clock: DayClock;
  readonly nowMs: number;
  readonly random: Random;
}

const DEVICE = 31;
/** With a step that lasts for days, so that some cards end in one. */
const OPTIONS = { ...DEFAULT_SCHEDULING, learningStepsMin: [1, 10, 2880], relearningStepsMin: [10, 1500] };
const SCHEDULER = schedulerFor(OPTIONS.parameters);
const LONGEST_PAST_DAYS = 900;

/** A history that ended before now, and its state. */
export function studyCard(cardId: CardId, pointIds: readonly PointId[], studies: Studies): ExportedHistory {
  const { clock, nowMs, random } = studies;
  const events: ReviewEvent[] = [];
  // Half of the cards start lately, so that some still wait for a moment of today.
  let atMs =
    nowMs - Math.floor(random() < 0.5 ? random() * 40 * MINUTE_MS : random() * LONGEST_PAST_DAYS * DAY_MS);
  const base = () => ({ id: eventIdOf(atMs, DEVICE, events.length), atMs, day: studyDayOf(atMs, clock) });
  if (random() < 0.08)
    events.push({ ...base(), kind: 'imported', pointIds, ...importedMemory(base().day, random) });
  const showings = Math.floor(random() * 12);
  for (let count = 0; count < showings; count += 1) {
    const state = foldHistory(events, pointIds, SCHEDULER);
    const due = dueOfCard(state);
    const dueMs =
      due === undefined ? atMs : due.kind === 'at' ? due.atMs : due.day * DAY_MS + 12 * 60 * MINUTE_MS;
    atMs = Math.max(
      atMs + 5000,
      Math.floor(dueMs + random() ** 4 * 9 * DAY_MS * (due?.kind === 'day' ? 1 : 0)),
    );
    if (atMs >= nowMs) break;
    const asked = askedPoints(pointIds, state, atMs, atMs, clock);
    const missed = new Set(asked.filter(() => random() < 0.15));
    const showing = { cardId, state, asked, nowMs: atMs, clock, options: OPTIONS, scheduler: SCHEDULER };
    const grade = gradeFrom(random, missed.size > 0);
    const outcomes = decide(showing, missed, grade).map(({ shownDelayMs: _shown, ...outcome }) => outcome);
    const tookMs = Math.floor(random() * 60_000);
    const mode = random() < 0.06 ? 'cram' : random() < 0.1 ? 'paper' : 'study';
    events.push({ ...base(), kind: 'graded', grade, outcomes, tookMs, mode });
  }
  atMs = Math.min(nowMs - 1, Math.max(atMs, events.at(-1)?.atMs ?? 0) + 1000);
  const add = (chance: number, make: () => ReviewEvent): void => {
    if (random() >= chance) return;
    atMs += 1;
    events.push(make());
  };
  add(0.06, () => ({
    ...base(),
    kind: 'rescheduled',
    dueDay: studyDayOf(nowMs, clock) + Math.floor(random() * 60),
  }));
  add(0.04, () => ({ ...base(), kind: 'reset' }));
  add(0.12, () => ({ ...base(), kind: 'suspended' }));
  add(0.12, () => ({ ...base(), kind: 'flagged', flag: 1 + Math.floor(random() * 7) }));
  add(0.05, () => ({ ...base(), kind: 'buried', by: 'learner' }));
  return { events, state: foldHistory(events, pointIds, SCHEDULER) };
}

function gradeFrom(random: Random, hasMissed: boolean): Grade {
  const grade = GRADES[Math.floor(random() * GRADES.length)] ?? 'good';
  return hasMissed && random() < 0.5 ? 'again' : grade;
}

function importedMemory(today: number, random: Random) {
  const intervalDays = 1 + Math.floor(random() * 200);
  return {
    dueDay: today + Math.floor(random() * intervalDays),
    intervalDays,
    lapses: Math.floor(random() * 5),
    stability: 1 + random() * 300,
    difficulty: 1 + random() * 9,
  };
}
