// Creating exams, changing and removing them, and what becomes of their cards once they are over. Each is one undoable step.
import { checkExam, isOver, type ExamDraft, type ExamId, type ExamProblem } from '../../domain/exam/exam';
import { hashText } from '../../domain/ids';
import { failure, success, type Result } from '../../domain/result';
import type { Database } from '../../storage/database';
import { addExam, editExam, keepExam, removeExam as takeAway } from '../../storage/exams';
import { readExams } from '../../storage/readExams';
import type { LibraryChanged, LibraryCommand } from '../../storage/libraryStep';
import type { DeckStepName } from '../../storage/schema';
import { backUpSoon } from '../backup/backingUp';
import { callOnce, momentOf } from '../callFiles';
import { perform, todayOf, written, type Engine } from '../engine';
import { takeInDecks, whyNotReady } from '../importing';
import { decksOf } from '../loadQueue';
import { commandIdFor, stampFor } from '../stamps';
import type { Trouble } from '../trouble';

/** What settling an exam did. */
export interface Settled {
  readonly stepId: number | undefined;
  /** Cards that were suspended. */
  readonly cards: number;
}

const NOT_SETTLED: Settled = { stepId: undefined, cards: 0 };

/** Keeps a new exam and returns its id, or what is wrong with the draft. */
export async function createExam(
  engine: Engine,
  draft: ExamDraft,
): Promise<Result<ExamId, ExamProblem | Trouble>> {
  const checked = checkExam(draft, todayOf(engine));
  if (!checked.ok) return checked;
  const command = commandFor(engine, 'addExam', JSON.stringify(checked.value));
  const result = await change(engine, (database) => addExam(database, command, checked.value));
  return result.ok ? success(command.id) : result;
}

/** Writes what the learner says of an exam now, or tells what is wrong with it. */
export async function changeExam(
  engine: Engine,
  id: ExamId,
  draft: ExamDraft,
): Promise<Result<undefined, ExamProblem | Trouble | 'noSuchExam'>> {
  const checked = checkExam(draft, todayOf(engine));
  if (!checked.ok) return checked;
  const command = commandFor(engine, 'editExam', `${id}\n${JSON.stringify(checked.value)}`);
  const result = await change(engine, (database) => editExam(database, command, id, checked.value));
  if (!result.ok) return result;
  return result.value === undefined ? failure('noSuchExam') : success(undefined);
}

/** Takes an exam away. */
export async function removeExam(
  engine: Engine,
  id: ExamId,
): Promise<Result<{ readonly stepId: number | undefined }, Trouble>> {
  const command = commandFor(engine, 'removeExam', id);
  const result = await change(engine, (database) => takeAway(database, command, id));
  return result.ok ? success({ stepId: result.value.stepId }) : result;
}

/** Says what becomes of the cards of an exam; of one that is ahead, or gone, nothing is said. */
export async function settleExam(
  engine: Engine,
  id: ExamId,
  after: 'kept' | 'rested',
): Promise<Result<Settled, Trouble>> {
  const why = whyNotReady(engine);
  if (why !== undefined) return failure(why);
  const exams = await perform(engine, readExams);
  if (!exams.ok) return exams;
  const exam = exams.value.find((each) => each.id === id);
  if (exam === undefined || !isOver(exam, todayOf(engine))) return success(NOT_SETTLED);
  return after === 'kept' ? keepCards(engine, id) : restCards(engine, id);
}

async function keepCards(engine: Engine, id: ExamId): Promise<Result<Settled, Trouble>> {
  const command = commandFor(engine, 'keepExam', id);
  const result = await change(engine, (database) => keepExam(database, command, id));
  return result.ok ? success({ stepId: result.value?.stepId, cards: 0 }) : result;
}

// In the worker: an exam may ask thousands of cards.
async function restCards(engine: Engine, examId: ExamId): Promise<Result<Settled, Trouble>> {
  const decks = await perform(engine, (database) => decksOf(engine, database));
  if (!decks.ok) return decks;
  const most = decks.value.reduce((sum, { cardIds }) => sum + cardIds.length, 0);
  const commandId = commandIdFor(engine, `restExam ${examId}`, most);
  const result = await callOnce(engine, (service) =>
    service.restExam({ commandId, examId }, momentOf(engine)),
  );
  if (!result.ok) return result;
  const { stepId, count, marker } = result.value;
  // Where nothing was changed, a session goes on.
  if (stepId !== undefined) takeInDecks(engine, marker);
  return success({ stepId, cards: count });
}

/** Does a change of which no card knows: sessions go on as they are. */
async function change<Changed extends LibraryChanged | undefined>(
  engine: Engine,
  work: (database: Database) => Promise<Changed>,
): Promise<Result<Changed, Trouble>> {
  const result = await perform(engine, work);
  // Where nothing was written, what another tab wrote is still to be taken in.
  if (!result.ok || result.value?.stepId === undefined) return result;
  written(engine, result.value.marker);
  backUpSoon(engine);
  return result;
}

function commandFor(engine: Engine, name: DeckStepName, said: string): LibraryCommand {
  const { id, atMs } = stampFor(engine, `${name} ${hashText(said)}`, 'step');
  return { name, id, atMs };
}
