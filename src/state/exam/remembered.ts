// What was made last, for as long as nothing it was made from is different.

/** Makes a value, or gives the last one where that was made for the same key. What fails is made again. */
export type Remembered<Value> = (key: string, make: () => Promise<Value>) => Promise<Value>;

/** Remembers nothing yet. */
export function createRemembered<Value>(): Remembered<Value> {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return async (key, make) => {
    if (last?.key !== key) last = { key, value: await make() };
    return last.value;
  };
}
