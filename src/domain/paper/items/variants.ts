// What a card could be asked in an item of some kind: each variant is made when it comes to be used, and may turn out to be none.
import { hashText, type PointId } from '../../ids';
import { bareFormulas } from '../../text/formulas';
import { GAP, type Item, type ItemKind, type TestedPoint } from '../item';
import type { Draws } from './draws';
import type { Ground, Place } from './ground';

/** One way to ask a card. */
export interface Variant {
  /** The points it tests, as far as they are known before it is made. */
  readonly pointIds: readonly PointId[];
  /** Names the fact it asks for, where it asks for one: a paper asks for it once, if it can. */
  readonly fact?: string;
  /** Undefined where no item without a doubt comes of it. */
  readonly make: (draws: Draws) => Item | undefined;
}

/** Finds the ways to ask a card, given the places of its points; at least one. */
export type FindVariants = (ground: Ground, places: readonly Place[]) => readonly Variant[];

/** The ban of something made up for a kind of item. */
export function banOf(kind: ItemKind, ...said: readonly string[]): string {
  return hashText([kind, ...said].join('\n'));
}

/** A point as an item keeps it. */
export function testedOf({ card, point }: Place): TestedPoint {
  const { cardId, noteId } = card;
  const { id, label, text } = point;
  return { cardId, noteId, pointId: id, ...(label === undefined ? {} : { label }), text };
}

/** What every item says of where it is from. */
export function originOf({ deck, card }: Place): Pick<Item, 'deckId' | 'deckTitle' | 'asOf' | 'tags'> {
  const { asOf, tags } = card;
  return { deckId: deck.id, deckTitle: deck.title, ...(asOf === undefined ? {} : { asOf }), tags };
}

/** The longest passage that an item quotes, and the longest statement and choice, in characters. */
export const LONGEST_PASSAGE = 500;
export const LONGEST_STATEMENT = 320;
export const LONGEST_CHOICE = 180;

/** Whether a text can be quoted in an item: one paragraph, not too long, and with no gap of its own. */
export function isQuotable(text: string, longest: number): boolean {
  return text.length <= longest && text.trim() !== '' && !text.includes('\n') && !text.includes(GAP);
}

/** The right choice among others, mixed; numbers stand in their order. */
export function choicesOf(
  right: string,
  wrong: readonly string[],
  draws: Draws,
): { readonly options: readonly string[]; readonly key: number } {
  const mixed = draws.shuffled([right, ...wrong]);
  const numberOf = (text: string): number => Number(bareFormulas(text).replaceAll(',', ''));
  const numbers = mixed.map(numberOf);
  const isNumeric = numbers.every((number) => Number.isFinite(number));
  const options = isNumeric ? mixed.toSorted((one, other) => numberOf(one) - numberOf(other)) : mixed;
  return { options, key: options.indexOf(right) };
}
