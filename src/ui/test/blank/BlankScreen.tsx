// A blank page: all that is known, written down; then what was covered.
import type { ReactNode } from 'react';
import type { BlankScreenProps } from '../paperScreenProps';
import { BlankResult } from './BlankResult';
import { WritingPage } from './WritingPage';

/** A blank page, or its result. */
export function BlankScreen({ page, goneCards, readAnew }: BlankScreenProps): ReactNode {
  const { finished } = page;
  if (finished === undefined) return <WritingPage page={page} readAnew={readAnew} />;
  return <BlankResult page={page} finished={finished} goneCards={goneCards.length} />;
}
