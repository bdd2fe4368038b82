// What the memory of a point looks like in a few words, for a reader.
import type { PointState } from '../../domain/review/cardState';
import type { Due, StudyDay } from '../../domain/studyDay';
import { clockText, dayFromTodayText, percentText } from '../wording';

/** The memory of a point: "new", or "recall 92%, due in 4 days". `today` is undefined before it is known. */
export function memoryText(
  point: PointState | undefined,
  recall: number | undefined,
  today: StudyDay | undefined,
): string {
  if (point === undefined) return 'new';
  const due = dueText(point.due, today);
  return recall === undefined ? due : `recall ${percentText(recall)}, ${due}`;
}

function dueText(due: Due, today: StudyDay | undefined): string {
  if (due.kind === 'at') return `due at ${clockText(due.atMs)}`;
  if (today !== undefined && due.day <= today) return 'due today';
  return `due ${dayFromTodayText(due.day, today)}`;
}
