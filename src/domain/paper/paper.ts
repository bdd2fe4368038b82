// A paper: what was chosen for it, its items, what the learner answered, and what came of it. It is kept as one value, which every
// answer changes.
import type { CardId, DeckId, EventId, PointId } from '../ids';
import type { AnswerMark } from './marking/mark';
import type { Item, ItemId, ItemKind } from './item';

/** Id of a paper: that of the event which it was made with. */
export type PaperId = string;

/** Whole decks, and all cards with one of some tags (or a tag below one). Empty lists stand for all decks. */
export interface PaperScope {
  readonly deckIds: readonly DeckId[];
  readonly tags: readonly string[];
}

/** What a wrong choice takes off, as a share of what a right one gives. */
export const PENALTIES = [0, 1 / 4, 1 / 3, 1 / 2, 1] as const;

/** How a paper is marked: a right answer gives 1, a skipped one 0. */
export interface MarkingRule {
  /** One of {@link PENALTIES}: taken off for a wrong choice. Written answers, pairs and orders are marked by their parts and lose nothing. */
  readonly penalty: number;
}

/** The most items of a paper. */
export const MOST_ITEMS = 200;
/** The most minutes of a paper or a blank page. */
export const MOST_MINUTES = 600;

/** What the learner chose for a paper. */
export interface PaperSettings {
  readonly scope: PaperScope;
  /** Items wanted, 1 to {@link MOST_ITEMS}. */
  readonly items: number;
  /** Minutes there are, 1 to {@link MOST_MINUTES}; absent for no clock. */
  readonly minutes?: number;
  /** At least one. */
  readonly kinds: readonly ItemKind[];
  readonly marking: MarkingRule;
  /** Whether points that are recalled least come first. */
  readonly favoursWeak: boolean;
  /** Whether nothing of it counts for memory. */
  readonly isOffRecord: boolean;
}

/** What makes a paper: the same recipe gives the same paper as long as the decks say the same. */
export interface PaperRecipe {
  readonly settings: PaperSettings;
  /** Up to 16 letters and digits. */
  readonly seed: string;
  /** The points to ask, in the order in which they are tried, where weak ones were favoured: the recipe must not depend on memory. */
  readonly targets?: readonly PointId[];
}

/** What was answered to an item. */
export type Answer =
  /** A place among the options. */
  | { readonly kind: 'chosen'; readonly option: number }
  /** For each label the place of its text; -1 where none was chosen yet. */
  | { readonly kind: 'paired'; readonly texts: readonly number[] }
  /** Places of entries, the earliest first. */
  | { readonly kind: 'ordered'; readonly entries: readonly number[] }
  | { readonly kind: 'written'; readonly text: string };

export type Confidence = 'sure' | 'unsure' | 'guess';

/** What the learner did with an item. */
export interface ItemWork {
  /** Absent while it is open, and once it was cleared: to skip an item is to leave it as it is. */
  readonly answer?: Answer;
  readonly confidence?: Confidence;
  readonly isFlagged?: true;
  /** When the answer was last changed (ms). */
  readonly atMs?: number;
  /** Time with the item on screen, in ms. */
  readonly tookMs: number;
}

/** Where the learner is in a paper. */
export interface Sitting {
  readonly startedAtMs: number;
  /** The item on screen, from 0. */
  readonly at: number;
  readonly isClockHidden?: true;
  readonly work: Readonly<Record<ItemId, ItemWork>>;
}

/** What an item came to. */
export interface ItemMark {
  /** 0 to 1; of a written answer the share of its points, where one recalled in part counts half. */
  readonly share: number;
  /** Of a written answer. */
  readonly written?: AnswerMark;
}

/** A grade that a paper gave: one event of a card. */
export interface PaperGrade {
  readonly cardId: CardId;
  readonly eventId: EventId;
  readonly recalled: readonly PointId[];
  readonly missed: readonly PointId[];
  readonly tookMs: number;
  readonly confidence?: Confidence;
}

/** A submitted paper's marks, by item; items that were removed as bad have none. */
export interface Submitted {
  readonly atMs: number;
  readonly marks: Readonly<Record<ItemId, ItemMark>>;
  /** What it says of memory, whether the events stand or were taken back. */
  readonly grades: readonly PaperGrade[];
  /** When marks or grades were last changed after it was handed in; storage writes it. */
  readonly revisedAtMs?: number;
}

/** A paper with its items and all that was done with it. */
export interface Paper {
  readonly kind: 'paper';
  readonly id: PaperId;
  readonly recipe: PaperRecipe;
  /** Of the decks and tags that were chosen. */
  readonly title: string;
  readonly items: readonly Item[];
  readonly sitting: Sitting;
  /** Absent while it is sat. */
  readonly submitted?: Submitted;
}

/** All the learner knows of some decks or tags, written on a blank page. */
export interface BlankPage {
  readonly kind: 'blank';
  readonly id: PaperId;
  readonly scope: PaperScope;
  readonly title: string;
  /** 1 to {@link MOST_MINUTES}. */
  readonly minutes: number;
  readonly startedAtMs: number;
  readonly text: string;
  /** Absent while it is written. */
  readonly finished?: {
    readonly atMs: number;
    readonly covered: readonly PointId[];
    readonly missed: readonly PointId[];
  };
}

/** The latest moment (ms) at which a paper has to be handed in; undefined without a clock. */
export function deadlineOf({ recipe, sitting }: Pick<Paper, 'recipe' | 'sitting'>): number | undefined {
  const { minutes } = recipe.settings;
  return minutes === undefined ? undefined : sitting.startedAtMs + minutes * 60_000;
}
