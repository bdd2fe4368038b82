// Sentences of an answer that are all but those of a point, and parts of sentences that are.
import { alignedWith, type Difference } from './align';
import type { AnswerIndex } from './answerIndex';
import type { FoundPoint } from './standing';
import type { Placed } from './written';

/** A sentence of a point, and what of an answer is all but that. */
export interface NearCopy {
  readonly point: FoundPoint;
  /** The place of the point among those that are asked. */
  readonly place: number;
  readonly original: readonly Placed[];
  readonly copy: readonly Placed[];
  readonly differences: readonly Difference[];
  /** The words that both have in the same order, as a share of the longer one. */
  readonly share: number;
  /** The same as a share of the copy: all of a short one may be in a long sentence. */
  readonly within: number;
  /** Whether the sentence is all of the point. */
  readonly isAll: boolean;
  /** Whether the copy is a part of a sentence. */
  readonly isPart: boolean;
}

/** With a smaller share nothing is a copy. */
const NEAR = 0.5;
/** A segment with fewer words is like too many others. */
const SHORTEST_LISTED = 4;

/** What of an answer is nearly a sentence of a point, each with the nearest one; word for word is no near copy. */
export function nearCopiesOf(points: readonly FoundPoint[], answer: AnswerIndex): readonly NearCopy[] {
  const originals = points.flatMap((point, place) =>
    partsIn(point.written.tokens, 'sentence').map((tokens, _, all) => ({
      point,
      place,
      tokens,
      isAll: all.length === 1,
      stems: new Set(tokens.map(({ stem }) => stem)),
    })),
  );
  const typed = answer.tokens.slice(0, answer.typed);
  return [...partsIn(typed, 'sentence').map((copy) => ({ copy, rest: NOTHING })), ...listedIn(typed)].flatMap(
    ({ copy, rest }) => {
      let nearest: NearCopy | undefined;
      for (const { point, place, tokens, isAll, stems } of originals) {
        // Laying sentences beside each other takes long: only those with enough words of each other.
        const shared = copy.filter(({ stem }) => stems.has(stem)).length;
        if (shared < (nearest?.share ?? NEAR) * copy.length) continue;
        const original =
          rest.size === 0
            ? tokens
            : tokens.filter(({ stem }) => !rest.has(stem) || copy.some((token) => token.stem === stem));
        const longest = Math.max(original.length, copy.length);
        const least = (nearest?.share ?? NEAR) * longest;
        if (Math.min(original.length, shared) < least) continue;
        const { common, differences } = alignedWith(original, copy);
        const share = common / longest;
        if (share < NEAR || share <= (nearest?.share ?? 0)) continue;
        const within = common / copy.length;
        nearest = { point, place, original, copy, differences, share, within, isAll, isPart: rest.size > 0 };
      }
      return nearest === undefined || nearest.share === 1 ? [] : [nearest];
    },
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function partsIn(tokens: readonly Placed[], part: 'sentence' | 'segment'): readonly (readonly Placed[])[] {
  const parts = new Map<number, Placed[]>();
  for (const token of tokens) {
    const known = parts.get(token[part]);
    if (known === undefined) parts.set(token[part], [token]);
    else known.push(token);
  }
  return [...parts.values()];
}

/** Segments long enough to be told by their words, each with the stems that the rest of its sentence says. */
function listedIn(
  tokens: readonly Placed[],
): readonly { readonly copy: readonly Placed[]; readonly rest: ReadonlySet<string> }[] {
  return partsIn(tokens, 'sentence').flatMap((sentence) => {
    const segments = partsIn(sentence, 'segment').filter(({ length }) => length >= SHORTEST_LISTED);
    return segments
      .filter(({ length }) => length < sentence.length)
      .map((copy) => ({
        copy,
        rest: new Set(sentence.filter((token) => !copy.includes(token)).map(({ stem }) => stem)),
      }));
  });
}
