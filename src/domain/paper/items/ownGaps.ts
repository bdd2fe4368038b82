// Where a card of a text with gaps leaves something out: "[…]", or a hint in brackets. Brackets of formulas are their own.
import { formulaParts, isInFormula, mapWords } from '../../text/formulas';

const OWN_GAP = /\[[^\][]*\]/gu;

/** The gaps among the words of a question, each once. */
export function ownGapsIn(question: string): readonly string[] {
  const found = formulaParts(question).flatMap((part) =>
    part.kind === 'text' ? (part.text.match(OWN_GAP) ?? []) : [],
  );
  return [...new Set(found)];
}

/** Whether a question has one gap, perhaps more than once, and none of it in a formula. */
export function hasOneGap(question: string): boolean {
  const [gap, ...others] = ownGapsIn(question);
  return gap !== undefined && others.length === 0 && !isInFormula(question, gap);
}

/** Whether a question leaves out a part of a formula, and nothing else. */
export function hasGapInFormula(question: string): boolean {
  return isInFormula(question, '[') && ownGapsIn(question).length === 0;
}

/** The question with something else in place of its gaps. */
export function withGapsAs(question: string, other: string): string {
  return mapWords(question, (words) => words.replace(OWN_GAP, other));
}
