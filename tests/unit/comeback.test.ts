// The ways back: what is known, what each of them costs, and what comes of it.
import { describe, expect, it } from 'vitest';
import { comebackOf } from '../../src/domain/exam/comeback';
import { recallOn, recallWhenAsked, secondsOfCard } from '../../src/domain/exam/gain';
import { USUAL_SHARES } from '../../src/domain/exam/planCard';
import { aReturn, comebackCard, comebackCards, scheduler } from '../support/comebackCards';
import { TODAY } from '../support/loadCards';
import { DECK_SIZES } from '../support/sizedDecks';

const MONTH = TODAY + 30;

describe('what is still known', () => {
  it('is the sum of the recall of all points that were studied, due or not', () => {
    const cards = [comebackCard('late', -20), comebackCard('later', 5, { points: 2 })];
    const { known, points, due, thenDay, knownThen } = comebackOf(aReturn(cards));
    const all = cards.flatMap(({ card }) => card.points);
    const sum = (day: number) => all.reduce((total, point) => total + recallOn(day, point, scheduler), 0);
    expect(points).toBe(3);
    expect(known).toBeCloseTo(sum(TODAY), 9);
    expect(due.cards).toBe(1);
    expect(thenDay).toBe(MONTH);
    expect(knownThen).toBeCloseTo(sum(MONTH), 9);
  });

  it('counts on the day of the first exam ahead where there is one', () => {
    const goals = [{ day: TODAY + 9 }, { day: TODAY + 4 }];
    expect(comebackOf(aReturn(comebackCards(6), { goals })).thenDay).toBe(TODAY + 4);
  });

  it('is nothing where nothing was studied', () => {
    const { known, points, due, best, spread } = comebackOf(aReturn([]));
    expect({ known, points, due }).toEqual({ known: 0, points: 0, due: { cards: 0, minutes: 0 } });
    expect(best.cardIds).toEqual([]);
    expect(spread).toMatchObject({ days: 1, cardIds: [], moves: [], lost: 0 });
  });
});

describe('the best fifteen minutes', () => {
  it('take those due cards that win most, within the time, and leave the rest due', () => {
    const cards = comebackCards(2000);
    const { best, due, knownThen } = comebackOf(aReturn(cards));
    expect(due.minutes).toBeGreaterThan(60);
    expect(best.minutes).toBeGreaterThan(14);
    expect(best.minutes).toBeLessThanOrEqual(15);
    expect(best.moves).toEqual([]);
    const isDue = new Map(cards.map(({ card, isDue: now }) => [card.id, now]));
    expect(best.cardIds.every((id) => isDue.get(id))).toBe(true);
    expect(best.knownThen).toBeGreaterThan(knownThen + 10);
  });

  it('say what is won as recall in a month says it', () => {
    const card = comebackCard('late', -20);
    const { best, knownThen } = comebackOf(aReturn([card]));
    const [point] = card.card.points;
    if (point === undefined) throw new Error('no point');
    const asked = recallWhenAsked(MONTH, point, TODAY, scheduler, USUAL_SHARES);
    expect(best.knownThen - knownThen).toBeCloseTo(asked - recallOn(MONTH, point, scheduler), 9);
    expect(best.minutes).toBeCloseTo(secondsOfCard(card.card, TODAY, scheduler) / 60, 9);
  });
});

describe('spreading what is due', () => {
  it.each(DECK_SIZES)('needs as many days as the minutes want, of %i cards, and keeps them', (size) => {
    const cards = comebackCards(size);
    const { spread, due } = comebackOf(aReturn(cards));
    expect(spread.isWithinMinutes).toBe(true);
    expect(spread.minutesADay).toBeLessThanOrEqual(20 + 36 / 60);
    expect(spread.moves.length + spread.cardIds.length).toBe(due.cards);
    expect(spread.moves.every(({ toDay }) => toDay > TODAY && toDay < TODAY + spread.days)).toBe(true);
    if (size < 2000) return;
    expect(spread.days).toBeGreaterThan(9);
    const tight = comebackOf(aReturn(cards), spread.days - 1).spread;
    expect(tight.isWithinMinutes).toBe(false);
    expect(tight.minutesADay).toBeGreaterThan(20);
  });

  it('wins more in a month than the best minutes, and loses more the longer it takes', () => {
    const cards = comebackCards(2000);
    const wide = comebackOf(aReturn(cards), 25);
    const narrow = comebackOf(aReturn(cards), 5);
    expect(narrow.spread.knownThen).toBeGreaterThan(narrow.best.knownThen);
    expect(wide.spread.lost).toBeGreaterThan(narrow.spread.lost);
    expect(narrow.spread.lost).toBeGreaterThan(0);
    expect(wide.spread.minutesADay).toBeLessThan(narrow.spread.minutesADay);
  });

  it('lets come first what loses most by waiting', () => {
    const cards = [
      comebackCard('lost already', -400, { stability: 1 }),
      comebackCard('fading', 0, { stability: 2 }),
      comebackCard('firm', 0, { stability: 300 }),
    ];
    const { spread } = comebackOf(aReturn(cards, { minutesOn: () => 0.3 }), 3);
    const days = new Map(spread.moves.map(({ card, toDay }) => [card.id, toDay - TODAY]));
    expect(spread.cardIds).toEqual(['fading']);
    expect(days.get('firm')).toBe(1);
    expect(days.get('lost already')).toBe(2);
  });

  it('loses less than by shortest interval first, by longest, or by chance', () => {
    const cards = comebackCards(600).filter(({ isDue }) => isDue);
    const { spread } = comebackOf(aReturn(cards), 12);
    const now = new Set(spread.cardIds);
    const days = [
      ...spread.cardIds.map(() => TODAY),
      ...spread.moves.map(({ toDay }) => toDay).sort((one, other) => one - other),
    ];
    const lostBy = (order: readonly (typeof cards)[number][]): number =>
      order.reduce((lost, { card }, index) => {
        const sum = (day: number) => card.points.reduce((all, one) => all + recallOn(day, one, scheduler), 0);
        return lost + sum(TODAY) - sum(days[index] ?? TODAY);
      }, 0);
    const byInterval = cards.toSorted(
      (one, other) => (one.load?.intervalDays ?? 0) - (other.load?.intervalDays ?? 0),
    );
    expect(now.size).toBe(spread.cardIds.length);
    for (const order of [byInterval, byInterval.toReversed(), cards]) {
      expect(spread.lost).toBeLessThan(lostBy(order));
    }
  });

  it('leaves days off and days that are full already alone', () => {
    const due = comebackCards(600).filter(({ isDue }) => isDue);
    const ahead = Array.from({ length: 80 }, (_, number) => comebackCard(`ahead${number}`, 2));
    const minutesOn = (day: number) => (day === TODAY + 1 ? 0 : 20);
    const { spread } = comebackOf(aReturn([...due, ...ahead], { minutesOn }));
    expect(spread.moves.some(({ toDay }) => toDay === TODAY + 1 || toDay === TODAY + 2)).toBe(false);
    expect(spread.moves.some(({ toDay }) => toDay === TODAY + 3)).toBe(true);
  });

  it('spreads evenly where no day has any minutes, and says that it is more than there is', () => {
    const { spread } = comebackOf(aReturn(comebackCards(600), { minutesOn: () => 0 }), 6);
    expect(new Set(spread.moves.map(({ toDay }) => toDay)).size).toBe(5);
    expect(spread.isWithinMinutes).toBe(false);
  });

  it('leaves cards in their steps for today', () => {
    const steps = { ...comebackCard('steps', -2), load: undefined };
    const { spread } = comebackOf(aReturn([steps, ...comebackCards(6)]));
    expect(spread.cardIds[0]).toBe('steps');
  });
});

describe('only what the exam needs', () => {
  const exam = TODAY + 12;

  it('is no way without an exam ahead', () => {
    expect(comebackOf(aReturn(comebackCards(6))).postpone).toBeUndefined();
    expect(comebackOf(aReturn(comebackCards(6), { goals: [{ day: TODAY }] })).postpone).toBeUndefined();
  });

  it('puts exactly those cards behind the last exam that none asks and that are due before it', () => {
    const cards = comebackCards(2000);
    const { postpone } = comebackOf(aReturn(cards, { goals: [{ day: exam }] }));
    const wanted = cards.filter(
      ({ card, load }) => card.marks[0] === 0 && load !== undefined && load.dueDay <= exam,
    );
    const ids = (all: readonly { readonly card: { readonly id: string } }[]) =>
      all.map(({ card }) => card.id).sort();
    expect(ids(postpone?.moves ?? [])).toEqual(ids(wanted));
    expect(postpone?.moves.every(({ toDay }) => toDay > exam)).toBe(true);
    expect(postpone?.lost).toBeGreaterThan(0);
  });

  it('keeps the days behind the exam within their minutes', () => {
    const { postpone } = comebackOf(aReturn(comebackCards(600), { goals: [{ day: exam }] }));
    const days = new Map<number, number>();
    for (const { toDay } of postpone?.moves ?? []) days.set(toDay, (days.get(toDay) ?? 0) + 1);
    // A review takes 13 seconds at least.
    for (const count of days.values()) expect(count).toBeLessThanOrEqual((20 * 60) / 13 + 1);
    expect(days.size).toBeGreaterThan(1);
  });
});
