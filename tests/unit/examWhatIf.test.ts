// What if: simulated learners try an exam on another day or with other minutes, in a worker that can be stopped.
import { describe, expect, it, vi } from 'vitest';
import type { WhatIfReport } from '../../src/state/react';
import { openSized } from '../support/choosing';
import { create, viewIn } from '../support/examSessions';
import { startExamInPlace } from '../support/examInPlace';
import { draftAhead } from '../support/keptExams';
import { valueOf } from '../support/libraryChanges';
import { sizedDeck } from '../support/sizedDecks';
import { freshProfile, openTab } from '../support/testApp';

function wayOf(report: WhatIfReport, way: string): WhatIfReport['ways'][number] {
  const found = report.ways.find((one) => one.way === way);
  if (found === undefined) throw new Error(`${way} was not simulated`);
  return found;
}

describe('what if', () => {
  it('compares the plan with plain FSRS and the best simple rule at equal minutes, and tells how far it is', async () => {
    const { profile, tab } = await openSized(6, { studyMinutes: [2, 2, 2, 2, 2, 2, 2] });
    const shares: number[] = [];
    const draft = draftAhead(profile, 5);
    const report = valueOf(await tab.commands.whatIf({ draft }, (share) => shares.push(share)));
    expect(report.minutes).toBe(10);
    expect(report.ways.length).toBeGreaterThanOrEqual(2);
    expect(report.ways[0]?.way).toBe('plan');
    for (const { score, error, minutes } of report.ways) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(error).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(report.minutes);
    }
    expect(wayOf(report, 'reviewsFirst').score).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    tab.stop();
  });

  it('expects more with more minutes, and keeps days off', async () => {
    const { profile, tab } = await openSized(200, { studyMinutes: [1, 0, 1, 0, 1, 0, 1] });
    const draft = draftAhead(profile, 7);
    const planned = async (minutesADay?: number): Promise<WhatIfReport> =>
      valueOf(
        await tab.commands.whatIf(
          { draft, ...(minutesADay === undefined ? {} : { minutesADay }) },
          () => undefined,
        ),
      );
    const asItIs = await planned();
    const more = await planned(4);
    expect(asItIs.minutes).toBe(4);
    expect(more.minutes).toBe(16);
    expect(wayOf(more, 'plan').score).toBeGreaterThan(wayOf(asItIs, 'plan').score);
    tab.stop();
  });

  it('takes the place of the exam it is about, beside all others, and changes nothing', async () => {
    const { profile, tab } = await openSized(6);
    const id = await create(tab, draftAhead(profile, 3));
    const before = await viewIn(tab);
    const draft = draftAhead(profile, 6);
    const alone = valueOf(await tab.commands.whatIf({ draft, insteadOf: id }, () => undefined));
    const beside = valueOf(await tab.commands.whatIf({ draft }, () => undefined));
    expect(alone.minutes).toBe(beside.minutes);
    expect(await viewIn(tab)).toEqual(before);
    tab.stop();
  });

  it.each([
    ['a day in the past', { day: 0 }, undefined, 'dateInPast'],
    ['no cards', { parts: [{ kind: 'tag' as const, tag: 'nothing', weight: 1 }] }, undefined, 'noCards'],
    ['no minutes', {}, 0, 'noMinutes'],
  ])('is refused with %s', async (_, own, minutesADay, code) => {
    const { profile, tab } = await openSized(6);
    const supposed = {
      draft: draftAhead(profile, 5, own),
      ...(minutesADay === undefined ? {} : { minutesADay }),
    };
    const refused = await tab.commands.whatIf(supposed, () => undefined);
    expect(refused).toMatchObject({ ok: false, failure: { code } });
    tab.stop();
  });

  it('is stopped by a second one, and by cancelling', async () => {
    const profile = freshProfile();
    const stopped: boolean[] = [];
    const tab = await openTab(profile, sizedDeck(6), {
      startExam: async () => {
        const { service, crashed, stop } = await startExamInPlace(profile);
        return {
          service: { ...service, whatIf: () => new Promise(() => undefined) },
          crashed,
          stop: () => {
            stopped.push(true);
            stop();
          },
        };
      },
    });
    const supposed = { draft: draftAhead(profile, 5) };
    const first = tab.commands.whatIf(supposed, () => undefined);
    const second = tab.commands.whatIf(supposed, () => undefined);
    expect(await first).toEqual({ ok: false, failure: 'stopped' });
    tab.commands.cancelWhatIf();
    expect(await second).toEqual({ ok: false, failure: 'stopped' });
    await vi.waitFor(() => expect(stopped).toHaveLength(2));
    tab.stop();
  });

  it('tells a worker that cannot start as trouble', async () => {
    const profile = freshProfile();
    const tab = await openTab(profile, sizedDeck(6), {
      startExam: async () => {
        throw new Error('no worker');
      },
    });
    const result = await tab.commands.whatIf({ draft: draftAhead(profile, 5) }, () => undefined);
    expect(result).toMatchObject({ ok: false, failure: { code: expect.any(String) } });
    tab.stop();
  });
});
