// A paper that was shared by a link: the form is filled with it, and what it makes is that paper as long as its questions stay chosen.
import { fingerprintOf, readLink, type LinkProblem, type SharedPaper } from '../../../domain/paper/link';
import type { Item } from '../../../domain/paper/item';
import type { PaperSettings } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import type { PaperChoices } from '../../../state/react';
import { scopeChoices } from './scopeFields';
import type { PaperFields } from './paperFields';

/** The paper that the hash of an address shares; undefined where it shares none. */
export function sharedBy(hash: string): Result<SharedPaper, LinkProblem> | undefined {
  const at = hash.indexOf('?');
  return at < 0 ? undefined : readLink(hash.slice(at));
}

/** How many of its decks and tags are not here. */
export function goneFrom({ recipe }: SharedPaper, choices: PaperChoices): { decks: number; tags: number } {
  const { deckIds, tags } = recipe.settings.scope;
  const here = scopeChoices(choices);
  const isGone = (kind: 'deck' | 'tag') => (key: string) =>
    !here.some((choice) => choice.kind === kind && choice.key === key);
  return { decks: deckIds.filter(isGone('deck')).length, tags: tags.filter(isGone('tag')).length };
}

/** Whether fields still ask what the shared paper asks; `first` are those that it filled. Time and marking are the learner's own. */
export function asksTheSame(fields: PaperFields, first: PaperFields): boolean {
  const asked = ({ scope, items, kinds, favoursWeak }: PaperFields): string =>
    JSON.stringify([
      scope.isAll,
      scope.isAll ? [] : [sorted(scope.deckIds), sorted(scope.tags)],
      items,
      sorted(kinds),
      favoursWeak,
    ]);
  return asked(fields) === asked(first);
}

/** The learner's settings with all that makes the items of the shared paper as it was shared. */
export function asShared(settings: PaperSettings, { recipe }: SharedPaper): PaperSettings {
  const { scope, items, kinds, favoursWeak } = recipe.settings;
  return { ...settings, scope, items, kinds, favoursWeak };
}

/** Whether items are those of the shared paper; nothing is known to differ where the link does not tell. */
export function isAsShared(items: readonly Item[], { fingerprint }: SharedPaper): boolean {
  return fingerprint === undefined || fingerprintOf(items) === fingerprint;
}

function sorted(keys: readonly string[]): readonly string[] {
  return [...keys].sort();
}
