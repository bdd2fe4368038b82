// Cards that were graded once and are due on chosen days, and what is due as a brute count of all rows says.
import { cardIdOf, foreignEventId, type CardId } from '../../src/domain/ids';
import type { Grade, Graded } from '../../src/domain/review/event';
import type { Load } from '../../src/domain/review/loadBalance';
import type { Options } from '../../src/domain/options';
import { decide, type Showing } from '../../src/domain/review/decide';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { studyDayOf, type StudyDay } from '../../src/domain/studyDay';
import type { RunningApp } from '../../src/state/createApp';
import type { CardRef } from '../../src/storage/cardRow';
import { changeCards } from '../../src/storage/changeCards';
import type { CardRow } from '../../src/storage/schema';
import { sizedDeck } from './sizedDecks';
import { shown } from './studying';
import { DAY, inDatabase, type Profile } from './testApp';

export const scheduler = schedulerFor(DEFAULT_PARAMETERS);
const CLOCK = { rolloverHour: 4, offsetMinutesAt: () => 0 };

/** The study day of a profile's clock. */
export function todayIn(profile: Profile): StudyDay {
  return studyDayOf(profile.nowMs, CLOCK);
}

/** Grades the cards of the sized deck good eight days ago, with the due days given. */
export async function gradedBefore(
  profile: Profile,
  size: number,
  dueDayOf: (number: number) => StudyDay,
  tookMs = 1,
): Promise<void> {
  const cards = sizedDeck(size).notes.map(({ id, points }) => ({
    id: cardIdOf(id, 'front'),
    deckId: 'shelf',
    noteId: id,
    pointIds: points.map((point) => point.id),
  }));
  await gradeBefore(profile, cards, dueDayOf, tookMs);
}

/** Grades any cards good eight days ago, with the due days given. */
export async function gradeBefore(
  profile: Profile,
  cards: readonly CardRef[],
  dueDayOf: (number: number) => StudyDay,
  tookMs = 1,
): Promise<void> {
  const day = todayIn(profile) - 8;
  const atMs = profile.nowMs - 8 * DAY;
  const changes = cards.map((card, number) => {
    const due = { kind: 'day', day: dueDayOf(number) } as const;
    const graded: Graded = {
      kind: 'graded',
      id: foreignEventId(atMs, card.id),
      atMs,
      day,
      grade: 'good',
      outcomes: card.pointIds.map((pointId) => ({ pointId, grade: 'good', phase: 'review', step: 0, due })),
      tookMs,
      mode: 'study',
    };
    return { card, decide: () => [graded] };
  });
  await inDatabase(profile, (database) =>
    changeCards(database, scheduler, changes, { name: 'grade', day, atMs }),
  );
}

/** All rows that are kept. */
export async function rowsIn(profile: Profile): Promise<ReadonlyMap<CardId, CardRow>> {
  const rows = await inDatabase(profile, (database) => database.cards.toArray());
  return new Map(rows.map((row) => [row.id, row]));
}

/** The study day on which a card is due; throws where it waits for none. */
export async function dueDayIn(profile: Profile, cardId: CardId): Promise<StudyDay> {
  const due = (await rowsIn(profile)).get(cardId)?.due;
  if (due?.[1] !== 'day') throw new Error(`${cardId} is not due on a day: ${JSON.stringify(due)}`);
  return due[2];
}

/** The load as a look at every row of the profile says, without the card itself. */
export async function loadIn(profile: Profile, cardId: CardId, options: Options): Promise<Load> {
  const days = [...(await rowsIn(profile)).values()].flatMap(({ id, due }) =>
    id !== cardId && due?.[1] === 'day' ? [due[2]] : [],
  );
  const counts = new Map<StudyDay, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const { easyDays, daysOff } = options;
  return { dueOn: (day) => counts.get(day) ?? 0, easyDays, daysOff, siblingDays: [] };
}

/** Days until the card on screen comes back, by a load that is counted anew; undefined where it comes back today. */
export async function balancedDays(
  profile: Profile,
  tab: RunningApp,
  grade: Grade,
): Promise<number | undefined> {
  const load = await loadIn(profile, shown(tab).cardId, tab.store.getState().options);
  return daysOf(profile, { ...showingIn(profile, tab), load }, grade);
}

/** The same where nothing is balanced. */
export function plainDays(profile: Profile, tab: RunningApp, grade: Grade): number | undefined {
  return daysOf(profile, showingIn(profile, tab), grade);
}

function showingIn(profile: Profile, tab: RunningApp): Showing {
  const { cardId, state, asked } = shown(tab);
  const { options } = tab.store.getState();
  return { cardId, state, asked, nowMs: profile.nowMs, clock: CLOCK, options, scheduler };
}

function daysOf(profile: Profile, showing: Showing, grade: Grade): number | undefined {
  const days = decide(showing, new Set(), grade).map(({ due }) =>
    due.kind === 'day' ? due.day - todayIn(profile) : 0,
  );
  return Math.min(...days) || undefined;
}

/** Days until the card on screen comes back, by what a button says; undefined where it says less than a day. */
export function promisedDays(tab: RunningApp, grade: Grade): number | undefined {
  const { stage } = tab.store.getState().study;
  if (stage.kind !== 'revealed') throw new Error(`nothing is revealed: ${stage.kind}`);
  const next = stage.buttons.find((button) => button.grade === grade)?.next;
  return next?.kind === 'days' ? next.days : undefined;
}
