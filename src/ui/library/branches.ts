// Decks and tags as trees by their titles: "Languages::Latin" lies in "Languages". The idea to know: what is above may exist by
// name alone, since a package can hold "A::B" without "A".

/** A place in the tree: a deck or a tag, a name above others, or both. */
export interface Branch<Item> {
  /** The last part of the title. */
  readonly name: string;
  /** The whole title. */
  readonly title: string;
  /** Undefined for what is a name only. */
  readonly item: Item | undefined;
  readonly below: readonly Branch<Item>[];
}

interface GrowingBranch<Item> extends Branch<Item> {
  item: Item | undefined;
  readonly below: GrowingBranch<Item>[];
}

/** Deepest level that is told apart; deeper names stay in one title. */
const MOST_LEVELS = 10;

/** Decks or tags as a tree, each level in the order in which they come. */
export function treeOf<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
): readonly Branch<Item>[] {
  const roots: GrowingBranch<Item>[] = [];
  const byTitle = new Map<string, GrowingBranch<Item>>();
  for (const item of items) {
    const branch = branchAt(levelsOf(titleOf(item)), roots, byTitle);
    // Two decks may have one title: the second stands beside the first.
    if (branch.item === undefined) branch.item = item;
    else siblingsOf(branch, roots, byTitle).push({ ...branch, item, below: [] });
  }
  return roots;
}

function branchAt<Item>(
  levels: readonly string[],
  roots: GrowingBranch<Item>[],
  byTitle: Map<string, GrowingBranch<Item>>,
): GrowingBranch<Item> {
  const title = levels.join('::');
  const known = byTitle.get(title);
  if (known !== undefined) return known;
  const branch: GrowingBranch<Item> = { name: levels.at(-1) ?? '', title, item: undefined, below: [] };
  const above = levels.slice(0, -1);
  (above.length === 0 ? roots : branchAt(above, roots, byTitle).below).push(branch);
  byTitle.set(title, branch);
  return branch;
}

function siblingsOf<Item>(
  branch: Branch<Item>,
  roots: GrowingBranch<Item>[],
  byTitle: ReadonlyMap<string, GrowingBranch<Item>>,
): GrowingBranch<Item>[] {
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
