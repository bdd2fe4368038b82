// The commands for chosen cards and days off, loaded when the first of them is given. Searching takes its own turn among the
// commands, so it is done before a command takes its.
import { failure, success, type Result } from '../../domain/result';
import { enqueueFor, type Engine } from '../engine';
import { troubleOf, type Trouble } from '../trouble';
import { begin, close, countCards, findFor, readUnderWay, type FindIds } from './choosing';
import type { ChosenCommands } from './chosenState';
import { applyLoad, previewLoad } from './dayLoad';

export { enterChosen } from './choosing';

/** The commands that answer. */
export type AnsweringCommands = Omit<ChosenCommands, 'studyChosen' | 'addReviewsToday'>;

/** The commands on an engine. They never throw. */
export function answeringCommands(engine: Engine, find: FindIds): AnsweringCommands {
  const inTurn = async <Value, Failure>(
    command: () => Promise<Result<Value, Failure | Trouble>>,
  ): Promise<Result<Value, Failure | Trouble>> =>
    enqueueFor(engine, command).catch((error: unknown) => failure(troubleOf(error)));
  return {
    countChosen: async (choices) => {
      const counts: number[] = [];
      for (const choice of choices) {
        const found = await findFor(find, choice);
        if (!found.ok) return found;
        const count = await inTurn(() => countCards(engine, choice, found.value));
        if (!count.ok) return count;
        counts.push(count.value);
      }
      return success(counts);
    },
    startChosen: async (choice, title, insteadOf) => {
      const found = await findFor(find, choice);
      return found.ok ? inTurn(() => begin(engine, choice, title, found.value, insteadOf)) : found;
    },
    readChosen: () => inTurn(() => readUnderWay(engine)),
    closeChosen: (id) => inTurn(() => close(engine, id)),
    previewLoad: (plan) => inTurn(() => previewLoad(engine, plan)),
    applyLoad: (plan) => inTurn(() => applyLoad(engine, plan)),
  };
}
