// Exams behind one interface: runs in a worker of its own, with its own connection to the database. It keeps an index of all cards
// that follows every change, so that after a session everything is reckoned again at once.
import { calibrationOf, type Calibration } from '../../domain/exam/calibration';
import type { ExamDraft, ExamId } from '../../domain/exam/exam';
import { solvePlan, type SolvedPlan } from '../../domain/exam/solvePlan';
import type { Stretch } from '../../domain/load/daysOff';
import { success, type Result } from '../../domain/result';
import type { Tell } from '../../domain/tell';
import type { Database } from '../../storage/database';
import { readExams } from '../../storage/readExams';
import { readFitReviews } from '../../storage/fitReviews';
import type { CardIndex } from '../library/cardIndex';
import type { KeptWayBack } from '../../storage/wayBack';
import { createKeptIndex } from '../library/keptIndex';
import type { Trouble } from '../trouble';
import { chooseCram, chooseMinutes, choosePlan, type ChosenNow, type ChosenToCram } from './chooseNow';
import { examCardsOf } from './examCards';
import type { ComebackView, ExamCost } from './comebackState';
import { comebackViewOf, examCostsOf, takeWay, type WayToTake } from './comebackWork';
import { choicesOf } from './examChoices';
import type { ExamMoment } from './examMoment';
import { planForAll, planOf, type ExamPlan } from './examPlan';
import type { ExamChoices, ExamPreview, ExamRefusal, ExamsView } from './examState';
import { readLearner } from './learner';
import { previewDraft } from './previewDraft';
import { readView } from './readView';
import { neededFor, planAhead, type Known, type Solved } from './reckon';
import { createRemembered } from './remembered';
import { simulateWhatIf } from './simulateWhatIf';
import type { Supposition, WhatIfReport } from './whatIfState';

/** Reads exams, and chooses what to study. It never throws: trouble is a result. */
export interface ExamService {
  readonly readExams: (moment: ExamMoment) => Promise<Result<ExamsView, Trouble>>;
  readonly readExamChoices: (moment: ExamMoment) => Promise<Result<ExamChoices, Trouble>>;
  /** What a draft would be like, beside all other exams but one that it takes the place of. */
  readonly previewExam: (
    draft: ExamDraft,
    insteadOf: ExamId | undefined,
    moment: ExamMoment,
  ) => Promise<Result<ExamPreview, ExamRefusal | Trouble>>;
  /** Today's part of the plan; empty without an exam ahead. */
  readonly choosePlan: (moment: ExamMoment) => Promise<Result<ChosenNow, Trouble>>;
  /** What some minutes are filled with, for the exams ahead or, without any, for a day in a month. */
  readonly chooseMinutes: (minutes: number, moment: ExamMoment) => Promise<Result<ChosenNow, Trouble>>;
  /** The cards with the least predicted recall now, of an exam or of all cards. */
  readonly chooseCram: (
    examId: ExamId | undefined,
    moment: ExamMoment,
  ) => Promise<Result<ChosenToCram, Trouble>>;
  /** Simulates learners; tells how many runs are done. */
  readonly whatIf: (
    supposition: Supposition,
    moment: ExamMoment,
    tell: Tell,
  ) => Promise<Result<WhatIfReport, ExamRefusal | Trouble>>;
  /** What the Comeback screen sees, but for the way that was taken; `days` is over how many to spread. */
  readonly readComeback: (
    days: number | undefined,
    moment: ExamMoment,
  ) => Promise<Result<Omit<ComebackView, 'taken'>, Trouble>>;
  /** Takes a way back, once however often it is given. */
  readonly takeWay: (way: WayToTake, moment: ExamMoment) => Promise<Result<KeptWayBack, Trouble>>;
  /** What days off would cost the exams ahead. */
  readonly withDaysOff: (
    stretch: Stretch,
    moment: ExamMoment,
  ) => Promise<Result<readonly ExamCost[], Trouble>>;
  /** Closes the connection and forgets the index. */
  readonly close: () => void;
}

/** How far a plan without an exam looks ahead, in days. */
const A_MONTH = 30;

/** A service with no index yet. */
export function createExamService(open: () => Promise<Database>): ExamService {
  const kept = createKeptIndex(open, true);
  let last: SolvedPlan | undefined;
  const solve = ({ request }: ExamPlan): SolvedPlan => {
    last = solvePlan(request, last);
    return last;
  };
  let calibrations = createRemembered<Calibration>();
  let views = createRemembered<ExamsView>();
  let plans = createRemembered<Solved>();
  let neededs = createRemembered<readonly (number | undefined)[]>();
  let previews = createRemembered<Result<ExamPreview, ExamRefusal>>();
  let of: CardIndex | undefined;

  const inTurn = <Value, Failure>(
    moment: ExamMoment,
    answer: (known: Known) => Result<Value, Failure> | Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | Trouble>> =>
    kept.inTurn(moment, async (index, database) => {
      // Read anew: much was changed at once, or it is another database, whose revisions are others.
      if (index !== of) {
        [views, plans, previews] = [createRemembered(), createRemembered(), createRemembered()];
        [neededs, calibrations] = [createRemembered(), createRemembered()];
      }
      of = index;
      const learner = await readLearner(database, index, moment);
      const exams = await readExams(database);
      const cards = examCardsOf(index, learner.today);
      return answer({ database, index, moment, learner, exams, cards, solve });
    });
  // One more day of reviews moves it little.
  const calibrationFor = ({ database, moment, learner }: Known): Promise<Calibration> => {
    const { parameters, ignoreBeforeDay = 0 } = moment;
    return calibrations([learner.today, ignoreBeforeDay, ...parameters].join(), async () =>
      calibrationOf(await readFitReviews(database, ignoreBeforeDay), parameters),
    );
  };
  const planFor = (known: Known): Promise<Solved> =>
    plans(stateKey(known), async () => {
      const plan = planAhead(known);
      return { plan, solved: solve(plan) };
    });
  const viewFor = (known: Known): Promise<ExamsView> =>
    views(stateKey(known), async () => {
      const solved = await planFor(known);
      const needed = await neededs(dayKey(known), async () => neededFor(solved, known));
      return readView(known, solved, { needed, calibration: await calibrationFor(known) });
    });

  return {
    readExams: (moment) => inTurn(moment, async (known) => success(await viewFor(known))),
    readExamChoices: (moment) => inTurn(moment, ({ index }) => success(choicesOf(index))),
    previewExam: (draft, insteadOf, moment) =>
      inTurn(moment, (known) =>
        // Who creates an exam while it is worked out asks for the same again.
        previews(JSON.stringify([stateKey(known), draft, insteadOf]), async () =>
          previewDraft(known, draft, insteadOf, await calibrationFor(known)),
        ),
      ),
    choosePlan: (moment) =>
      inTurn(moment, async (known) => {
        const { plan, solved } = await planFor(known);
        return success(choosePlan(plan, solved));
      }),
    chooseMinutes: (minutes, moment) =>
      inTurn(moment, (known) => {
        const { cards, learner } = known;
        const ahead = planAhead(known);
        const plan = ahead.goals.length > 0 ? ahead : planForAll(cards, learner.today + A_MONTH, learner);
        return success(chooseMinutes(plan, minutes));
      }),
    chooseCram: (examId, moment) =>
      inTurn(moment, ({ cards, learner, exams }) => {
        const of = exams.filter(({ id }) => id === examId);
        const plan =
          examId === undefined ? planForAll(cards, learner.today + 1, learner) : planOf(cards, of, learner);
        return success(chooseCram(plan));
      }),
    whatIf: (supposition, moment, tell) =>
      inTurn(moment, (known) => simulateWhatIf(known, supposition, tell)),
    readComeback: (days, moment) =>
      inTurn(moment, async (known) => success(comebackViewOf(known, days, await calibrationFor(known)))),
    takeWay: (way, moment) => inTurn(moment, async (known) => success(await takeWay(known, way))),
    withDaysOff: (stretch, moment) =>
      inTurn(moment, async (known) => success(examCostsOf(known, stretch, await calibrationFor(known)))),
    close: kept.close,
  };
}

// Everything that is kept is told by the revision; the rest is the day and the options.
function stateKey({ index, ...known }: Known): string {
  return `${index.looked.revision} ${optionsKey(known)}`;
}

// Of what takes long to work out, and moves little while the learner studies.
function dayKey({ index, exams, ...known }: Known): string {
  return `${index.textVersion} ${JSON.stringify(exams)} ${optionsKey(known)}`;
}

function optionsKey({ learner, moment }: Pick<Known, 'learner' | 'moment'>): string {
  const { nowMs: _now, knownRevision: _known, ...options } = moment;
  return JSON.stringify([learner.today, options]);
}
