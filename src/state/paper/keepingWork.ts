// Keeping what is done with a paper while it is sat. The idea to know: what comes while a write waits for its turn goes along with it,
// so that a fast typist never waits for one write after the other, and the last word is on disk when the promise resolves.
import type { PaperId } from '../../domain/paper/paper';
import { bothChanges, type SittingChange } from '../../domain/paper/sitting';
import type { Result } from '../../domain/result';
import { resultOf, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { forgetNote, noteOf, noteWork, type Note } from './workAtHand';

/** Changes of a paper that wait to be written together. */
interface Batch {
  change: SittingChange;
  readonly written: Promise<Result<undefined, Trouble | 'noSuchPaper'>>;
}

const waiting = new WeakMap<Engine, Map<PaperId, Batch>>();

const loadWriting = () => import('./writingWork');

/** Keeps a change behind all commands so far; resolves once it is on disk, or says why it is not. */
export function keepWork(
  engine: Engine,
  id: PaperId,
  change: SittingChange,
): Promise<Result<undefined, Trouble | 'noSuchPaper'>> {
  noteWork(engine, id, change);
  const batches = waiting.get(engine) ?? new Map<PaperId, Batch>();
  waiting.set(engine, batches);
  const batch = batches.get(id);
  if (batch !== undefined) {
    batch.change = bothChanges(batch.change, change);
    return batch.written;
  }
  let note: Note | undefined;
  const begun: Batch = {
    change,
    written: resultOf(
      engine,
      () => {
        // Its turn has come: what is said from now on goes with the next one.
        batches.delete(id);
        note = noteOf(engine, id);
        return loadWriting();
      },
      async (part) => {
        const done = await part.writeWork(engine, id, begun.change);
        if (done.ok || done.failure === 'noSuchPaper') forgetNote(engine, id, note);
        return done;
      },
    ),
  };
  batches.set(id, begun);
  return begun.written;
}
