// A paper while it is sat.
import type { ReactNode } from 'react';
import { ScreenHeading } from '../../parts/ScreenHeading';
import type { PaperScreenProps } from '../paperScreenProps';

/** One item at a time. */
export function SittingScreen({ paper }: PaperScreenProps): ReactNode {
  return <ScreenHeading>{paper.title}</ScreenHeading>;
}
