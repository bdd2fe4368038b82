// How a document marks its questions. One way is chosen for the whole document before any line is read,
// because "1." is a question in one document and a bullet in the next.
import type { Headings } from './headings';
import type { Line } from './lines';
import {
  answerMarkerOf,
  bareAnswerOf,
  bareQuestionOf,
  endsAsQuestion,
  headingQuestionOf,
  isCloze,
  numberedOf,
  questionMarkerOf,
} from './markers';
import { numberAsks } from './numbers';

/**
 * `marked`: "Q: …"; `bare`: "Q …" and "A …"; `heading`: headings that are questions; `numbered`: "1. Why …?";
 * `none`: nothing tells questions from other text. Headings that are questions count in every dialect but
 * `numbered`.
 */
export type Dialect =
  | { readonly kind: 'marked' | 'bare' | 'heading' | 'none' }
  /** Numbers stand at most at this indent when they number questions. */
  | { readonly kind: 'numbered'; readonly deepestIndent: number };

/** Chooses the dialect of a document: the strongest mark that it uses. */
export function dialectOf(lines: readonly Line[], headings: Headings): Dialect {
  const seen = survey(lines, headings);
  if (seen.marked > 0) return { kind: 'marked' };
  if (seen.barePairs > 0) return { kind: 'bare' };
  const numbered = surveyNumbers(lines);
  const asked = numbered.questions * 2 >= numbered.all ? numbered.questions : 0;
  if (seen.headings > 0 && seen.headings >= asked) return { kind: 'heading' };
  if (asked > 0) return { kind: 'numbered', deepestIndent: numbered.deepestIndent };
  return { kind: seen.answers + seen.clozes > 0 ? 'marked' : 'none' };
}

/** Numbers are often right-aligned: " 9." above "10.". */
const ALIGNMENT = 2;

function survey(lines: readonly Line[], headings: Headings) {
  let [marked, barePairs, headingQuestions, answers, clozes] = [0, 0, 0, 0, 0];
  let bareQuestionOpen = false;
  lines.forEach((line, index) => {
    if (line.text === '' || line.fence === 'inside' || line.fence === 'close') return;
    const heading = headings.byLine.get(index);
    const text = heading?.text ?? line.text;
    const question = heading === undefined ? questionMarkerOf(text) : headingQuestionOf(heading.level, text);
    if (question !== undefined) marked += 1;
    else if (heading !== undefined) headingQuestions += endsAsQuestion(text) ? 1 : 0;
    else if (answerMarkerOf(text) !== undefined) answers += 1;
    else if (isCloze(text)) clozes += 1;
    else if (bareQuestionOf(text) !== undefined) bareQuestionOpen = true;
    else if (bareQuestionOpen && bareAnswerOf(text) !== undefined) {
      barePairs += 1;
      bareQuestionOpen = false;
    }
  });
  return { marked, barePairs, headings: headingQuestions, answers, clozes };
}

function surveyNumbers(lines: readonly Line[]) {
  const numbered = lines.flatMap((line, index) =>
    line.fence === 'none' && numberedOf(line.text) !== undefined ? [{ line, index }] : [],
  );
  const outermost = numbered.reduce(
    (least, { line }) => Math.min(least, line.indent),
    Number.POSITIVE_INFINITY,
  );
  const outer = numbered.filter(({ line }) => line.indent <= outermost + ALIGNMENT);
  return {
    all: outer.length,
    questions: outer.filter(({ index }) => numberAsks(lines, index)).length,
    deepestIndent: outermost + ALIGNMENT,
  };
}
