// Reads what is written in "Set due date": a number of days from today, or a range of them.
import { failure, success, type Result } from '../../../domain/result';

/** Days from today between which a card gets its due day; both ends belong to it. */
export interface DueDays {
  readonly fromDays: number;
  readonly toDays: number;
}

/** The most days that a due date can be away: a hundred years. */
const MOST_DAYS = 36_500;

/** Reads "3", "3-7", "3 to 7"; refused with a sentence that says what is meant. */
export function readDueDays(text: string): Result<DueDays, string> {
  const match = /^(\d+)(?:\s*(?:-|–|to)\s*(\d+))?$/iu.exec(text.trim());
  if (match === null) return failure('Write a number of days, such as 3, or a range, such as 3-7.');
  const fromDays = Number(match[1]);
  const toDays = Number(match[2] ?? match[1]);
  if (toDays < fromDays) return failure('The smaller number comes first, as in 3-7.');
  if (toDays > MOST_DAYS) return failure('A due date is at most 36,500 days away.');
  return success({ fromDays, toDays });
}
