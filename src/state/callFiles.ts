// The worker from the commands' side. A file is read by one worker, which the next file stops; exports and undo have workers of
// their own, which nothing stops.
import { failure, type Result } from '../domain/result';
import type { Trouble } from './appState';
import type { Engine } from './engine';
import type { FilesMoment } from './files/moment';
import type { FilesService } from './files/service';
import type { RunningFiles } from './files/runFiles';
import { troubleOf } from './trouble';
import { callWorker } from './worker/callWorker';

/** What the worker is told of this moment. */
export function momentOf(engine: Engine): FilesMoment {
  const { options } = engine.store.getState();
  return {
    nowMs: engine.ports.nowMs(),
    rolloverHour: options.rolloverHour,
    parameters: options.parameters,
    ignoreBeforeDay: options.ignoreBeforeDay,
    historicalRetention: options.historicalRetention,
    desiredRetention: options.desiredRetention,
    knownRevision: engine.marker?.revision ?? 0,
  };
}

/** Workers that hold no file yet, and workers that write: another file does not stop either. */
const fresh = new WeakSet<RunningFiles>();
const writing = new WeakSet<RunningFiles>();

/** Starts the worker before there is a file, so that the first file need not wait for it. */
export async function prepareFiles(engine: Engine): Promise<void> {
  if (engine.files !== undefined) return;
  const started = await engine.ports.startFiles();
  // A file may have come meanwhile.
  if (engine.files !== undefined) return started.stop();
  engine.files = started;
  fresh.add(started);
  // What it loads is looked for again by the file that needs it, which tells what is wrong.
  void started.service.prepare();
  // The file that comes starts another, and tells what is wrong if that one breaks down as well.
  started.crashed.catch(() => {
    if (engine.files === started) engine.files = undefined;
  });
}

/** Calls the worker that holds the file, started when there is none; one that broke down or was stopped is told as trouble. */
export async function callFiles<Value, Failure>(
  engine: Engine,
  call: (service: FilesService) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  let running: RunningFiles | undefined;
  try {
    running = await filesOf(engine);
    fresh.delete(running);
    return await Promise.race([call(running.service), running.crashed]);
  } catch (error) {
    if (engine.files === running) stopFiles(engine);
    return failure(troubleOf(error));
  } finally {
    // Another file has another worker by now.
    if (engine.files !== running) running?.stop();
  }
}

/** Calls a worker of its own, which no other command stops. */
export async function callOnce<Value, Failure>(
  engine: Engine,
  call: (service: FilesService) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Trouble>> {
  return callWorker(engine.ports.startFiles, call);
}

// Starting takes a moment, in which another command may have started one.
async function filesOf(engine: Engine): Promise<RunningFiles> {
  if (engine.files !== undefined) return engine.files;
  const started = await engine.ports.startFiles();
  if (engine.files !== undefined) {
    started.stop();
    return engine.files;
  }
  engine.files = started;
  return started;
}

/** Stops the worker with whatever it is doing. */
export function stopFiles(engine: Engine): void {
  engine.files?.stop();
  engine.files = undefined;
}

/** Makes way for another file: what is being written is written to its end, and what is being read is not read on. */
export function dropFiles(engine: Engine): void {
  const { files } = engine;
  if (files === undefined || fresh.has(files)) return;
  if (writing.has(files)) engine.files = undefined;
  else stopFiles(engine);
}

/** Waits for the worker that holds the file to write it; meanwhile no other file stops it. */
export async function untilWritten<Value>(engine: Engine, write: Promise<Value>): Promise<Value> {
  const { files } = engine;
  if (files !== undefined) writing.add(files);
  const result = await write;
  if (files !== undefined) writing.delete(files);
  return result;
}
