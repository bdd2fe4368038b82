// Wordings that the learner ruled right before: an answer, a line or a sentence of it that says the same but for case, accents and marks.
import { foldText } from '../../search/foldText';
import type { Stretch } from './mark';
import type { AnswerIndex } from './answerIndex';

/** A text as accepted wordings are compared: words, numbers and signs ("+") without case, accents and marks, with single blanks. */
export function foldWording(text: string): string {
  return (foldText(text).match(/(?:(?<!\S)[-−](?=\p{N}))?[\p{L}\p{M}\p{N}]+|\p{S}/gu) ?? []).join(' ');
}

/** Where an answer has one of some wordings: all of it, a line, or a sentence. */
export function acceptedIn(
  answer: string,
  { tokens, typed }: AnswerIndex,
  accepted: readonly string[],
): Stretch | undefined {
  const wordings = new Set(accepted.map(foldWording).filter((wording) => wording !== ''));
  if (wordings.size === 0) return undefined;
  return [...partsOf(answer), ...sentencesIn(answer, tokens.slice(0, typed))].find(({ from, to }) =>
    wordings.has(foldWording(answer.slice(from, to))),
  );
}

function partsOf(answer: string): readonly Stretch[] {
  let from = 0;
  const lines = answer.split('\n').map((line) => {
    const part = trimmed(answer, { from, to: from + line.length });
    from += line.length + 1;
    return part;
  });
  return [trimmed(answer, { from: 0, to: answer.length }), ...lines];
}

function trimmed(answer: string, { from, to }: Stretch): Stretch {
  const part = answer.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

/** A sentence goes to where the next one begins, so that signs at its end belong to it: "C++". */
function sentencesIn(answer: string, tokens: AnswerIndex['tokens']): readonly Stretch[] {
  const starts = tokens.flatMap(({ sentence, from }, at) =>
    at === 0 ? [0] : tokens[at - 1]?.sentence === sentence ? [] : [from],
  );
  return starts.map((from, at) => trimmed(answer, { from, to: starts[at + 1] ?? answer.length }));
}
