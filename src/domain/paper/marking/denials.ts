// Words that deny, beyond those that facts.ts knows: two of them in one clause cancel.
import { endsSentence } from './boundaries';
import { NEGATIONS, NEGATIONS_WITHIN } from '../../deck/factWords';
import type { Token } from './token';

/** English words, in folded form, that deny what their clause speaks of, in all forms they are written in. */
const DENYING: ReadonlySet<string> = new Set(
  [
    'barred ban banned bans banning forbid forbids forbidden forbade forbidding',
    'prohibit prohibits prohibited prohibiting prohibition prevent prevents prevented preventing prevention',
    'disallow disallowed disallows preclude precludes precluded exclude excludes excluded excluding',
    'lack lacks lacked lacking fail fails failed refuse refuses refused refusing refusal',
    'deny denies denied denying reject rejects rejected rejecting stop stops stopped stopping',
    'unless irrespective regardless unable impossible unclear uncertain doubtful questionable unlikely doubt doubted doubts unproven untrue false wrong',
    'cant cannot wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt shouldnt wouldnt couldnt mustnt',
    'none nothing nobody noone nowhere inverse inversely',
  ]
    .join(' ')
    .split(' '),
);

/** Words that take back only a part, so that no clause with them says the opposite: "limits", "hardly". */
const SOFTENING: ReadonlySet<string> = new Set(
  'limit limits limited limiting restrict restricts restricted restricting hardly rarely seldom barely scarcely partly'.split(
    ' ',
  ),
);

/** After "not" they deny nothing: "not only by sea". */
const NOT_ONLY: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply', 'least', 'less', 'more']);

/** What a word does to its clause. */
export type Denial = 'denies' | 'softens' | 'none';

/** Tells what a folded word, with the one that follows it, does to what its clause says. */
export function denialOf(word: string, next = ''): Denial {
  if (SOFTENING.has(word)) return 'softens';
  if (!NEGATIONS.has(word) && !DENYING.has(word) && !word.endsWith("n't")) return 'none';
  return NOT_ONLY.has(next) ? 'none' : 'denies';
}

/** Whether a folded word only denies, and names nothing: "not", but not "barred". */
export function onlyDenies(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}

/** How often a stretch of a script without blanks denies. */
export function denialsWithin(text: string): number {
  return [...text.matchAll(NEGATIONS_WITHIN)].length;
}

/** What a token does to its clause: "not", "barred", "rather than". */
export function denialAt(tokens: readonly Token[], at: number): Denial {
  const [before = '', word = ''] = [tokens[at - 1]?.word, tokens[at]?.word];
  const isLast = endsSentence(tokens[at + 1]?.gap ?? '', tokens[at]);
  const next = isLast ? '' : tokens[at + 1]?.word;
  const isInstead = (word === 'than' && before === 'rather') || (word === 'of' && before === 'instead');
  return isInstead ? 'denies' : denialOf(word, next);
}
