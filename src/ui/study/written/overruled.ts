// Where the learner's word stands against the marks of a written answer.
import type { PointId } from '../../../domain/ids';
import type { PointMark } from '../../../domain/paper/marking/mark';
import type { KeptAnswer } from './keptAnswer';

/** What is to be remembered of a wording. */
export interface WordingRuling {
  readonly pointId: PointId;
  readonly wording: string;
  readonly isAccepted: boolean;
}

/**
 * How the learner overruled a mark: not at all, for this time only, or so that the wording is remembered, which takes words that were
 * typed for the point. A point recalled in part is marked missed.
 */
export function overruling(
  answer: KeptAnswer,
  mark: PointMark,
  isMissed: boolean,
): 'no' | 'once' | 'remembered' {
  if (isMissed !== (mark.verdict === 'recalled')) return 'no';
  return isTypedFor(answer, mark) ? 'remembered' : 'once';
}

/** The rulings that a grade gives, with the points then marked missed; none while the answer is not marked. */
export function rulingsOf(answer: KeptAnswer, missed: ReadonlySet<PointId>): readonly WordingRuling[] {
  const marks = answer.mark?.points ?? [];
  return marks
    .filter((mark) => overruling(answer, mark, missed.has(mark.pointId)) === 'remembered')
    .map(({ pointId }) => ({ pointId, wording: answer.text, isAccepted: !missed.has(pointId) }));
}

// Some of it was understood, or there is a line or sentence of which nothing counted for any point.
function isTypedFor({ text, mark }: KeptAnswer, { coverage, wrong }: PointMark): boolean {
  const marks = mark?.points ?? [];
  if (marks.length === 1 || coverage > 0 || wrong.length > 0) return text.trim() !== '';
  const earned = marks.flatMap((point) => point.earned);
  return [...text.matchAll(/[^\n.;!?。！？।]+/gu)].some(({ 0: sentence, index }) => {
    const to = index + sentence.length;
    return /[\p{L}\p{N}]/u.test(sentence) && !earned.some((one) => one.from < to && one.to > index);
  });
}
