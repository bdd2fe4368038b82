// The Test screen: choosing a paper or a blank page, and those that were written.
import type { ReactNode } from 'react';
import { ScreenHeading } from '../parts/ScreenHeading';

/** Where papers begin. */
export function TestScreen(): ReactNode {
  return <ScreenHeading>Test</ScreenHeading>;
}
