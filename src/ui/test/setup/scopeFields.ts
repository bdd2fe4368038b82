// What a paper is about, as it is ticked in its form.
import type { DeckId } from '../../../domain/ids';
import type { PaperScope } from '../../../domain/paper/paper';
import type { PaperChoices } from '../../../state/react';

/** All decks, or those that are ticked and all cards with a ticked tag. */
export interface ScopeFields {
  readonly isAll: boolean;
  readonly deckIds: readonly DeckId[];
  readonly tags: readonly string[];
}

/** A deck or tag to tick. */
export interface ScopeChoice {
  readonly kind: 'deck' | 'tag';
  /** The deck's id, or the tag. */
  readonly key: string;
  readonly words: string;
  readonly cards: number;
}

export const ALL_DECKS: ScopeFields = { isAll: true, deckIds: [], tags: [] };

/** Decks that have cards, and then tags. */
export function scopeChoices({ decks, tags }: PaperChoices): readonly ScopeChoice[] {
  return [
    ...decks
      .filter(({ cards }) => cards > 0)
      .map(({ id, title, cards }): ScopeChoice => ({ kind: 'deck', key: id, words: title, cards })),
    ...tags.map(({ tag, cards }): ScopeChoice => ({ kind: 'tag', key: tag, words: `Tag ${tag}`, cards })),
  ];
}

/** A scope as it is ticked, as far as its decks and tags are here. */
export function fieldsOfScope({ deckIds, tags }: PaperScope, choices: PaperChoices): ScopeFields {
  const isAll = deckIds.length === 0 && tags.length === 0;
  const here = scopeChoices(choices);
  const isHere = (kind: ScopeChoice['kind'], key: string): boolean =>
    here.some((choice) => choice.kind === kind && choice.key === key);
  return {
    isAll,
    deckIds: deckIds.filter((id) => isHere('deck', id)),
    tags: tags.filter((tag) => isHere('tag', tag)),
  };
}

/** What is ticked, as a scope; undefined while nothing is. */
export function scopeOf({ isAll, deckIds, tags }: ScopeFields): PaperScope | undefined {
  if (isAll) return { deckIds: [], tags: [] };
  return deckIds.length + tags.length === 0 ? undefined : { deckIds, tags };
}

/** Whether a choice is ticked. */
export function isTicked({ deckIds, tags }: ScopeFields, { kind, key }: ScopeChoice): boolean {
  return (kind === 'deck' ? deckIds : tags).includes(key);
}

/** The fields once a choice was ticked, or its tick taken away. */
export function tick(fields: ScopeFields, choice: ScopeChoice): ScopeFields {
  const { kind, key } = choice;
  const change = (keys: readonly string[]): readonly string[] =>
    isTicked(fields, choice) ? keys.filter((other) => other !== key) : [...keys, key];
  return kind === 'deck'
    ? { ...fields, deckIds: change(fields.deckIds) }
    : { ...fields, tags: change(fields.tags) };
}
