// Decks as a tree by their titles: "Languages::Latin" lies in "Languages". The idea to know: a deck above may exist by
// name alone, since a package can hold "A::B" without "A".
import type { DeckToday } from '../../state/react';

/** A place in the tree: a deck, a name above decks, or both. */
export interface DeckBranch {
  /** The last part of the title. */
  readonly name: string;
  /** The whole title. */
  readonly title: string;
  readonly deck: DeckToday | undefined;
  readonly below: readonly DeckBranch[];
}

interface GrowingBranch extends DeckBranch {
  deck: DeckToday | undefined;
  readonly below: GrowingBranch[];
}

/** Deepest level that is told apart; deeper names stay in one title. */
const MOST_LEVELS = 10;

/** The decks as a tree, each level in the order in which its decks come. */
export function deckTree(decks: readonly DeckToday[]): readonly DeckBranch[] {
  const roots: GrowingBranch[] = [];
  const byTitle = new Map<string, GrowingBranch>();
  for (const deck of decks) {
    const branch = branchAt(levelsOf(deck.title), roots, byTitle);
    // Two decks may have one title: the second stands beside the first.
    if (branch.deck === undefined) branch.deck = deck;
    else siblingsOf(branch, roots, byTitle).push({ ...branch, deck, below: [] });
  }
  return roots;
}

function branchAt(
  levels: readonly string[],
  roots: GrowingBranch[],
  byTitle: Map<string, GrowingBranch>,
): GrowingBranch {
  const title = levels.join('::');
  const known = byTitle.get(title);
  if (known !== undefined) return known;
  const branch: GrowingBranch = { name: levels.at(-1) ?? '', title, deck: undefined, below: [] };
  const above = levels.slice(0, -1);
  (above.length === 0 ? roots : branchAt(above, roots, byTitle).below).push(branch);
  byTitle.set(title, branch);
  return branch;
}

function siblingsOf(
  branch: DeckBranch,
  roots: GrowingBranch[],
  byTitle: ReadonlyMap<string, GrowingBranch>,
): GrowingBranch[] {
  const above = levelsOf(branch.title).slice(0, -1).join('::');
  return byTitle.get(above)?.below ?? roots;
}

/** The parts of a title; one with an empty part is a single level. */
function levelsOf(title: string): readonly string[] {
  const levels = title.split('::').map((level) => level.trim());
  if (levels.includes('')) return [title];
  return [...levels.slice(0, MOST_LEVELS - 1), ...joinedRest(levels.slice(MOST_LEVELS - 1))];
}

function joinedRest(levels: readonly string[]): readonly string[] {
  return levels.length === 0 ? [] : [levels.join('::')];
}
