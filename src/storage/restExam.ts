// What becomes of the cards of an exam that is over: those that no other exam needs are suspended, as one step with the mark.
import { isOver, type ExamId } from '../domain/exam/exam';
import { eventIdBehind } from '../domain/review/byHand';
import type { Scheduler } from '../domain/review/scheduler';
import type { StudyDay } from '../domain/studyDay';
import { changeHistories } from './changeHistories';
import type { Database } from './database';
import { selectionOf } from './deckPages';
import { momentAfter, readCardsAsked } from './exams';
import { readExams } from './readExams';
import { asOneStep, NOTHING_DONE, type LibraryChanged, type LibraryCommand } from './libraryStep';

/**
 * Suspends the cards of an exam that is over, but for those that an exam ahead asks, and notes that they rest. The ids of their
 * events come behind that of the command, one for each card. Nothing is changed where the exam is ahead or gone. Rejects with a
 * StorageError.
 */
export async function restExam(
  database: Database,
  scheduler: Scheduler,
  command: LibraryCommand,
  { examId, today }: { readonly examId: ExamId; readonly today: StudyDay },
): Promise<LibraryChanged> {
  return asOneStep(database, command, async (writer) => {
    const exams = await readExams(database);
    const exam = exams.find(({ id }) => id === examId);
    if (exam === undefined || !isOver(exam, today)) return NOTHING_DONE;
    const ahead = exams.filter((other) => !isOver(other, today));
    const needed = await readCardsAsked(
      database,
      ahead.flatMap(({ parts }) => parts),
    );
    const asked = await readCardsAsked(database, exam.parts);
    const selections = await selectionOf(
      database,
      [...asked].filter((id) => !needed.has(id)),
    );
    const { cardIds, events, damaged } = await changeHistories(
      database,
      scheduler,
      writer,
      selections,
      ({ state }, place) =>
        state.suspended
          ? []
          : [
              {
                kind: 'suspended',
                id: eventIdBehind(command.id, 1 + place),
                atMs: command.atMs,
                day: today,
              },
            ],
    );
    if (exam.after !== 'rested') {
      const editedAtMs = momentAfter(exam, command.atMs);
      await writer.put('exams', [{ ...exam, after: 'rested', editedAtMs }]);
    }
    return { count: cardIds.length, damaged, events, days: [], title: exam.name };
  });
}
