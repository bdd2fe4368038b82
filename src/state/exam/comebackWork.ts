// Coming back, from the worker's side: the ways back of all cards as they stand, and what days off cost exams.
import { bandOf } from '../../domain/exam/band';
import type { Calibration } from '../../domain/exam/calibration';
import { comebackOf, type Comeback } from '../../domain/exam/comeback';
import { MOST_SPREAD_DAYS, type ComebackCard } from '../../domain/exam/comebackDays';
import type { Exam } from '../../domain/exam/exam';
import { forecastOf } from '../../domain/exam/forecast';
import type { SolvedPlan } from '../../domain/exam/solvePlan';
import { minutesOn } from '../../domain/exam/studyTime';
import type { CardId, EventId } from '../../domain/ids';
import { withDaysOff, withoutDaysOff, type Stretch } from '../../domain/load/daysOff';
import { loadCardOf, type Move } from '../../domain/load/loadCard';
import { dueOfCard } from '../../domain/review/cardState';
import { keepWayBack, type KeptWayBack } from '../../storage/wayBack';
import { choosePlan } from './chooseNow';
import type { ComebackView, ComebackWay, ExamCost } from './comebackState';
import type { ExamPlan } from './examPlan';
import { expectedOf, readinessOf } from './expected';
import { planAhead, type Known } from './reckon';

/** A way that is to be taken, with the id and the moment (ms) that name the command. */
export interface WayToTake {
  readonly way: ComebackWay;
  readonly days: number | undefined;
  readonly id: EventId;
  readonly atMs: number;
}

/** What the screen sees, but for the way that was taken. */
export function comebackViewOf(
  known: Known,
  days: number | undefined,
  calibration: Calibration,
): Omit<ComebackView, 'taken'> {
  const plan = planAhead(known);
  const { due, best, spread, postpone, ...about } = waysOf(known, plan, days);
  return {
    today: known.learner.today,
    ...about,
    due,
    best: { cards: best.cardIds.length, minutes: best.minutes, knownThen: best.knownThen },
    spread: {
      cards: spread.cardIds.length,
      minutes: spread.minutes,
      days: spread.days,
      mostDays: MOST_SPREAD_DAYS,
      minutesADay: spread.minutesADay,
      isWithinMinutes: spread.isWithinMinutes,
      lost: spread.lost,
      knownThen: spread.knownThen,
    },
    exam: postpone && {
      ...costOf(plan, known.solve(plan)),
      postponed: postpone.moves.length,
      lost: postpone.lost,
      scores: scoresOf(plan, known, calibration),
    },
  };
}

/** Takes a way: the cards of today as a session, and other days for others. Rejects with a StorageError. */
export async function takeWay(known: Known, { way, days, id, atMs }: WayToTake): Promise<KeptWayBack> {
  const {
    database,
    learner: { today, scheduler },
  } = known;
  const { cardIds, moves } = wayOf(way, known, days);
  const dueDays = new Map(moves.map(({ card, toDay }) => [card.id, toDay]));
  const session = { by: 'comeback', order: 'given', reschedules: true, title: way, cardIds } as const;
  return keepWayBack(database, scheduler, { ...session, id, startedAtMs: atMs }, dueDays, today);
}

/** What days off cost each exam ahead. */
export function examCostsOf(known: Known, stretch: Stretch, calibration: Calibration): readonly ExamCost[] {
  const { learner } = known;
  const withDays = (daysOff: readonly Stretch[]): readonly Scored[] => {
    const time = { ...learner.time, daysOff };
    return scoresOf(planAhead({ ...known, learner: { ...learner, time } }), known, calibration);
  };
  const { daysOff } = learner.time;
  const without = withDays(withoutDaysOff(daysOff, [stretch]));
  return withDays(withDaysOff(daysOff, [stretch])).map(({ id, name, day, withPlan }, index) => {
    return { id, name, day, withThem: withPlan, withoutThem: without[index]?.withPlan ?? withPlan };
  });
}

function waysOf(known: Known, plan: ExamPlan, days: number | undefined): Comeback {
  const { today, scheduler, shares, time, doneMinutes } = known.learner;
  const { goals } = plan.request;
  const left = Math.max(0, minutesOn(today, time) - doneMinutes);
  const minutes = (day: number): number => (day === today ? left : minutesOn(day, time));
  const cards = comebackCards(known, plan);
  return comebackOf({ today, goals, cards, minutesOn: minutes, scheduler, shares }, days);
}

function wayOf(
  way: ComebackWay,
  known: Known,
  days: number | undefined,
): { readonly cardIds: readonly CardId[]; readonly moves: readonly Move[] } {
  const plan = planAhead(known);
  const { best, spread, postpone } = waysOf(known, plan, days);
  switch (way) {
    case 'best':
      return best;
    case 'spread':
      return spread;
    case 'exam':
      return { cardIds: choosePlan(plan, known.solve(plan)).cardIds, moves: postpone?.moves ?? [] };
  }
}

/** The cards that were studied and are not suspended or damaged. */
function comebackCards({ cards, learner, moment }: Known, plan: ExamPlan): readonly ComebackCard[] {
  const { today } = learner;
  const marks = new Map(plan.cards.map((card) => [card.plan.id, card.plan.marks]));
  return cards.flatMap((each): readonly ComebackCard[] => {
    const { card, points, standing } = each;
    const { cardId: id, memory } = card;
    if (memory === undefined || standing === 'never' || points.every((point) => point.memory === undefined))
      return [];
    const due = dueOfCard(memory.state);
    const hasCome = due?.kind === 'at' ? due.atMs <= moment.nowMs : due !== undefined && due.day <= today;
    return [
      {
        card: { id, points, marks: marks.get(id) ?? [], seconds: learner.secondsOf(each) },
        isDue: hasCome && standing !== 'later',
        load: loadCardOf(id, memory.state),
      },
    ];
  });
}

function examsAhead({ exams, learner }: Known): readonly Exam[] {
  return exams.filter(({ day }) => day > learner.today);
}

function costOf(plan: ExamPlan, solved: SolvedPlan): { readonly cards: number; readonly minutes: number } {
  const { cards, minutes } = choosePlan(plan, solved);
  return { cards, minutes };
}

type Scored = NonNullable<ComebackView['exam']>['scores'][number];

function scoresOf(plan: ExamPlan, known: Known, calibration: Calibration): readonly Scored[] {
  const exams = examsAhead(known);
  if (exams.length === 0) return [];
  const forecast = forecastOf(plan.request, known.solve(plan));
  return exams.map(({ id, name, day }, goal) => {
    const { stopNow, withPlan } = readinessOf(expectedOf(plan, goal, forecast), (points) =>
      bandOf(points, calibration),
    );
    return { id, name, day, stopNow: stopNow.expected, withPlan: withPlan.expected };
  });
}
