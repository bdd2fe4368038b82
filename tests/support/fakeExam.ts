// The commands of the Exam screen as spies, and what they find, for component tests.
import { vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type {
  Exam,
  ExamChoices,
  ExamCommands,
  ExamPreview,
  ExamsView,
  ExamView,
  PlanDayView,
  QuestionReadiness,
  Readiness,
  Score,
  WhatIfCommands,
} from '../../src/state/react';
import type { Spies } from './fakeImport';
import { TODAY } from './fakeViews';

const UNAVAILABLE = async () => failure({ code: 'unavailable' as const });
const NO_CARDS = async () => failure('noCards' as const);

/** Every one of these commands as a spy: there is no exam and nothing to choose unless given. */
export function examSpies(
  given: Partial<ExamCommands & WhatIfCommands>,
): Spies<ExamCommands & WhatIfCommands> {
  return {
    readExams: vi.fn(given.readExams ?? (async () => success(noExams()))),
    readExamChoices: vi.fn(given.readExamChoices ?? (async () => success(someChoices()))),
    previewExam: vi.fn(given.previewExam ?? (async () => success(aPreview()))),
    createExam: vi.fn(given.createExam ?? UNAVAILABLE),
    changeExam: vi.fn(given.changeExam ?? UNAVAILABLE),
    removeExam: vi.fn(given.removeExam ?? UNAVAILABLE),
    settleExam: vi.fn(given.settleExam ?? UNAVAILABLE),
    startPlan: vi.fn(given.startPlan ?? NO_CARDS),
    offerMinutes: vi.fn(given.offerMinutes ?? UNAVAILABLE),
    startMinutes: vi.fn(given.startMinutes ?? NO_CARDS),
    startDrill: vi.fn(given.startDrill ?? NO_CARDS),
    startCram: vi.fn(given.startCram ?? NO_CARDS),
    whatIf: vi.fn(given.whatIf ?? UNAVAILABLE),
    cancelWhatIf: vi.fn(given.cancelWhatIf),
  };
}

/** A score with a band of five points in a hundred on both sides. */
export function aScore(expected: number): Score {
  return { expected, low: Math.max(0, expected - 0.05), high: Math.min(1, expected + 0.05) };
}

/** 84% with the plan, 40% without, 52% today. */
export function aReadiness(): Readiness {
  return { withPlan: aScore(0.84), stopNow: aScore(0.4), now: aScore(0.52) };
}

/** An exam about one deck, ten days ahead. */
export function anExam(more: Partial<Exam> = {}): Exam {
  return {
    id: 'exam-1',
    name: 'Hydrology finals',
    day: TODAY + 10,
    parts: [{ kind: 'deck', deckId: 'rivers', weight: 1 }],
    createdAtMs: 0,
    ...more,
  };
}

/** A question with two points, one of them new. */
export function aQuestion(number: number): QuestionReadiness {
  return {
    cardId: `card-${number}`,
    noteId: `note-${number}`,
    title: `What does lock ${number} do?`,
    marks: 0.02,
    withPlan: 0.3 + number / 100,
    stopNow: 0.1,
    points: [
      { id: 'p1', label: 'Lifts', isNew: false, withPlan: 0.35, stopNow: 0.2 },
      { id: 'p2', label: 'Holds water', isNew: true, withPlan: 0.25, stopNow: 0 },
    ],
  };
}

/** What is expected of {@link anExam}. */
export function anExamView(more: Partial<ExamView> = {}): ExamView {
  return {
    exam: anExam(),
    isOver: false,
    cards: 120,
    points: 340,
    readiness: aReadiness(),
    groups: [
      { kind: 'deck', name: 'Rivers and treaties', cards: 100, points: 300, marks: 0.75, ...aReadiness() },
      { kind: 'tag', name: 'locks', cards: 20, points: 40, marks: 0.25, ...aReadiness() },
    ],
    weakest: Array.from({ length: 12 }, (_, index) => aQuestion(index + 1)),
    days: Array.from({ length: 11 }, (_, index) => ({
      day: TODAY + index,
      withPlan: 0.52 + (0.32 * index) / 10,
      stopNow: 0.52 - (0.12 * index) / 10,
    })),
    leftOut: { noTime: 0, notNeeded: 0, setAside: 0 },
    neededMinutes: undefined,
    ...more,
  };
}

/** A day of a plan with 18 of 20 minutes. */
export function aPlanDay(day: number, more: Partial<PlanDayView> = {}): PlanDayView {
  return {
    day,
    isOff: false,
    budgetMinutes: 20,
    minutes: 18,
    reviews: 20,
    newCards: 4,
    exams: [],
    ...more,
  };
}

/** A screen with {@link anExamView}, tomorrow off. */
export function someExams(more: Partial<ExamsView> = {}): ExamsView {
  return {
    today: TODAY,
    exams: [anExamView()],
    days: Array.from({ length: 11 }, (_, index) =>
      index === 10
        ? aPlanDay(TODAY + 10, {
            budgetMinutes: 0,
            minutes: 0,
            reviews: 0,
            newCards: 0,
            exams: ['Hydrology finals'],
          })
        : index === 1
          ? aPlanDay(TODAY + 1, { isOff: true, budgetMinutes: 0, minutes: 0, reviews: 0, newCards: 0 })
          : aPlanDay(TODAY + index),
    ),
    todayCards: 24,
    todayMinutes: 18,
    doneMinutes: 0,
    ...more,
  };
}

/** A screen of a newcomer. */
export function noExams(): ExamsView {
  return { today: TODAY, exams: [], days: [], todayCards: 0, todayMinutes: 0, doneMinutes: 0 };
}

/** Two decks and three tags. */
export function someChoices(): ExamChoices {
  return {
    decks: [
      { id: 'rivers', title: 'Rivers and treaties', cards: 100 },
      { id: 'lakes', title: 'Lakes', cards: 50 },
    ],
    tags: [
      { tag: 'locks', cards: 20 },
      { tag: 'water::deep', cards: 7 },
      { tag: 'water::low', cards: 3 },
    ],
  };
}

/** A preview of an exam that has enough time. */
export function aPreview(more: Partial<ExamPreview> = {}): ExamPreview {
  return {
    cards: 120,
    points: 340,
    readiness: aReadiness(),
    leftOut: { noTime: 0, notNeeded: 0, setAside: 0 },
    neededMinutes: undefined,
    ...more,
  };
}
