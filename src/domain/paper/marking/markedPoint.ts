// Points as they are marked, with what the learner ruled right for them.
import type { PointId } from '../../ids';
import { bareFormulas } from '../../text/formulas';
import type { MarkedPoint } from './mark';

/** Wordings that the learner ruled right, by point. */
export type Accepted = ReadonlyMap<PointId, readonly string[]>;

/** A point with the wordings that were ruled right for it; what its formulas say is marked like words. */
export function markedPoint(
  { id, label, text }: Pick<MarkedPoint, 'id' | 'label' | 'text'>,
  accepted: Accepted,
): MarkedPoint {
  const wordings = accepted.get(id);
  return {
    id,
    text: bareFormulas(text),
    ...(label === undefined ? {} : { label: bareFormulas(label) }),
    ...(wordings === undefined ? {} : { accepted: wordings }),
  };
}
