// Commands that a first card does not need are loaded together, with the first one that is called. The idea to know: there is one
// object of all commands, which makes those of later.ts when they are asked for by name.
import { failure } from '../domain/result';
import type { Commands } from './commands';
import { notify, type Engine } from './engine';
import type { LaterCommands } from './later';
import { troubleOf } from './trouble';

type Call = (...given: readonly unknown[]) => unknown;

/** All commands, and a way to fetch the later ones before one is called. */
export interface AllCommands {
  readonly commands: Commands;
  readonly load: () => Promise<void>;
}

/** The commands given, with the later ones behind them. The same function for ever under each name. */
export function withLater(engine: Engine, first: Omit<Commands, keyof LaterCommands>): AllCommands {
  const known = new Map<PropertyKey, unknown>(Object.entries(first));
  let later: LaterCommands | undefined;
  const load = async (): Promise<void> => {
    later = (await import('./later')).laterCommands(engine);
  };
  const callLater =
    (name: PropertyKey): Call =>
    (...given) => {
      const call = (): unknown => {
        const command: Call = Reflect.get(later ?? {}, name);
        return command(...given);
      };
      // What is here is called at once, so that commands keep the order in which they are given.
      if (later !== undefined) return call();
      return load().then(call, (error: unknown) => {
        const trouble = troubleOf(error);
        notify(engine, { kind: 'trouble', trouble });
        return failure(trouble);
      });
    };
  const get = (_: object, name: PropertyKey): unknown => {
    if (!known.has(name)) known.set(name, callLater(name));
    return known.get(name);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The types of both parts make up that of the whole.
  return { commands: new Proxy({}, { get }) as Commands, load };
}
