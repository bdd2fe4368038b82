// Makes the n-th storage call fail, by standing in front of IndexedDB's own methods. The idea to know: a command is
// run with the fault at call 1, 2, 3 … until it no longer meets it, so every place where storage can fail is tried.
import { onTestFinished } from 'vitest';

/** How a call fails: it throws, its transaction is aborted at once, or it is aborted after the call succeeded. */
export type FaultKind = 'throws' | 'aborts' | 'abortsLate';

/** A fault that waits for its call. */
export interface Fault {
  /** Whether the call was reached. */
  readonly wasMet: () => boolean;
  readonly remove: () => void;
}

interface Waiting {
  left: number;
  readonly kind: FaultKind;
}

const METHODS: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [IDBDatabase.prototype, ['transaction']],
  [IDBObjectStore.prototype, ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'openCursor', 'count']],
  [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']],
];

let waiting: Waiting | undefined;

/** Stands in front of IndexedDB until the test ends. */
export function watchStorageCalls(): void {
  const originals = METHODS.flatMap(([owner, names]) =>
    names.map((name) => ({ owner, name, original: methodOf(owner, name) })),
  );
  for (const { owner, name, original } of originals) {
    const standIn = function (this: unknown, ...args: unknown[]): unknown {
      return callOrFail(this, original, args);
    };
    Object.defineProperty(owner, name, { value: standIn, configurable: true, writable: true });
  }
  onTestFinished(() => {
    waiting = undefined;
    for (const { owner, name, original } of originals) {
      Object.defineProperty(owner, name, { value: original, configurable: true, writable: true });
    }
  });
}

/** Lets the n-th storage call from now on fail, once. `watchStorageCalls` must have been called. */
export function failAtCall(nth: number, kind: FaultKind): Fault {
  const fault: Waiting = { left: nth, kind };
  waiting = fault;
  return {
    wasMet: () => fault.left <= 0,
    remove: () => {
      waiting = undefined;
    },
  };
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

function methodOf(owner: object, name: string): Method {
  const found: unknown = Reflect.get(owner, name);
  if (typeof found !== 'function') throw new Error(`IndexedDB has no method ${name}`);
  return found as Method;
}

function callOrFail(self: unknown, original: Method, args: readonly unknown[]): unknown {
  const fault = waiting;
  if (fault === undefined || fault.left <= 0) return original.apply(self, [...args]);
  fault.left -= 1;
  if (fault.left > 0) return original.apply(self, [...args]);
  if (fault.kind === 'throws') throw new DOMException('a fault of the test', 'UnknownError');
  const result = original.apply(self, [...args]);
  const transaction = result instanceof IDBTransaction ? result : transactionOf(result);
  if (fault.kind === 'aborts' || !(result instanceof IDBRequest)) transaction?.abort();
  else result.addEventListener('success', () => transaction?.abort());
  return result;
}

function transactionOf(result: unknown): IDBTransaction | null {
  return result instanceof IDBRequest ? result.transaction : null;
}
