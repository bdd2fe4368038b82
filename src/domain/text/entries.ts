// What was read of a text while marks still wait for their partners.
import type { InlinePart } from './inlinePart';

/** Text that may still lose its marks. */
export interface Piece {
  kind: 'piece';
  text: string;
}

/** Text, or a part that changes no more. */
export type Entry = Piece | { readonly kind: 'part'; readonly part: InlinePart; readonly depth: number };

/** How many marks stand around each other in an entry. */
export function depthOf(entry: Entry): number {
  return entry.kind === 'part' ? entry.depth : 0;
}

/** The parts of entries that change no more: text beside text is one. */
export function joined(entries: readonly Entry[]): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let text = '';
  const endText = (): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  for (const entry of entries) {
    if (entry.kind === 'piece') {
      text += entry.text;
      continue;
    }
    endText();
    parts.push(entry.part);
  }
  endText();
  return parts;
}
