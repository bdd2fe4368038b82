// What a paper is called.
import { beginningOf } from '../../domain/beginningOf';
import type { PaperScope } from '../../domain/paper/paper';
import type { SourceDeck } from '../../domain/paper/source';

const LONGEST = 120;

/** The decks and tags that were chosen; all decks by name where there are none, but for a single one. */
export function titleOfScope(all: readonly SourceDeck[], { deckIds, tags }: PaperScope): string {
  const chosen = new Set(deckIds);
  const titles = all.filter(({ id }) => chosen.has(id)).map(({ title }) => title);
  const names = [...titles, ...tags];
  if (names.length > 0) return beginningOf(names.join(', '), LONGEST);
  const [only, another] = all.filter(({ cards }) => cards.length > 0);
  return only !== undefined && another === undefined ? only.title : 'All decks';
}
