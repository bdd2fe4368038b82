// Sessions of the Exam screen beside the plan: some minutes, a drill, a cram.
import { describe, expect, it } from 'vitest';
import { begin, choice, enter, keptStates, openSized } from '../support/choosing';
import { answer, cardsOfSession, create, sessionsOf, viewIn } from '../support/examSessions';
import { draftAhead } from '../support/keptExams';
import { cardIdsOf, change, valueOf } from '../support/libraryChanges';
import { DECK_SIZES } from '../support/sizedDecks';
import { gradeShown, shown } from '../support/studying';
import { DAY, passTime } from '../support/testApp';

describe('some minutes', () => {
  it.each(DECK_SIZES)('are filled with or without an exam as they are offered, of %i', async (size) => {
    const { profile, tab } = await openSized(size);
    for (const hasExam of [false, true]) {
      if (hasExam) await create(tab, draftAhead(profile, 8));
      const offer = valueOf(await tab.commands.offerMinutes(4));
      if (size === 0) {
        expect(offer).toEqual({ cards: 0, minutes: 0, gain: 0 });
        expect(await tab.commands.startMinutes(4)).toEqual({ ok: false, failure: 'noCards' });
        continue;
      }
      expect(offer.minutes).toBeLessThanOrEqual(4);
      expect(offer.gain).toBeGreaterThan(0);
      const id = valueOf(await tab.commands.startMinutes(4));
      await enter(tab, id);
      const cards = await cardsOfSession(profile, id);
      expect(cards).toHaveLength(offer.cards);
      expect(shown(tab).cardId).toBe(cards[0]);
    }
    tab.stop();
  });

  it('are there also where the plan has none, and stop when they are filled', async () => {
    const { profile, tab } = await openSized(2000, { studyMinutes: [0, 0, 0, 0, 0, 0, 0] });
    await create(tab, draftAhead(profile, 8));
    const id = valueOf(await tab.commands.startMinutes(2));
    await enter(tab, id);
    const cards = await cardsOfSession(profile, id);
    expect(await answer(tab, profile, cards.length)).toEqual(cards);
    expect(tab.store.getState().study.stage).toMatchObject({ kind: 'finished' });
    expect((await viewIn(tab)).todayCards).toBe(0);
    tab.stop();
  });

  it('win more the more there are, and are worth nothing without any', async () => {
    const { tab } = await openSized(2000);
    const gains: number[] = [];
    for (const minutes of [0, 1, 5, 20]) {
      gains.push(valueOf(await tab.commands.offerMinutes(minutes)).gain);
    }
    expect(gains[0]).toBe(0);
    expect(gains).toEqual(gains.toSorted((one, other) => one - other));
    expect(gains[3]).toBeGreaterThan(gains[2] ?? 1);
    tab.stop();
  });
});

describe('cards in their steps', () => {
  it('go on first in some minutes, as many as fit', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await enter(tab, valueOf(await tab.commands.startDrill(cards.slice(3, 5), 'Two', true)));
    await gradeShown(profile, tab, 'again', 1);
    await gradeShown(profile, tab, 'again', 1);
    expect(valueOf(await tab.commands.offerMinutes(0.01))).toEqual({ cards: 0, minutes: 0, gain: 0 });
    const id = valueOf(await tab.commands.startMinutes(5));
    expect((await cardsOfSession(profile, id)).slice(0, 2)).toEqual(cards.slice(3, 5));
    tab.stop();
  });
});

describe('a drill', () => {
  it('has the cards it was given in their order, without those that cannot be studied', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(4), { kind: 'suspend' });
    const wanted = cards.toReversed();
    const id = valueOf(await tab.commands.startDrill(wanted, 'Weakest jars', true));
    expect(await cardsOfSession(profile, id)).toEqual(wanted.slice(2));
    expect(valueOf(await tab.commands.readChosen())).toMatchObject([
      { id, by: 'drill', title: 'Weakest jars', left: 4, borrowed: 4 },
    ]);
    await enter(tab, id);
    await gradeShown(profile, tab, 'easy');
    expect(shown(tab).cardId).toBe(wanted[3]);
    tab.stop();
  });

  it('begins with nothing where no card can be studied', async () => {
    const { tab } = await openSized(6);
    expect(await tab.commands.startDrill([], 'Nothing', true)).toEqual({ ok: false, failure: 'noCards' });
    expect(await tab.commands.startDrill(['gone#front'], 'Gone', true)).toEqual({
      ok: false,
      failure: 'noCards',
    });
    tab.stop();
  });

  it('has cards that a choice has borrowed, as the queue of the day has them', async () => {
    const { profile, tab } = await openSized(6);
    const chosen = await begin(tab, choice());
    const cards = await cardIdsOf(profile);
    const id = valueOf(await tab.commands.startDrill(cards, 'All', true));
    expect(await cardsOfSession(profile, id)).toEqual(cards);
    expect(new Set(await sessionsOf(profile))).toEqual(new Set([chosen, id]));
    tab.stop();
  });
});

describe('a cram', () => {
  it('C4 has the cards with the least predicted recall now, without new ones', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 1), { kind: 'gradeNow', grade: 'easy' });
    await change(tab, cards.slice(1, 2), { kind: 'gradeNow', grade: 'again' });
    await change(tab, cards.slice(2, 3), { kind: 'gradeNow', grade: 'good' });
    passTime(profile, 5 * DAY);
    await change(tab, cards.slice(3, 4), { kind: 'gradeNow', grade: 'easy' });
    const id = valueOf(await tab.commands.startCram(true));
    expect((await cardsOfSession(profile, id)).map((card) => cards.indexOf(card))).toEqual([1, 2, 0, 3]);
    tab.stop();
  });

  it('C3 changes nothing about a card where answers do not count', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 3), { kind: 'gradeNow', grade: 'good' });
    passTime(profile, 3 * DAY);
    const before = await keptStates(profile);
    await enter(tab, valueOf(await tab.commands.startCram(false)));
    for (let count = 0; count < 3; count += 1) await gradeShown(profile, tab, 'good');
    expect(tab.store.getState().study.stage).toMatchObject({
      kind: 'finished',
      report: { chosen: { choice: { by: 'cram', reschedules: false } } },
    });
    expect(await keptStates(profile)).toEqual(before);
    tab.stop();
  });

  it('C1 leaves out suspended, buried and borrowed cards', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 4), { kind: 'gradeNow', grade: 'good' });
    passTime(profile, 12 * DAY);
    await change(tab, cards.slice(0, 1), { kind: 'suspend' });
    tab.commands.study();
    await tab.settled();
    const buried = shown(tab).cardId;
    tab.commands.bury();
    await tab.settled();
    const chosen = await begin(tab, choice({ limit: 1, among: { kind: 'reviewed' } }));
    const borrowed = await cardsOfSession(profile, chosen);
    const aside = new Set([cards[0], buried, ...borrowed]);
    expect(aside.size).toBe(3);
    const id = valueOf(await tab.commands.startCram(true));
    expect(await cardsOfSession(profile, id)).toEqual(cards.slice(0, 4).filter((card) => !aside.has(card)));
    tab.stop();
  });

  it('is of an exam where one is given, and of nothing where that is gone', async () => {
    const { profile, tab } = await openSized(6);
    const cards = await cardIdsOf(profile);
    await change(tab, cards.slice(0, 4), { kind: 'gradeNow', grade: 'good' });
    await change(tab, cards.slice(1, 2), { kind: 'tag', tags: ['glass'] });
    passTime(profile, DAY);
    const parts = [{ kind: 'tag', tag: 'glass', weight: 1 }] as const;
    const exam = await create(tab, draftAhead(profile, 8, { parts }));
    const id = valueOf(await tab.commands.startCram(true, exam));
    expect(await cardsOfSession(profile, id)).toEqual(cards.slice(1, 2));
    expect(valueOf(await tab.commands.readChosen())).toMatchObject([{ by: 'cram', title: 'Jars' }]);
    expect(await tab.commands.startCram(true, 'gone')).toEqual({ ok: false, failure: 'noCards' });
    tab.stop();
  });
});
