// A second worker beside the one that reads a package: while that one makes notes, this one reads the review log.
import { ReadError } from '../../formats/readFailure';
import type { LogReader } from './packageParts';
import { runFiles } from './runFiles';

/** Starts a worker of the script at an address. What it cannot load now it tries again for the log. */
export function startLogReader(url: string): LogReader {
  const { service, crashed, stop } = runFiles(url, 'log');
  void service.prepare();
  return {
    read: async (collection) => {
      const read = await Promise.race([service.readLog(collection), crashed]);
      if (!read.ok) throw new Error(`the other worker is in trouble: ${read.failure.code}`);
      if (!read.value.ok) throw new ReadError(read.value.failure.code, read.value.failure.detail);
      return read.value.value;
    },
    stop,
  };
}
