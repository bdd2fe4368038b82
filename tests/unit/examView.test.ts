// What the Exam screen sees of an exam: its marks, where they are won, and what it would be like.
import { describe, expect, it } from 'vitest';
import { openSized } from '../support/choosing';
import { create, onlyExam, studyPlan, answer } from '../support/examSessions';
import { draftAhead, todayOf } from '../support/keptExams';
import { cardIdsOf, change, valueOf } from '../support/libraryChanges';
import { noteIdOfCard } from '../../src/domain/ids';
import { DECK_SIZES } from '../support/sizedDecks';
import { DAY, passTime } from '../support/testApp';

const NEVER = [0, 0, 0, 0, 0, 0, 0];

describe('an exam', () => {
  it.each(DECK_SIZES)('has the cards and points it asks, of %i', async (size) => {
    const { profile, tab } = await openSized(size);
    await create(tab, draftAhead(profile, 8));
    const { cards, points, readiness, groups, weakest, days } = await onlyExam(tab);
    expect({ cards, points }).toEqual({ cards: size, points: pointsOf(size) });
    if (size === 0) {
      expect([readiness, groups, weakest]).toEqual([undefined, [], []]);
    } else {
      expect(readiness?.now).toMatchObject({ expected: 0 });
      expect(groups).toMatchObject([{ kind: 'deck', name: 'The shelf of jars', cards: size, marks: 1 }]);
      expect(weakest).toHaveLength(Math.min(size, 50));
    }
    expect(days.map(({ day }) => day - todayOf(profile))).toEqual(Array.from({ length: 9 }, (_, at) => at));
    tab.stop();
  });

  it('tells what is expected the same by parts and by all, day by day and on its day', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 2), { kind: 'tag', tags: ['top::glass'] });
    await change(tab, cards.slice(0, 3), { kind: 'gradeNow', grade: 'easy' });
    passTime(profile, 3 * DAY);
    await create(tab, draftAhead(profile, 8));
    const { readiness, groups, days } = await onlyExam(tab);
    const [deck, tag] = groups;
    expect(groups.map(({ kind, name }) => [kind, name])).toEqual([
      ['deck', 'The shelf of jars'],
      ['tag', 'top::glass'],
    ]);
    expect(deck).toMatchObject(readiness ?? {});
    expect(tag).toMatchObject({ cards: 2, points: 3 });
    expect(tag?.marks).toBeCloseTo(3 / 12);
    expect(tag?.stopNow.expected).toBeGreaterThan(readiness?.stopNow.expected ?? 1);
    expect(days[0]?.stopNow).toBeCloseTo(readiness?.now.expected ?? -1, 6);
    expect(days.at(-1)?.stopNow).toBeCloseTo(readiness?.stopNow.expected ?? -1, 6);
    expect(days.at(-1)?.withPlan).toBeCloseTo(readiness?.withPlan.expected ?? -1, 2);
    for (const score of Object.values(readiness ?? {})) {
      expect(score.low).toBeLessThanOrEqual(score.expected);
      expect(score.high).toBeGreaterThanOrEqual(score.expected);
    }
    tab.stop();
  });

  it('gives its marks by the weights of its parts, and plans by them', async () => {
    const { profile, tab } = await openSized(2000, { studyMinutes: [2, 2, 2, 2, 2, 2, 2] });
    const cards = await cardIdsOf(profile);
    const heavy = cards.slice(1000, 1010);
    await change(tab, heavy, { kind: 'tag', tags: ['heavy'] });
    const parts = [
      { kind: 'deck', deckId: 'shelf', weight: 1 },
      { kind: 'tag', tag: 'Heavy', weight: 3 },
    ] as const;
    await create(tab, draftAhead(profile, 8, { parts }));
    const { groups, weakest } = await onlyExam(tab);
    const tagged = groups.find(({ name }) => name === 'heavy');
    expect(tagged?.marks).toBeGreaterThan(0.75);
    expect(tagged?.marks).toBeLessThan(0.76);
    const planned = await studyPlan(profile, tab);
    expect(planned.length).toBeGreaterThan(0);
    for (const id of planned.slice(0, 3)) expect(heavy).toContain(id);
    expect(heavy).toContain(weakest[0]?.cardId);
    tab.stop();
  });

  it('does not count what was learned today as known today', async () => {
    const { profile, tab } = await openSized(6);
    await create(tab, draftAhead(profile, 1));
    const cards = await studyPlan(profile, tab);
    await answer(tab, profile, cards.length);
    const { readiness } = await onlyExam(tab);
    expect(readiness?.now.expected).toBeLessThan(1);
    expect(readiness?.now.expected).toBe(readiness?.stopNow.expected);
    tab.stop();
  });

  it('lists the questions with most marks to win first, and says what their points are called', async () => {
    const { profile, tab } = await openSized(6, { studyMinutes: NEVER });
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(1, 3), { kind: 'gradeNow', grade: 'easy' });
    await change(tab, cards.slice(5), { kind: 'suspend' });
    passTime(profile, DAY);
    await create(tab, draftAhead(profile, 8));
    const { weakest } = await onlyExam(tab);
    // By points: two, one (known are 1 of 2 points and 2 of 3); the last, of three, is suspended.
    expect(weakest.map(({ cardId }) => cards.indexOf(cardId))).toEqual([4, 0, 3, 2, 1]);
    const [first] = weakest;
    expect(first).toMatchObject({ title: 'What is in jar 4?', withPlan: 0, stopNow: 0 });
    expect(first?.noteId).toBe(noteIdOfCard(cards[4] ?? ''));
    expect(first?.points).toMatchObject([
      { label: 'layer 1 of jar 4', isNew: true, stopNow: 0 },
      { label: 'layer 2 of jar 4', isNew: true, stopNow: 0 },
    ]);
    tab.stop();
  });

  it('counts what the plan leaves out: for want of time, or known well enough', async () => {
    const { profile, tab } = await openSized(6, { studyMinutes: NEVER });
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 2), { kind: 'gradeNow', grade: 'easy' });
    await change(tab, cards.slice(5), { kind: 'suspend' });
    await create(tab, draftAhead(profile, 2));
    const { leftOut, neededMinutes } = await onlyExam(tab);
    expect(leftOut).toEqual({ noTime: 3, notNeeded: 2, setAside: 1 });
    expect(neededMinutes).toBeUndefined();
    tab.stop();
  });

  it('leaves out of the exam tomorrow what has its turn only before a later one', async () => {
    const { profile, tab } = await openSized(6, { studyMinutes: [1, 1, 1, 1, 1, 1, 1] });
    await create(tab, draftAhead(profile, 1, { name: 'Tomorrow' }));
    await create(tab, draftAhead(profile, 20, { name: 'Later' }));
    const { exams } = valueOf(await tab.commands.readExams());
    const [tomorrow, later] = exams;
    expect(tomorrow?.leftOut.noTime).toBeGreaterThanOrEqual(3);
    expect(later?.leftOut).toEqual({ noTime: 0, notNeeded: 0, setAside: 0 });
    tab.stop();
  });
});

describe('a preview', () => {
  it('is refused with what is wrong, and what would be needed', async () => {
    const { profile, tab } = await openSized(6);
    const preview = async (own: Parameters<typeof draftAhead>[2], days = 10) =>
      tab.commands.previewExam(draftAhead(profile, days, own));
    expect(await preview({}, 0)).toEqual({ ok: false, failure: { code: 'dateInPast' } });
    expect(await preview({ name: ' ' })).toEqual({ ok: false, failure: { code: 'noName' } });
    const nothing = [{ kind: 'tag', tag: 'nothing', weight: 1 }] as const;
    expect(await preview({ parts: nothing })).toEqual({ ok: false, failure: { code: 'noCards' } });
    await tab.commands.setOption({ name: 'studyMinutes', value: NEVER });
    const refused = await preview({});
    expect(refused).toMatchObject({ ok: false, failure: { code: 'noMinutes', stopNow: { expected: 0 } } });
    tab.stop();
  });

  it('is what the exam is like once it is created', async () => {
    const { profile, tab } = await openSized(6);
    const draft = draftAhead(profile, 10);
    const preview = valueOf(await tab.commands.previewExam(draft));
    await create(tab, draft);
    const { cards, points, readiness, leftOut, neededMinutes } = await onlyExam(tab);
    expect(preview).toEqual({ cards, points, readiness, leftOut, neededMinutes });
    tab.stop();
  });

  it('does not share the minutes with the exam that it takes the place of', async () => {
    const { profile, tab } = await openSized(2000, { studyMinutes: [10, 10, 10, 10, 10, 10, 10] });
    const draft = draftAhead(profile, 10);
    const alone = valueOf(await tab.commands.previewExam(draft));
    const id = await create(tab, draft);
    const beside = valueOf(await tab.commands.previewExam(draft, id));
    // Prices that were found another way differ a little.
    expect(beside.readiness.withPlan.expected).toBeCloseTo(alone.readiness.withPlan.expected, 2);
    tab.stop();
  });

  it('knows what can be chosen: decks with cards, and tags with those above them', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 2), { kind: 'tag', tags: ['top::glass'] });
    await change(tab, cards.slice(1, 4), { kind: 'tag', tags: ['top'] });
    expect(valueOf(await tab.commands.readExamChoices())).toEqual({
      decks: [{ id: 'shelf', title: 'The shelf of jars', cards: 6 }],
      tags: [
        { tag: 'top', cards: 4 },
        { tag: 'top::glass', cards: 2 },
      ],
    });
    tab.stop();
  });
});

function pointsOf(cards: number): number {
  return Array.from({ length: cards }, (_, number) => 1 + (number % 3)).reduce((sum, one) => sum + one, 0);
}
