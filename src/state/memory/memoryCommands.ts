// The commands of memory on an engine. Moving due days takes its turn; a fit does not, since it only reads.
import { failure } from '../../domain/result';
import { resultOf, type Engine } from '../engine';
import { loadMemoryWork } from '../parts';
import { troubleOf } from '../trouble';
import type { MemoryCommands } from './memoryState';

/** The commands on an engine. They never throw. */
export function memoryCommands(engine: Engine): MemoryCommands {
  return {
    moveDueDays: (deckId) => resultOf(engine, loadMemoryWork, (part) => part.moveDueDays(engine, deckId)),
    fitParameters: (tell) =>
      loadMemoryWork().then(
        (part) => part.fitParameters(engine, tell),
        (error: unknown) => failure(troubleOf(error)),
      ),
    // What never began need not be stopped.
    cancelFit: () =>
      void loadMemoryWork().then(
        (part) => part.cancelFit(engine),
        () => undefined,
      ),
    readLastFit: () => resultOf(engine, loadMemoryWork, (part) => part.readLastFit(engine)),
  };
}
