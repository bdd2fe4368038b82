// What a stretch of text is made of once its marks are read.
import type { MathsSpan } from './mathsParts';

/** Words, code or maths as they are shown, or what stands between two marks. No text of it is empty. */
export type InlinePart =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | MathsSpan
  | { readonly kind: Emphasis; readonly parts: readonly InlinePart[] };

/** What a pair of marks means: `**`, `*`, `~~` and `==`. */
export type Emphasis = 'strong' | 'emphasis' | 'gone' | 'marked';
