// Short answers: those that are compared letter by letter.
import type { ShownCard } from '../../../state/react';
import { withoutMarks } from '../spokenText';

/** With more words than these, an answer is told by its words. */
const MOST_WORDS = 6;

/** What is right for a card that asks one short point, as plain text, with its label and without; undefined for any other card. */
export function shortAnswersOf({ face, asked }: ShownCard): readonly string[] | undefined {
  const [pointId, ...others] = asked;
  const point = face.points.find(({ id }) => id === pointId);
  if (point === undefined || others.length > 0) return undefined;
  const text = withoutMarks(point.text);
  if (text.includes('\n') || wordsIn(text) > MOST_WORDS) return undefined;
  return point.label === undefined ? [text] : [text, `${withoutMarks(point.label)}: ${text}`];
}

function wordsIn(text: string): number {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).length;
}
