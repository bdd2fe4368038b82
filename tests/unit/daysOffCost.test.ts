// What days off cost the exams ahead, in the running app.
import { describe, expect, it } from 'vitest';
import { openAway, withExam } from '../support/away';
import { valueOf } from '../support/libraryChanges';

describe('days off before an exam', () => {
  it('cost part of the expected score, noted or not', async () => {
    const { profile, tab, today } = await openAway(300);
    await withExam(profile, tab);
    const [from, to] = [today + 1, today + 11];
    const [cost, ...others] = valueOf(await tab.commands.previewDaysOff(from, to));
    expect(others).toEqual([]);
    expect(cost).toMatchObject({ name: 'Jars', day: today + 12 });
    expect(cost?.withThem).toBeLessThanOrEqual(cost?.withoutThem ?? 0);
    const plan = { kind: 'break', fromDay: from, toDay: to, spreadDays: 7, withLate: false } as const;
    const { stepId } = valueOf(await tab.commands.applyLoad(plan));
    expect(tab.store.getState().options.daysOff).toEqual([{ fromDay: from, toDay: to }]);
    const view = valueOf(await tab.commands.readExams());
    expect(view.days.filter(({ isOff }) => isOff)).toHaveLength(11);
    expect(valueOf(await tab.commands.previewDaysOff(from, to))).toHaveLength(1);
    await tab.commands.undoDeckChange(stepId);
    expect(tab.store.getState().options.daysOff).toEqual([]);
    tab.stop();
  });

  it('cost nothing where no exam is ahead', async () => {
    const { tab, today } = await openAway(6);
    expect(valueOf(await tab.commands.previewDaysOff(today, today + 3))).toEqual([]);
    tab.stop();
  });
});
