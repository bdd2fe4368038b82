// STUDY-RULES part 7 as the running app keeps it, in decks of three sizes: what is due is counted in storage, stays true over
// grades, undo, other tabs and days, and decides on which day a card comes back.
import { describe, expect, it } from 'vitest';
import type { EasyDay } from '../../src/domain/review/options';
import type { OptionChange } from '../../src/domain/options';
import type { Grade } from '../../src/domain/review/event';
import type { RunningApp } from '../../src/state/createApp';
import {
  balancedDays,
  dueDayIn,
  gradedBefore,
  plainDays,
  promisedDays,
  rowsIn,
  todayIn,
} from '../support/dueDays';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { calm, gradeShown, shown } from '../support/studying';
import { DAY, freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

const GRADES: readonly Grade[] = ['hard', 'good', 'easy'];
const SOME = DECK_SIZES.filter((size) => size > 0);
// Wednesday alone takes as much as ever.
const ONLY_WEDNESDAY: readonly EasyDay[] = [0, 1, 2, 3, 4, 5, 6].map((day) =>
  day === 2 ? 'normal' : 'minimum',
);

interface Opened {
  readonly profile: Profile;
  readonly tab: RunningApp;
}

/** A tab that studies a sized deck of reviews: six of them due today, the others spread over the days to come. */
async function openReviews(size: number, ...changes: readonly OptionChange[]): Promise<Opened> {
  const profile = freshProfile();
  (await openTab(profile, sizedDeck(size))).stop();
  const today = todayIn(profile);
  await gradedBefore(profile, size, (number) => (number < 6 ? today : today + 1 + ((number * 7) % 45)));
  return { profile, tab: await openStudyOn(profile, size, changes) };
}

async function openStudyOn(
  profile: Profile,
  size: number,
  changes: readonly OptionChange[] = [],
  deckId?: string,
): Promise<RunningApp> {
  const tab = await openTab(profile, sizedDeck(size));
  for (const change of changes) await tab.commands.setOption(change);
  tab.commands.study(deckId);
  await tab.settled();
  return tab;
}

async function reveal(tab: RunningApp): Promise<void> {
  tab.commands.showAnswer();
  await tab.settled();
}

describe('the load in a session', () => {
  it('B1 has nothing to balance in an empty deck', async () => {
    const { tab } = await openReviews(0);
    expect(tab.store.getState().study.stage.kind).toBe('finished');
  });

  it.each(SOME)(
    'B1 every button of %i cards promises a day picked by what is due, and keeps it',
    async (size) => {
      const { profile, tab } = await openReviews(size);
      for (const grade of [...GRADES, ...GRADES]) {
        await reveal(tab);
        for (const one of GRADES) {
          expect(promisedDays(tab, one)).toBe(await balancedDays(profile, tab, one));
        }
        const { cardId } = shown(tab);
        const promised = promisedDays(tab, grade);
        await gradeShown(profile, tab, grade);
        expect((await dueDayIn(profile, cardId)) - todayIn(profile)).toBe(promised);
      }
    },
  );

  it.each(SOME)(
    'B1 balances the first grade too, revealed and graded in one go, of %i cards',
    async (size) => {
      const { profile, tab } = await openReviews(size);
      const { cardId } = shown(tab);
      const wanted = await balancedDays(profile, tab, 'good');
      await gradeShown(profile, tab, 'good');
      expect((await dueDayIn(profile, cardId)) - todayIn(profile)).toBe(wanted);
    },
  );

  it('B1 fills the one day that is empty among full ones', async () => {
    const profile = freshProfile();
    (await openTab(profile, sizedDeck(2000))).stop();
    const today = todayIn(profile);
    await gradedBefore(profile, 2000, (number) => (number === 0 ? today : today + 1 + (number % 60)));
    const probe = await openStudyOn(profile, 2000);
    await reveal(probe);
    const { cardId } = shown(probe);
    const days = await inDatabase(profile, (database) => database.cards.toArray());
    const empty = today + (promisedDays(probe, 'good') ?? 0) + 1;
    probe.stop();
    await inDatabase(profile, (database) =>
      database.cards.bulkDelete(days.filter(({ due }) => due?.[2] === empty).map(({ id }) => id)),
    );
    const tab = await openStudyOn(profile, 2000);
    await gradeShown(profile, tab, 'good');
    expect(await dueDayIn(profile, cardId)).toBe(empty);
  });

  it.each(SOME)('B1 and F2 undo and the same grade give the same day again, of %i cards', async (size) => {
    const { profile, tab } = await openReviews(size);
    for (let turn = 0; turn < 3; turn += 1) {
      const { cardId } = shown(tab);
      await gradeShown(profile, tab, 'good');
      const day = await dueDayIn(profile, cardId);
      tab.commands.undo();
      await tab.settled();
      await gradeShown(profile, tab, 'good');
      expect(await dueDayIn(profile, cardId)).toBe(day);
    }
  });

  it('B1 and F2 undo after a reload and the same grade give the same day again', async () => {
    const { profile, tab } = await openReviews(6);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    const day = await dueDayIn(profile, cardId);
    tab.stop();
    const again = await openStudyOn(profile, 6);
    again.commands.undo();
    await again.settled();
    await gradeShown(profile, again, 'good');
    expect(await dueDayIn(profile, cardId)).toBe(day);
  });

  it.each(SOME)('B1 counts what another tab moved, of %i cards', async (size) => {
    const { profile, tab } = await openReviews(size);
    await reveal(tab);
    const other = await openStudyOn(profile, size);
    await gradeShown(profile, other, 'good');
    await gradeShown(profile, other, 'easy');
    await calm(tab, other);
    await reveal(tab);
    for (const grade of GRADES) {
      expect(promisedDays(tab, grade)).toBe(await balancedDays(profile, tab, grade));
    }
  });

  it.each(SOME)('B1 goes on balancing an open answer when another tab wrote, of %i cards', async (size) => {
    const { profile, tab } = await openReviews(size);
    await reveal(tab);
    const other = await openStudyOn(profile, size);
    other.commands.addNewToday(1);
    await calm(tab, other);
    expect(tab.store.getState().study.stage.kind).toBe('revealed');
    for (const grade of GRADES) {
      expect(promisedDays(tab, grade)).toBe(await balancedDays(profile, tab, grade));
    }
  });

  it('B1 counts anew on a day that began while the page was open', async () => {
    const { profile, tab } = await openReviews(2000, { name: 'reviewsPerDay', value: 9999 });
    await gradeShown(profile, tab, 'good');
    passTime(profile, DAY);
    await tab.settled();
    await reveal(tab);
    for (const grade of GRADES) {
      expect(promisedDays(tab, grade)).toBe(await balancedDays(profile, tab, grade));
    }
  });

  it.each([
    { name: 'loadBalancing', value: false },
    { name: 'fuzz', value: false },
  ] as const)('B1 is off with $name off: days are as if nothing was due', async (change) => {
    const { profile, tab } = await openReviews(2000, change);
    await reveal(tab);
    for (const grade of GRADES) expect(promisedDays(tab, grade)).toBe(plainDays(profile, tab, grade));
  });

  it('B1 counts the decks that are balanced alike, and no other', async () => {
    const { profile, tab } = await openReviews(6);
    await reveal(tab);
    const alone = promisedDays(tab, 'good') ?? 0;
    tab.stop();
    // A deck beside it has a hundred cards on the very day that would be picked.
    await inDatabase(profile, async (database) => {
      const [row] = await database.cards.limit(1).toArray();
      const deck = await database.decks.get('shelf');
      if (row === undefined || deck === undefined) throw new Error('nothing is there');
      await database.decks.put({ ...deck, id: 'other' });
      const copies = Array.from({ length: 100 }, (_, number) => `x${number}:front`);
      const due = ['other', 'day', todayIn(profile) + alone] as const;
      await database.cards.bulkPut(copies.map((id) => ({ ...row, id, deckId: 'other', due })));
    });
    const alike = await openStudyOn(profile, 6, [], 'shelf');
    await reveal(alike);
    expect(promisedDays(alike, 'good')).not.toBe(alone);
    expect(promisedDays(alike, 'good')).toBe(await balancedDays(profile, alike, 'good'));
    alike.stop();
    await inDatabase(profile, (database) =>
      database.decks.update('other', { options: { easyDays: ONLY_WEDNESDAY } }),
    );
    const apart = await openStudyOn(profile, 6, [], 'shelf');
    await reveal(apart);
    expect(promisedDays(apart, 'good')).toBe(alone);
  });
});

describe('easy days in a session', () => {
  it.each(SOME)('B3 and B4 no card of %i comes back on a day of the least, empty or not', async (size) => {
    const { profile, tab } = await openReviews(size, { name: 'easyDays', value: ONLY_WEDNESDAY });
    for (let turn = 0; turn < 6; turn += 1) {
      const { cardId } = shown(tab);
      await reveal(tab);
      // The range of three weeks holds every day of the week.
      if ((promisedDays(tab, 'good') ?? 0) < 15) throw new Error('the interval is too short for this test');
      await gradeShown(profile, tab, 'good');
      expect(weekdayOf(await dueDayIn(profile, cardId))).toBe(3);
    }
  });

  it.each(SOME)('B5 a change of easy days moves nothing that is due, of %i cards', async (size) => {
    const { profile, tab } = await openReviews(size);
    await gradeShown(profile, tab, 'good');
    const before = [...(await rowsIn(profile)).values()];
    await tab.commands.setOption({ name: 'easyDays', value: ONLY_WEDNESDAY });
    tab.commands.study();
    await tab.settled();
    expect([...(await rowsIn(profile)).values()]).toEqual(before);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    expect(weekdayOf(await dueDayIn(profile, cardId))).toBe(3);
  });
});

it.each(SOME)('B3 and B4 no card of %i comes back on a day off, empty or not', async (size) => {
  const { profile, tab } = await openReviews(size);
  const today = todayIn(profile);
  await reveal(tab);
  // Just around the day that would be likeliest.
  const likeliest = today + (promisedDays(tab, 'good') ?? 0);
  const away = { fromDay: likeliest - 1, toDay: likeliest + 1 };
  await tab.commands.setOption({ name: 'daysOff', value: [away] });
  tab.commands.study();
  await tab.settled();
  for (let turn = 0; turn < 6; turn += 1) {
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    const due = await dueDayIn(profile, cardId);
    expect(due < away.fromDay || due > away.toDay).toBe(true);
  }
});

/** 0 for Sunday. */
function weekdayOf(day: number): number {
  return new Date(day * DAY).getUTCDay();
}
