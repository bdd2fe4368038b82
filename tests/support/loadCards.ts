// Cards for plans of days off and of an even load: as many as wanted, with due days around today.
import fc from 'fast-check';
import { drawFrom } from '../../src/domain/ids';
import type { LoadCard } from '../../src/domain/load/loadCard';

export const TODAY = 20_000;

/** A card that is due so many days from today, with an interval and a stability in days. */
export function loadCard(id: string, dueIn: number, intervalDays = 30, stability = intervalDays): LoadCard {
  const dueDay = TODAY + dueIn;
  return { id, dueDay, lastDay: dueDay - intervalDays, intervalDays, stability };
}

/** So many cards, due from ten days ago to forty days ahead, most of them soon. */
export function loadCards(count: number): readonly LoadCard[] {
  return Array.from({ length: count }, (_, number) => {
    const draw = (what: string): number => drawFrom(`${what}${number}`);
    const dueIn = Math.floor(draw('due') ** 2 * 50) - 10;
    const intervalDays = Math.max(1, dueIn + 1) + Math.floor(draw('interval') * 60);
    return loadCard(`card${number}`, dueIn, intervalDays, intervalDays * (0.7 + draw('stability')));
  });
}

/** Any cards; none was last reviewed after today. */
export const someLoadCards: fc.Arbitrary<readonly LoadCard[]> = fc
  .array(
    fc.record({
      dueIn: fc.integer({ min: -20, max: 40 }),
      since: fc.integer({ min: 0, max: 90 }),
      stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ dueIn, since, stability }, index) =>
      loadCard(`card${index}`, dueIn, Math.max(1, dueIn + since), stability),
    ),
  );
