// Coming back in the running app: when it is offered, what each way does, and that one undo gives everything back to the byte.
import { describe, expect, it, vi } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import type { ComebackWay, TakenWay } from '../../src/state/react';
import { enter, openSized } from '../support/choosing';
import { openAway, withExam } from '../support/away';
import { answer, cardsOfSession, sessionsOf } from '../support/examSessions';
import { todayOf } from '../support/keptExams';
import { valueOf } from '../support/libraryChanges';
import { sizedDeck } from '../support/sizedDecks';
import { gradeShown, todayIn } from '../support/studying';
import { DAY, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

vi.setConfig({ testTimeout: 60_000 });

const WAYS: readonly ComebackWay[] = ['best', 'spread', 'exam'];
// More than a day's work, and few enough to be quick.
const SOME = [6, 300];

/** Everything that ways back change: the rows of cards, and the sessions. */
async function kept(profile: Profile): Promise<string> {
  return inDatabase(profile, async ({ cards, filtered }) => {
    const rows = await cards.toArray();
    const histories = rows.map((row) => [...row.history].join(' ')).join('\n');
    return `${histories}\n${JSON.stringify([rows, await filtered.toArray()])}`;
  });
}

async function dueDays(profile: Profile): Promise<ReadonlyMap<string, number>> {
  const rows = await inDatabase(profile, ({ cards }) => cards.toArray());
  return new Map(rows.map(({ id, due }) => [id, due?.[1] === 'day' ? due[2] : -1]));
}

async function take(tab: RunningApp, way: ComebackWay, days?: number): Promise<TakenWay> {
  return valueOf(await tab.commands.takeWayBack(way, days));
}

describe('a way back', () => {
  it.each([0, ...SOME])('is offered after a gap when something is due, of %i cards', async (size) => {
    const { tab } = await openAway(size);
    expect((await todayIn(tab))?.wayBack).toBe(size > 0 ? 'offered' : undefined);
    tab.stop();
  });

  it('is offered no more once a card was studied, and again with a backlog', async () => {
    const { profile, tab } = await openAway(6);
    tab.commands.study();
    await tab.settled();
    await gradeShown(profile, tab, 'easy');
    expect((await todayIn(tab))?.wayBack).toBeUndefined();
    await tab.commands.setOption({ name: 'studyMinutes', value: [0, 0, 0, 0, 0, 0, 0] });
    expect((await todayIn(tab))?.wayBack).toBe('offered');
    tab.stop();
  });

  it('is not offered after days off whose work was moved away', async () => {
    const { profile, tab } = await openSized(6);
    tab.commands.study();
    await tab.settled();
    await gradeShown(profile, tab, 'easy');
    const lastDay = todayOf(profile);
    passTime(profile, 30 * DAY);
    expect((await todayIn(tab))?.wayBack).toBe('offered');
    await tab.commands.setOption({
      name: 'daysOff',
      value: [{ fromDay: lastDay + 1, toDay: lastDay + 27 }],
    });
    expect((await todayIn(tab))?.wayBack).toBeUndefined();
    tab.stop();
  });

  it.each(SOME)('says what is still known, and what each way costs and brings, of %i cards', async (size) => {
    const { profile, tab, today } = await openAway(size);
    await withExam(profile, tab);
    const view = valueOf(await tab.commands.readComeback());
    expect(view).toMatchObject({ today, thenDay: today + 12, taken: undefined });
    expect(view.points).toBe(sizedDeck(size).notes.reduce((sum, { points }) => sum + points.length, 0));
    expect(view.known).toBeGreaterThan(view.knownThen);
    expect(view.known).toBeLessThan(view.points);
    expect(view.due.cards).toBe(size / 2);
    expect(view.best.minutes).toBeLessThanOrEqual(15);
    expect(view.best.knownThen).toBeGreaterThan(view.knownThen);
    if (size === 300) expect(view.spread.knownThen).toBeGreaterThan(view.best.knownThen);
    expect(view.spread.isWithinMinutes).toBe(true);
    const [score] = view.exam?.scores ?? [];
    expect(score).toMatchObject({ name: 'Jars', day: today + 12 });
    expect(view.exam?.postponed).toBeGreaterThan(0);
    tab.stop();
  });

  it.each(SOME)(
    'is taken in one step and taken back to the byte, whichever it is, of %i cards',
    async (size) => {
      const { profile, tab, today } = await openAway(size);
      const asked = await withExam(profile, tab);
      const [before, daysBefore] = [await kept(profile), await dueDays(profile)];
      for (const way of WAYS) {
        const view = valueOf(await tab.commands.readComeback());
        expect(await kept(profile)).toBe(before);
        const taken = await take(tab, way);
        const cost = way === 'exam' ? view.exam : view[way];
        const cards = await cardsOfSession(profile, taken.id);
        expect(cards).toHaveLength(cost?.cards ?? -1);
        expect(taken).toMatchObject({ way, left: cards.length });
        const daysAfter = await dueDays(profile);
        const moved = [...daysAfter].filter(([id, day]) => daysBefore.get(id) !== day);
        expect(moved).toHaveLength(taken.moved);
        expect(moved.every(([id]) => !cards.includes(id))).toBe(true);
        if (way === 'best') expect(moved).toEqual([]);
        if (way === 'spread') {
          expect(moved.length + cards.length).toBe(view.due.cards);
          expect(moved.every(([, day]) => day > today && day < today + view.spread.days)).toBe(true);
        }
        if (way === 'exam') {
          expect(moved).toHaveLength(view.exam?.postponed ?? -1);
          expect(moved.every(([id, day]) => !asked.has(id) && day > today + 12)).toBe(true);
        }
        expect(valueOf(await tab.commands.readComeback()).taken).toEqual(taken);
        expect((await todayIn(tab))?.wayBack).toBe('taken');
        expect(await tab.commands.undoWayBack(taken.id)).toEqual({ ok: true, value: undefined });
        expect(await kept(profile)).toBe(before);
      }
      tab.stop();
    },
  );

  it('spreads over as many days as are asked for', async () => {
    const { profile, tab, today } = await openAway(300);
    const taken = await take(tab, 'spread', 4);
    const cards = await cardsOfSession(profile, taken.id);
    expect(cards.length + taken.moved).toBe(150);
    const days = [...(await dueDays(profile)).values()].filter((day) => day > today && day <= today + 3);
    expect(days.length).toBeGreaterThan(100);
    tab.stop();
  });

  it('is a session of its cards in their order, and is taken back also when some of them were studied', async () => {
    const { profile, tab } = await openAway(300);
    const daysBefore = await dueDays(profile);
    const taken = await take(tab, 'spread');
    const cards = await cardsOfSession(profile, taken.id);
    await enter(tab, taken.id);
    expect(await answer(tab, profile, 3)).toEqual(cards.slice(0, 3));
    expect(valueOf(await tab.commands.readComeback()).taken?.left).toBe(cards.length - 3);
    expect(await tab.commands.undoWayBack(taken.id)).toEqual({ ok: true, value: undefined });
    const daysAfter = await dueDays(profile);
    const studied = new Set(cards.slice(0, 3));
    for (const [id, day] of daysBefore) if (!studied.has(id)) expect(daysAfter.get(id)).toBe(day);
    expect(await sessionsOf(profile)).toEqual([]);
    tab.stop();
  });

  it('is not taken back once a card that was moved was studied, and says so', async () => {
    const { profile, tab, today } = await openAway(300);
    const taken = await take(tab, 'spread');
    const moved = [...(await dueDays(profile))].find(([, day]) => day === today + 1)?.[0] ?? '';
    const drill = valueOf(await tab.commands.startDrill([moved], 'One', true));
    await enter(tab, drill);
    await answer(tab, profile, 1);
    expect(await tab.commands.undoWayBack(taken.id)).toEqual({ ok: false, failure: 'changedSince' });
    expect(valueOf(await tab.commands.readComeback()).taken?.id).toBe(taken.id);
    tab.stop();
  });

  it('stands beside other sessions, and in the place of a way before it', async () => {
    const { profile, tab } = await openAway(6);
    const first = await take(tab, 'best');
    const minutes = valueOf(await tab.commands.startMinutes(5));
    expect((await sessionsOf(profile)).toSorted()).toEqual([first.id, minutes].toSorted());
    const second = await take(tab, 'spread');
    expect((await sessionsOf(profile)).toSorted()).toEqual([minutes, second.id].toSorted());
    tab.stop();
  });

  it('is over on the next day', async () => {
    const { profile, tab } = await openAway(6);
    await take(tab, 'best');
    passTime(profile, DAY);
    expect(valueOf(await tab.commands.readComeback()).taken).toBeUndefined();
    tab.stop();
  });

  it('is told to another tab, which can take it back', async () => {
    const { profile, tab } = await openAway(6);
    const other = await openTab(profile, sizedDeck(6));
    const before = await kept(profile);
    const taken = await take(tab, 'spread', 3);
    expect(valueOf(await other.commands.readComeback()).taken).toEqual(taken);
    expect((await other.commands.undoWayBack(taken.id)).ok).toBe(true);
    expect(await kept(profile)).toBe(before);
    tab.stop();
    other.stop();
  });
});
