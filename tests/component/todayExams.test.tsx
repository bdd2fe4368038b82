// @vitest-environment jsdom
// Exams on the Today screen: named at once, what to expect told once it is worked out, and today's part of the plan with one tap.
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { failure, success, type Result } from '../../src/domain/result';
import type { Commands, Exam, ExamsView, Trouble } from '../../src/state/react';
import { TodayScreen } from '../../src/ui/today/TodayScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { anExam, anExamView, someExams } from '../support/fakeExam';
import { aToday, TODAY } from '../support/fakeViews';

vi.setConfig({ testTimeout: 30_000 });

function show(exams: readonly Exam[], given: Partial<Commands> = {}) {
  const location = memoryLocation({ path: '/', record: true });
  const readExams = async () => success(someExams({ exams: exams.map((exam) => anExamView({ exam })) }));
  const fake = fakeApp({ today: aToday({ exams }) }, { readExams, ...given });
  const inRouter = (
    <Router hook={location.hook}>
      <TodayScreen />
    </Router>
  );
  return { ...fake, ...location, ...renderApp(inRouter, fake.app) };
}

async function section() {
  return within(await screen.findByRole('region', { name: 'Exams' }));
}

describe('exams on the Today screen', () => {
  it('names an exam at once, and its expected score and the plan once they are worked out', async () => {
    let tell: (found: Result<ExamsView, Trouble>) => void = () => undefined;
    show([anExam()], { readExams: () => new Promise((resolve) => (tell = resolve)) });
    const exams = await section();
    expect(exams.getByRole('heading', { name: 'Hydrology finals' })).toBeVisible();
    expect(exams.getByText(/^In 10 days/)).toHaveTextContent('In 10 days: expected score …');
    expect(exams.getByRole('button', { name: 'Study the plan' })).toBeEnabled();
    tell(success(someExams({ exams: [anExamView()] })));
    expect(await exams.findByText(/^Today’s plan:/)).toHaveTextContent(/\d+ cards, about \d+ min\.$/);
    expect(exams.getByText(/^In 10 days/)).toHaveTextContent('In 10 days: expected score 84%');
  });

  it('says nothing and reads nothing without an exam', async () => {
    const { commands } = show([]);
    expect(await screen.findByRole('heading', { name: 'Your year' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Exams' })).toBeNull();
    expect(commands.readExams).not.toHaveBeenCalled();
  });

  it('begins the plan with one tap, and says why where it does not begin', async () => {
    const startPlan = vi
      .fn<Commands['startPlan']>()
      .mockResolvedValueOnce(failure('noCards'))
      .mockResolvedValueOnce(success('plan'));
    const { user, history } = show([anExam()], { startPlan });
    const button = await screen.findByRole('button', { name: 'Study the plan' });
    await user.click(button);
    expect(await screen.findByText(/^Nothing is worth studying just now/)).toBeVisible();
    await user.click(button);
    expect(history?.at(-1)).toBe('/study/chosen/plan');
  });

  it('leads to the plan when its part of today is done', async () => {
    show([anExam({ day: TODAY + 1 })], {
      readExams: async () =>
        success({ ...someExams({ exams: [anExamView()] }), todayCards: 0, todayMinutes: 0 }),
    });
    const exams = await section();
    expect(await exams.findByText('Nothing more is planned for today.')).toBeVisible();
    expect(exams.getByText(/^Tomorrow: expected score/)).toBeVisible();
    expect(exams.getByRole('link', { name: 'See the plan' })).toHaveAttribute('href', '/exam');
    expect(exams.queryByRole('button')).toBeNull();
  });

  it('says so where what to expect cannot be worked out, and the plan can still be begun', async () => {
    show([anExam()], { readExams: async () => failure({ code: 'unavailable' }) });
    const exams = await section();
    expect(await exams.findByText('What to expect could not be worked out.')).toBeVisible();
    expect(exams.getByText('In 10 days')).toBeVisible();
    expect(exams.getByRole('button', { name: 'Study the plan' })).toBeEnabled();
  });

  it('asks what becomes of the cards of an exam that is over, without working anything out', async () => {
    const { commands } = show([anExam({ day: TODAY - 1 })]);
    const exams = await section();
    expect(exams.getByText('The exam is over. Keep its cards, or let them rest.')).toBeVisible();
    expect(exams.getByRole('link', { name: 'Exam' })).toHaveAttribute('href', '/exam');
    expect(commands.readExams).not.toHaveBeenCalled();
  });

  it('has nothing that axe finds', async () => {
    const { container } = show([anExam(), anExam({ id: 'exam-2', name: 'Locks', day: TODAY + 40 })]);
    await (await section()).findByText(/^Today’s plan:/);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
