// The commands of exams before anything of them is loaded: each loads what it needs.
import { resultOf, type Engine } from '../engine';
import type { ExamCommands } from './examState';

const loadKeeping = () => import('./keeping');

/** The commands on an engine. They never throw. */
export function examCommands(
  engine: Engine,
): Pick<ExamCommands, 'createExam' | 'changeExam' | 'removeExam' | 'settleExam'> {
  return {
    createExam: (draft) => resultOf(engine, loadKeeping, (part) => part.createExam(engine, draft)),
    changeExam: (id, draft) => resultOf(engine, loadKeeping, (part) => part.changeExam(engine, id, draft)),
    removeExam: (id) => resultOf(engine, loadKeeping, (part) => part.removeExam(engine, id)),
    settleExam: (id, after) => resultOf(engine, loadKeeping, (part) => part.settleExam(engine, id, after)),
  };
}
