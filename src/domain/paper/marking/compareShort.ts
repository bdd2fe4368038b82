// A short answer beside the right one, letter by letter.
import type { ShortMark } from './mark';

/** Compares an answer with all that is right, and shows it beside the one it comes closest to. */
export function compareShort(answer: string, accepted: readonly string[]): ShortMark {
  const right = accepted[0] ?? '';
  const isRight = accepted.some((one) => one.toLowerCase() === answer.trim().toLowerCase());
  return {
    isRight,
    pieces: isRight
      ? [{ kind: 'same', text: answer }]
      : [
          { kind: 'extra', text: answer },
          { kind: 'missing', text: right },
        ],
  };
}
