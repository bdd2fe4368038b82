// What an exam would be like, before it is created.
import { checkExam, type ExamDraft, type ExamId } from '../../domain/exam/exam';
import { bandOf } from '../../domain/exam/band';
import type { Calibration } from '../../domain/exam/calibration';
import { minutesOn } from '../../domain/exam/studyTime';
import { failure, success, type Result } from '../../domain/result';
import { planOf, type ExamPlan } from './examPlan';
import type { ExamPreview, ExamRefusal } from './examState';
import { previewOf } from './examView';
import { expectedOf, readinessOf } from './expected';
import { neededFor, neededOnAllDays, reckon, type Known } from './reckon';

/** A draft beside all other exams that are ahead, but one that it takes the place of; refused with what is wrong with it. */
export function previewDraft(
  known: Known,
  draft: ExamDraft,
  insteadOf: ExamId | undefined,
  calibration: Calibration,
): Result<ExamPreview, ExamRefusal> {
  const { today, time } = known.learner;
  const drafted = planOfDraft(known, draft, insteadOf);
  if (!drafted.ok) return drafted;
  const plan = drafted.value;
  const days = Array.from({ length: draft.day - today }, (_, index) => today + index);
  if (days.every((day) => minutesOn(day, time) === 0)) return failure(noMinutes(plan, known, calibration));
  const solved = { plan, solved: known.solve(plan) };
  const reckoned = reckon(solved, known, { needed: neededFor(solved, known), calibration });
  return success(previewOf(expectedOf(plan, 0, reckoned.forecast), 0, reckoned));
}

/** The plan with a draft as its first goal, whether or not there are minutes for it. */
export function planOfDraft(
  { cards, exams, learner }: Pick<Known, 'cards' | 'exams' | 'learner'>,
  draft: ExamDraft,
  insteadOf: ExamId | undefined,
): Result<ExamPlan, ExamRefusal> {
  const checked = checkExam(draft, learner.today);
  if (!checked.ok) return checked;
  const others = exams.filter(({ id, day }) => day > learner.today && id !== insteadOf);
  const plan = planOf(cards, [checked.value, ...others], learner);
  return plan.cards.every((card) => card.plan.marks[0] === 0) ? failure({ code: 'noCards' }) : success(plan);
}

function noMinutes(plan: ExamPlan, { learner }: Known, calibration: Calibration): ExamRefusal {
  const unplanned = expectedOf(plan, 0, { days: [], cards: [] });
  const { stopNow } = readinessOf(unplanned, (points) => bandOf(points, calibration));
  const [neededMinutes] = neededOnAllDays(plan, learner);
  return { code: 'noMinutes', stopNow, ...(neededMinutes === undefined ? {} : { neededMinutes }) };
}
