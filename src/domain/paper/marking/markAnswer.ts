// Marks a written answer: each point by how much of what it says is there.
import type { SourceCard } from '../source';
import type { AnswerMark, Knowledge, MarkedPoint, PointMark } from './mark';

/** Marks an answer against points; words of `question` earn nothing. */
export function markAnswer(
  answer: string,
  points: readonly MarkedPoint[],
  _knowledge: Knowledge,
  _question = '',
): AnswerMark {
  return { points: points.map((point) => markPoint(answer, point)) };
}

/** What marking has to know of the decks that points belong to. */
export function readKnowledge(_cards: readonly SourceCard[]): Knowledge {
  return { abbreviations: new Map(), pointsWith: new Map(), points: 0 };
}

function markPoint(answer: string, { id, text }: MarkedPoint): PointMark {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const typed = new Set(answer.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const missing = words.filter((word) => !typed.has(word));
  const coverage = words.length === 0 ? 0 : 1 - missing.length / words.length;
  const verdict = coverage > 0.6 ? 'recalled' : coverage > 0.3 ? 'partly' : 'missed';
  return { pointId: id, verdict, coverage, earned: [], missing, wrong: [] };
}
