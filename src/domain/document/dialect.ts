// How a document marks its questions. One way is chosen for the whole document before any line is read,
// because "1." is a question in one document and a bullet in the next.
import { asksFrom, hasGap } from './asking';
import type { Headings } from './headings';
import type { Line } from './lines';
import {
  answerMarkerOf,
  bareAnswerOf,
  bareQuestionOf,
  endsAsQuestion,
  headingQuestionOf,
  isCloze,
  questionMarkerOf,
} from './markers';
import { isAnswered, outerNumbers } from './numbers';

/**
 * `marked`: "Q: …"; `bare`: "Q …" and "A …"; `heading`: headings that are questions; `numbered`: "1. Why …?";
 * `none`: nothing tells questions from other text. Headings that are questions and marks that surely ask count in
 * every dialect.
 */
export type Dialect = 'marked' | 'bare' | 'heading' | 'numbered' | 'none';

/** Chooses the dialect of a document: the strongest mark that it uses. */
export function dialectOf(lines: readonly Line[], headings: Headings): Dialect {
  const seen = survey(lines, headings);
  const numbers = surveyNumbers(lines, headings);
  // Without any answer mark, "Q1: January to March" may be text: only marks that ask count.
  const marked = seen.answers > 0 ? seen.marked : seen.asked;
  const leads = (count: number, first: number) =>
    first < seen.first && count > Math.max(marked, seen.barePairs);
  const isLed =
    leads(numbers.answered, numbers.first) || (seen.headings > 1 && leads(seen.headings, seen.firstHeading));
  if (!isLed && seen.marked + seen.clozes > 0) return 'marked';
  if (!isLed && seen.barePairs > 0) return 'bare';
  if (seen.headings > 0 && seen.headings >= numbers.answered) return 'heading';
  if (numbers.asked > 0) return 'numbered';
  return seen.answers > 0 ? 'marked' : 'none';
}

function survey(lines: readonly Line[], headings: Headings) {
  const [first, firstHeading] = [lines.length, lines.length];
  const seen = { marked: 0, asked: 0, barePairs: 0, headings: 0, answers: 0, clozes: 0, first, firstHeading };
  let bareQuestionOpen = false;
  lines.forEach((line, index) => {
    if (line.text === '' || line.fence === 'inside' || line.fence === 'close') return;
    const heading = headings.byLine.get(index);
    const text = heading?.text ?? line.text;
    const question = heading === undefined ? questionMarkerOf(text) : headingQuestionOf(heading.level, text);
    if (question !== undefined) {
      seen.marked += 1;
      if (heading !== undefined || asksFrom(lines, index)) seen.asked += 1;
      seen.first = Math.min(seen.first, index);
    } else if (heading !== undefined) {
      if (!endsAsQuestion(text)) return;
      seen.headings += 1;
      seen.firstHeading = Math.min(seen.firstHeading, index);
    } else if (answerMarkerOf(text) !== undefined) seen.answers += 1;
    else if (isCloze(text) && hasGap(lines, index)) seen.clozes += 1;
    else if (bareQuestionOf(text) !== undefined) bareQuestionOpen = true;
    else if (bareQuestionOpen && bareAnswerOf(text) !== undefined) {
      seen.barePairs += 1;
      seen.first = Math.min(seen.first, index);
      bareQuestionOpen = false;
    }
  });
  return seen;
}

/** Numbers ask only where half of them do; a list of questions inside an answer has no answers of its own. */
function surveyNumbers(lines: readonly Line[], headings: Headings) {
  const numbers = outerNumbers(lines, headings);
  const asked = numbers.filter(({ asks }) => asks);
  if (asked.length * 2 < numbers.length) return { asked: 0, answered: 0, first: lines.length };
  const answered = asked.filter((number) => isAnswered(lines, number)).length;
  return { asked: asked.length, answered, first: asked[0]?.index ?? lines.length };
}
