// Scheduling by hand (STUDY-RULES part 11), in decks of all sizes.
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { dueOfCard } from '../../src/domain/review/cardState';
import { readHistory } from '../../src/domain/review/historyCodec';
import { studyDayOf } from '../../src/domain/studyDay';
import { readDays } from '../../src/storage/days';
import { change, decksOf, openShelf, rowOf, valueOf, type Shelf } from '../support/libraryChanges';
import { DECK_SIZES } from '../support/sizedDecks';
import { inDatabase } from '../support/testApp';

function todayOf({ profile }: Shelf): number {
  return studyDayOf(profile.nowMs, { rolloverHour: 4, offsetMinutesAt: () => 0 });
}

describe.each(DECK_SIZES)('in a deck of %i cards', (size) => {
  const studied = Math.min(size, 3);

  it('M1 sets a due day, or one drawn for each card between two, and makes the cards reviews', async () => {
    const shelf = await openShelf(size, studied);
    const { app, profile, cardIds } = shelf;
    const today = todayOf(shelf);
    const done = await change(app, cardIds, { kind: 'setDue', fromDays: 2, toDays: 9 });
    expect(done.count).toBe(size);
    const rows = await inDatabase(profile, ({ cards }) => cards.toArray());
    expect(rows).toHaveLength(size);
    const days = rows.map(({ due }) => due?.[2] ?? 0);
    expect(days.every((day) => day >= today + 2 && day <= today + 9)).toBe(true);
    if (size > 100) expect(new Set(days).size).toBe(8);
    expect(rows.every(({ state }) => state.points.every(({ phase }) => phase === 'review'))).toBe(true);
    await change(app, cardIds.slice(0, 1), { kind: 'setDue', fromDays: 0, toDays: 0 });
    if (size > 0) expect((await rowOf(profile, cardIds[0])).due).toEqual(['shelf', 'day', today]);
  });

  it('M2 counts the interval from the last review, keeps memory, and 0 for a card that was never reviewed', async () => {
    const shelf = await openShelf(size, studied);
    const { app, profile, cardIds } = shelf;
    if (size === 0)
      return expect((await change(app, [], { kind: 'setDue', fromDays: 5, toDays: 5 })).count).toBe(0);
    const before = (await rowOf(profile, cardIds[0])).state.points[0];
    await change(app, cardIds, { kind: 'setDue', fromDays: 5, toDays: 5 });
    const after = (await rowOf(profile, cardIds[0])).state.points[0];
    expect(after).toMatchObject({
      intervalDays: 8,
      stability: before?.stability,
      difficulty: before?.difficulty,
    });
    const unseen = (await rowOf(profile, cardIds.at(-1))).state.points[0];
    expect(unseen).toMatchObject({ intervalDays: 0, stability: 0, lapses: 0, reviews: 0, phase: 'review' });
    profile.nowMs += 5 * 86_400_000;
    await change(app, cardIds.slice(-1), { kind: 'gradeNow', grade: 'good' });
    const graded = (await rowOf(profile, cardIds.at(-1))).state.points[0];
    expect(graded?.stability).toBeGreaterThan(0);
    expect(graded?.phase).toBe('review');
  });

  it('M3 makes cards new again, where they were or at the end of the new queue, and keeps their history', async () => {
    const { app, profile, cardIds } = await openShelf(size, studied);
    const reset = { kind: 'reset', toEnd: true, resetCounts: false } as const;
    expect((await change(app, cardIds.slice(0, studied), reset)).count).toBe(studied);
    if (size === 0) return;
    const row = await rowOf(profile, cardIds[0]);
    expect(row.state).toMatchObject({ points: [], lastDay: undefined, reviews: 1 });
    expect(readHistory(row.history).map(({ kind }) => kind)).toEqual(['graded', 'reset']);
    app.commands.study();
    await app.settled();
    const { stage } = app.store.getState().study;
    expect(stage.kind === 'asking' ? stage.card.cardId : undefined).toBe(cardIds[studied]);
    await change(app, cardIds.slice(0, 1), { ...reset, toEnd: false });
    app.commands.study();
    await app.settled();
    const { stage: again } = app.store.getState().study;
    expect(again.kind === 'asking' ? again.card.cardId : undefined).toBe(cardIds[0]);
    expect((await decksOf(profile))[0]?.newLast?.split('\n')).toEqual(cardIds.slice(1, studied));
  });

  it('M3 counts lapses and reviews on, and from 0 only if asked', async () => {
    const { app, profile, cardIds } = await openShelf(size, studied);
    if (size === 0) return;
    const [kept = '', cleared = ''] = cardIds;
    await change(app, [kept, cleared], { kind: 'gradeNow', grade: 'again' });
    await change(app, [kept], { kind: 'reset', toEnd: false, resetCounts: false });
    await change(app, [cleared], { kind: 'reset', toEnd: false, resetCounts: true });
    expect((await rowOf(profile, kept)).state.reviews).toBe(2);
    expect((await rowOf(profile, cleared)).state.reviews).toBe(0);
    await change(app, [kept, cleared], { kind: 'gradeNow', grade: 'good' });
    expect((await rowOf(profile, kept)).state.points[0]).toMatchObject({ lapses: 1, reviews: 3 });
    expect((await rowOf(profile, cleared)).state.points[0]).toMatchObject({ lapses: 0, reviews: 1 });
  });

  it('M4 writes entries without a grade, which are no reviews, no passes and no study time', async () => {
    const shelf = await openShelf(size, studied);
    const { app, profile, cardIds } = shelf;
    const [today, before] = [todayOf(shelf), app.store.getState().storage.reviews];
    await change(app, cardIds, { kind: 'setDue', fromDays: 1, toDays: 1 });
    await change(app, cardIds, { kind: 'reset', toEnd: false, resetCounts: false });
    expect(app.store.getState().storage.reviews).toBe(before);
    const { days } = await inDatabase(profile, (database) => readDays(database, today, today));
    expect(days.filter(({ reviews }) => reviews > 0)).toEqual([]);
    if (size === 0) return;
    const events = readHistory((await rowOf(profile, cardIds.at(-1))).history);
    expect(events.map(({ kind }) => kind)).toEqual(['rescheduled', 'reset']);
    expect(events.every((event) => !('grade' in event))).toBe(true);
  });

  it('M5 grades cards now as a normal answer that took no time, new and due ones and others', async () => {
    const shelf = await openShelf(size, studied);
    const { app, profile, cardIds } = shelf;
    const done = await change(app, cardIds, { kind: 'gradeNow', grade: 'hard' });
    expect(done.count).toBe(size);
    app.commands.refreshToday();
    await app.settled();
    expect(app.store.getState().today?.totals).toMatchObject({ reviews: size, cards: size, tookMs: 0 });
    if (size === 0) return;
    const first = readHistory((await rowOf(profile, cardIds[0])).history).at(-1);
    expect(first).toMatchObject({
      kind: 'graded',
      grade: 'hard',
      tookMs: 0,
      mode: 'study',
      day: todayOf(shelf),
    });
    const fresh = await rowOf(profile, cardIds.at(-1));
    expect(fresh.state).toMatchObject({ reviews: 1, countedAs: 'new', firstDay: todayOf(shelf) });
    expect(valueOf(await app.commands.undoDeckChange(done.stepId))).toBe(undefined);
    app.commands.refreshToday();
    await app.settled();
    expect(app.store.getState().today?.totals.reviews).toBe(0);
  });

  it('M5 spreads cards that are graded at once over the days of the fuzz, as B1 does', async () => {
    const { app, profile, cardIds } = await openShelf(size);
    app.store.setState({ options: DEFAULT_OPTIONS });
    await change(app, cardIds, { kind: 'gradeNow', grade: 'easy' });
    const rows = await inDatabase(profile, ({ cards }) => cards.toArray());
    const days = rows.map(({ due }) => due?.[2] ?? 0);
    if (size > 100) expect(new Set(days).size).toBeGreaterThanOrEqual(3);
    const most = Math.max(0, ...days.map((day) => days.filter((other) => other === day).length));
    expect(most).toBeLessThan(Math.max(7, size * 0.6));
  });

  it('M6 keeps all numbers of cards that are suspended or buried', async () => {
    const { app, profile, cardIds } = await openShelf(size, studied);
    const suspended = await change(app, cardIds, { kind: 'suspend' });
    expect(suspended.count).toBe(size);
    if (size === 0) return;
    const before = await rowOf(profile, cardIds[0]);
    expect(before.due).toEqual(['shelf', 'suspended', 0]);
    expect(dueOfCard(before.state)?.kind).toBe('day');
    expect(before.state.points[0]?.stability).toBeGreaterThan(0);
    expect((await change(app, cardIds, { kind: 'suspend' })).stepId).toBe(undefined);
    expect((await change(app, cardIds, { kind: 'resume' })).count).toBe(size);
    const after = await rowOf(profile, cardIds[0]);
    expect(after.state).toEqual({ ...before.state, suspended: false });
    app.commands.study();
    await app.settled();
    app.commands.bury();
    await app.settled();
    const buried = await inDatabase(profile, ({ cards }) =>
      cards.filter(({ state }) => state.buried !== undefined).toArray(),
    );
    expect(buried).toHaveLength(1);
    expect(buried[0]?.state.points).toEqual(buried[0]?.id === after.id ? after.state.points : []);
  });
});
