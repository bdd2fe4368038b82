// The commands for chosen cards and days off before anything of them is loaded: each loads what it needs.
import { failure, type Result } from '../../domain/result';
import { enqueue, type Engine } from '../engine';
import { loadOptionChanges } from '../parts';
import { troubleOf, type Trouble } from '../trouble';
import type { FindIds } from './choosing';
import type { AnsweringCommands } from './chosenCommands';
import type { ChosenCommands } from './chosenState';

const loadChosen = () => import('./chosenCommands');

/** The commands on an engine; `find` finds the cards of a search. */
export function laterChosen(engine: Engine, find: FindIds): ChosenCommands {
  const later = <Value, Failure>(
    call: (commands: AnsweringCommands) => Promise<Result<Value, Failure | Trouble>>,
  ): Promise<Result<Value, Failure | Trouble>> =>
    loadChosen().then(
      (part) => call(part.answeringCommands(engine, find)),
      (error: unknown) => failure(troubleOf(error)),
    );
  return {
    studyChosen: (id) => enqueue(engine, async () => (await loadChosen()).enterChosen(engine, id)),
    addReviewsToday: (cards) =>
      enqueue(engine, async () => (await loadOptionChanges()).addReviewsToday(engine, cards)),
    countChosen: (choices) => later((part) => part.countChosen(choices)),
    startChosen: (...given) => later((part) => part.startChosen(...given)),
    readChosen: () => later((part) => part.readChosen()),
    closeChosen: (id) => later((part) => part.closeChosen(id)),
    previewLoad: (plan) => later((part) => part.previewLoad(plan)),
    applyLoad: (plan) => later((part) => part.applyLoad(plan)),
  };
}
