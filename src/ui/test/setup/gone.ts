// Decks and tags of a link that are not here, by name where their name is known.
import type { DeckId } from '../../../domain/ids';
import type { PaperScope } from '../../../domain/paper/paper';
import type { PaperChoices } from '../../../state/react';
import { countText, LOCALE } from '../../wording';
import { scopeChoices } from './scopeFields';

/** What of a scope is not here. */
export interface Gone {
  readonly decks: readonly DeckId[];
  readonly tags: readonly string[];
}

/** As many as are named; the others are counted. */
const MOST_NAMED = 5;

const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** The decks and tags of a scope that cannot be ticked. */
export function goneFrom({ deckIds, tags }: PaperScope, choices: PaperChoices): Gone {
  const here = scopeChoices(choices);
  const isGone = (kind: 'deck' | 'tag') => (key: string) =>
    !here.some((choice) => choice.kind === kind && choice.key === key);
  return { decks: deckIds.filter(isGone('deck')), tags: tags.filter(isGone('tag')) };
}

/** How many decks and tags are gone. */
export function countGone({ decks, tags }: Gone): number {
  return decks.length + tags.length;
}

/** What is gone, beginning with a capital: "“Rivers”, 1 other deck and the tag “europe”". `titles` has those that papers remember. */
export function goneText({ decks, tags }: Gone, titles: ReadonlyMap<DeckId, string>): string {
  const known = decks.flatMap((id) => titles.get(id) ?? []).slice(0, MOST_NAMED);
  const named = tags.slice(0, MOST_NAMED);
  const parts = [
    ...known.map((title) => `“${title}”`),
    ...counted(decks.length - known.length, known.length > 0 ? 'other deck' : 'deck'),
    ...named.map((tag) => `the tag “${tag}”`),
    ...counted(tags.length - named.length, 'other tag'),
  ];
  return list.format(parts).replace(/^t/u, 'T');
}

function counted(count: number, one: string): readonly string[] {
  return count === 0 ? [] : [countText(count, one)];
}
