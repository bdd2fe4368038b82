// The parameters of FSRS as one text, as programs that fit them print and take them: "0.212, 1.2931, 2.3065, …".
import { failure, type Result } from './result';
import { completeParameters, type Parameters } from './review/scheduler';

/** Why a text holds no parameters: something in it is no number, or there are not 17, 19 or 21 of them. */
export type ParametersProblem =
  { readonly kind: 'notANumber'; readonly text: string } | { readonly kind: 'count'; readonly count: number };

/** The 21 parameters in a text of 17, 19 or 21 numbers, between commas or blanks, perhaps in brackets; held in their ranges. */
export function parseParameters(text: string): Result<Parameters, ParametersProblem> {
  const words = text.split(/[\s,;[\]]+/u).filter((word) => word !== '');
  const wrong = words.find((word) => !Number.isFinite(Number(word)));
  if (wrong !== undefined) return failure({ kind: 'notANumber', text: wrong });
  const complete = completeParameters(words.map(Number));
  return complete.ok ? complete : failure({ kind: 'count', count: words.length });
}

/** Parameters as a text that {@link parseParameters} reads back. */
export function printParameters(parameters: Parameters): string {
  return parameters.join(', ');
}

/** Whether a text stands for these parameters. */
export function areParametersOf(text: string, parameters: Parameters): boolean {
  const parsed = parseParameters(text);
  return parsed.ok && printParameters(parsed.value) === printParameters(parameters);
}
