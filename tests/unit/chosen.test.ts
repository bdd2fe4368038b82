// Sessions of chosen cards in the running app: C1 to C5 of the study rules, in decks of no, 6 and 2,000 cards.
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/domain/review/historyCodec';
import { PRESETS } from '../../src/domain/session/presets';
import type { Grade } from '../../src/domain/review/event';
import type { RunningApp } from '../../src/state/createApp';
import { begin, choice, count, enter, keptStates, openSized } from '../support/choosing';
import { openPairs, siblingProfile } from '../support/siblingDeck';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { calm, gradeShown, shown } from '../support/studying';
import { DAY, inDatabase, MINUTE, openTab, passTime, type Profile } from '../support/testApp';

function stageOf(tab: RunningApp) {
  return tab.store.getState().study.stage;
}

function promises(tab: RunningApp) {
  tab.commands.showAnswer();
  const stage = stageOf(tab);
  if (stage.kind !== 'revealed') throw new Error('no answer');
  return Object.fromEntries(stage.buttons.map(({ grade, next }) => [grade, next]));
}

async function study(profile: Profile, tab: RunningApp, ...grades: readonly Grade[]): Promise<void> {
  tab.commands.study();
  await tab.settled();
  for (const grade of grades) await gradeShown(profile, tab, grade);
}

async function act(tab: RunningApp, command: 'bury' | 'suspend' | 'undo' | 'redo'): Promise<void> {
  tab.commands[command]();
  await tab.settled();
}

async function underWay(tab: RunningApp) {
  const found = await tab.commands.readChosen();
  return found.ok ? found.value.map(({ left, borrowed }) => `${left}/${borrowed}`) : [];
}

describe('borrowing', () => {
  it.each(DECK_SIZES)('C1 borrows what is found, in order and up to the limit, of %i cards', async (size) => {
    const { tab } = await openSized(size);
    expect(await count(tab, choice())).toBe(size);
    expect(await count(tab, choice({ limit: 4 }))).toBe(Math.min(size, 4));
    const started = await tab.commands.startChosen(choice({ limit: 4 }), 'Four');
    if (size === 0) expect(started).toEqual({ ok: false, failure: 'noCards' });
    else expect(await underWay(tab)).toEqual(['4/4']);
    tab.stop();
  });

  it.each([6, 2000])('C1 leaves out suspended, buried and borrowed cards, of %i', async (size) => {
    const { tab } = await openSized(size);
    tab.commands.study();
    await tab.settled();
    await act(tab, 'bury');
    await act(tab, 'suspend');
    expect(await count(tab, choice())).toBe(size - 2);
    await begin(tab, choice({ limit: 3 }));
    expect(await count(tab, choice())).toBe(size - 5);
    tab.stop();
  });

  it.each(DECK_SIZES)(
    'C1 borrows what a search finds, in the state that is asked for, of %i cards',
    async (size) => {
      const { profile, tab } = await openSized(size);
      const search = '"jar 5?" or "jar 1?"';
      expect(await count(tab, choice({ search }))).toBe(Math.min(size, 2));
      if (size > 0) {
        await study(profile, tab, 'easy', 'easy');
        expect(await count(tab, choice({ search, among: { kind: 'reviewed' } }))).toBe(1);
        await begin(tab, choice({ search, among: { kind: 'new' } }));
        expect(shown(tab).note).toMatchObject({ question: 'What is in jar 5?' });
      }
      const wrong = await tab.commands.startChosen(choice({ search: 'prop:nothing>1' }), 'Wrong');
      expect(wrong).toMatchObject({ ok: false, failure: { code: 'unknownProperty' } });
      tab.stop();
    },
  );

  it('C1 gives a card back when it is answered, and all when the session is closed', async () => {
    const { profile, tab } = await openSized(6);
    const id = await begin(tab, choice());
    await gradeShown(profile, tab, 'easy');
    expect(await underWay(tab)).toEqual(['5/6']);
    expect(await count(tab, choice())).toBe(1);
    await tab.commands.closeChosen(id);
    expect(await underWay(tab)).toEqual([]);
    expect(await count(tab, choice())).toBe(6);
    tab.stop();
  });

  it('C1 gives a card back that was answered in the queue of the day meanwhile', async () => {
    const { profile, tab } = await openSized(6);
    const id = await begin(tab, choice({ limit: 2 }));
    const { cardId } = shown(tab);
    await study(profile, tab, 'easy');
    await enter(tab, id);
    expect(tab.store.getState().study.of).toBe(id);
    expect(shown(tab).cardId).not.toBe(cardId);
    expect(await underWay(tab)).toEqual(['1/2']);
    tab.stop();
  });

  it('C1 goes on after a reload with the card and its answer as they were, and in another tab', async () => {
    const { profile, tab } = await openSized(6);
    const place = new Map<string, string>();
    const tabPlace = {
      getItem: (key: string) => place.get(key) ?? null,
      setItem: (key: string, value: string) => void place.set(key, value),
      removeItem: (key: string) => void place.delete(key),
    };
    tab.stop();
    const first = await openTab(profile, sizedDeck(6), { tabPlace });
    const id = await begin(first, choice({ reschedules: false }));
    await gradeShown(profile, first, 'good');
    first.commands.showAnswer();
    const { cardId } = shown(first);
    first.stop();
    const again = await openTab(profile, sizedDeck(6), { tabPlace });
    await enter(again, id);
    expect(shown(again).cardId).toBe(cardId);
    expect(stageOf(again).kind).toBe('revealed');
    const other = await openTab(profile, sizedDeck(6));
    await enter(other, id);
    expect(shown(other).cardId).toBe(cardId);
    await gradeShown(profile, other, 'good');
    await calm(again, other);
    expect(shown(again).cardId).not.toBe(cardId);
    expect(await underWay(again)).toEqual(['4/6']);
    again.stop();
    other.stop();
  });

  it('C1 says when all cards are given back, does it again, and knows when it was closed', async () => {
    const { profile, tab } = await openSized(6);
    const id = await begin(tab, choice({ limit: 1, reschedules: false }));
    await gradeShown(profile, tab, 'good');
    const stage = stageOf(tab);
    if (stage.kind !== 'finished') throw new Error(stage.kind);
    const { chosen } = stage.report;
    expect(chosen).toMatchObject({ id, waiting: 0, choice: { title: 'Chosen', limit: 1 } });
    if (chosen?.choice === undefined || chosen.choice.order === 'given') throw new Error('no choice');
    const again = await tab.commands.startChosen(chosen.choice, chosen.choice.title, id);
    expect(again.ok).toBe(true);
    expect(await underWay(tab)).toEqual(['1/1']);
    await enter(tab, id);
    expect(stageOf(tab)).toMatchObject({ kind: 'finished', report: { chosen: { id, choice: undefined } } });
    tab.stop();
  });
});

describe('answers that count', () => {
  it('C2 due cards behave as in the queue of the day', async () => {
    const { profile, tab } = await openSized(6, { newPerDay: 1 });
    await study(profile, tab, 'easy');
    passTime(profile, 8 * DAY);
    tab.commands.study();
    await tab.settled();
    const usual = promises(tab);
    const { cardId } = shown(tab);
    await begin(tab, choice({ among: { kind: 'due' } }));
    expect(shown(tab).cardId).toBe(cardId);
    expect(promises(tab)).toEqual(usual);
    await gradeShown(profile, tab, 'good');
    expect(stageOf(tab).kind).toBe('finished');
    tab.stop();
  });

  it('C2 early cards are credited for the time that has really passed', async () => {
    const { profile, tab } = await openSized(6, { newPerDay: 1 });
    await study(profile, tab, 'easy');
    const daysAfter = async (days: number) => {
      passTime(profile, days * DAY);
      await tab.settled();
      const id = await begin(tab, choice({ among: { kind: 'ahead', days: 30 } }));
      const { good } = promises(tab);
      await tab.commands.closeChosen(id);
      return good?.kind === 'days' ? good.days : 0;
    };
    const [soon, later] = [await daysAfter(2), await daysAfter(4)];
    expect(soon).toBeGreaterThanOrEqual(8);
    expect(later).toBeGreaterThan(soon);
    await begin(tab, choice({ among: { kind: 'ahead', days: 30 } }));
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    const information = await tab.commands.cardInformation(cardId);
    expect(information.ok && information.value.history.at(-1)).toMatchObject({ event: { mode: 'study' } });
    expect(information.ok && (information.value.history.at(-1)?.early ?? 0)).toBeGreaterThan(0);
    tab.stop();
  });

  it.each([6, 2000])('C2 new cards run their own steps, then return, of %i', async (size) => {
    const { profile, tab } = await openSized(size);
    await begin(tab, choice({ among: { kind: 'new' }, limit: 2 }));
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    expect(await underWay(tab)).toEqual(['2/2']);
    await gradeShown(profile, tab, 'easy');
    expect(stageOf(tab)).toMatchObject({ kind: 'finished', report: { chosen: { waiting: 1 } } });
    passTime(profile, 13 * MINUTE);
    await tab.settled();
    expect(shown(tab).cardId).toBe(cardId);
    await gradeShown(profile, tab, 'good');
    expect(await underWay(tab)).toEqual(['0/2']);
    tab.stop();
  });

  it('C5 reviewing ahead twice in a row does not inflate intervals', async () => {
    const { profile, tab } = await openSized(6, { newPerDay: 1, fuzz: true });
    await study(profile, tab, 'easy');
    passTime(profile, 4 * DAY);
    const intervals: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      await begin(tab, choice({ among: { kind: 'ahead', days: 400 } }));
      const { cardId } = shown(tab);
      await gradeShown(profile, tab, 'good');
      const information = await tab.commands.cardInformation(cardId);
      intervals.push(information.ok ? (information.value.state.points[0]?.intervalDays ?? 0) : 0);
    }
    expect(intervals[0]).toBeGreaterThan(8);
    expect(Math.max(...intervals)).toBeLessThanOrEqual((intervals[0] ?? 0) + 1);
    tab.stop();
  });
});

describe('answers that do not count', () => {
  it.each([6, 2000])('C3 change nothing about any card, of %i', async (size) => {
    const { profile, tab } = await openSized(size);
    await study(profile, tab, 'easy', 'good');
    const before = await keptStates(profile);
    await begin(tab, choice({ reschedules: false, limit: 4 }));
    for (const grade of ['again', 'hard', 'good', 'easy'] as const) await gradeShown(profile, tab, grade);
    passTime(profile, 10 * MINUTE);
    await tab.settled();
    const asked = shown(tab).cardId;
    await gradeShown(profile, tab, 'good');
    expect(shown(tab).cardId).not.toBe(asked);
    const after = await keptStates(profile);
    for (const [id, state] of before) expect(after.get(id)).toBe(state);
    const added = [...after].filter(([id]) => !before.has(id)).map(([, state]) => state);
    expect(added.every((state) => state.includes('"points":[]') && state.includes('"lastDay":-1'))).toBe(
      true,
    );
    const kept = await inDatabase(profile, ({ cards }) => cards.toArray());
    const events = kept.flatMap(({ history }) => readHistory(history));
    expect(events.filter((event) => event.kind === 'graded' && event.mode === 'cram')).toHaveLength(5);
    expect(await count(tab, choice({ among: { kind: 'new' } }))).toBe(size - 2);
    tab.stop();
  });

  it('C3 say what each button does: again in a minute, hard in ten, good and easy are done', async () => {
    const { tab } = await openSized(6);
    await begin(tab, choice({ reschedules: false }));
    expect(promises(tab)).toEqual({
      again: { kind: 'delay', ms: MINUTE },
      hard: { kind: 'delay', ms: 10 * MINUTE },
      good: { kind: 'days', days: 0 },
      easy: { kind: 'days', days: 0 },
    });
    tab.stop();
  });

  it.each([
    ['again', 1],
    ['hard', 10],
  ] as const)('C3 %s brings the card back after %i min', async (grade, minutes) => {
    const { profile, tab } = await openSized(6);
    await begin(tab, choice({ reschedules: false, limit: 1 }));
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, grade);
    passTime(profile, minutes * MINUTE - 2000);
    await tab.settled();
    expect(stageOf(tab).kind).toBe('finished');
    passTime(profile, 3000);
    await tab.settled();
    expect(shown(tab).cardId).toBe(cardId);
    tab.stop();
  });

  it.each([6, 2000] as const)('C3 bury no siblings, where the others do, of %i cards', async (size) => {
    const burySiblings = { new: true, review: true, interday: true };
    const profile = await siblingProfile(size, { burySiblings });
    const tab = await openPairs(profile);
    const id = await begin(tab, choice({ reschedules: false, limit: 1 }));
    await gradeShown(profile, tab, 'good');
    expect((await keptStates(profile)).size).toBe(1);
    await tab.commands.closeChosen(id);
    await begin(tab, choice({ limit: 1 }));
    await gradeShown(profile, tab, 'easy');
    expect((await keptStates(profile)).size).toBe(2);
    tab.stop();
  });

  it('C3 ask only the missed points again', async () => {
    const { profile, tab } = await openSized(6);
    await begin(tab, choice({ reschedules: false }));
    while (shown(tab).asked.length < 3) await gradeShown(profile, tab, 'good');
    const { cardId, asked } = shown(tab);
    await gradeShown(profile, tab, 'good', 1);
    while (stageOf(tab).kind !== 'finished') await gradeShown(profile, tab, 'good');
    passTime(profile, MINUTE);
    await tab.settled();
    expect(shown(tab)).toMatchObject({ cardId, asked: asked.slice(0, 1) });
    tab.stop();
  });

  it('C3 an answer is undone and redone, also after a reload, and never comes into the queue of the day by that', async () => {
    const { profile, tab } = await openSized(6);
    const id = await begin(tab, choice({ reschedules: false }));
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    await act(tab, 'undo');
    expect(shown(tab).cardId).toBe(cardId);
    expect(await underWay(tab)).toEqual(['6/6']);
    await act(tab, 'redo');
    expect(await underWay(tab)).toEqual(['5/6']);
    tab.stop();
    const again = await openTab(profile, sizedDeck(6));
    await enter(again, id);
    await act(again, 'undo');
    expect(shown(again).cardId).toBe(cardId);
    await act(again, 'redo');
    await study(profile, again, 'easy');
    const before = shown(again).cardId;
    await act(again, 'undo');
    await act(again, 'undo');
    expect(shown(again).state.points).toEqual([]);
    expect(await underWay(again)).toEqual(['6/6']);
    expect(before).not.toBe('');
    again.stop();
  });
});

describe('presets', () => {
  it('C4 more new cards and more reviews raise the limits of today only', async () => {
    const { profile, tab } = await openSized(6, { newPerDay: 1, reviewsPerDay: 1 });
    await study(profile, tab, 'easy');
    tab.commands.addNewToday(2);
    await tab.settled();
    await study(profile, tab, 'easy', 'easy');
    expect(stageOf(tab).kind).toBe('finished');
    passTime(profile, 30 * DAY);
    await study(profile, tab, 'good');
    expect(stageOf(tab)).toMatchObject({ kind: 'finished', report: { hiddenReview: 2 } });
    tab.commands.addReviewsToday(1);
    await tab.settled();
    await study(profile, tab, 'good');
    expect(stageOf(tab)).toMatchObject({ kind: 'finished', report: { hiddenReview: 1 } });
    tab.stop();
    const again = await openTab(profile, sizedDeck(6));
    again.commands.addNewToday(1);
    await again.settled();
    expect(await inDatabase(profile, ({ settings }) => settings.get('todayLimits'))).toMatchObject({
      value: { extraNew: 1, extraReviews: 1 },
    });
    passTime(profile, DAY);
    await study(profile, again, 'good');
    expect(stageOf(again).kind).toBe('finished');
    again.stop();
  });

  it.each(DECK_SIZES)('C4 each ready choice finds its cards, of %i', async (size) => {
    const { profile, tab } = await openSized(size, { newPerDay: 9999 });
    const whole = (): Promise<readonly number[]> =>
      Promise.all(PRESETS.map((preset) => count(tab, { ...preset.choice, limit: 9999 })));
    const studied = Math.min(size, 3);
    if (size > 0) {
      await study(profile, tab, 'easy', 'easy', 'again');
    }
    const names = PRESETS.map(({ name }) => name);
    const after = Object.fromEntries((await whole()).map((found, index) => [names[index], found]));
    expect(after).toEqual({
      forgotten: size === 0 ? 0 : 1,
      ahead: size === 0 ? 0 : 1,
      previewNew: size - studied,
      newCards: size - studied,
      dueCards: size === 0 ? 0 : 1,
      reviewedCards: studied,
      everything: size,
    });
    passTime(profile, 10 * DAY);
    await tab.settled();
    const later = Object.fromEntries((await whole()).map((found, index) => [names[index], found]));
    expect(later).toMatchObject({ forgotten: 0, dueCards: studied, ahead: studied });
    expect(await count(tab, choice({ among: { kind: 'forgotten', days: 11 } }))).toBe(size === 0 ? 0 : 1);
    expect(await count(tab, choice({ among: { kind: 'forgotten', days: 10 } }))).toBe(0);
    tab.stop();
  });

  it('C4 looking back, previewing and everything leave the schedule alone; the others count', () => {
    const counting = PRESETS.filter(({ choice: { reschedules } }) => reschedules).map(({ name }) => name);
    expect(counting).toEqual(['ahead', 'newCards', 'dueCards', 'reviewedCards']);
  });
});
