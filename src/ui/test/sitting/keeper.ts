// What was done in a paper, or written on a blank page, on its way to the disk. The idea to know: a keeper outlives the screen, so that
// what could not be kept is still there when the learner comes back, and can be kept then.
import type { ItemId } from '../../../domain/paper/item';
import type { ItemWork, PaperId } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import type { Commands, Trouble } from '../../../state/react';

/** Why something is not kept. */
export type NotKept = Trouble | 'noSuchPaper';

/** How it stands: all is on disk, something is on its way, or something could not be kept. */
export type KeptState = 'kept' | 'keeping' | { readonly failure: NotKept };

/** What is kept: the work of an item, the place in the paper, or the text of a blank page. */
type Kept =
  | { readonly kind: 'work'; readonly work: ItemWork }
  | { readonly kind: 'place' }
  | { readonly kind: 'text'; readonly text: string };

type Write = () => Promise<Result<undefined, NotKept>>;

interface Task {
  readonly write: Write;
  readonly what: Kept;
  readonly done: Promise<void>;
  failure?: NotKept;
}

/** Keeps what was done in one paper or on one blank page. */
export interface Keeper {
  /** Keeps the work of an item; a later one takes the place of an earlier one that is not on disk. */
  readonly keepWork: (itemId: ItemId, work: ItemWork) => void;
  readonly keepPlace: (at: number, isClockHidden: boolean) => void;
  /** Keeps all that stands on a blank page. */
  readonly keepText: (text: string) => void;
  /** Tries again what could not be kept. */
  readonly tryAgain: () => void;
  /** Tries again, and says how it stands once nothing is on its way any more. */
  readonly settle: () => Promise<KeptState>;
  /** Work that is not on disk. */
  readonly unkept: () => Readonly<Record<ItemId, ItemWork>>;
  /** The text of a blank page that is not on disk; undefined where the disk has it. */
  readonly unkeptText: () => string | undefined;
  readonly read: () => KeptState;
  readonly subscribe: (listener: () => void) => () => void;
}

const PLACE = 'place';
const TEXT = 'text';
const keepers = new WeakMap<Commands, Map<PaperId, Keeper>>();

/** The keeper of a paper or blank page, the same for as long as the tab lives. */
export function keeperOf(commands: Commands, paperId: PaperId): Keeper {
  const ofApp = keepers.get(commands) ?? new Map<PaperId, Keeper>();
  keepers.set(commands, ofApp);
  const keeper = ofApp.get(paperId) ?? makeKeeper(commands, paperId);
  ofApp.set(paperId, keeper);
  return keeper;
}

function makeKeeper({ workOnItem, moveTo, writeBlankPage }: Commands, paperId: PaperId): Keeper {
  const tasks = new Map<string, Task>();
  const listeners = new Set<() => void>();
  let state: KeptState = 'kept';

  function tell(): void {
    state = stateOf([...tasks.values()]);
    for (const listener of listeners) listener();
  }

  function keep(key: string, what: Kept, write: Write): void {
    const task: Task = {
      write,
      what,
      done: write().then((result) => {
        // Only the latest of a key decides: what it wrote holds all that the earlier ones would have.
        if (tasks.get(key) !== task) return;
        if (result.ok) tasks.delete(key);
        else task.failure = result.failure;
        tell();
      }),
    };
    tasks.set(key, task);
    tell();
  }

  function tryAgain(): void {
    for (const [key, { failure, what, write }] of tasks) {
      if (failure !== undefined) keep(key, what, write);
    }
  }

  return {
    keepWork: (itemId, work) => keep(itemId, { kind: 'work', work }, () => workOnItem(paperId, itemId, work)),
    keepPlace: (at, isClockHidden) =>
      keep(PLACE, { kind: 'place' }, () => moveTo(paperId, at, isClockHidden)),
    keepText: (text) => keep(TEXT, { kind: 'text', text }, () => writeBlankPage(paperId, text)),
    tryAgain,
    settle: async () => {
      tryAgain();
      while (state === 'keeping') await Promise.all([...tasks.values()].map(({ done }) => done));
      return state;
    },
    unkept: () =>
      Object.fromEntries(
        [...tasks].flatMap(([key, { what }]) => (what.kind === 'work' ? [[key, what.work]] : [])),
      ),
    unkeptText: () => {
      const what = tasks.get(TEXT)?.what;
      return what?.kind === 'text' ? what.text : undefined;
    },
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function stateOf(tasks: readonly Task[]): KeptState {
  const failed = tasks.find(({ failure }) => failure !== undefined);
  if (failed?.failure !== undefined) return { failure: failed.failure };
  return tasks.length === 0 ? 'kept' : 'keeping';
}
