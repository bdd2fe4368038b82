// The label of a point, as what its text begins with.
import type { ReactNode } from 'react';
import { InlineText } from './InlineText';

/** The label in bold with a colon behind it; undefined for a point without one. */
export function pointLead(label: string | undefined): ReactNode {
  if (label === undefined) return undefined;
  return (
    <strong>
      <InlineText text={label} />:
    </strong>
  );
}
