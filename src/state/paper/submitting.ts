// Handing papers in.
import { isSameValue } from '../../domain/merge/canonicalJson';
import { gradesOfPaper } from '../../domain/paper/evidence';
import { IDS_PER_GRADE, withEventIds } from '../../domain/paper/gradeEvents';
import type { Paper, PaperId, Submitted } from '../../domain/paper/paper';
import { failure, success, type Result } from '../../domain/result';
import { submitPaper as handIn } from '../../storage/gradePaper';
import { perform, type Engine } from '../engine';
import { commandIdFor } from '../stamps';
import type { Trouble } from '../trouble';
import { findPaper, gradingFor, markItems, takeInGrades } from './findingPaper';

/**
 * Marks a paper as it is found on disk, and writes its marks and what it says of memory together, so that a tab may be killed at any
 * moment of it. Doing it again changes nothing.
 */
export async function submitPaper(
  engine: Engine,
  id: PaperId,
): Promise<Result<undefined, Trouble | 'noSuchPaper'>> {
  for (;;) {
    const found = await findPaper(engine, id);
    if (!found.ok) return found;
    const { paper, bad } = found.value;
    if (paper.submitted !== undefined) return success(undefined);
    const good = paper.items.filter((item) => !bad.has(item.id));
    const marks = await markItems(engine, paper, good);
    if (!marks.ok) return marks;
    const submitted = submittedAs(engine, paper, marks.value);
    const done = await perform(engine, async (database) =>
      handIn(
        database,
        id,
        // Another tab may have gone on answering: then that is marked as well.
        (now) => (isSameValue(now.sitting.work, paper.sitting.work) ? submitted : undefined),
        await gradingFor(engine, database),
      ),
    );
    if (!done.ok) return done;
    if (done.value === undefined) return failure('noSuchPaper');
    takeInGrades(engine, done.value);
  }
}

function submittedAs(engine: Engine, paper: Paper, marks: Submitted['marks']): Submitted {
  const cards = new Set(paper.items.flatMap(({ tests }) => tests.map(({ cardId }) => cardId)));
  const commandId = commandIdFor(engine, `submitPaper ${paper.id}`, 1 + cards.size * IDS_PER_GRADE);
  const grades = withEventIds(commandId, gradesOfPaper(paper, marks));
  return { atMs: engine.ports.nowMs(), marks, grades };
}
