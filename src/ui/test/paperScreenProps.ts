// What the screens of a paper are given.
import type { BlankPage, Paper } from '../../domain/paper/paper';
import type { PaperView } from '../../state/react';

interface About extends Omit<PaperView, 'paper'> {
  /** Reads the paper again, after it was changed. */
  readonly readAnew: () => Promise<void>;
}

export interface PaperScreenProps extends About {
  readonly paper: Paper;
}

export interface BlankScreenProps extends About {
  readonly page: BlankPage;
}
