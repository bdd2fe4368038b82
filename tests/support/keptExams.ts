// What tests of exams share: drafts, and what a profile keeps of exams.
import type { ExamDraft, ExamPart } from '../../src/domain/exam/exam';
import type { KeptExam } from '../../src/domain/exam/keptExam';
import type { CardId } from '../../src/domain/ids';
import { studyDayOf, type StudyDay } from '../../src/domain/studyDay';
import { readExams } from '../../src/storage/readExams';
import { inDatabase, type Profile } from './testApp';

/** All cards of the deck of `sizedDecks.ts`. */
export const SHELF: ExamPart = { kind: 'deck', deckId: 'shelf', weight: 1 };

/** The study day of a profile. */
export function todayOf({ nowMs }: Profile): StudyDay {
  return studyDayOf(nowMs, { rolloverHour: 4, offsetMinutesAt: () => 0 });
}

/** A draft of an exam so many days ahead. */
export function draftAhead(profile: Profile, days: number, own: Partial<ExamDraft> = {}): ExamDraft {
  return { name: 'Jars', day: todayOf(profile) + days, parts: [SHELF], ...own };
}

/** The exams that a profile has. */
export async function examsOf(profile: Profile): Promise<readonly KeptExam[]> {
  return inDatabase(profile, readExams);
}

/** The cards that are suspended. */
export async function suspendedIn(profile: Profile): Promise<readonly CardId[]> {
  return inDatabase(profile, async ({ cards }) =>
    (await cards.toArray()).filter(({ state }) => state.suspended).map(({ id }) => id),
  );
}
