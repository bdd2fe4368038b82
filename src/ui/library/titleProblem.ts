// What is wrong with the title of a deck.
import { TEXT_LIMITS } from '../../domain/deck/textLimits';
import { numberText } from '../wording';

/** Why a trimmed title cannot be that of a deck; undefined when it can. */
export function titleProblem(title: string): string | undefined {
  if (title === '') return 'A deck needs a title. Nothing was changed.';
  if (title.length <= TEXT_LIMITS.title) return undefined;
  return `A title has at most ${numberText(TEXT_LIMITS.title)} characters; this one has ${numberText(title.length)}. Nothing was changed.`;
}
