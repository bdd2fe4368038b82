// Finding what is wrong with one field.
import type { NoteProblem } from '../../state/react';
import { noteProblemText } from './problemText';

/** The sentence about a field, or about one of several; undefined when nothing is wrong with it. */
export function problemOf(
  problems: readonly NoteProblem[],
  field: NoteProblem['field'],
  index?: number,
): string | undefined {
  const found = problems.find((problem) => problem.field === field && problem.index === index);
  return found && noteProblemText(found);
}
