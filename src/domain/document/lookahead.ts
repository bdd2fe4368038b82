// What stands below each token, found in one pass from the end, for the decisions that depend on it.
import type { Token } from './token';

/** What stands below a token. */
export interface Below {
  /** The kind of the next token that says anything. */
  readonly kind: Exclude<Token['kind'], 'blank' | 'separator'> | 'end';
  /** Whether it stands right below, without a blank line or a separator between. */
  readonly isNear: boolean;
  /** Whether an answer mark with a colon comes before the next question. */
  readonly plainAnswer: boolean;
}

/** Nothing more: the end of the document. */
export const END: Below = { kind: 'end', isNear: false, plainAnswer: false };

/** For each token, what stands below it. */
export function allBelow(tokens: readonly Token[]): readonly Below[] {
  let below = END;
  return tokens
    .toReversed()
    .map((token) => {
      const here = below;
      if (token.kind === 'blank' || token.kind === 'separator') below = { ...here, isNear: false };
      else {
        const isPlain = token.kind === 'answer' && !token.isChoice && token.marker.style.endsWith(':');
        const plainAnswer = token.kind !== 'question' && (isPlain || here.plainAnswer);
        below = { kind: token.kind, isNear: true, plainAnswer };
      }
      return here;
    })
    .reverse();
}
