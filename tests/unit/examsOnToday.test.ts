// Exams on the Today screen: those ahead by their day, and those that were lately until it is said what becomes of their cards.
import { expect, it, vi } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { openSized } from '../support/choosing';
import { create } from '../support/examSessions';
import { draftAhead } from '../support/keptExams';
import { DECK_SIZES } from '../support/sizedDecks';
import { todayIn } from '../support/studying';
import { DAY, passTime } from '../support/testApp';

vi.setConfig({ testTimeout: 60_000 });

async function namesIn(tab: RunningApp): Promise<readonly string[]> {
  return (await todayIn(tab))?.exams.map(({ name }) => name) ?? [];
}

it.each(DECK_SIZES)('lists the exams ahead in the order of their days, of %i cards', async (size) => {
  const { profile, tab } = await openSized(size);
  expect(await namesIn(tab)).toEqual([]);
  await create(tab, draftAhead(profile, 30, { name: 'Finals' }));
  const midterm = await create(tab, draftAhead(profile, 12, { name: 'Midterm' }));
  expect(await namesIn(tab)).toEqual(['Midterm', 'Finals']);
  await tab.commands.removeExam(midterm);
  expect(await namesIn(tab)).toEqual(['Finals']);
  tab.stop();
});

it('keeps one that is over for two weeks, unless it is said what becomes of its cards', async () => {
  const { profile, tab } = await openSized(6);
  const first = await create(tab, draftAhead(profile, 1, { name: 'First' }));
  await create(tab, draftAhead(profile, 1, { name: 'Second' }));
  passTime(profile, DAY);
  expect(new Set(await namesIn(tab))).toEqual(new Set(['First', 'Second']));
  await tab.commands.settleExam(first, 'kept');
  expect(await namesIn(tab)).toEqual(['Second']);
  passTime(profile, 13 * DAY);
  expect(await namesIn(tab)).toEqual(['Second']);
  passTime(profile, DAY);
  expect(await namesIn(tab)).toEqual([]);
  tab.stop();
});
