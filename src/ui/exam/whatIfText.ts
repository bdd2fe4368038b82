// What if in words and figures.
import type { StudyDay } from '../../domain/studyDay';
import type { ExamRefusal, Trouble, Way } from '../../state/react';
import { notDoneText } from '../messages';
import { numberText } from '../wording';
import { refusalText } from './examText';
import { isRefusal } from './useExamForm';

/** A way to study. */
export function wayText(way: Way): string {
  switch (way) {
    case 'plan':
      return 'The plan';
    case 'reviewsFirst':
      return 'FSRS alone: what is due, then new cards';
    case 'newFirst':
      return 'FSRS, new cards first';
    case 'weakestOnLastDay':
      return 'FSRS, and on the last day also the weakest cards';
    case 'weakestOnLastDays':
      return 'FSRS, and on the last 3 days also the weakest cards';
    case 'newFirstWeakestLast':
      return 'FSRS, new cards first, and only the weakest cards on the last 3 days';
  }
}

/** A mean share of the marks with its standard error: "84.2% ± 0.6". */
export function scoreWithErrorText(score: number, error: number): string {
  return `${numberText(100 * score)}% ± ${numberText(100 * error)}`;
}

/** Minutes on a day that has any, where all such days are alike; else their mean, rounded; at least 1. */
export function usualMinutes(studyMinutes: readonly number[]): number {
  const some = studyMinutes.filter((minutes) => minutes > 0);
  const sum = some.reduce((total, minutes) => total + minutes, 0);
  return some.length === 0 ? 20 : Math.max(1, Math.round(sum / some.length));
}

/** Why nothing came of it. */
export function failureText(failure: ExamRefusal | Trouble | 'stopped', today: StudyDay): string {
  if (failure === 'stopped') return 'Stopped.';
  return isRefusal(failure)
    ? refusalText(failure, today)
    : notDoneText('This could not be worked out.', failure);
}
