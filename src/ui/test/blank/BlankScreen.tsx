// A blank page: all that is known, written down; then what was covered.
import type { ReactNode } from 'react';
import { ScreenHeading } from '../../parts/ScreenHeading';
import type { BlankScreenProps } from '../paperScreenProps';

/** A blank page, or its result. */
export function BlankScreen({ page }: BlankScreenProps): ReactNode {
  return <ScreenHeading>{page.title}</ScreenHeading>;
}
