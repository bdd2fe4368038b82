// A worker for exams.
import type { Remote } from 'comlink';
import { runWorker, type RunningWorker } from '../worker/runWorker';
import { withProgress } from '../worker/withProgress';
import type { ExamService } from './examService';

export type RunningExam = RunningWorker<ExamService>;

/** Starts the worker whose script is at an address. */
export function runExam(url: string): RunningExam {
  return runWorker<ExamService>(url, 'exam', callsOf);
}

function callsOf(remote: Remote<ExamService>): ExamService {
  return {
    readExams: (moment) => remote.readExams(moment),
    readExamChoices: (moment) => remote.readExamChoices(moment),
    previewExam: (draft, insteadOf, moment) => remote.previewExam(draft, insteadOf, moment),
    choosePlan: (moment) => remote.choosePlan(moment),
    chooseMinutes: (minutes, moment) => remote.chooseMinutes(minutes, moment),
    chooseCram: (examId, moment) => remote.chooseCram(examId, moment),
    whatIf: (supposition, moment, tell) =>
      withProgress(tell, async (told) => remote.whatIf(supposition, moment, told)),
    readComeback: (days, moment) => remote.readComeback(days, moment),
    takeWay: (way, moment) => remote.takeWay(way, moment),
    withDaysOff: (stretch, moment) => remote.withDaysOff(stretch, moment),
    close: () => void remote.close(),
  };
}
