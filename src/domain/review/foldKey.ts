// Which fold made a cached state: apart from fold.ts, which is not needed where the states are up to date.
import { hashText } from '../ids';
import type { Scheduler } from './scheduler';

/** Changes when the fold, or what else is kept of it, does: so that what an older one left behind is made again. */
const FOLD_VERSION = 3;

/** Names the fold, the parameters, and what is left out, that a cached state was made with. */
export function foldKeyOf({ parameters, leftOut }: Scheduler): string {
  const madeWith = leftOut === undefined ? parameters : [...parameters, leftOut.beforeDay, leftOut.retention];
  return `${FOLD_VERSION}:${hashText(madeWith.join(' '))}`;
}
