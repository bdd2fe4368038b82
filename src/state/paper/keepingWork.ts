// Keeping what is done with a paper while it is sat. The idea to know: what comes while a write waits for its turn goes along with it,
// so that a fast typist never waits for one write after the other, and the last word is on disk when the promise resolves. What could
// not be written before goes along as well, since it is noted still.
import type { PaperId } from '../../domain/paper/paper';
import type { SittingChange } from '../../domain/paper/sitting';
import type { Result } from '../../domain/result';
import { resultOf, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { forgetNote, noteOf, noteWork } from './workAtHand';

type Written = Promise<Result<undefined, Trouble | 'noSuchPaper'>>;

/** The writes that wait for their turn, by paper. */
const waiting = new WeakMap<Engine, Map<PaperId, Written>>();

const loadWriting = () => import('./writingWork');

/** Keeps a change behind all commands so far; resolves once it is on disk, or says why it is not. */
export function keepWork(engine: Engine, id: PaperId, change: SittingChange): Written {
  noteWork(engine, id, change);
  const writes = waiting.get(engine) ?? new Map<PaperId, Written>();
  waiting.set(engine, writes);
  const begun = writes.get(id);
  if (begun !== undefined) return begun;
  let note = noteOf(engine, id);
  const written = resultOf(
    engine,
    () => {
      // Its turn has come: what is said from now on goes with the next one.
      writes.delete(id);
      note = noteOf(engine, id);
      return loadWriting();
    },
    async (part) => {
      const done = await part.writeWork(engine, id, note ?? change);
      if (done.ok || done.failure === 'noSuchPaper') forgetNote(engine, id, note);
      return done;
    },
  );
  writes.set(id, written);
  return written;
}
