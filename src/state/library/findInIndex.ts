// Searching and sorting the index. What was found, and each order, is kept until something changes, since a table asks for its
// rows a screen at a time.
import { success, type Result } from '../../domain/result';
import { orderOf, sortKeysOf, type CardColumn } from '../../domain/search/cardOrder';
import { compileSearch } from '../../domain/search/compileSearch';
import { parseSearch } from '../../domain/search/parseSearch';
import type { SearchProblem } from '../../domain/search/search';
import type { CardIndex } from './cardIndex';
import type { IndexedCard } from './indexedCard';
import type { CardQuery, FoundCard, TagCount } from './findState';

/** What a query finds. */
export interface Found {
  /** Places of the cards in the index, in the order asked for. */
  readonly places: Uint32Array;
  /** Of how many notes. */
  readonly notes: number;
}

/** Answers queries over one index, which may change between them. */
export interface Finder {
  readonly find: (index: CardIndex, query: CardQuery) => Result<Found, SearchProblem>;
  /** Works out what sorting by texts needs, which takes longer than a learner should wait behind a click. */
  readonly prepare: (index: CardIndex) => void;
}

interface Matches {
  /** For each place 1 where the card is found. */
  readonly marks: Uint8Array;
  readonly total: number;
  readonly notes: number;
}

/** The columns that texts alone decide. */
const TEXT_COLUMNS: ReadonlySet<CardColumn> = new Set(['place', 'question', 'deck', 'added']);

/** A finder that remembers the last query, and the keys and the order of each column. */
export function createFinder(): Finder {
  const keys = new Map<CardColumn, { readonly version: string; readonly keys: Float64Array }>();
  const orders = new Map<string, { readonly version: string; readonly order: Uint32Array }>();
  let matches: { readonly version: string; readonly value: Matches } | undefined;
  let found: { readonly version: string; readonly value: Found } | undefined;

  const keysFor = (index: CardIndex, column: CardColumn): Float64Array => {
    const version = versionFor(index, column);
    const kept = keys.get(column);
    if (kept?.version === version) return kept.keys;
    const made = sortKeysOf(column, index.cards);
    keys.set(column, { version, keys: made });
    return made;
  };
  const orderFor = (index: CardIndex, { column, isDescending }: CardQuery['sort']): Uint32Array => {
    const version = versionFor(index, column);
    const name = `${column} ${isDescending}`;
    const kept = orders.get(name);
    if (kept?.version === version) return kept.order;
    const order = orderOf(keysFor(index, column), isDescending);
    orders.set(name, { version, order });
    return order;
  };
  return {
    find: (index, query) => {
      const { search, sort } = query;
      const matchVersion = `${versionOf(index)} ${search}`;
      const version = `${sort.column} ${sort.isDescending} ${matchVersion}`;
      if (found?.version === version) return success(found.value);
      if (matches?.version !== matchVersion) {
        const parsed = parseSearch(search);
        if (!parsed.ok) return parsed;
        const value = match(index.cards, compileSearch(parsed.value, index.context));
        matches = { version: matchVersion, value };
      }
      const { marks, total, notes } = matches.value;
      const value = { places: pick(orderFor(index, sort), marks, total), notes };
      found = { version, value };
      return success(value);
    },
    prepare: (index) => {
      for (const column of ['question', 'deck'] as const) keysFor(index, column);
    },
  };
}

function versionFor(index: CardIndex, column: CardColumn): string {
  return TEXT_COLUMNS.has(column) ? String(index.textVersion) : versionOf(index);
}

function versionOf({ textVersion, memoryVersion }: CardIndex): string {
  return `${textVersion}.${memoryVersion}`;
}

function match(cards: readonly IndexedCard[], isMeant: (card: IndexedCard) => boolean): Matches {
  const marks = new Uint8Array(cards.length);
  let total = 0;
  let notes = 0;
  let lastNote: string | undefined;
  cards.forEach((card, place) => {
    if (!isMeant(card)) return;
    marks[place] = 1;
    total += 1;
    // The cards of a note stand side by side.
    if (card.noteId !== lastNote) notes += 1;
    lastNote = card.noteId;
  });
  return { marks, total, notes };
}

function pick(order: Uint32Array, marks: Uint8Array, total: number): Uint32Array {
  if (total === order.length) return order;
  const places = new Uint32Array(total);
  let at = 0;
  for (const place of order) {
    if (marks[place] !== 1) continue;
    places[at] = place;
    at += 1;
  }
  return places;
}

/** A card as a row of the table. */
export function foundCardOf(card: IndexedCard): FoundCard {
  return {
    cardId: card.cardId,
    noteId: card.noteId,
    deckId: card.deckId,
    deckTitle: card.deckTitle,
    question: card.shownQuestion,
    answer: card.shownAnswer,
    phase: card.phase,
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    retrievability: card.retrievability,
    lapses: card.lapses,
    addedAtMs: card.addedAtMs,
    tags: card.shownTags,
    isSuspended: card.isSuspended,
    isBuried: card.isBuried,
    isLeech: card.isLeech,
    isWrong: card.isWrong,
  };
}

/** All tags with those above them, in the order of their letters, each with the notes that have it or one below it. */
export function tagCountsOf(cards: readonly IndexedCard[]): readonly TagCount[] {
  const counts = new Map<string, number>();
  let lastNote: string | undefined;
  for (const { noteId, shownTags } of cards) {
    if (noteId === lastNote) continue;
    lastNote = noteId;
    for (const tag of tagsWithThoseAbove(shownTags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, notes]) => ({ tag, notes }))
    .sort((one, other) => compareTags(one.tag, other.tag));
}

const ORDER = new Intl.Collator();

/** Tags with those above them, each once. */
export function tagsWithThoseAbove(tags: readonly string[]): ReadonlySet<string> {
  return new Set(tags.flatMap(withThoseAbove));
}

/** The order of tags by their letters, with those below a tag right behind it. */
export function compareTags(one: string, other: string): number {
  return ORDER.compare(one.replaceAll('::', '\t'), other.replaceAll('::', '\t'));
}

function withThoseAbove(tag: string): readonly string[] {
  const levels = tag.split('::');
  return levels.map((_, level) => levels.slice(0, level + 1).join('::'));
}
