// What of the trees is folded: a few decks or tags are open at first, many are not; from then on the learner says.
import type { TermKind } from './searchTerms';

/** How the branches of a tree stand, and what folds or opens one. */
export interface Folding {
  readonly isFolded: (kind: TermKind, title: string) => boolean;
  readonly toggle: (kind: TermKind, title: string) => void;
}

/** Decks or tags up to which every branch is open at first. */
const MOST_OPEN = 50;

/** The folding of trees of some sizes, of which the learner has toggled some branches. */
export function foldingOf(
  sizes: Readonly<Record<TermKind, number>>,
  toggled: ReadonlySet<string>,
  onToggle: (key: string) => void,
): Folding {
  return {
    isFolded: (kind, title) => toggled.has(`${kind}:${title}`) !== sizes[kind] > MOST_OPEN,
    toggle: (kind, title) => onToggle(`${kind}:${title}`),
  };
}

/** The keys with one more, or without it where it was among them. */
export function toggledWith(toggled: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(toggled);
  if (!next.delete(key)) next.add(key);
  return next;
}
