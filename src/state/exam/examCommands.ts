// The commands of exams before anything of them is loaded: each loads what it needs. The worker answers behind the commands before
// it, so that it sees what they wrote, and holds up none after it.
import { behind, resultOf, type Engine } from '../engine';
import type { ExamCommands } from './examState';
import type { WhatIfCommands } from './whatIfState';

const loadKeeping = () => import('./keeping');
const loadReading = () => import('./readingExams');
const loadWhatIf = () => import('./whatIf');
const loadSessions = () => import('./sessions');

/** The commands on an engine. They never throw. */
export function examCommands(engine: Engine): ExamCommands & WhatIfCommands {
  return {
    createExam: (draft) => resultOf(engine, loadKeeping, (part) => part.createExam(engine, draft)),
    changeExam: (id, draft) => resultOf(engine, loadKeeping, (part) => part.changeExam(engine, id, draft)),
    removeExam: (id) => resultOf(engine, loadKeeping, (part) => part.removeExam(engine, id)),
    settleExam: (id, after) => resultOf(engine, loadKeeping, (part) => part.settleExam(engine, id, after)),
    readExams: () => behind(engine, loadReading, (part) => part.readExams(engine)),
    readExamChoices: () => behind(engine, loadReading, (part) => part.readExamChoices(engine)),
    previewExam: (...given) => behind(engine, loadReading, (part) => part.previewExam(engine, ...given)),
    startPlan: () => behind(engine, loadSessions, (part) => part.startPlan(engine)),
    offerMinutes: (minutes) => behind(engine, loadSessions, (part) => part.offerMinutes(engine, minutes)),
    startMinutes: (minutes) => behind(engine, loadSessions, (part) => part.startMinutes(engine, minutes)),
    startDrill: (...given) => behind(engine, loadSessions, (part) => part.startDrill(engine, ...given)),
    startCram: (...given) => behind(engine, loadSessions, (part) => part.startCram(engine, ...given)),
    whatIf: (...given) => behind(engine, loadWhatIf, (part) => part.whatIf(engine, ...given)),
    // What never began need not be stopped.
    cancelWhatIf: () =>
      void loadWhatIf().then(
        (part) => part.cancelWhatIf(engine),
        () => undefined,
      ),
  };
}
