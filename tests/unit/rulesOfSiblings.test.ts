// STUDY-RULES part 8 as the running app keeps it, in decks of three sizes: siblings are left out at gathering and buried with a
// grade, in its step; both kinds of burying end at rollover and on demand.
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { Options } from '../../src/domain/options';
import type { RunningApp } from '../../src/state/createApp';
import { changeCards } from '../../src/storage/changeCards';
import type { CardRef } from '../../src/storage/cardRow';
import { dueDayIn, gradeBefore, rowsIn, scheduler, todayIn } from '../support/dueDays';
import { BACK, cardOf, FRONT, openPairs, SIBLING_DECK, siblingProfile } from '../support/siblingDeck';
import { DECK_SIZES } from '../support/sizedDecks';
import { calm, codeTold, gradeShown, shown } from '../support/studying';
import { DAY, inDatabase, MINUTE, passTime, type Profile } from '../support/testApp';

const SOME = DECK_SIZES.filter((size) => size > 0);
const NONE = { new: false, review: false, interday: false };
const ALL = { new: true, review: true, interday: true };
const PLAIN: Partial<Options> = { newSortOrder: 'gathered', fuzz: false };

async function buriedIn(profile: Profile, cardId: string) {
  return (await rowsIn(profile)).get(cardId)?.state.buried;
}

async function eventsOf(profile: Profile, cardId: string) {
  const row = (await rowsIn(profile)).get(cardId);
  return row === undefined ? [] : readHistory(row.history);
}

/** The cards that a tab shows, each graded easy, until `most` of them or none is left. */
async function studyAll(profile: Profile, tab: RunningApp, most = 8): Promise<readonly string[]> {
  const seen: string[] = [];
  while (seen.length < most && tab.store.getState().study.stage.kind === 'asking') {
    seen.push(shown(tab).cardId);
    await gradeShown(profile, tab, 'easy');
  }
  return seen;
}

describe('the switches', () => {
  it('G1 are three, and off by default', () => {
    expect(DEFAULT_OPTIONS.burySiblings).toEqual(NONE);
  });

  it.each(DECK_SIZES)(
    'G1 off, a grade in %i cards writes one event of one card, and nothing else',
    async (size) => {
      const profile = await siblingProfile(size, PLAIN);
      const tab = await openPairs(profile);
      if (size === 0) return expect(tab.store.getState().study.stage.kind).toBe('finished');
      await gradeShown(profile, tab, 'good');
      const rows = [...(await rowsIn(profile)).values()];
      expect(rows.map(({ id }) => id)).toEqual([FRONT]);
      expect((await eventsOf(profile, FRONT)).map(({ kind }) => kind)).toEqual(['graded']);
      const steps = await inDatabase(profile, (database) => database.steps.toArray());
      expect(steps.map(({ events }) => events.length)).toEqual([1]);
    },
  );
});

describe('siblings at gathering', () => {
  it.each(SOME)('G2 the first sibling in gather order comes, the second waits, in %i cards', async (size) => {
    const all = await studyAll(
      await siblingProfile(size, PLAIN),
      await openPairs(await siblingProfile(size, PLAIN)),
    );
    expect(all.slice(0, 2)).toEqual([FRONT, BACK]);
    const profile = await siblingProfile(size, { ...PLAIN, burySiblings: ALL });
    const notes = (await studyAll(profile, await openPairs(profile))).map((id) => id.split(':')[0]);
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('G2 each deck has its own switches when all are studied together', async () => {
    const profile = await siblingProfile(6, { ...PLAIN, burySiblings: ALL });
    const tab = await openPairs(profile);
    tab.commands.study();
    await tab.settled();
    expect(tab.store.getState().study.counters.new).toBe(3);
  });
});

describe('siblings at answering', () => {
  it.each(SOME)(
    'G3 the sibling is buried in the step of the grade, and undo brings it back, in %i cards',
    async (size) => {
      const profile = await siblingProfile(size, { ...PLAIN, burySiblings: { ...NONE, new: true } });
      const tab = await openPairs(profile);
      const before = tab.store.getState().study.counters;
      await gradeShown(profile, tab, 'good');
      expect(await buriedIn(profile, BACK)).toEqual({ day: todayIn(profile), by: 'sibling' });
      const [step] = await inDatabase(profile, (database) => database.steps.toArray());
      expect(step?.events.map(({ cardId }) => cardId)).toEqual([FRONT, BACK]);
      tab.commands.undo();
      await tab.settled();
      expect(await buriedIn(profile, BACK)).toBeUndefined();
      expect(shown(tab).cardId).toBe(FRONT);
      expect(tab.store.getState().study.counters).toEqual(before);
      tab.commands.redo();
      await tab.settled();
      expect((await buriedIn(profile, BACK))?.by).toBe('sibling');
    },
  );

  it('G3 and U2 undo after a reload brings the buried sibling back', async () => {
    const profile = await siblingProfile(6, { ...PLAIN, burySiblings: ALL });
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'good');
    tab.stop();
    const again = await openPairs(profile);
    again.commands.undo();
    await again.settled();
    expect(await buriedIn(profile, BACK)).toBeUndefined();
    expect(shown(again).cardId).toBe(FRONT);
  });

  it('G3 gaps of a text are siblings too', async () => {
    const profile = await siblingProfile(6, { ...PLAIN, burySiblings: ALL });
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'easy');
    expect(shown(tab).cardId).toBe('pair0001:c1');
    await gradeShown(profile, tab, 'easy');
    expect((await buriedIn(profile, 'pair0001:c2'))?.by).toBe('sibling');
  });

  it('G3 a review buries a new sibling, where new ones are switched on', async () => {
    const profile = await siblingProfile(6, {
      ...PLAIN,
      burySiblings: { ...NONE, new: true },
      newMix: 'after',
    });
    await gradeBefore(profile, [cardOf(6, 0)], () => todayIn(profile));
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'good');
    expect((await buriedIn(profile, BACK))?.by).toBe('sibling');
  });

  it('G3 a new card does not bury a review, which is gathered before it', async () => {
    const own = {
      ...PLAIN,
      burySiblings: { ...NONE, review: true, interday: true },
      newMix: 'before',
    } as const;
    const profile = await siblingProfile(2, own);
    await gradeBefore(profile, [cardOf(2, 0)], () => todayIn(profile));
    const tab = await openPairs(profile);
    expect(shown(tab).cardId).toBe(BACK);
    await gradeShown(profile, tab, 'easy');
    expect(await buriedIn(profile, FRONT)).toBeUndefined();
    expect(shown(tab).cardId).toBe(FRONT);
  });

  it('G3 a sibling that is due another day is left alone', async () => {
    const profile = await siblingProfile(2, { ...PLAIN, burySiblings: ALL });
    await gradeBefore(profile, [cardOf(2, 0), cardOf(2, 1)], (number) => todayIn(profile) + number);
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'good');
    expect((await eventsOf(profile, BACK)).map(({ kind }) => kind)).toEqual(['graded']);
  });

  it('G3 a grade that another tab was faster with still buries once', async () => {
    const profile = await siblingProfile(6, { ...PLAIN, burySiblings: ALL });
    const [one, two] = [await openPairs(profile), await openPairs(profile)];
    await gradeShown(profile, one, 'good');
    await calm(one, two);
    expect((await eventsOf(profile, BACK)).map(({ kind }) => kind)).toEqual(['buried']);
    expect(shown(two).cardId).not.toBe(FRONT);
  });

  it('M5 and G3 grading cards from the Library buries their siblings in the same step', async () => {
    const profile = await siblingProfile(6, { burySiblings: ALL });
    const tab = await openPairs(profile);
    const [front, back] = [cardOf(6, 0).id, cardOf(6, 1).id];
    const done = await tab.commands.changeCards([front], { kind: 'gradeNow', grade: 'good' });
    expect(done).toMatchObject({ ok: true, value: { count: 1 } });
    expect(await buriedIn(profile, back)).toMatchObject({ by: 'sibling' });
    expect(await buriedIn(profile, cardOf(6, 2).id)).toBeUndefined();
    await tab.commands.undoDeckChange(done.ok ? done.value.stepId : undefined);
    expect((await rowsIn(profile)).has(back)).toBe(false);
    tab.stop();
  });

  it('G3 a sibling with a damaged row does not stop the grade', async () => {
    const profile = await siblingProfile(2, { ...PLAIN, burySiblings: ALL });
    await gradeBefore(profile, [cardOf(2, 1)], () => todayIn(profile) + 40);
    await inDatabase(profile, (database) => database.cards.update(BACK, { check: 1 }));
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'good');
    expect(codeTold(tab)).toBeUndefined();
    expect((await eventsOf(profile, FRONT)).map(({ kind }) => kind)).toEqual(['graded']);
  });

  it('G4 a card learned inside the day is never buried, but buries others', async () => {
    const profile = await siblingProfile(2, PLAIN);
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'good');
    await gradeShown(profile, tab, 'good');
    tab.stop();
    await inDatabase(profile, (database) =>
      database.decks.update(SIBLING_DECK, { options: { ...PLAIN, burySiblings: ALL } }),
    );
    passTime(profile, 11 * MINUTE);
    const again = await openPairs(profile);
    await gradeShown(profile, again, 'good');
    expect([await buriedIn(profile, FRONT), await buriedIn(profile, BACK)]).toEqual([undefined, undefined]);
    expect(again.store.getState().study.stage.kind).toBe('asking');

    const other = await siblingProfile(2, PLAIN);
    const first = await openPairs(other);
    await gradeShown(other, first, 'good');
    first.stop();
    await inDatabase(other, (database) =>
      database.decks.update(SIBLING_DECK, { options: { ...PLAIN, burySiblings: ALL } }),
    );
    passTime(other, 11 * MINUTE);
    const second = await openPairs(other);
    expect(shown(second).cardId).toBe(FRONT);
    await gradeShown(other, second, 'good');
    expect((await buriedIn(other, BACK))?.by).toBe('sibling');
  });
});

describe('siblings and the load', () => {
  it.each(SOME)('B2 a review keeps away from the days of its sibling, in %i cards', async (size) => {
    const away = async (burySiblings: typeof NONE) => {
      const own = { burySiblings, newPerDay: 0, reviewsPerDay: 9999 };
      const profile = await siblingProfile(size, own);
      const [front, back] = [cardOf(size, 0), cardOf(size, 1)];
      const today = todayIn(profile);
      const at = await dayOfGood(profile, front, back, today + 200);
      return {
        at: at - today,
        moved: (await dayOfGood(await siblingProfile(size, own), front, back, at)) - today,
      };
    };
    const kept = await away(ALL);
    expect(Math.abs(kept.moved - kept.at)).toBeGreaterThan(0);
    const free = await away({ ...ALL, review: false });
    // One card more on that day, and nothing else: an emptier day may still be picked, but no day is shunned.
    expect(free.at).toBe(kept.at);
  });
});

/** The day on which the front comes back after a good answer, with the back due on a given day. */
async function dayOfGood(profile: Profile, front: CardRef, back: CardRef, backDay: number): Promise<number> {
  await gradeBefore(profile, [front, back], (number) => (number === 0 ? todayIn(profile) : backDay));
  const tab = await openPairs(profile);
  await gradeShown(profile, tab, 'good');
  return dueDayIn(profile, front.id);
}

describe('buried cards', () => {
  it.each(SOME)(
    'G5 by hand and by a sibling are told apart, and both come back the next day, in %i cards',
    async (size) => {
      const profile = await siblingProfile(size, { ...PLAIN, burySiblings: ALL });
      const tab = await openPairs(profile);
      await gradeShown(profile, tab, 'easy');
      const byHand = shown(tab).cardId;
      tab.commands.bury();
      await tab.settled();
      expect((await buriedIn(profile, BACK))?.by).toBe('sibling');
      expect((await buriedIn(profile, byHand))?.by).toBe('learner');
      passTime(profile, DAY);
      await tab.settled();
      const next = await studyAll(profile, tab, 4);
      expect(next).toEqual(expect.arrayContaining([BACK, byHand]));
    },
  );

  it('G5 both come back on demand', async () => {
    const profile = await siblingProfile(2, { ...PLAIN, burySiblings: ALL });
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'easy');
    expect(tab.store.getState().study.stage.kind).toBe('finished');
    tab.commands.unbury();
    await tab.settled();
    expect(shown(tab).cardId).toBe(BACK);
    expect(await buriedIn(profile, BACK)).toBeUndefined();
  });

  it('G5 a suspended card is not buried, and suspending ends burying', async () => {
    const profile = await siblingProfile(2, PLAIN);
    const day = todayIn(profile);
    const card = cardOf(2, 1);
    const stamp = (number: number) => ({ id: `0000000${number}-aaa-00000`, atMs: number, day });
    await inDatabase(profile, (database) =>
      changeCards(
        database,
        scheduler,
        [
          {
            card,
            decide: () => [
              { kind: 'buried', by: 'learner', ...stamp(1) },
              { kind: 'suspended', ...stamp(2) },
            ],
          },
        ],
        { name: 'suspend', day, atMs: 2 },
      ),
    );
    expect(await buriedIn(profile, BACK)).toBeUndefined();
    await inDatabase(profile, (database) =>
      changeCards(
        database,
        scheduler,
        [{ card, decide: () => [{ kind: 'buried', by: 'sibling', ...stamp(3) }] }],
        {
          name: 'bury',
          day,
          atMs: 3,
        },
      ),
    );
    expect(await buriedIn(profile, BACK)).toBeUndefined();
  });

  it('G5 a suspended sibling is passed over by a grade', async () => {
    const profile = await siblingProfile(2, { ...PLAIN, burySiblings: ALL });
    const day = todayIn(profile);
    const suspended = { kind: 'suspended', id: '00000001-aaa-00000', atMs: 1, day } as const;
    await inDatabase(profile, (database) =>
      changeCards(database, scheduler, [{ card: cardOf(2, 1), decide: () => [suspended] }], {
        name: 'suspend',
        day: day - 1,
        atMs: 1,
      }),
    );
    const tab = await openPairs(profile);
    await gradeShown(profile, tab, 'good');
    expect((await eventsOf(profile, BACK)).map(({ kind }) => kind)).toEqual(['suspended']);
  });
});
