// Sessions of the Exam screen. They are sessions of chosen cards whose cards are given in their order. The idea to know: there is one
// at most, since each is made anew from how things stand; the next takes its place.
import type { CardId } from '../../domain/ids';
import { failure, success, type Result } from '../../domain/result';
import type { GivenBy, GivenCards } from '../../domain/session/filtered';
import type { Database } from '../../storage/database';
import { changeFiltered, readFiltered } from '../../storage/filtered';
import type { FilteredRow } from '../../storage/schema';
import { stillBorrowed } from '../chosen/choosing';
import { enqueueFor, makeEventId, perform, written, type Engine } from '../engine';
import { troubleOf, type Trouble } from '../trouble';
import { callExam } from './callExam';
import type { ChosenNow } from './chooseNow';
import type { ExamCommands, NoSession } from './examState';

/** Begins today's session of the plan. */
export async function startPlan(engine: Engine): ReturnType<ExamCommands['startPlan']> {
  const chosen = await callExam(engine, (service, moment) => service.choosePlan(moment));
  if (!chosen.ok) return chosen;
  const { cardIds, exams } = chosen.value;
  return begin(engine, cardIds, exams.join(', '), { by: 'plan', reschedules: true });
}

/** What some minutes would be filled with. */
export async function offerMinutes(
  engine: Engine,
  minutes: number,
): ReturnType<ExamCommands['offerMinutes']> {
  const chosen = await chooseMinutes(engine, minutes);
  if (!chosen.ok) return chosen;
  const { cards, gain } = chosen.value;
  return success({ cards, minutes: chosen.value.minutes, gain });
}

/** Begins a session that fills some minutes. */
export async function startMinutes(
  engine: Engine,
  minutes: number,
): ReturnType<ExamCommands['startMinutes']> {
  const chosen = await chooseMinutes(engine, minutes);
  if (!chosen.ok) return chosen;
  return begin(engine, chosen.value.cardIds, String(minutes), { by: 'minutes', reschedules: true });
}

/** Begins a session of some cards. */
export function startDrill(
  engine: Engine,
  ...[cardIds, title, records]: Parameters<ExamCommands['startDrill']>
): ReturnType<ExamCommands['startDrill']> {
  return begin(engine, cardIds, title, { by: 'drill', reschedules: records });
}

/** Begins a session of the cards that are recalled least. */
export async function startCram(
  engine: Engine,
  ...[records, examId]: Parameters<ExamCommands['startCram']>
): ReturnType<ExamCommands['startCram']> {
  const chosen = await callExam(engine, (service, moment) => service.chooseCram(examId, moment));
  if (!chosen.ok) return chosen;
  return begin(engine, chosen.value.cardIds, chosen.value.title, { by: 'cram', reschedules: records });
}

function chooseMinutes(engine: Engine, minutes: number): Promise<Result<ChosenNow, Trouble>> {
  return callExam(engine, (service, moment) => service.chooseMinutes(minutes, moment));
}

/** Whether a session leaves out what others have (STUDY-RULES C1); a plan takes no account of them, as the queue of the day. */
const LEAVES_BORROWED: Readonly<Record<GivenBy, boolean>> = {
  plan: false,
  minutes: false,
  drill: false,
  cram: true,
  comeback: false,
};

async function begin(
  engine: Engine,
  cardIds: readonly CardId[],
  title: string,
  given: Omit<GivenCards, 'order'>,
): Promise<Result<string, NoSession>> {
  const inTurn = enqueueFor(engine, async (): Promise<Result<string, NoSession>> => {
    const { id, atMs } = makeEventId(engine);
    const result = await perform(engine, async (database) => {
      const session = { ...given, order: 'given', id, title, startedAtMs: atMs } as const;
      const others = await readFiltered(database);
      const free = await borrowable(engine, database, { ...session, cardIds }, others);
      if (free.length === 0) return undefined;
      const remove = others.filter(isReplaced).map((other) => other.id);
      return changeFiltered(database, { put: { ...session, cardIds: free }, remove });
    });
    if (!result.ok) return result;
    if (result.value === undefined) return failure('noCards');
    written(engine, result.value);
    return success(id);
  });
  return inTurn.catch((error: unknown) => failure(troubleOf(error)));
}

/** A way back stands until it is taken back, or another is taken. */
function isReplaced(other: FilteredRow): boolean {
  return other.order === 'given' && other.by !== 'comeback';
}

async function borrowable(
  engine: Engine,
  database: Database,
  session: FilteredRow & GivenCards,
  others: readonly FilteredRow[],
): Promise<readonly CardId[]> {
  const free = await stillBorrowed(engine, database, session);
  if (!LEAVES_BORROWED[session.by]) return free;
  const chosen = others.filter(({ order }) => order !== 'given');
  const borrowed = await Promise.all(chosen.map((other) => stillBorrowed(engine, database, other)));
  const taken = new Set(borrowed.flat());
  return free.filter((id) => !taken.has(id));
}
