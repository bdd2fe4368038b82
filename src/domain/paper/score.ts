// What a paper came to by its marking rule. Every item weighs 1: a right one gives 1, an open one 0, a wrong choice takes the penalty
// off, and all that is marked by its parts gives their share.
import type { DeckId } from '../ids';
import { ITEM_KINDS, type ItemKind } from './item';
import { itemResults, type ItemResult, type MarkedPaper } from './itemResults';
import type { Confidence } from './paper';

/** Some items together. */
export interface Tally {
  readonly items: number;
  readonly answered: number;
  readonly right: number;
  /** Right in part. */
  readonly partly: number;
  /** What they gave, below 0 where wrong choices took off more than that; at most `items`. */
  readonly marks: number;
}

/** The items of one deck, tag or kind. */
export interface ScorePart<Name> extends Tally {
  readonly name: Name;
}

/** What a paper came to. */
export interface PaperScore extends Tally {
  /** The most there was: an item each. */
  readonly of: number;
  /** Marks as a share of the most, below 0 where wrong choices took off more than there was; 0 of a paper without items. */
  readonly share: number;
  /** In the order in which the decks come up in the paper. */
  readonly byDeck: readonly (ScorePart<DeckId> & { readonly title: string })[];
  /** By name; an item counts for each of its tags. */
  readonly byTag: readonly ScorePart<string>[];
  /** In the order of ITEM_KINDS. */
  readonly byKind: readonly ScorePart<ItemKind>[];
  /** Of answered items, from sure to guess; only what was said. */
  readonly byConfidence: readonly ScorePart<Confidence>[];
  /** Marks that wrong choices took off, 0 or more, and those of them that were called guesses. */
  readonly lost: { readonly items: number; readonly marks: number; readonly byGuessing: number };
  /** Items left open: each would have given up to a mark. */
  readonly skipped: number;
  /** Answers given after the time was up, and the marks as if they had been left open. */
  readonly late: { readonly items: number; readonly marksWithout: number };
}

const CONFIDENCES: readonly Confidence[] = ['sure', 'unsure', 'guess'];

/** The score of a paper. */
export function scoreOf(paper: MarkedPaper): PaperScore {
  const results = itemResults(paper);
  const whole = tallyOf(results);
  const late = results.filter(({ isLate }) => isLate);
  return {
    ...whole,
    of: whole.items,
    share: whole.items === 0 ? 0 : whole.marks / whole.items,
    byDeck: byDeck(results),
    byTag: parts(tagsOf(results), (tag) => results.filter(({ item }) => item.tags.includes(tag))),
    byKind: parts(ITEM_KINDS, (kind) => results.filter(({ item }) => item.kind === kind)),
    byConfidence: parts(CONFIDENCES, (said) => results.filter(({ confidence }) => confidence === said)),
    lost: lostOf(results),
    skipped: whole.items - whole.answered,
    late: { items: late.length, marksWithout: tallyOf(results.filter(({ isLate }) => !isLate)).marks },
  };
}

/** Some results together. */
export function tallyOf(results: readonly ItemResult[]): Tally {
  const count = (outcome: ItemResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    items: results.length,
    answered: results.length - count('open'),
    right: count('right'),
    partly: count('partly'),
    marks: whole(results.reduce((sum, { marks }) => sum + marks, 0)),
  };
}

// Thirds add up to whole marks again.
function whole(marks: number): number {
  return Math.round(marks * 1e9) / 1e9;
}

function parts<Name>(
  names: readonly Name[],
  resultsOf: (name: Name) => readonly ItemResult[],
): readonly ScorePart<Name>[] {
  return names.map((name) => ({ name, ...tallyOf(resultsOf(name)) })).filter(({ items }) => items > 0);
}

function byDeck(results: readonly ItemResult[]): PaperScore['byDeck'] {
  const titles = new Map(results.map(({ item }) => [item.deckId, item.deckTitle]));
  return parts([...titles.keys()], (id) => results.filter(({ item }) => item.deckId === id)).map((part) => ({
    ...part,
    title: titles.get(part.name) ?? part.name,
  }));
}

function tagsOf(results: readonly ItemResult[]): readonly string[] {
  const tags = new Set(results.flatMap(({ item }) => item.tags));
  return [...tags].sort((one, other) => (one < other ? -1 : 1));
}

function lostOf(results: readonly ItemResult[]): PaperScore['lost'] {
  const losing = results.filter(({ marks }) => marks < 0);
  const marksOf = (some: readonly ItemResult[]): number => Math.abs(tallyOf(some).marks);
  return {
    items: losing.length,
    marks: marksOf(losing),
    byGuessing: marksOf(losing.filter(({ confidence }) => confidence === 'guess')),
  };
}
