// @vitest-environment jsdom
// What is known about a card's memory, as tables and drawings with words.
import { act, cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { ExamOfCard } from '../../src/domain/exam/gradeEffects';
import { failure, success, type Result } from '../../src/domain/result';
import { NEW_CARD_STATE } from '../../src/domain/review/cardState';
import type { ReviewEvent } from '../../src/domain/review/event';
import type { CardInformation as CardMemory, Trouble } from '../../src/state/react';
import { CardInformation } from '../../src/ui/cardInformation/CardInformation';
import { eventText } from '../../src/ui/cardInformation/eventText';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aCardInformation, NOW_MS, TODAY } from '../support/fakeViews';

async function open(result: Result<CardMemory, Trouble>, hidesAnswer = false): Promise<void> {
  const { app } = fakeApp();
  await act(async () => {
    renderApp(<CardInformation result={Promise.resolve(result)} hidesAnswer={hidesAnswer} />, app);
  });
}

function anExam(name: string, day: number): ExamOfCard['exam'] {
  const parts = [{ kind: 'deck', deckId: 'rivers', weight: 1 }] as const;
  return { id: `exam ${name}`, name, day, parts, createdAtMs: NOW_MS };
}

const SOME_EXAMS: readonly ExamOfCard[] = [
  {
    exam: anExam('Midterm', TODAY + 3),
    leftAlone: 0.62,
    graded: { again: 0.4, hard: 0.66, good: 0.81, easy: 0.9 },
    points: [0.8, 0.9, 0.78, 0],
  },
  {
    exam: anExam('Finals', TODAY + 101),
    leftAlone: 0.31,
    graded: { again: 0.12, hard: 0.35, good: 0.52, easy: 0.7 },
    points: [0.4, 0.5, 0.34, 0],
  },
];

function rows(region: string): readonly string[][] {
  return within(screen.getByRole('region', { name: region }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('card information', () => {
  it('names the question and the state of the card', async () => {
    await open(success(aCardInformation({ isLeech: true })));
    expect(screen.getByText('What did the River Lune treaty settle?')).toBeVisible();
    expect(
      screen.getByText(/^Recall now 70%, the mean of its points · 2 reviews since 4 March 2026 · Leech/),
    ).toBeVisible();
  });

  it('shows recall, stability, difficulty, lapses and due of each point', async () => {
    await open(success(aCardInformation()));
    const [head, ...points] = rows('Memory of each point');
    expect(head).toEqual(['Point', 'Recall now', 'Stability', 'Difficulty', 'Lapses', 'Due']);
    expect(points).toHaveLength(4);
    expect(points[0]).toEqual(['Members', '92%', '4 days', '5.2 of 10', '0', '10 March 2026']);
    expect(points[3]).toEqual(['Disputes', 'new', '–', '–', '–', '–']);
    expect(screen.getByRole('rowheader', { name: 'Locks' })).toBeVisible();
  });

  it('tells points by number only while the answer is hidden', async () => {
    await open(success(aCardInformation()), true);
    const [, ...points] = rows('Memory of each point');
    expect(points.map(([name]) => name)).toEqual(['Point 1', 'Point 2', 'Point 3', 'Point 4']);
    expect(document.body).not.toHaveTextContent(/Members|Locks|Disputes/);
  });

  it('draws a forgetting curve of each studied point, with the same in words and numbers', async () => {
    await open(success(aCardInformation()));
    const curves = screen.getAllByRole('img');
    expect(curves).toHaveLength(3);
    expect(curves[0]).toHaveAccessibleName(
      'Forgetting curve of Members: 92% now, 3 days after the last review; 47% after 2 months.',
    );
    const figure = within(screen.getAllByRole('figure')[0] ?? document.body);
    expect(figure.getAllByRole('row', { hidden: true })).toHaveLength(14);
  });

  it('shows the history, newest first, with what was taken back', async () => {
    await open(success(aCardInformation()));
    const [, ...events] = rows('History of the card');
    expect(events.map(([, what]) => what)).toEqual(['Good', 'Again (taken back)', 'Good']);
    expect(events[0]?.[2]).toBe('2 of 3 points recalled, took 9 sec');
  });

  it('says what each grade means for the exams ahead, the nearest first', async () => {
    await open(success(aCardInformation({ exams: SOME_EXAMS })));
    expect(rows('What each grade means for exams')).toEqual([
      ['Exam', 'Left alone', 'Again', 'Hard', 'Good', 'Easy'],
      ['Midterm 12 March 2026', '62%', '40%', '66%', '81%', '90%'],
      ['Finals 18 June 2026', '31%', '12%', '35%', '52%', '70%'],
    ]);
    const [table] = within(
      screen.getByRole('region', { name: 'What each grade means for exams' }),
    ).getAllByRole('table');
    expect(table).toHaveAccessibleDescription(
      /^Share of the card’s points to expect on the morning of the exam/,
    );
  });

  it('says what each point is worth today and on the exams ahead, but nothing of forgetting within a day', async () => {
    const information = aCardInformation({ exams: SOME_EXAMS });
    const [first, ...others] = information.points;
    const points = first === undefined ? [] : [{ ...first, elapsedDays: 0, retrievability: 1 }, ...others];
    await open(success({ ...information, points }));
    const [head, ...lines] = rows('Each point on exams');
    expect(head).toEqual(['Point', 'Today', 'Midterm', 'Finals']);
    expect(lines[0]).toEqual(['Members', 'asked today', '80%', '40%']);
    expect(lines[1]).toEqual(['Summer water', '97%', '90%', '50%']);
    expect(lines[3]).toEqual(['Disputes', 'new', '0%', '0%']);
  });

  it('has one table of exams for a card of one point, and none without exams ahead', async () => {
    const information = aCardInformation({ exams: SOME_EXAMS });
    await open(success({ ...information, points: information.points.slice(0, 1) }));
    expect(screen.getByRole('region', { name: 'What each grade means for exams' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Each point on exams' })).toBeNull();
    cleanup();
    await open(success(aCardInformation()));
    expect(screen.queryByRole('heading', { name: 'Exams ahead' })).toBeNull();
  });

  it('has no fault that axe finds, with exams ahead', async () => {
    await open(success(aCardInformation({ exams: SOME_EXAMS })));
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('of a new card has no curve and no history', async () => {
    const base = aCardInformation({ state: NEW_CARD_STATE, history: [] });
    const points = base.points.map(({ id, label }) => {
      const nothing = { stability: undefined, difficulty: undefined, retrievability: undefined };
      return { id, label, ...nothing, elapsedDays: undefined, curve: [] };
    });
    await open(success({ ...base, points }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Not studied yet.')).toBeVisible();
  });

  it('says why it could not be read', async () => {
    await open(failure({ code: 'slow' }));
    expect(screen.getByRole('alert')).toHaveTextContent(/Storage is taking long/);
  });
});

const base = { id: 'event', atMs: NOW_MS, day: TODAY };
const outcome = { grade: 'good', phase: 'review', step: 0, due: { kind: 'day', day: TODAY + 4 } } as const;

describe('an event in words', () => {
  it('V5 says how many points were asked before their due day', () => {
    const event: ReviewEvent = {
      ...base,
      kind: 'graded',
      grade: 'good',
      outcomes: [{ ...outcome, pointId: 'p' }],
      tookMs: 4000,
      mode: 'study',
    };
    expect(eventText(event, 1).details).toBe('1 of 1 point recalled, took 4 sec, 1 point early');
  });

  it.each<[ReviewEvent, string, string]>([
    [
      {
        ...base,
        kind: 'graded',
        grade: 'easy',
        outcomes: [{ ...outcome, pointId: 'p' }],
        tookMs: 4000,
        mode: 'cram',
      },
      'Easy',
      '1 of 1 point recalled, took 4 sec, while cramming',
    ],
    [
      { ...base, kind: 'graded', grade: 'again', outcomes: [], tookMs: 60_000, mode: 'paper' },
      'Again',
      '0 of 0 points recalled, took 1 min, in a paper',
    ],
    [{ ...base, kind: 'undone', target: 'other' }, 'Undo or redo', ''],
    [{ ...base, kind: 'rescheduled', dueDay: TODAY + 1 }, 'Rescheduled', 'due on 10 March 2026'],
    [{ ...base, kind: 'buried', by: 'learner' }, 'Buried', ''],
    [{ ...base, kind: 'buried', by: 'sibling' }, 'Buried', 'because a sibling was answered'],
    [{ ...base, kind: 'suspended' }, 'Suspended', ''],
    [{ ...base, kind: 'resumed' }, 'Resumed', ''],
    [{ ...base, kind: 'reset' }, 'Reset', 'all points are new again'],
    [{ ...base, kind: 'cleared' }, 'Cleared', ''],
    [{ ...base, kind: 'flagged', flag: 2 }, 'Flagged', 'flag 2'],
    [{ ...base, kind: 'flagged', flag: 0 }, 'Flag removed', ''],
    [
      {
        ...base,
        kind: 'imported',
        pointIds: [],
        dueDay: TODAY,
        intervalDays: 9,
        lapses: 0,
        stability: 12,
        difficulty: 5,
      },
      'Imported',
      'stability 12 days, due on 9 March 2026',
    ],
  ])('%o', (event, what, details) => expect(eventText(event)).toEqual({ what, details }));
});
