// What the Exam screen reads.
import type { ExamDraft, ExamId } from '../../domain/exam/exam';
import type { Engine } from '../engine';
import { callExam } from './callExam';
import type { ExamCommands } from './examState';

/** Everything on the screen. */
export function readExams(engine: Engine): ReturnType<ExamCommands['readExams']> {
  return callExam(engine, (service, moment) => service.readExams(moment));
}

/** What can be chosen for an exam. */
export function readExamChoices(engine: Engine): ReturnType<ExamCommands['readExamChoices']> {
  return callExam(engine, (service, moment) => service.readExamChoices(moment));
}

/** What an exam would be like, in the place of another if one is given. */
export function previewExam(
  engine: Engine,
  draft: ExamDraft,
  insteadOf?: ExamId,
): ReturnType<ExamCommands['previewExam']> {
  return callExam(engine, (service, moment) => service.previewExam(draft, insteadOf, moment));
}
