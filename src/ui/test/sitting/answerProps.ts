// What every kind of answer is given.
import type { Item } from '../../../domain/paper/item';
import type { Answer } from '../../../domain/paper/paper';

export interface AnswerProps<Kind extends Item = Item> {
  readonly item: Kind;
  readonly answer: Answer | undefined;
  /** Answers, or clears the answer. */
  readonly onAnswer: (answer: Answer | undefined) => void;
}
