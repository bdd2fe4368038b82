// Several files that were given at once: the one that comes after the one on screen.
import type { ImportQueue } from '../../state/react';

/** The next file of a queue; undefined behind the last one, and where there is no queue. */
export function nextFile(queue: ImportQueue | undefined): File | undefined {
  return queue?.files[queue.at + 1];
}
