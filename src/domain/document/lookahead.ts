// What stands below each token, found in one pass from the end, for the decisions that depend on it.
import type { Token } from './token';

/** What stands below a token. */
export interface Below {
  /** The kind of the next token that says anything. */
  readonly kind: Exclude<Token['kind'], 'blank' | 'separator'> | 'end';
  /** Whether an answer mark with a colon comes before the next question. */
  readonly plainAnswer: boolean;
}

/** Nothing more: the end of the document. */
export const END: Below = { kind: 'end', plainAnswer: false };

/** For each token, what stands below it. */
export function allBelow(tokens: readonly Token[]): readonly Below[] {
  let below = END;
  return tokens
    .toReversed()
    .map((token) => {
      const here = below;
      if (token.kind !== 'blank' && token.kind !== 'separator') {
        const isPlain = token.kind === 'answer' && !token.isChoice && token.marker.style.endsWith(':');
        below = { kind: token.kind, plainAnswer: token.kind !== 'question' && (isPlain || here.plainAnswer) };
      }
      return here;
    })
    .reverse();
}
