// Points as they are marked, with what the learner ruled right for them.
import type { PointId } from '../../ids';
import type { MarkedPoint } from './mark';

/** Wordings that the learner ruled right, by point. */
export type Accepted = ReadonlyMap<PointId, readonly string[]>;

/** A point with the wordings that were ruled right for it. */
export function markedPoint(
  { id, label, text }: Pick<MarkedPoint, 'id' | 'label' | 'text'>,
  accepted: Accepted,
): MarkedPoint {
  const wordings = accepted.get(id);
  return {
    id,
    text,
    ...(label === undefined ? {} : { label }),
    ...(wordings === undefined ? {} : { accepted: wordings }),
  };
}
