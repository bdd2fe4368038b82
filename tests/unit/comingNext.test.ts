// What comes next, what stays away and how it comes back: the end of a session and the Today screen (STUDY-RULES Q14).
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { gradeShown, openStudy, shown, todayIn } from '../support/studying';
import { DAY, freshProfile, MINUTE, openTab, passTime, type Profile } from '../support/testApp';

async function setOption(tab: RunningApp, name: 'newPerDay' | 'learnAheadMin', value: number): Promise<void> {
  await tab.commands.setOption({ name, value });
  tab.commands.study();
  await tab.settled();
}

async function act(tab: RunningApp, command: 'bury' | 'suspend' | 'undo' | 'unbury'): Promise<void> {
  tab.commands[command]();
  await tab.settled();
}

function nextOf(tab: RunningApp) {
  const { stage } = tab.store.getState().study;
  return stage.kind === 'finished' ? stage.report.next : undefined;
}

async function openWithOneNew(profile: Profile): Promise<RunningApp> {
  const tab = await openStudy(profile);
  await setOption(tab, 'newPerDay', 1);
  return tab;
}

const MARCH_3 = 20_515;

describe('what comes next', () => {
  it('Q14 counts the new cards that the limit keeps for tomorrow', async () => {
    const profile = freshProfile();
    const tab = await openWithOneNew(profile);
    await gradeShown(profile, tab, 'easy');
    expect(nextOf(tab)).toMatchObject({ day: MARCH_3, cards: 1 });
    expect((await todayIn(tab))?.next).toMatchObject({ day: MARCH_3, cards: 1 });
    tab.stop();
  });

  it('Q14 counts buried cards, which come back tomorrow', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    for (const _ of FIXTURE_DECK.notes) await act(tab, 'bury');
    expect(nextOf(tab)).toMatchObject({ day: MARCH_3, cards: 4 });
    expect((await todayIn(tab))?.decks[0]?.aside).toEqual({ buried: 4, suspended: 0, damaged: 0 });
    tab.stop();
  });

  it('Q14 looks beyond tomorrow when tomorrow is empty', async () => {
    const profile = freshProfile();
    const tab = await openWithOneNew(profile);
    await gradeShown(profile, tab, 'easy');
    await setOption(tab, 'newPerDay', 0);
    const next = nextOf(tab);
    expect(next?.day).toBeGreaterThan(MARCH_3 + 3);
    expect(next?.cards).toBe(1);
    tab.stop();
  });

  it('Q14 is nothing when every card is suspended, which Today tells', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    for (const _ of FIXTURE_DECK.notes) await act(tab, 'suspend');
    expect(tab.store.getState().study.stage).toMatchObject({ kind: 'finished', report: { next: undefined } });
    expect((await todayIn(tab))?.decks[0]?.aside).toEqual({ buried: 0, suspended: 4, damaged: 0 });
    tab.stop();
  });
});

describe('a suspended card', () => {
  it('is resumed on a later day, as a step that can be undone', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'easy');
    await act(tab, 'undo');
    await act(tab, 'suspend');
    passTime(profile, DAY);
    await tab.settled();
    expect(tab.store.getState().study.counters.new).toBe(3);
    expect(await tab.commands.resume([cardId])).toEqual({ ok: true, value: undefined });
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'resumed' });
    expect((await todayIn(tab))?.decks[0]).toMatchObject({ due: { new: 4 }, aside: { suspended: 0 } });
    tab.commands.study();
    await tab.settled();
    expect(tab.store.getState().study).toMatchObject({ counters: { new: 4 }, canUndo: true });
    await act(tab, 'undo');
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'undone', step: 'resume' });
    expect((await todayIn(tab))?.decks[0]?.aside.suspended).toBe(1);
    tab.stop();
  });

  it('comes back to a session that had ended', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    for (const _ of FIXTURE_DECK.notes) await act(tab, 'suspend');
    await tab.commands.resume([cardId]);
    await tab.settled();
    expect(shown(tab).cardId).toBe(cardId);
    tab.stop();
  });

  it('does not move the card on screen when another one is resumed', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await act(tab, 'suspend');
    const next = shown(tab).cardId;
    tab.commands.showAnswer();
    await tab.commands.resume([cardId]);
    await tab.settled();
    expect(shown(tab).cardId).toBe(next);
    expect(tab.store.getState().study.stage.kind).toBe('revealed');
    expect(tab.store.getState().study.counters.new).toBe(4);
    tab.stop();
  });

  it('is left alone when it is not suspended', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    expect(await tab.commands.resume([cardId])).toEqual({ ok: true, value: undefined });
    expect(tab.store.getState().notice?.notice).toMatchObject({ kind: 'graded' });
    tab.stop();
  });
});

describe('an address', () => {
  it('of a deck that is not here is told, and the next one works', async () => {
    const profile = freshProfile();
    const tab = await openTab(profile, FIXTURE_DECK);
    tab.commands.study('nope');
    await tab.settled();
    expect(tab.store.getState().study).toMatchObject({ of: 'nope', stage: { kind: 'noSuchDeck' } });
    tab.commands.study('lenne');
    await tab.settled();
    expect(tab.store.getState().study.of).toBe('lenne');
    expect(shown(tab).deckId).toBe('lenne');
    tab.stop();
  });
});

describe('a wait for the next learning card', () => {
  async function waiting() {
    const profile = freshProfile();
    const tab = await openWithOneNew(profile);
    await setOption(tab, 'learnAheadMin', 0);
    await gradeShown(profile, tab, 'good');
    return { profile, tab };
  }

  function minutesOnScreen(tab: RunningApp): number | undefined {
    const { stage } = tab.store.getState().study;
    return stage.kind === 'finished' ? stage.report.nextLearningMin : undefined;
  }

  it('Q14 counts down on screen, quietly, and ends with the card at its moment', async () => {
    const { profile, tab } = await waiting();
    const { turn } = tab.store.getState().study;
    const first = minutesOnScreen(tab) ?? 0;
    expect(first).toBeGreaterThanOrEqual(10);
    passTime(profile, 4 * MINUTE);
    await tab.settled();
    expect(minutesOnScreen(tab)).toBe(first - 4);
    expect(tab.store.getState().study.turn).toBe(turn);
    for (let second = 0; second < 60 * first && minutesOnScreen(tab) !== undefined; second += 1) {
      passTime(profile, 1000);
      await tab.settled();
    }
    const { stage } = tab.store.getState().study;
    expect(stage.kind).toBe('asking');
    const { due } = shown(tab).state.points[0] ?? {};
    expect(due?.kind === 'at' && profile.nowMs - due.atMs).toBeLessThanOrEqual(1000);
    tab.stop();
  });

  it('ends on the Today screen too', async () => {
    const { profile, tab } = await waiting();
    const next = (await todayIn(tab))?.next;
    expect(next).toMatchObject({ day: MARCH_3 - 1, cards: 1 });
    passTime(profile, (next?.atMs ?? 0) - profile.nowMs + 1000);
    await tab.settled();
    expect(tab.store.getState().today).toMatchObject({ next: undefined, decks: [{ due: { learning: 1 } }] });
    tab.stop();
  });
});

describe('bringing back buried cards', () => {
  it('U2 is undone whole: none of them is asked', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    for (const _ of FIXTURE_DECK.notes) await act(tab, 'bury');
    await act(tab, 'unbury');
    expect(tab.store.getState().study.counters.new).toBe(4);
    await act(tab, 'undo');
    expect(tab.store.getState().study.stage).toMatchObject({
      kind: 'finished',
      report: { buriedExist: true },
    });
    tab.stop();
  });
});

describe('the streak', () => {
  it.each([
    ['ends with a skipped day on which new cards were due', 2, 1],
    ['outlasts days on which nothing was due', 0, 2],
  ])('%s', async (_, newPerDay, streakDays) => {
    const profile = freshProfile();
    const tab = await openWithOneNew(profile);
    await gradeShown(profile, tab, 'easy');
    await tab.commands.setOption({ name: 'newPerDay', value: newPerDay });
    passTime(profile, 3 * DAY);
    await todayIn(tab);
    await setOption(tab, 'newPerDay', 1);
    await gradeShown(profile, tab, 'easy');
    expect((await todayIn(tab))?.streakDays).toBe(streakDays);
    tab.stop();
  });
});
