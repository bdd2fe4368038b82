// The grades of a paper as a learner meets them in study: one step of the day, undone and done again whole.
import { describe, expect, it } from 'vitest';
import type { PaperGrade } from '../../src/domain/paper/paper';
import { withEventIds } from '../../src/domain/paper/gradeEvents';
import { eventIdOf } from '../../src/domain/ids';
import { DEFAULT_SCHEDULING } from '../../src/domain/review/options';
import { schedulerFor } from '../../src/domain/review/scheduler';
import { gradePaper } from '../../src/storage/gradePaper';
import { gradeShown, openStudy, shown, todayIn } from '../support/studying';
import { DAY, freshProfile, inDatabase, passTime, type Profile } from '../support/testApp';

/** A paper that recalled the first point of each studied card and missed the others. */
async function gradeStudied(profile: Profile): Promise<readonly PaperGrade[]> {
  return inDatabase(profile, async (database) => {
    const evidence = (await database.cards.toArray()).map(({ id, pointIds }) => ({
      cardId: id,
      recalled: pointIds.slice(0, 1),
      missed: pointIds.slice(1),
      tookMs: 9000,
    }));
    const grades = withEventIds(eventIdOf(profile.nowMs, 9, 1), evidence);
    await gradePaper(database, grades, {
      nowMs: profile.nowMs,
      clock: { rolloverHour: 4, offsetMinutesAt: () => 0 },
      scheduler: schedulerFor(DEFAULT_SCHEDULING.parameters),
      optionsOf: () => DEFAULT_SCHEDULING,
    });
    return grades;
  });
}

async function statesIn(profile: Profile) {
  return inDatabase(profile, async ({ cards }) => (await cards.toArray()).map(({ state }) => state));
}

describe('the grades of a paper', () => {
  it('are reviews of the day, one for each card, and are undone and done again as one step', async () => {
    const profile = freshProfile();
    const tab = await openStudy(profile);
    for (let card = 0; card < 3; card += 1) await gradeShown(profile, tab, 'easy');
    tab.stop();
    passTime(profile, 30 * DAY);
    const before = await statesIn(profile);
    await gradeStudied(profile);
    const after = await statesIn(profile);
    const later = await openStudy(profile);
    const today = async () => (await todayIn(later))?.totals;
    expect(await today()).toMatchObject({
      cards: 3,
      reviews: 3,
      pointsAsked: 6,
      pointsRecalled: 3,
      tookMs: 27_000,
    });
    later.commands.study();
    await later.settled();
    expect(later.store.getState().study).toMatchObject({ canUndo: true, progress: { done: 0 } });
    later.commands.undo();
    await later.settled();
    expect(later.store.getState().notice?.notice).toEqual({ kind: 'undone', step: 'paper' });
    expect(await statesIn(profile)).toEqual(before);
    expect(shown(later).asked.length).toBeGreaterThan(0);
    expect(await today()).toMatchObject({ cards: 0, reviews: 0, tookMs: 0 });
    later.commands.study();
    await later.settled();
    later.commands.redo();
    await later.settled();
    expect(later.store.getState().notice?.notice).toEqual({ kind: 'redone', step: 'paper' });
    expect(await statesIn(profile)).toEqual(after);
    later.stop();
  });
});
