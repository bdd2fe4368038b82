// Words about the progress of a call that a worker works on.
import { proxy, type ProxyMarked } from 'comlink';

/**
 * Makes a call that is told of progress, until it is answered: the answer and these words take different ways from the worker, so that the
 * last of them may come after it and would be shown in its place.
 */
export async function withProgress<Words extends readonly unknown[], Value>(
  tell: (...words: Words) => void,
  call: (tell: ((...words: Words) => void) & ProxyMarked) => Promise<Value>,
): Promise<Value> {
  let isAnswered = false;
  const tellUntilThen = (...words: Words): void => {
    if (!isAnswered) tell(...words);
  };
  try {
    return await call(proxy(tellUntilThen));
  } finally {
    isAnswered = true;
  }
}
