// Changing the marks of a paper that was handed in. The grades that come of them change too: the events of a card are taken back and
// others written in their place, at the moment of the paper, as long as nothing was studied since. Where the record was taken back the
// others are taken back as well, so that what stands again one day is what the marks say.
import { momentOfEvent, type CardId, type EventId } from '../domain/ids';
import { eventsOfGrade, idAt } from '../domain/paper/gradeEvents';
import type { Paper, PaperId, Submitted } from '../domain/paper/paper';
import { eventOf, recordOf, targetsFor, type RecordState } from '../domain/paper/record';
import { mayRevise, revisedGrades, type RevisedGrade } from '../domain/paper/revised';
import type { Graded, ReviewEvent, Undone } from '../domain/review/event';
import { readHistory } from '../domain/review/historyCodec';
import { addEvents } from '../domain/review/packHistory';
import { cardRowOf } from './cardRow';
import { dropUndoneSteps, historyTables } from './changeCards';
import type { Database } from './database';
import { addToDays } from './dayTotals';
import type { HandedIn, PaperGrading } from './gradePaper';
import { bumpMarker, readMarker } from './marker';
import { daysOf, endStepsOf, findGraded, type FoundGrade } from './paperRecord';
import { changePaper } from './papers';
import type { CardRow } from './schema';
import { storageErrorOf } from './storageError';

/** Other marks of a paper. */
export interface Revision {
  /** The marks as they are now, from the paper as it is found on disk; must be pure. */
  readonly marksOf: (paper: Paper, submitted: Submitted) => Submitted['marks'];
  /** An id that is made now for the new event of a card, the same for each try. */
  readonly idFor: (cardId: CardId) => EventId;
  /** The event that takes another one back, the same for each try. */
  readonly makeUndone: (target: EventId) => Undone;
}

/**
 * Changes the marks of a paper that was handed in, and with them what it says of memory: a card that was graded since is left alone, and
 * where the record was taken back memory stays as it is. One that is still open stays as it is; undefined where there is no such paper. Rejects
 * with a StorageError; then nothing was kept.
 */
export async function revisePaper(
  database: Database,
  id: PaperId,
  { marksOf, idFor, makeUndone }: Revision,
  grading: PaperGrading,
): Promise<HandedIn | undefined> {
  const { papers, days } = database;
  try {
    return await database.dexie.transaction('rw', [papers, days, ...historyTables(database)], async () => {
      const before = await papers.get(id);
      const submitted = before !== undefined && 'submitted' in before ? before.submitted : undefined;
      if (before === undefined || !('items' in before) || submitted === undefined) {
        const same = await changePaper(database, id, grading.nowMs, (paper) => paper);
        return same && { ...same, rows: [] };
      }
      const marks = marksOf(before, submitted);
      const atMs = momentOf(submitted);
      const revised = revisedGrades(before, submitted, marks, (cardId) => idAt(idFor(cardId), atMs));
      const { done, rows } = await regrade(database, revised, submitted, makeUndone, grading);
      const gone = new Set(done.flatMap((one) => one.before ?? []));
      const fresh = done.flatMap(({ after }) => after ?? []);
      const grades = [...submitted.grades.filter((grade) => !gone.has(grade)), ...fresh];
      const after: Paper = { ...before, submitted: { ...submitted, marks, grades } };
      const changed = await changePaper(database, id, grading.nowMs, () => after);
      return changed && { ...changed, rows };
    });
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** What was done to the history of a card: the grade that counts no more, and the one that counts now. */
interface Regraded {
  readonly revised: RevisedGrade;
  readonly row: CardRow;
  readonly before: Graded | undefined;
  readonly after: Graded | undefined;
  readonly added: readonly ReviewEvent[];
}

async function regrade(
  database: Database,
  revised: readonly RevisedGrade[],
  submitted: Submitted,
  makeUndone: Revision['makeUndone'],
  grading: PaperGrading,
): Promise<{ readonly done: readonly RevisedGrade[]; readonly rows: readonly CardRow[] }> {
  const all = await findGraded(database, submitted.grades);
  const record = recordOf(all);
  const found = await findGraded(
    database,
    revised.flatMap(({ before, after }) => before ?? after ?? []),
  );
  const when = { ...grading, nowMs: momentOf(submitted) };
  const changes = found.flatMap((each): Regraded[] => {
    const one = revised.find(({ cardId }) => cardId === each.grade.cardId);
    if (one === undefined || !mayRevise(each.history, one, when.nowMs, record)) return [];
    return [regraded(one, each, record, makeUndone, when)];
  });
  const done = changes.map((change) => change.revised);
  const written = changes.filter(({ added }) => added.length > 0);
  // What was taken back by undo must not be done again where it is no grade of the paper any more.
  if (written.length === 0 && (record !== 'takenBack' || done.length === 0)) return { done, rows: [] };
  const marker = await readMarker(database);
  await endStepsOf(database, all);
  await dropUndoneSteps(database);
  await addToDays(database, daysOf(written.flatMap(({ before }) => before ?? [])), -1);
  await addToDays(database, daysOf(written.flatMap(({ after }) => after ?? [])), 1);
  await database.cards.bulkPut(written.map(({ row }) => row));
  const added = written.flatMap((change) => change.added);
  await bumpMarker(database, marker, {
    undoneSteps: 0,
    reviews: marker.reviews + added.filter(({ kind }) => kind === 'graded').length,
    lastEvent: added.reduce((last, event) => (event.id > last ? event.id : last), marker.lastEvent),
  });
  return { done, rows: written.map(({ row }) => row) };
}

// All events of a paper have one moment.
function momentOf({ atMs, grades }: Submitted): number {
  const [first] = grades;
  return first === undefined ? atMs : momentOfEvent(first.eventId);
}

function regraded(
  revised: RevisedGrade,
  { row, history }: FoundGrade,
  record: RecordState,
  makeUndone: Revision['makeUndone'],
  when: PaperGrading,
): Regraded {
  const { before, after } = revised;
  const { pointIds, deckId } = row;
  const undones = before === undefined ? [] : targetsFor(history, before, false).map(makeUndone);
  const without = addEvents(row.history, undones);
  const { state } = cardRowOf(row, without, when.scheduler);
  const fresh =
    after === undefined
      ? []
      : eventsOfGrade(
          after,
          { pointIds, state, history: readHistory(without) },
          { ...when, options: when.optionsOf(deckId) },
        );
  const counts = record !== 'takenBack';
  const added = [...undones, ...fresh, ...(counts ? [] : fresh.map(({ id }) => makeUndone(id)))];
  return {
    revised,
    row: cardRowOf(row, addEvents(row.history, added), when.scheduler),
    before: counts ? before && eventOf(history, before) : undefined,
    after: counts ? after && eventOf(fresh, after) : undefined,
    added,
  };
}
