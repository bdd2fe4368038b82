// The plan of exams, from what is kept to the session that follows it.
import { describe, expect, it } from 'vitest';
import { openSized } from '../support/choosing';
import { startExamInPlace } from '../support/examInPlace';
import { answer, create, onlyExam, sessionsOf, studyPlan, viewIn } from '../support/examSessions';
import { draftAhead, todayOf } from '../support/keptExams';
import { cardIdsOf, change, valueOf } from '../support/libraryChanges';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { calm, gradeShown, shown } from '../support/studying';
import { DAY, freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import { bumpMarker, readMarker } from '../../src/storage/marker';
import { parkedPageOf } from '../../src/storage/parkedPage';
import type { RunningExam } from '../../src/state/exam/runExam';

const NO_DAYS = { studyMinutes: [0, 0, 0, 0, 0, 0, 0] };

describe('today’s part of the plan', () => {
  it.each(DECK_SIZES)('is a session of its cards in their order, within the minutes, of %i', async (size) => {
    const { profile, tab } = await openSized(size, { studyMinutes: [5, 5, 5, 5, 5, 5, 5] });
    await create(tab, draftAhead(profile, 8));
    const view = await viewIn(tab);
    if (size === 0) {
      expect(view).toMatchObject({ todayCards: 0, todayMinutes: 0 });
      expect(await tab.commands.startPlan()).toEqual({ ok: false, failure: 'noCards' });
    } else {
      const cards = await studyPlan(profile, tab);
      expect(cards).toHaveLength(view.todayCards);
      expect(view.todayMinutes).toBeLessThanOrEqual(5);
      expect(view.todayMinutes).toBeGreaterThan(size === 6 ? 0 : 4);
      expect(await answer(tab, profile, Math.min(3, cards.length))).toEqual(cards.slice(0, 3));
    }
    tab.stop();
  });

  it('is empty on a day off and on a weekday without minutes', async () => {
    const { profile, tab } = await openSized(6);
    await create(tab, draftAhead(profile, 8));
    const today = todayOf(profile);
    await tab.commands.setOption({ name: 'daysOff', value: [{ fromDay: today, toDay: today + 1 }] });
    expect(await viewIn(tab)).toMatchObject({ todayCards: 0 });
    const { days } = await viewIn(tab);
    expect(days.slice(0, 3).map(({ isOff }) => isOff)).toEqual([true, true, false]);
    expect(days[0]).toMatchObject({ minutes: 0, reviews: 0, newCards: 0, budgetMinutes: 0 });
    expect(await tab.commands.startPlan()).toEqual({ ok: false, failure: 'noCards' });
    await tab.commands.setOption({ name: 'daysOff', value: [] });
    expect((await viewIn(tab)).todayCards).toBeGreaterThan(0);
    await tab.commands.setOption({ name: 'studyMinutes', value: NO_DAYS.studyMinutes });
    expect(await tab.commands.startPlan()).toEqual({ ok: false, failure: 'noCards' });
    tab.stop();
  });

  it('is made anew after grades: what was studied today is out, and its minutes are gone', async () => {
    const { profile, tab } = await openSized(60, { studyMinutes: [3, 3, 3, 3, 3, 3, 3] });
    await create(tab, draftAhead(profile, 8));
    await studyPlan(profile, tab);
    const answered = await answer(tab, profile, 3);
    const view = await viewIn(tab);
    expect(view.doneMinutes).toBeCloseTo(0.25, 5);
    const second = await studyPlan(profile, tab);
    expect(second.filter((id) => answered.includes(id))).toEqual([]);
    // The last card may be cut by half.
    expect(view.todayMinutes).toBeLessThanOrEqual(3.05);
    expect(second).toHaveLength(view.todayCards);
    passTime(profile, DAY);
    await calm(tab);
    expect((await viewIn(tab)).doneMinutes).toBe(0);
    tab.stop();
  });

  it('goes on with cards in their steps, which come first', async () => {
    const { profile, tab } = await openSized(60, { studyMinutes: [5, 5, 5, 5, 5, 5, 5] });
    await create(tab, draftAhead(profile, 8));
    await studyPlan(profile, tab);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'again', 1);
    const again = await studyPlan(profile, tab);
    expect(again[0]).toBe(cardId);
    expect(new Set(again).size).toBe(again.length);
    tab.stop();
  });

  it('leaves cards in their steps alone on a day off', async () => {
    const { profile, tab } = await openSized(6);
    await create(tab, draftAhead(profile, 8));
    await studyPlan(profile, tab);
    await gradeShown(profile, tab, 'again', 1);
    const today = todayOf(profile);
    await tab.commands.setOption({ name: 'daysOff', value: [{ fromDay: today, toDay: today }] });
    expect(await tab.commands.startPlan()).toEqual({ ok: false, failure: 'noCards' });
    expect((await viewIn(tab)).todayCards).toBe(0);
    tab.stop();
  });

  it('takes the place of the session before it, and is no normal session’s business', async () => {
    const { profile, tab } = await openSized(60);
    await create(tab, draftAhead(profile, 8));
    const first = valueOf(await tab.commands.startPlan());
    const second = valueOf(await tab.commands.startPlan());
    expect(await sessionsOf(profile)).toEqual([second]);
    expect(first).not.toBe(second);
    const [underWay] = valueOf(await tab.commands.readChosen());
    expect(underWay).toMatchObject({ id: second, by: 'plan', title: 'Jars', reschedules: true });
    tab.stop();
  });

  it('leaves out suspended, buried and damaged cards, of which the marks stay', async () => {
    const { profile, tab } = await openSized(6);
    const [suspended = '', buried = '', damaged = ''] = await cardIdsOf(profile);
    await change(tab, [suspended, damaged], { kind: 'gradeNow', grade: 'easy' });
    await change(tab, [suspended], { kind: 'suspend' });
    await damage(profile, damaged);
    tab.commands.study();
    await tab.settled();
    expect(shown(tab).cardId).toBe(buried);
    tab.commands.bury();
    await tab.settled();
    await create(tab, draftAhead(profile, 8));
    const exam = await onlyExam(tab);
    expect(exam).toMatchObject({ cards: 6, points: 12 });
    const planned = await studyPlan(profile, tab);
    expect(planned).toHaveLength(3);
    for (const id of [suspended, buried, damaged]) expect(planned).not.toContain(id);
    // The suspended card has one point of twelve, and is recalled so far.
    expect(exam.readiness?.now.expected).toBeGreaterThan(0.9 / 12);
    expect(exam.readiness?.now.expected).toBeLessThan(1 / 12);
    tab.stop();
  });

  it('comes back when the plan is done, with the way to the next part of it', async () => {
    const { profile, tab } = await openSized(6);
    await create(tab, draftAhead(profile, 8));
    const cards = await studyPlan(profile, tab);
    await answer(tab, profile, cards.length);
    expect(tab.store.getState().study.stage).toMatchObject({
      kind: 'finished',
      report: { chosen: { waiting: 0, choice: { order: 'given', by: 'plan' } } },
    });
    expect(await tab.commands.startPlan()).toEqual({ ok: false, failure: 'noCards' });
    tab.stop();
  });
});

describe('several exams', () => {
  it('share the minutes of one plan', async () => {
    const { profile, tab } = await openSized(60, { studyMinutes: [5, 5, 5, 5, 5, 5, 5] });
    await create(tab, draftAhead(profile, 8));
    const alone = await viewIn(tab);
    await create(tab, draftAhead(profile, 6, { name: 'Sooner' }));
    const both = await viewIn(tab);
    expect(both.exams.map(({ exam }) => exam.name)).toEqual(['Sooner', 'Jars']);
    // Of the last card half may be beyond them.
    expect(both.todayMinutes).toBeLessThan(5.5);
    expect(both.days).toHaveLength(alone.days.length);
    expect(both.days.filter(({ exams }) => exams.length > 0).map(({ exams }) => exams)).toEqual([
      ['Sooner'],
      ['Jars'],
    ]);
    tab.stop();
  });

  it('are looked back on once their day came, the latest first', async () => {
    const { profile, tab } = await openSized(6);
    await create(tab, draftAhead(profile, 1, { name: 'First' }));
    await create(tab, draftAhead(profile, 2, { name: 'Second' }));
    passTime(profile, 2 * DAY);
    await calm(tab);
    const { exams, days, todayCards } = await viewIn(tab);
    expect(exams.map(({ exam, isOver }) => [exam.name, isOver])).toEqual([
      ['Second', true],
      ['First', true],
    ]);
    expect(exams[0]).toMatchObject({ cards: 6, points: 12, readiness: undefined, weakest: [] });
    expect([days, todayCards]).toEqual([[], 0]);
    tab.stop();
  });
});

describe('the worker for exams', () => {
  it('tells as trouble that it broke down, and is there again for the next question', async () => {
    const profile = freshProfile();
    const started: RunningExam[] = [];
    const tab = await openTab(profile, sizedDeck(6), {
      startExam: async () => {
        const running = await startExamInPlace(profile);
        started.push(running);
        return running;
      },
    });
    await viewIn(tab);
    await viewIn(tab);
    expect(started).toHaveLength(1);
    started[0]?.stop();
    expect(await tab.commands.readExams()).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    expect((await viewIn(tab)).exams).toEqual([]);
    expect(started).toHaveLength(2);
    tab.stop();
    await expect(started[1]?.crashed).rejects.toThrow('stopped');
  });

  it('is stopped when nothing was asked of it for long', async () => {
    const profile = freshProfile();
    const started: RunningExam[] = [];
    const tab = await openTab(profile, sizedDeck(6), {
      startExam: async () => {
        const running = await startExamInPlace(profile);
        started.push(running);
        return running;
      },
    });
    await viewIn(tab);
    passTime(profile, 40 * 60_000);
    await expect(started[0]?.crashed).rejects.toThrow('stopped');
    await viewIn(tab);
    expect(started).toHaveLength(2);
    tab.stop();
  });

  it('gives the same answer again only while nothing is different', async () => {
    const { profile, tab } = await openSized(6);
    const id = await create(tab, draftAhead(profile, 8));
    const views = [await viewIn(tab)];
    const sees = async (): Promise<void> => {
      const view = await viewIn(tab);
      for (const before of views) expect(view).not.toEqual(before);
      expect(await viewIn(tab)).toEqual(view);
      views.push(view);
    };
    await tab.commands.setOption({ name: 'studyMinutes', value: [1, 1, 1, 1, 1, 1, 1] });
    await sees();
    valueOf(await tab.commands.changeExam(id, draftAhead(profile, 8, { name: 'Glasses' })));
    await sees();
    await studyPlan(profile, tab);
    await gradeShown(profile, tab, 'easy');
    await sees();
    tab.commands.undo();
    await calm(tab);
    await tab.commands.setOption({ name: 'daysOff', value: [{ fromDay: 0, toDay: 99_999 }] });
    await sees();
    passTime(profile, DAY);
    await calm(tab);
    await sees();
    tab.stop();
  });

  it('sees what another tab graded', async () => {
    const { profile, tab } = await openSized(6);
    await create(tab, draftAhead(profile, 8));
    expect((await onlyExam(tab)).readiness?.now.expected).toBe(0);
    const other = await openTab(profile, sizedDeck(6));
    other.commands.study();
    await other.settled();
    await gradeShown(profile, other, 'easy');
    await calm(tab, other);
    expect((await onlyExam(tab)).readiness?.now.expected).toBeGreaterThan(0.05);
    expect((await viewIn(tab)).doneMinutes).toBeGreaterThan(0);
    tab.stop();
    other.stop();
  });

  it('sees what one that is started anew sees when much came at once', async () => {
    const { profile, tab } = await openSized(6);
    await change(tab, await cardIdsOf(profile), { kind: 'gradeNow', grade: 'easy' });
    await create(tab, draftAhead(profile, 30));
    passTime(profile, DAY);
    await viewIn(tab);
    await change(tab, await cardIdsOf(profile), { kind: 'gradeNow', grade: 'again' });
    // As a restored backup does, it leaves no step that tells what changed.
    await inDatabase(profile, async (database) => bumpMarker(database, await readMarker(database), {}));
    const anew = await openTab(profile, sizedDeck(6));
    expect(await viewIn(tab)).toEqual(await viewIn(anew));
    tab.stop();
    anew.stop();
  });

  it('knows parked cards, and studies them', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards, { kind: 'gradeNow', grade: 'good' });
    passTime(profile, DAY);
    await park(profile);
    await create(tab, draftAhead(profile, 8));
    expect((await onlyExam(tab)).readiness?.now.expected).toBeGreaterThan(0.8);
    const planned = await studyPlan(profile, tab);
    expect(planned).toHaveLength(6);
    expect(await answer(tab, profile, 2)).toEqual(planned.slice(0, 2));
    expect((await studyPlan(profile, tab)).toSorted()).toEqual(planned.slice(2).toSorted());
    tab.stop();
  });

  it('tells as trouble that storage cannot be read, and answers once it can', async () => {
    const { profile, tab } = await openSized(6);
    const { intercept } = profile;
    profile.intercept = () => Promise.reject(new DOMException('no', 'UnknownError'));
    expect(await tab.commands.startPlan()).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    profile.intercept = intercept;
    expect((await viewIn(tab)).exams).toEqual([]);
    tab.stop();
  });
});

/** Parks all cards, as a large import does. */
async function park(profile: Profile): Promise<void> {
  await inDatabase(profile, async ({ cards, parked }) => {
    const page = parkedPageOf('shelf', await cards.toArray(), DEFAULT_PARAMETERS);
    if (page === undefined) throw new Error('nothing to park');
    await parked.add(page);
    await cards.clear();
  });
}

async function damage(profile: Profile, cardId: string): Promise<void> {
  await inDatabase(profile, ({ cards }) => cards.update(cardId, { check: 1 }));
}
