// A clock that jumps, a rollover hour that moves, and a night that falls in the middle of a card.
import { describe, expect, it } from 'vitest';
import { calm, gradeShown, openStudy, shown } from '../support/studying';
import { DAY, freshProfile, HOUR, MINUTE, passTime } from '../support/testApp';

describe('the clock', () => {
  it('D6 a question on screen at the rollover asks its whole answer again', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    const buryWhile = async (isOther: () => boolean): Promise<void> => {
      while (isOther()) {
        tab.commands.bury();
        await tab.settled();
      }
    };
    await buryWhile(() => shown(tab).face.points.length === 1);
    const { cardId } = shown(tab);
    await gradeShown(profile, tab, 'easy', 1);
    await buryWhile(() => shown(tab).cardId !== cardId);
    const { asked, face } = shown(tab);
    expect(asked).toHaveLength(1);
    expect(face.points.length).toBeGreaterThan(1);
    passTime(profile, 19 * HOUR + 5 * MINUTE);
    await tab.settled();
    expect(shown(tab).cardId).toBe(cardId);
    expect(shown(tab).asked).toHaveLength(face.points.length);
    tab.stop();
  });

  it('D6 an answer that is open at the rollover stays as it was asked', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    tab.commands.showAnswer();
    const before = shown(tab);
    passTime(profile, 19 * HOUR + 5 * MINUTE);
    await tab.settled();
    expect(tab.store.getState().study.stage.kind).toBe('revealed');
    expect(shown(tab)).toEqual(before);
    tab.stop();
  });

  it('L2 a later rollover hour does not give today’s new cards once more', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    await tab.commands.setOption({ name: 'newPerDay', value: 1 });
    tab.commands.study();
    await tab.settled();
    await gradeShown(profile, tab, 'easy');
    await tab.commands.setOption({ name: 'rolloverHour', value: 12 });
    tab.commands.study();
    await tab.settled();
    const { study } = tab.store.getState();
    expect(study.counters.new).toBe(0);
    expect(study).toMatchObject({ canUndo: true, progress: { done: 1 } });
    tab.stop();
  });

  it('Q2 a learning card that was answered under a clock a year ahead is due when the clock is right again', async () => {
    const profile = freshProfile();
    const rightMs = profile.nowMs;
    profile.nowMs += 365 * DAY;
    const ahead = await openStudy(profile);
    const { cardId } = shown(ahead);
    await gradeShown(profile, ahead, 'again');
    ahead.stop();
    profile.nowMs = rightMs;
    profile.timers.clear();
    const tab = await openStudy(profile);
    expect(shown(tab).cardId).toBe(cardId);
    expect(tab.store.getState().study.counters).toEqual({ new: 3, learning: 1, review: 0 });
    await gradeShown(profile, tab, 'good');
    await calm(tab);
    expect(shown(tab).cardId).not.toBe(cardId);
    tab.stop();
  });
});
