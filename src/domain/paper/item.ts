// Items of a paper: what is asked, and the key. An item is frozen when the paper is made: it keeps the text it was made from, so that
// a result can be read years later, whatever became of the deck. All texts are plain but for formulas.
import type { CardId, DeckId, NoteId, PointId } from '../ids';

export const ITEM_KINDS = ['choice', 'statements', 'pairs', 'order', 'cloze', 'short', 'long'] as const;
/**
 * One of several choices; statements that are true or false; labels to match with texts; things to put in order; a gap to fill in; one
 * point to write; all points of a card to write.
 */
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Id of an item: a hash of what it asks, the same in every paper, so that a bad one never comes again. */
export type ItemId = string;

/** A point that an item tests, as it was when the paper was made. */
export interface TestedPoint {
  readonly cardId: CardId;
  readonly noteId: NoteId;
  readonly pointId: PointId;
  readonly label?: string;
  readonly text: string;
}

interface ItemBase {
  readonly id: ItemId;
  readonly deckId: DeckId;
  readonly deckTitle: string;
  readonly asOf?: string;
  readonly tags: readonly string[];
  /** What is asked, as sentences of the app: "Which year belongs in the gap?" */
  readonly stem: string;
  /** The question of the note that the item is about; absent where `stem` is that question. */
  readonly about?: string;
  /** At least one. */
  readonly tests: readonly TestedPoint[];
  /** Names what was made up for it, wherever else it is made again: no later paper has any of it once the item is ruled bad. */
  readonly bans: readonly string[];
}

/** One of several choices is right. */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice';
  /** The text that the choices belong to, with {@link GAP} where they go; absent where they stand for themselves. */
  readonly passage?: string;
  /** Three to five, all different. */
  readonly options: readonly string[];
  /** The place of the right one, from 0. */
  readonly key: number;
}

/** A statement of an item. */
export interface Statement {
  readonly text: string;
  readonly isTrue: boolean;
  /** What is true in place of a false one. */
  readonly truth: string;
  /** The point it was made from. */
  readonly pointId: PointId;
}

/** "Consider the following statements": which, or how many of them are correct. */
export interface StatementsItem extends ItemBase {
  readonly kind: 'statements';
  readonly asks: 'which' | 'howMany';
  /** Two to four. */
  readonly statements: readonly Statement[];
  readonly options: readonly string[];
  readonly key: number;
}

/** Each label has one text. */
export interface PairsItem extends ItemBase {
  readonly kind: 'pairs';
  /** Three to five. */
  readonly labels: readonly string[];
  /** As many, in the order in which they are shown. */
  readonly texts: readonly string[];
  /** The place of its text for each label. */
  readonly key: readonly number[];
}

/** Things that happened one after the other. */
export interface OrderItem extends ItemBase {
  readonly kind: 'order';
  /** Three to five, in the order in which they are shown, their dates left out. */
  readonly entries: readonly string[];
  /** When each was. */
  readonly dates: readonly string[];
  /** Places of entries, the earliest first. */
  readonly key: readonly number[];
}

/** A gap to fill in by typing; it tests one point. */
export interface ClozeItem extends ItemBase {
  readonly kind: 'cloze';
  /** With {@link GAP} where words are left out; more than once where the same words are. */
  readonly passage: string;
  /** What was left out, and what else is right; at least one. */
  readonly accepted: readonly string[];
}

/** One point to write. */
export interface ShortItem extends ItemBase {
  readonly kind: 'short';
}

/** All points of a card to write. */
export interface LongItem extends ItemBase {
  readonly kind: 'long';
}

export type Item = ChoiceItem | StatementsItem | PairsItem | OrderItem | ClozeItem | ShortItem | LongItem;

/** What stands for a gap in a passage; screens draw it as a box. */
export const GAP = '____';
