// Blank pages: what a text covers, and finishing one.
import type { PaperId, PaperScope } from '../../domain/paper/paper';
import { failure, success, type Result } from '../../domain/result';
import { readPaper } from '../../storage/papers';
import { perform, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';
import type { Coverage } from './paperState';
import { writePaper } from './writingWork';

/** What a text covers of a scope. */
export function coverWith(
  engine: Engine,
  scope: PaperScope,
  text: string,
): Promise<Result<Coverage, Trouble>> {
  return callPaper(engine, (service, moment) => service.cover(scope, text, moment));
}

/** Finishes a page with what it covers. Doing it again changes nothing. */
export async function finishBlankPage(
  engine: Engine,
  id: PaperId,
): Promise<Result<undefined, Trouble | 'noSuchPaper'>> {
  for (;;) {
    const read = await perform(engine, (database) => readPaper(database, id));
    if (!read.ok) return read;
    const page = read.value;
    if (page?.kind !== 'blank') return failure('noSuchPaper');
    if (page.finished !== undefined) return success(undefined);
    const coverage = await coverWith(engine, page.scope, page.text);
    if (!coverage.ok) return coverage;
    const points = coverage.value.questions.flatMap((question) => question.points);
    const idsOf = (isCovered: boolean) =>
      points.filter(({ verdict }) => (verdict === 'recalled') === isCovered).map((point) => point.id);
    const finished = { atMs: engine.ports.nowMs(), covered: idsOf(true), missed: idsOf(false) };
    const written = await writePaper(engine, id, (found) =>
      // Another tab may have gone on writing: then that is covered as well.
      found.kind === 'blank' && found.finished === undefined && found.text === page.text
        ? { ...found, finished }
        : found,
    );
    if (!written.ok) return written;
  }
}
