// What a worker tells of its progress takes another way than its answer, and may come after it: then nobody is told any more, or the
// screen would go back to what is over and stay there.
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import { runFiles } from '../../src/state/files/runFiles';
import { runMemory } from '../../src/state/memory/runMemory';

const MODEL = { parameters: DEFAULT_PARAMETERS };
const MOMENT = {
  ...MODEL,
  nowMs: 0,
  rolloverHour: 4,
  desiredRetention: 0.9,
  historicalRetention: 0.9,
  knownRevision: 0,
};

afterEach(() => vi.unstubAllGlobals());

/** Instead of a worker, a channel at whose other end a call tells of its progress while it is answered, and later as often as it is made to. */
function answerWithoutWorker(name: 'read' | 'fit'): { readonly tellLate: () => Promise<void> } {
  const { port1, port2 } = new MessageChannel();
  let tellLate = async (): Promise<void> => undefined;
  const call = async (...given: readonly unknown[]): Promise<string> => {
    const tell = given.at(-1);
    if (typeof tell !== 'function') throw new Error('nothing to tell by');
    tellLate = async () => tell('comparing', 2, 2);
    await tell('reading', 1, 2);
    return 'the answer';
  };
  expose({ [name]: call }, port2);
  vi.stubGlobal('location', new URL('http://127.0.0.1/'));
  vi.stubGlobal('Worker', function start() {
    return port1;
  });
  return { tellLate: async () => tellLate() };
}

describe('progress that comes after the answer', () => {
  it('is not told of a file that was read', async () => {
    const { tellLate } = answerWithoutWorker('read');
    const tell = vi.fn<(...words: readonly unknown[]) => void>();
    expect(await runFiles('/files.js').service.read(new Blob(), 'a.md', MOMENT, tell)).toBe('the answer');
    await tellLate();
    expect(tell.mock.calls).toEqual([['reading', 1, 2]]);
  });

  it('is not told of parameters that were fitted', async () => {
    const { tellLate } = answerWithoutWorker('fit');
    const tell = vi.fn<(...words: readonly unknown[]) => void>();
    expect(await runMemory('/memory.js').service.fit(MODEL, tell)).toBe('the answer');
    await tellLate();
    expect(tell.mock.calls).toEqual([['reading', 1, 2]]);
  });
});
