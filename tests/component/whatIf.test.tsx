// @vitest-environment jsdom
// What if: supposing another day or other minutes, watching the simulation, stopping it, and reading what came of it.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../src/domain/result';
import { isoDate } from '../../src/domain/studyDay';
import type { Commands, Exam, WhatIfReport } from '../../src/state/react';
import { WhatIf } from '../../src/ui/exam/WhatIf';
import { fakeApp, renderApp } from '../support/fakeApp';

const TODAY = 20_000;
const EXAM: Exam = {
  id: 'e1',
  name: 'Anatomy',
  day: TODAY + 30,
  parts: [{ kind: 'tag', tag: 'bones', weight: 1 }],
  createdAtMs: 0,
};
const REPORT: WhatIfReport = {
  ways: [
    { way: 'plan', score: 0.906, error: 0.002, minutes: 447 },
    { way: 'reviewsFirst', score: 0.704, error: 0.0075, minutes: 443 },
    { way: 'newFirst', score: 0.877, error: 0.0037, minutes: 449 },
  ],
  minutes: 450,
  learners: 7,
};

function show(given: Partial<Commands> = {}) {
  const fake = fakeApp({}, given);
  const view = renderApp(<WhatIf exam={EXAM} today={TODAY} />, fake.app);
  fireEvent.click(screen.getByRole('button', { name: 'What if … Anatomy' }));
  return { ...view, ...fake };
}

describe('what if', () => {
  it('tries the exam as it is with the minutes of each weekday, unless told', async () => {
    const { commands } = show({ whatIf: async () => success(REPORT) });
    fireEvent.click(screen.getByRole('button', { name: 'Simulate' }));
    await screen.findByRole('table');
    const { name, parts, day } = EXAM;
    expect(commands.whatIf).toHaveBeenCalledExactlyOnceWith(
      { draft: { name, parts, day }, insteadOf: 'e1' },
      expect.any(Function),
    );
  });

  it('tries another day and other minutes', async () => {
    const { commands } = show({ whatIf: async () => success(REPORT) });
    fireEvent.change(screen.getByLabelText('Exam on'), { target: { value: isoDate(TODAY + 12) } });
    fireEvent.change(screen.getByLabelText('Minutes on a day'), { target: { value: '45' } });
    fireEvent.click(screen.getByRole('button', { name: 'Simulate' }));
    await screen.findByRole('table');
    expect(commands.whatIf).toHaveBeenCalledWith(
      expect.objectContaining({ draft: expect.objectContaining({ day: TODAY + 12 }), minutesADay: 45 }),
      expect.any(Function),
    );
  });

  it('shows each way with its score, standard error and minutes, and has no fault that axe finds', async () => {
    show({ whatIf: async () => success(REPORT) });
    fireEvent.click(screen.getByRole('button', { name: 'Simulate' }));
    const table = await screen.findByRole('table');
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[1]).toContain('The plan90.6% ± 0.2');
    expect(rows[2]).toContain('FSRS alone: what is due, then new cards70.4% ± 0.8');
    expect(rows[3]).toContain('FSRS, new cards first87.7% ± 0.4');
    expect(screen.getByText(/Mean of 7 simulated learners/u)).toBeTruthy();
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('tells how far it is, and is stopped by the same button', async () => {
    let end: ((result: Awaited<ReturnType<Commands['whatIf']>>) => void) | undefined;
    const { commands } = show({
      whatIf: (_, tell) => {
        tell(0.4);
        return new Promise((resolve) => {
          end = resolve;
        });
      },
      cancelWhatIf: () => end?.(failure('stopped')),
    });
    const button = screen.getByRole('button', { name: 'Simulate' });
    fireEvent.click(button);
    const progress = await screen.findByRole('progressbar', { name: 'Simulating' });
    expect(progress).toHaveProperty('value', 0.4);
    expect(button.textContent).toBe('Stop');
    fireEvent.click(button);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Stopped.'));
    expect(commands.cancelWhatIf).toHaveBeenCalled();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it.each([
    [{ code: 'dateInPast' as const }, /still to come/u],
    [{ code: 'noMinutes' as const }, /has minutes/u],
    [{ code: 'unavailable' as const }, /could not be worked out/u],
  ])('says why nothing came of it: %o', async (why, words) => {
    show({ whatIf: async () => failure(why) });
    fireEvent.click(screen.getByRole('button', { name: 'Simulate' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(words));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('stops what is simulated when it is closed', async () => {
    const { commands, unmount } = show({ whatIf: () => new Promise(() => undefined) });
    fireEvent.click(screen.getByRole('button', { name: 'Simulate' }));
    unmount();
    expect(commands.cancelWhatIf).toHaveBeenCalled();
  });
});
