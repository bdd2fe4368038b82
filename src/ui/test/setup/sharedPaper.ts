// A paper that was shared by a link: the form is filled with it, and what it makes is that paper as long as its questions stay chosen.
import { fingerprintOf, readLink, readSettings, type SharedPaper } from '../../../domain/paper/link';
import type { Item } from '../../../domain/paper/item';
import type { PaperSettings } from '../../../domain/paper/paper';
import type { PaperFields } from './paperFields';

/** What a link fills the form with: a paper that was shared, or choices alone; or that it cannot be read. */
export type Filling =
  | { readonly kind: 'shared'; readonly shared: SharedPaper }
  | { readonly kind: 'choices'; readonly settings: PaperSettings }
  | { readonly kind: 'unread' };

/** What the hash of an address fills the form with; undefined where it has no query. */
export function fillingOf(hash: string): Filling | undefined {
  const at = hash.indexOf('?');
  if (at < 0) return undefined;
  const query = hash.slice(at + 1);
  if (/(?:^|&)seed=/u.test(query)) {
    const link = readLink(query);
    return link.ok ? { kind: 'shared', shared: link.value } : { kind: 'unread' };
  }
  const settings = readSettings(query);
  return settings.ok ? { kind: 'choices', settings: settings.value } : { kind: 'unread' };
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
