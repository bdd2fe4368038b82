// Sessions of exams in a test: short words for what a learner does.
import type { CardId } from '../../src/domain/ids';
import type { RunningApp } from '../../src/state/createApp';
import type { ExamDraft, ExamId, ExamsView, ExamView } from '../../src/state/react';
import { enter } from './choosing';
import { valueOf } from './libraryChanges';
import { shown } from './studying';
import { inDatabase, type Profile } from './testApp';

/** Creates an exam that has to be accepted. */
export async function create(tab: RunningApp, draft: ExamDraft): Promise<ExamId> {
  return valueOf(await tab.commands.createExam(draft));
}

/** What the Exam screen sees. */
export async function viewIn(tab: RunningApp): Promise<ExamsView> {
  return valueOf(await tab.commands.readExams());
}

/** What is seen of the only exam. */
export async function onlyExam(tab: RunningApp): Promise<ExamView> {
  const [exam, ...others] = (await viewIn(tab)).exams;
  if (exam === undefined || others.length > 0) throw new Error(`${others.length + 1} exams`);
  return exam;
}

/** Begins today's session of the plan and opens it; its cards in their order. */
export async function studyPlan(profile: Profile, tab: RunningApp): Promise<readonly CardId[]> {
  const id = valueOf(await tab.commands.startPlan());
  await enter(tab, id);
  return cardsOfSession(profile, id);
}

/** The cards that a session borrowed; throws where there is no such session. */
export async function cardsOfSession(profile: Profile, id: string): Promise<readonly CardId[]> {
  const session = await inDatabase(profile, ({ filtered }) => filtered.get(id));
  if (session === undefined) throw new Error(`no session ${id}`);
  return session.cardIds;
}

/** The ids of all sessions under way. */
export async function sessionsOf(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async ({ filtered }) => (await filtered.toArray()).map(({ id }) => id));
}

/** Grades cards as they come, `easy`, so many of them; which ones. */
export async function answer(tab: RunningApp, profile: Profile, many: number): Promise<readonly CardId[]> {
  const answered: CardId[] = [];
  for (let count = 0; count < many; count += 1) {
    answered.push(shown(tab).cardId);
    tab.commands.showAnswer();
    profile.nowMs += 5000;
    tab.commands.grade('easy');
    await tab.settled();
  }
  return answered;
}
