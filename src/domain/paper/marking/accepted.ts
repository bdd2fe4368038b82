// Wordings that the learner ruled right before: an answer, a line or a sentence of it that says the same but for case, accents and marks.
import { foldText } from '../../search/foldText';
import type { Stretch } from './mark';
import type { AnswerIndex } from './answerIndex';

/** A text as accepted wordings are compared: words and numbers only, without case and accents, with single blanks. */
export function foldWording(text: string): string {
  return (foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Where an answer has one of some wordings: all of it, a line, or a sentence. */
export function acceptedIn(
  answer: string,
  { tokens, typed }: AnswerIndex,
  accepted: readonly string[],
): Stretch | undefined {
  const wordings = new Set(accepted.map(foldWording).filter((wording) => wording !== ''));
  if (wordings.size === 0) return undefined;
  return [...partsOf(answer), ...sentencesIn(tokens.slice(0, typed))].find(({ from, to }) =>
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

function sentencesIn(tokens: AnswerIndex['tokens']): readonly Stretch[] {
  const sentences: { from: number; to: number }[] = [];
  for (const { sentence, from, to } of tokens) {
    const known = sentences[sentence];
    if (known === undefined) sentences[sentence] = { from, to };
    else known.to = to;
  }
  return sentences;
}
