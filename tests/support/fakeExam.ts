// The commands of exams as spies, for component tests.
import { vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { ExamCommands, WhatIfCommands } from '../../src/state/react';
import type { Spies } from './fakeImport';

const UNAVAILABLE = async () => failure({ code: 'unavailable' as const });
const NO_CARDS = async () => failure('noCards' as const);

/** Every one of these commands as a spy: there is no exam, and nothing to study, unless given. */
export function examSpies(
  given: Partial<ExamCommands & WhatIfCommands>,
): Spies<ExamCommands & WhatIfCommands> {
  return {
    createExam: vi.fn(given.createExam ?? UNAVAILABLE),
    changeExam: vi.fn(given.changeExam ?? UNAVAILABLE),
    removeExam: vi.fn(given.removeExam ?? UNAVAILABLE),
    settleExam: vi.fn(given.settleExam ?? UNAVAILABLE),
    readExams: vi.fn(given.readExams ?? UNAVAILABLE),
    readExamChoices: vi.fn(given.readExamChoices ?? (async () => success({ decks: [], tags: [] }))),
    previewExam: vi.fn(given.previewExam ?? (async () => failure({ code: 'noCards' as const }))),
    startPlan: vi.fn(given.startPlan ?? NO_CARDS),
    offerMinutes: vi.fn(given.offerMinutes ?? UNAVAILABLE),
    startMinutes: vi.fn(given.startMinutes ?? NO_CARDS),
    startDrill: vi.fn(given.startDrill ?? NO_CARDS),
    startCram: vi.fn(given.startCram ?? NO_CARDS),
    whatIf: vi.fn(given.whatIf ?? UNAVAILABLE),
    cancelWhatIf: vi.fn(given.cancelWhatIf),
  };
}
