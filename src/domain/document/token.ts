// A line with its meaning: what tokens.ts makes of the lines, and entries.ts groups.
import type { Card } from './card';
import type { Line } from './lines';
import type { Marker } from './markers';

/** Where a question's mark comes from. */
export type QuestionShape = 'marked' | 'bare' | 'heading' | 'numbered' | 'cloze' | 'card';

export type Token =
  | { readonly kind: 'blank' | 'text' | 'separator' | 'remark' | 'cloze'; readonly line: Line }
  /** What may say something of the note above: tags, "Both ways: yes". */
  | { readonly kind: 'tail'; readonly line: Line }
  /** What may be a card of its own, and what its first line is otherwise. */
  | { readonly kind: 'card'; readonly line: Line; readonly card: Card; readonly otherwise: Token }
  | {
      readonly kind: 'heading';
      readonly line: Line;
      readonly level: number;
      readonly text: string;
      readonly isLoose: boolean;
    }
  | {
      readonly kind: 'answer';
      readonly line: Line;
      readonly marker: Marker;
      readonly bare: boolean;
      /** Whether it stands above "B) …": a choice of a multiple-choice question, not an answer. */
      readonly isChoice: boolean;
    }
  | {
      readonly kind: 'question';
      readonly line: Line;
      readonly shape: QuestionShape;
      readonly marker: Marker;
      /** The level of the heading that holds the question; 0 outside of headings. */
      readonly level: number;
    };
