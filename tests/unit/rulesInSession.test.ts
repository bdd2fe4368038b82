// Study rules as the running app keeps them: what storage, session and options must hand to the pure rules, over days,
// decks and reloads. Each test names its rule.
import { describe, expect, it } from 'vitest';
import type { Options } from '../../src/domain/options';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { Grade } from '../../src/domain/review/event';
import type { RunningApp } from '../../src/state/createApp';
import { cardIdOf } from '../../src/domain/ids';
import { schedulerFor, DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import { keepDeck } from '../../src/storage/keepDeck';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { calm, gradeShown, openStudy, shown } from '../support/studying';
import {
  DAY,
  freshProfile,
  HOUR,
  MINUTE,
  openTab,
  passTime,
  type Profile,
  inDatabase,
} from '../support/testApp';

/** A profile whose fixture deck has options of its own, and perhaps a second deck of one card beside it. */
async function profileWith(own: Partial<Options>, hasSecond = false): Promise<Profile> {
  const profile = freshProfile();
  (await openTab(profile, FIXTURE_DECK)).stop();
  await inDatabase(profile, async (database) => {
    await database.decks.update('lenne', { options: own });
    if (!hasSecond) return;
    const note = {
      kind: 'qa',
      id: 'tide',
      question: 'What is a tide?',
      points: [{ id: 'p', text: 'it rises' }],
    } as const;
    const deck = { id: 'tides', title: 'Tides', notes: [note] };
    await keepDeck(database, schedulerFor(DEFAULT_PARAMETERS), deck, profile.nowMs);
  });
  return profile;
}

async function set(tab: RunningApp, options: Partial<Options>): Promise<void> {
  for (const [name, value] of Object.entries(options)) {
    await tab.commands.setOption({ name, value } as Parameters<RunningApp['commands']['setOption']>[0]);
  }
  await study(tab);
}

async function study(tab: RunningApp, deckId?: string): Promise<void> {
  tab.commands.study(deckId);
  await tab.settled();
}

async function act(tab: RunningApp, command: 'bury' | 'suspend' | 'undo' | 'redo' | 'unbury'): Promise<void> {
  tab.commands[command]();
  await tab.settled();
}

async function sleep(profile: Profile, tab: RunningApp, days = 1): Promise<void> {
  passTime(profile, days * DAY);
  await tab.settled();
}

function promise(tab: RunningApp, grade: Grade) {
  tab.commands.showAnswer();
  const { stage } = tab.store.getState().study;
  if (stage.kind !== 'revealed') throw new Error('no answer');
  return stage.buttons.find((button) => button.grade === grade)?.next;
}

function counters(tab: RunningApp) {
  return tab.store.getState().study.counters;
}

function stageKind(tab: RunningApp): string {
  return tab.store.getState().study.stage.kind;
}

/** Grades the first card Easy with nothing else due, and waits some days. */
async function easyThen(days: number, options: Partial<Options> = {}) {
  const profile = freshProfile();
  const tab = await openStudy(profile);
  await set(tab, { newPerDay: 1, fuzz: false });
  await gradeShown(profile, tab, 'easy');
  await set(tab, { newPerDay: 0, ...options });
  await sleep(profile, tab, days);
  await study(tab);
  return { profile, tab };
}

describe('reviews', () => {
  it('V4 a button credits the days that have really passed', async () => {
    const inTime = await easyThen(8);
    const late = await easyThen(40);
    const days = [inTime, late].map(({ tab }) => {
      const next = promise(tab, 'good');
      tab.stop();
      return next?.kind === 'days' ? next.days : 0;
    });
    expect(days[0]).toBeGreaterThan(8);
    expect(days[1]).toBeGreaterThan((days[0] ?? 0) + 20);
  });

  it('V5 a point that is asked before its due day is told as early in the history', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await set(tab, { fuzz: false });
    while (shown(tab).face.points.length < 2) await act(tab, 'bury');
    const { cardId } = shown(tab);
    while (shown(tab).cardId !== cardId) await act(tab, 'bury');
    await gradeShown(profile, tab, 'easy', 1);
    while (shown(tab).cardId !== cardId) await act(tab, 'bury');
    await gradeShown(profile, tab, 'good');
    // The missed point is due long before the other.
    await set(tab, { newPerDay: 0 });
    await sleep(profile, tab, 3);
    await study(tab);
    expect(shown(tab).cardId).toBe(cardId);
    await gradeShown(profile, tab, 'good');
    const information = await tab.commands.cardInformation(cardId);
    tab.stop();
    expect(information.ok && information.value.history.map(({ early }) => early)).toEqual([0, 0, 1]);
  });

  it('V6 answer time is stored, capped at 60 seconds', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    tab.commands.showAnswer();
    passTime(profile, 10 * MINUTE);
    tab.commands.grade('good');
    await tab.settled();
    tab.stop();
    const kept = await inDatabase(profile, async ({ cards, steps }) => ({
      events: (await cards.toArray()).flatMap(({ history }) => readHistory(history)),
      steps: await steps.toArray(),
    }));
    expect(kept.events).toMatchObject([{ tookMs: 60_000 }]);
    expect(kept.steps).toMatchObject([{ showing: { tookMs: 60_000 } }]);
  });

  it('V8 new parameters count for the next interval at once, before any row was folded again', async () => {
    const parameters = DEFAULT_PARAMETERS.map((value, index) => (index === 3 ? 60 : value));
    const [usual, other] = [await easyThen(8), await easyThen(8, { parameters })];
    const days = [usual, other].map(({ tab }) => {
      const next = promise(tab, 'good');
      tab.stop();
      return next?.kind === 'days' ? next.days : 0;
    });
    expect(days[1]).toBeGreaterThan(2 * (days[0] ?? 0));
  });

  it.each([
    [1, 0],
    [0, 1],
  ])('S5 without steps, an interval inside a day needs both short-term parameters (%d, %d)', (w17, w18) => {
    const parameters = DEFAULT_PARAMETERS.map((value, index) =>
      index === 17 ? w17 : index === 18 ? w18 : value,
    );
    expect(schedulerFor(parameters).schedulesWithinDay).toBe(false);
  });
});

describe('limits', () => {
  it('L1 L3 learning inside a day uses up no limit, learning from an earlier day and reviews do', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    // Four cards: a review, one that waits in a step of three days, one in a step of minutes, and a new one.
    await set(tab, { learningStepsMin: [3 * 1440] });
    await gradeShown(profile, tab, 'easy');
    await gradeShown(profile, tab, 'again');
    await set(tab, { learningStepsMin: [1, 10], newPerDay: 3 });
    await gradeShown(profile, tab, 'again');
    await set(tab, { newPerDay: 0 });
    await sleep(profile, tab, 30);
    await study(tab);
    expect(counters(tab)).toEqual({ new: 0, learning: 2, review: 1 });
    await set(tab, { reviewsPerDay: 1 });
    expect(counters(tab)).toEqual({ new: 0, learning: 2, review: 0 });
    // The card of minutes comes first and leaves the room; the one of days takes it.
    await gradeShown(profile, tab, 'easy');
    expect(counters(tab)).toEqual({ new: 0, learning: 1, review: 0 });
    await set(tab, { reviewsPerDay: 1 });
    expect(counters(tab)).toEqual({ new: 0, learning: 1, review: 0 });
    await gradeShown(profile, tab, 'easy');
    await study(tab);
    expect(stageKind(tab)).toBe('finished');
    tab.stop();
  });

  it('L5 a deck’s own limits hold for its cards only', async () => {
    const profile = await profileWith({ newPerDay: 1 }, true);
    const tab = await openStudy(profile);
    expect(counters(tab).new).toBe(2);
    await study(tab, 'tides');
    expect(counters(tab).new).toBe(1);
    tab.stop();
  });

  it('L7 more new cards today add up, and are gone tomorrow', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await set(tab, { newPerDay: 1 });
    await gradeShown(profile, tab, 'easy');
    expect(stageKind(tab)).toBe('finished');
    for (const [more, left] of [
      [1, 1],
      [1, 2],
    ] as const) {
      tab.commands.addNewToday(more);
      await tab.settled();
      expect(counters(tab).new).toBe(left);
    }
    await sleep(profile, tab);
    expect(counters(tab).new).toBe(1);
    tab.stop();
  });

  it('L7 more new cards today come also where the limit was lowered below what was studied', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    for (let card = 0; card < 3; card += 1) await gradeShown(profile, tab, 'easy');
    await set(tab, { newPerDay: 1 });
    expect(stageKind(tab)).toBe('finished');
    tab.commands.addNewToday(1);
    await tab.settled();
    expect(counters(tab).new).toBe(1);
    tab.stop();
  });
});

describe('the queue', () => {
  it('Q4 bury moves no cut-off: a learning card that fell due meanwhile does not jump in', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'again');
    passTime(profile, 5 * MINUTE);
    await act(tab, 'bury');
    expect(shown(tab).cardId).not.toBe(cardId);
    await gradeShown(profile, tab, 'easy');
    expect(shown(tab).cardId).toBe(cardId);
    tab.stop();
  });

  it('Q4 a queue made again for another tab moves no cut-off either', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'again');
    passTime(profile, 5 * MINUTE);
    const other = await openTab(profile, FIXTURE_DECK);
    await other.commands.setOption({ name: 'theme', value: 'dark' });
    await calm(tab, other);
    await act(tab, 'bury');
    expect(shown(tab).cardId).not.toBe(cardId);
    tab.stop();
    other.stop();
  });

  it.each([
    ['added', [0, 1, 2]],
    ['addedReverse', [2, 1, 0]],
    // The third was recalled best and the first worst.
    ['retrievabilityUp', [0, 1, 2]],
    ['retrievabilityDown', [2, 1, 0]],
  ] as const)('Q8 reviews come in the order "%s"', async (reviewOrder, order) => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await set(tab, { fuzz: false, newPerDay: 3 });
    const ids = [];
    for (const grade of ['good', 'good', 'easy'] as const) {
      ids.push(shown(tab).cardId);
      await gradeShown(profile, tab, grade);
    }
    passTime(profile, 11 * MINUTE);
    await study(tab);
    await gradeShown(profile, tab, 'good');
    await gradeShown(profile, tab, 'easy');
    await set(tab, { newPerDay: 0, reviewOrder });
    await sleep(profile, tab, 60);
    await study(tab);
    const seen = [];
    while (stageKind(tab) === 'asking') {
      seen.push(ids.indexOf(shown(tab).cardId));
      await act(tab, 'bury');
    }
    expect(seen).toEqual(order);
    tab.stop();
  });

  it('Q11 steps and retention come from the deck the card lives in, also when all decks are studied', async () => {
    const profile = await profileWith({ learningStepsMin: [7] });
    const tab = await openStudy(profile);
    expect(promise(tab, 'again')).toEqual({ kind: 'delay', ms: 7 * MINUTE });
    tab.stop();
  });

  it('Q13 a card that is buried makes room for the next one', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await set(tab, { newPerDay: 1 });
    const { cardId } = shown(tab);
    await act(tab, 'bury');
    expect(counters(tab).new).toBe(1);
    expect(shown(tab).cardId).not.toBe(cardId);
    tab.stop();
  });

  it('Q14 D6 a buried card with a history is counted, and returns on the next day', async () => {
    const { profile, tab } = await easyThen(10);
    await act(tab, 'bury');
    expect(tab.store.getState().study.stage).toMatchObject({
      kind: 'finished',
      report: { buriedExist: true },
    });
    await sleep(profile, tab);
    expect(counters(tab).review).toBe(1);
    tab.stop();
  });

  it('D6 a grade after the rollover starts the new day, also when no timer has noticed it', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await set(tab, { newPerDay: 2 });
    await gradeShown(profile, tab, 'easy');
    profile.nowMs += DAY;
    profile.timers.clear();
    await gradeShown(profile, tab, 'easy');
    expect(counters(tab).new).toBe(1);
    expect(tab.store.getState().study.progress.done).toBe(1);
    tab.stop();
  });
});

describe('leeches', () => {
  async function lapse(profile: Profile, tab: RunningApp): Promise<void> {
    await sleep(profile, tab, 100);
    await study(tab);
    await gradeShown(profile, tab, 'again');
  }

  async function relearn(profile: Profile, tab: RunningApp): Promise<void> {
    passTime(profile, 11 * MINUTE);
    await study(tab);
    await gradeShown(profile, tab, 'good');
  }

  it('E1 is told at the threshold and at every half of it after, and at no other lapse', async () => {
    const { profile, tab } = await easyThen(0, { leechThreshold: 3 });
    const told = [];
    for (let count = 1; count <= 5; count += 1) {
      await lapse(profile, tab);
      told.push(tab.store.getState().notice?.notice.kind);
      await relearn(profile, tab);
    }
    expect(told).toEqual(['graded', 'graded', 'leech', 'graded', 'leech']);
    tab.stop();
  });

  it('E2 suspends the card in the same step where the learner wants it so', async () => {
    const { profile, tab } = await easyThen(0, { leechThreshold: 1, leechAction: 'suspend' });
    await lapse(profile, tab);
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'leech', isSuspended: true });
    passTime(profile, HOUR);
    await study(tab);
    expect(stageKind(tab)).toBe('finished');
    await act(tab, 'undo');
    expect(shown(tab).state).toMatchObject({ suspended: false, points: [{ lapses: 0 }] });
    expect(tab.store.getState().study.canUndo).toBe(false);
    tab.stop();
  });
});

describe('undo', () => {
  it('U2 U3 U4 after a reload puts the card and the cut-off back, not the first card', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'again');
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'easy');
    tab.stop();
    passTime(profile, 5 * MINUTE);
    const after = await openStudy(profile);
    await act(after, 'undo');
    expect(shown(after).cardId).toBe(cardId);
    // By the cut-off before the grade, the learning card of five minutes ago is not yet due: the next is new.
    await act(after, 'bury');
    expect(shown(after).isNew).toBe(true);
    after.stop();
  });

  it('U2 takes back a grade given in another deck with the card as it was', async () => {
    const profile = await profileWith({}, true);
    const tab = await openTab(profile, FIXTURE_DECK);
    await study(tab, 'lenne');
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'again');
    while (shown(tab).cardId !== cardId) await act(tab, 'suspend');
    await gradeShown(profile, tab, 'easy');
    await study(tab, 'tides');
    expect(shown(tab).cardId).toBe(cardIdOf('tide', 'front'));
    await act(tab, 'undo');
    expect(shown(tab)).toMatchObject({ cardId, isNew: false, state: { reviews: 1 } });
    tab.stop();
  });
});
