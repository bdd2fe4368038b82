// The commands for coming back before anything of them is loaded.
import { behind, resultOf, type Engine } from '../engine';
import type { ComebackCommands } from './comebackState';

const loadComingBack = () => import('./comingBack');

/** The commands on an engine. They never throw. */
export function comebackCommands(engine: Engine): ComebackCommands {
  return {
    readComeback: (days) => behind(engine, loadComingBack, (part) => part.readComeback(engine, days)),
    takeWayBack: (...given) => resultOf(engine, loadComingBack, (part) => part.takeWayBack(engine, ...given)),
    undoWayBack: (id) => resultOf(engine, loadComingBack, (part) => part.undoWayBack(engine, id)),
    previewDaysOff: (...given) =>
      behind(engine, loadComingBack, (part) => part.previewDaysOff(engine, ...given)),
  };
}
