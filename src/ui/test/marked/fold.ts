// Where a long answer is folded: what is short enough is always shown whole.
import type { AnswerPiece } from './answerPieces';

const LONGEST = { letters: 1500, lines: 20 };
/** Far fewer than the longest that is whole, so that folding always spares something. */
const FIRST = { letters: 600, lines: 8 };

/** The place where the first lines of a long text end, in UTF-16 units; undefined for one that is shown whole. */
export function foldOf(text: string): number | undefined {
  const lines = text.split('\n');
  if (text.length <= LONGEST.letters && lines.length <= LONGEST.lines) return undefined;
  const first = lines.slice(0, FIRST.lines).join('\n');
  if (first.length <= FIRST.letters) return first.length;
  const cut = first.slice(0, FIRST.letters);
  // Between words where there are some, and never inside a letter.
  return (/^[\s\S]*\S(?=\s)/u.exec(cut)?.[0] ?? cut.replace(/\p{Surrogate}$/u, '')).length;
}

/** Pieces up to a place of the answer that they make. */
export function piecesUpTo(pieces: readonly AnswerPiece[], end: number): readonly AnswerPiece[] {
  let from = 0;
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(0, Math.max(0, end - from));
    from += piece.text.length;
    return text === '' ? [] : [{ ...piece, text }];
  });
}
