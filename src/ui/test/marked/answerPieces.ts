// A written answer cut where what earned marks begins and ends.
import type { PointMark } from '../../../domain/paper/marking/mark';

/** A piece of the answer as it was typed. */
export interface AnswerPiece {
  readonly text: string;
  /** Places, in the order of the marks, of the points that it earned something for; empty for what earned nothing. */
  readonly earnedFor: readonly number[];
}

/** The whole answer as pieces; words that earned marks for the same points, with only blanks between them, are one piece. */
export function answerPieces(answer: string, marks: readonly PointMark[]): readonly AnswerPiece[] {
  const stretches = marks.flatMap(({ earned }) => earned);
  const edges = [...new Set([0, answer.length, ...stretches.flatMap(({ from, to }) => [from, to])])]
    .filter((edge) => edge >= 0 && edge <= answer.length)
    .toSorted((one, other) => one - other);
  const pieces = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const earnedFor = marks.flatMap(({ earned }, place) =>
      earned.some((stretch) => stretch.from <= from && stretch.to >= to) ? [place] : [],
    );
    return { text: answer.slice(from, to), earnedFor };
  });
  return joined(pieces);
}

function joined(pieces: readonly AnswerPiece[]): readonly AnswerPiece[] {
  const whole: AnswerPiece[] = [];
  for (const piece of pieces) {
    const gap = whole.at(-1);
    const before = whole.at(-2);
    const isAfterBlank = gap?.earnedFor.length === 0 && gap.text.trim() === '';
    if (isAfterBlank && before !== undefined && isForSame(before, piece)) {
      whole.splice(-2, 2, { ...piece, text: before.text + gap.text + piece.text });
    } else if (gap !== undefined && isForSame(gap, piece)) {
      whole.splice(-1, 1, { ...piece, text: gap.text + piece.text });
    } else whole.push(piece);
  }
  return whole;
}

/** Whether two pieces earned something for the same points. */
export function isForSame(one: AnswerPiece, other: AnswerPiece): boolean {
  return one.earnedFor.join() === other.earnedFor.join();
}
