// Undo and redo as a learner sees them (STUDY-RULES part 10): exact, of any depth within the day, also after a reload.
import { describe, expect, it } from 'vitest';
import { GRADES } from '../../src/domain/review/event';
import type { RunningApp } from '../../src/state/createApp';
import { closeDatabase } from '../../src/storage/database';
import { gradeShown, openStudy, shown } from '../support/studying';
import { DAY, freshProfile, MINUTE, passTime, type Profile } from '../support/testApp';

async function act(tab: RunningApp, command: 'undo' | 'redo' | 'bury' | 'suspend'): Promise<void> {
  tab.commands[command]();
  await tab.settled();
}

async function storedStates(profile: Profile): Promise<unknown> {
  const database = await profile.open({});
  const rows = await database.cards.toArray();
  closeDatabase(database);
  return rows.map(({ id, state, due }) => ({ id, state, due })).filter(({ state }) => state.reviews > 0);
}

function view(tab: RunningApp): unknown {
  const { counters, progress } = tab.store.getState().study;
  const { cardId, asked, state } = shown(tab);
  return { counters, progress, cardId, asked, state };
}

describe('undo', () => {
  it('U1 names the step, and can be redone until something new is done', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await act(tab, 'suspend');
    await act(tab, 'undo');
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'undone', step: 'suspend' });
    expect(tab.store.getState().study).toMatchObject({ canUndo: false, canRedo: true });
    await act(tab, 'redo');
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'redone', step: 'suspend' });
    await act(tab, 'undo');
    await gradeShown(profile, tab, 'good');
    expect(tab.store.getState().study.canRedo).toBe(false);
    tab.stop();
  });

  it('U1 goes back through forty steps of one day', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const first = view(tab);
    for (let step = 0; step < 40; step += 1) {
      passTime(profile, 11 * MINUTE);
      tab.commands.study();
      await tab.settled();
      await gradeShown(profile, tab, GRADES[step % 3] ?? 'good', step % 2);
    }
    for (let step = 0; step < 40; step += 1) await act(tab, 'undo');
    expect(view(tab)).toEqual(first);
    expect(await storedStates(profile)).toEqual([]);
    expect(tab.store.getState().study.canUndo).toBe(false);
    tab.stop();
  });

  it('U2 restores the card, the counters and the totals, and puts the card back on screen', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    const [before, states] = [view(tab), await storedStates(profile)];
    await gradeShown(profile, tab, 'again', 1);
    await act(tab, 'undo');
    expect(view(tab)).toEqual(before);
    expect(await storedStates(profile)).toEqual(states);
    tab.stop();
  });

  it('U2 a grade given again after undo brings the same due day as before', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'easy');
    const first = await storedStates(profile);
    await act(tab, 'undo');
    await gradeShown(profile, tab, 'easy');
    expect(await storedStates(profile)).toEqual(first);
    tab.stop();
  });

  it('U3 restores the learning cut-off, so the order seen before is seen again', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'again');
    const order: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      passTime(profile, MINUTE);
      order.push(shown(tab).cardId);
      await gradeShown(profile, tab, 'again');
    }
    const back: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await act(tab, 'undo');
      back.push(shown(tab).cardId);
    }
    expect(back.toReversed()).toEqual(order);
    tab.stop();
  });

  it('U4 works after a reload, with the card on top, and so does redo', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'good');
    const graded = await storedStates(profile);
    tab.stop();
    const reopened = await openStudy(profile);
    expect(reopened.store.getState().study.canUndo).toBe(true);
    await act(reopened, 'undo');
    expect(shown(reopened).cardId).toBe(cardId);
    expect(await storedStates(profile)).toEqual([]);
    reopened.stop();
    const again = await openStudy(profile);
    expect(again.store.getState().study.canRedo).toBe(true);
    await act(again, 'redo');
    expect(await storedStates(profile)).toEqual(graded);
    again.stop();
  });

  it('ends with the day', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await gradeShown(profile, tab, 'good');
    passTime(profile, DAY);
    await tab.settled();
    await act(tab, 'undo');
    expect(tab.store.getState().notice?.notice).toEqual({ kind: 'nothingToUndo' });
    expect(await storedStates(profile)).toHaveLength(1);
    tab.stop();
  });

  it('brings back a buried card, which is away until the next day otherwise', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const { cardId } = shown(tab);
    await act(tab, 'bury');
    expect(shown(tab).cardId).not.toBe(cardId);
    expect(tab.store.getState().study.counters.new).toBe(3);
    await act(tab, 'undo');
    expect(shown(tab).cardId).toBe(cardId);
    await act(tab, 'redo');
    passTime(profile, DAY);
    await tab.settled();
    expect(tab.store.getState().study.counters.new).toBe(4);
    tab.stop();
  });
});
