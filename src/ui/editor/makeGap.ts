// Making a gap of what is selected in a text.
import { gapsOf, MOST_GAPS } from '../../domain/deck/cloze';

/** A text with what is selected in it, as places of UTF-16 units. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The text with the selection as a gap with the next number, and its words selected again; undefined when nothing but blanks
 * is selected or there are as many gaps as a text may have. Blanks at the ends of the selection stay outside.
 */
export function makeGap({ text, from, to }: Selected): Selected | undefined {
  const chosen = text.slice(from, to);
  const words = chosen.trim();
  const number = Math.max(0, ...gapsOf(text).map((gap) => gap.number)) + 1;
  if (words === '' || number > MOST_GAPS) return undefined;
  const start = from + chosen.indexOf(words);
  const opening = `{{c${number}::`;
  const inner = start + opening.length;
  return {
    text: `${text.slice(0, start)}${opening}${words}}}${text.slice(start + words.length)}`,
    from: inner,
    to: inner + words.length,
  };
}
