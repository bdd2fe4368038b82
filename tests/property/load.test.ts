// Laws of plans that move due days: no cap is passed, nothing is due on a day off, and no more moves than must.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankForAdvance, rankForPostpone } from '../../src/domain/load/advance';
import { planBreak } from '../../src/domain/load/break';
import { isDayOff, withDaysOff, type Stretch } from '../../src/domain/load/daysOff';
import { flatten } from '../../src/domain/load/flatten';
import { afterMoves, cardsByDay } from '../../src/domain/load/loadCard';
import { someLoadCards, TODAY } from '../support/loadCards';

const RUNS = { numRuns: 500, seed: 20261126 };
const aCap = fc.integer({ min: 1, max: 8 });
const anAbsence = fc.record({
  from: fc.integer({ min: 0, max: 20 }),
  length: fc.integer({ min: 1, max: 20 }),
  spreadDays: fc.integer({ min: 1, max: 12 }),
  withLate: fc.boolean(),
});

const someDaysOff = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 1, max: 9 })), { maxLength: 4 })
  .map((all) =>
    all.reduce<readonly Stretch[]>(
      (daysOff, [from, length]) =>
        withDaysOff(daysOff, [{ fromDay: TODAY + from, toDay: TODAY + from + length - 1 }]),
      [],
    ),
  );

describe('plans', () => {
  it('C7 flatten never passes the cap and moves exactly those that are too many', () => {
    fc.assert(
      fc.property(someLoadCards, aCap, (cards, cap) => {
        const moves = flatten(cards, cap, TODAY, []);
        const future = [...cardsByDay(cards)].filter(([day]) => day > TODAY);
        const tooMany = future.reduce((sum, [, due]) => sum + Math.max(0, due.length - cap), 0);
        expect(moves).toHaveLength(tooMany);
        const after = [...cardsByDay(afterMoves(cards, moves))].filter(([day]) => day > TODAY);
        for (const [, due] of after) expect(due.length).toBeLessThanOrEqual(cap);
        expect(moves.every(({ toDay }) => toDay > TODAY)).toBe(true);
        const moved = new Set(moves.map(({ card }) => card.id));
        for (const [, due] of future) {
          const kept = due.filter(({ id }) => !moved.has(id)).map(({ stability }) => stability);
          const gone = due.filter(({ id }) => moved.has(id)).map(({ stability }) => stability);
          if (gone.length > 0) expect(Math.max(...kept)).toBeLessThanOrEqual(Math.min(...gone));
        }
      }),
      RUNS,
    );
  });

  it('C7 a break puts nothing on a day off, keeps the days behind it even, and overshoots least of all ways to do that', () => {
    fc.assert(
      fc.property(someLoadCards, anAbsence, (cards, { from, length, spreadDays, withLate }) => {
        const [fromDay, toDay] = [TODAY + from, TODAY + from + length - 1];
        const moves = planBreak(cards, { fromDay, toDay, spreadDays, withLate }, TODAY, []);
        const after = afterMoves(cards, moves);
        expect(after.some(({ dueDay }) => dueDay >= fromDay && dueDay <= toDay)).toBe(false);
        const late = moves.filter(({ toDay: day }) => day >= fromDay);
        expect(late.every(({ toDay: day }) => day > toDay && day <= toDay + spreadDays)).toBe(true);
        const loads = cardsByDay(after);
        const loadOf = (day: number): number => loads.get(day)?.length ?? 0;
        const days = Array.from({ length: spreadDays }, (_, index) => toDay + 1 + index);
        const least = Math.min(...days.map(loadOf));
        // A day that took some has at most one more than any other.
        for (const { toDay: day } of late) expect(loadOf(day)).toBeLessThanOrEqual(least + 1);
        const costOf = (day: number, interval: number): number => day / interval;
        for (const one of late) {
          for (const other of late) {
            const now =
              costOf(one.toDay, one.card.intervalDays) + costOf(other.toDay, other.card.intervalDays);
            const swapped =
              costOf(other.toDay, one.card.intervalDays) + costOf(one.toDay, other.card.intervalDays);
            expect(now).toBeLessThanOrEqual(swapped + 1e-6);
          }
        }
      }),
      RUNS,
    );
  });

  it('C7 a break loses no card, moves exactly those that are in it or late, and fills no day before it above the mean', () => {
    fc.assert(
      fc.property(someLoadCards, anAbsence, (cards, { from, length, spreadDays, withLate }) => {
        const [fromDay, toDay] = [TODAY + from, TODAY + from + length - 1];
        const moves = planBreak(cards, { fromDay, toDay, spreadDays, withLate }, TODAY, []);
        const wanted = cards.filter(
          ({ dueDay }) => (dueDay >= fromDay && dueDay <= toDay) || (withLate && dueDay < TODAY),
        );
        expect(moves.map(({ card }) => card.id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        const early = moves.filter(({ toDay: day }) => day < fromDay);
        const [loads, after] = [cardsByDay(cards), cardsByDay(afterMoves(cards, moves))];
        const around = Math.min(spreadDays, from) + spreadDays;
        const first = fromDay - Math.min(spreadDays, from);
        const isAround = (day: number): boolean => day >= first && day <= toDay + spreadDays;
        const count = [...after].reduce((sum, [day, due]) => sum + (isAround(day) ? due.length : 0), 0);
        for (const { card, toDay: day } of early) {
          const [skipped, overshot] = [card.dueDay - day, toDay + 1 - card.dueDay];
          expect(day).toBeGreaterThanOrEqual(Math.max(first, TODAY, card.lastDay + 1));
          expect(skipped / card.intervalDays).toBeLessThan(0.13);
          expect(skipped).toBeLessThan(overshot);
          expect(after.get(day)?.length).toBeLessThanOrEqual(Math.ceil(count / around));
        }
        for (let day = TODAY; day < fromDay; day += 1) {
          if (early.some((move) => move.toDay === day)) continue;
          const kept = loads.get(day)?.length ?? 0;
          const gone = wanted.filter(({ dueDay }) => dueDay === day).length;
          expect(after.get(day)?.length ?? 0).toBe(kept - gone);
        }
      }),
      RUNS,
    );
  });

  it('C6 ranks never fall, and what is safe stands before what is not', () => {
    fc.assert(
      fc.property(someLoadCards, (cards) => {
        for (const moves of [rankForAdvance(cards, TODAY), rankForPostpone(cards, TODAY, [])]) {
          const shares = moves.map(({ share }) => share);
          expect(shares).toEqual(shares.toSorted((one, other) => one - other));
          const firstUnsafe = moves.findIndex(({ isSafe }) => !isSafe);
          expect(firstUnsafe < 0 || moves.slice(firstUnsafe).every(({ isSafe }) => !isSafe)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('C6 and C7 no plan puts a card on a day that is noted as a day off already', () => {
    fc.assert(
      fc.property(someLoadCards, aCap, anAbsence, someDaysOff, (cards, cap, absence, daysOff) => {
        const { from, length, spreadDays, withLate } = absence;
        const away = { fromDay: TODAY + from, toDay: TODAY + from + length - 1, spreadDays, withLate };
        const broken = planBreak(cards, away, TODAY, daysOff);
        const flat = flatten(cards, cap, TODAY, daysOff);
        const putOff = rankForPostpone(cards, TODAY, daysOff);
        for (const { toDay } of [...broken, ...flat, ...putOff]) expect(isDayOff(daysOff, toDay)).toBe(false);
        const isMoved = (dueDay: number): boolean =>
          (dueDay >= away.fromDay && dueDay <= away.toDay) || (withLate && dueDay < TODAY);
        expect(broken).toHaveLength(cards.filter(({ dueDay }) => isMoved(dueDay)).length);
      }),
      RUNS,
    );
  });
});
