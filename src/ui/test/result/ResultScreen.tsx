// What a paper came to.
import type { ReactNode } from 'react';
import { ScreenHeading } from '../../parts/ScreenHeading';
import type { PaperScreenProps } from '../paperScreenProps';

/** The result of a submitted paper. */
export function ResultScreen({ paper }: PaperScreenProps): ReactNode {
  return <ScreenHeading>{paper.title}</ScreenHeading>;
}
