// Handing papers in, and what is changed of a paper afterwards: the learner's word on marks, and bad items.
import type { PointId } from '../../domain/ids';
import { askedBy } from '../../domain/paper/askedBy';
import { itemRulingId, type Ruling } from '../../domain/paper/ruling';
import type { Item, ItemId } from '../../domain/paper/item';
import type { KeptPaper } from '../../domain/paper/keptPaper';
import type { Verdict } from '../../domain/paper/marking/mark';
import { overruledMark, wordingOf } from '../../domain/paper/markItem';
import { writtenText } from '../../domain/paper/answered';
import type { Paper, PaperId, Submitted } from '../../domain/paper/paper';
import { failure, success, type Result } from '../../domain/result';
import { isSameValue } from '../../domain/merge/canonicalJson';
import { readPaper } from '../../storage/papers';
import { putRuling } from '../../storage/rulings';
import { perform, type Engine } from '../engine';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';
import { readBadItems } from './readingPapers';
import { wordingRuling } from './rulingItems';
import { writeBeside, writePaper } from './writingWork';

type Done = Result<undefined, Trouble | 'noSuchPaper'>;

/** Marks a paper as it is found on disk. Doing it again changes nothing. */
export async function submitPaper(engine: Engine, id: PaperId): Promise<Done> {
  for (;;) {
    const found = await findPaper(engine, id);
    if (!found.ok) return found;
    const { paper, bad } = found.value;
    if (paper.submitted !== undefined) return success(undefined);
    const marks = await markItems(
      engine,
      paper,
      paper.items.filter((item) => !bad.has(item.id)),
    );
    if (!marks.ok) return marks;
    const submitted: Submitted = { atMs: engine.ports.nowMs(), marks: marks.value, grades: [] };
    const written = await writePaper(engine, id, (now) => {
      if (now.kind === 'blank' || now.submitted !== undefined) return now;
      // Another tab may have gone on answering: then that is marked as well.
      return isSameValue(now.sitting.work, paper.sitting.work) ? { ...now, submitted } : now;
    });
    if (!written.ok) return written;
  }
}

/** Rules an item bad, or good again. A paper that was handed in is marked without it, or with it again. */
export async function ruleItem(engine: Engine, id: PaperId, itemId: ItemId, isBad: boolean): Promise<Done> {
  const found = await findPaper(engine, id);
  if (!found.ok) return found;
  const { paper } = found.value;
  const item = paper.items.find((one) => one.id === itemId);
  if (item === undefined) return success(undefined);
  const ruled = await writeBeside(engine, (database) =>
    putRuling(database, itemRuling(item, isBad, engine.ports.nowMs())),
  );
  if (!ruled.ok || paper.submitted === undefined) return ruled;
  const none: Submitted['marks'] = {};
  const marked = isBad ? success(none) : await markItems(engine, paper, [item]);
  if (!marked.ok) return marked;
  return changeMarks(engine, id, ({ [itemId]: before, ...others }) => ({
    ...others,
    // What the learner said of its marks before stands.
    ...(isBad ? {} : { [itemId]: before ?? marked.value[itemId] ?? { share: 0 } }),
  }));
}

/** The learner's verdict on a point of a written answer; the wording is remembered with it. */
export async function overruleMark(
  engine: Engine,
  id: PaperId,
  itemId: ItemId,
  pointId: PointId,
  verdict: Verdict,
): Promise<Done> {
  const found = await findPaper(engine, id);
  if (!found.ok) return found;
  const { paper } = found.value;
  const item = paper.items.find((one) => one.id === itemId);
  const text = writtenText(paper.sitting.work[itemId]);
  if (item === undefined || text === undefined) return success(undefined);
  const changed = await changeMarks(engine, id, (marks) => {
    const mark = marks[itemId];
    return mark === undefined ? marks : { ...marks, [itemId]: overruledMark(mark, pointId, verdict) };
  });
  if (!changed.ok) return changed;
  const wording = wordingOf(item, text);
  const ruling = wordingRuling(pointId, wording, verdict === 'recalled', engine.ports.nowMs());
  return writeBeside(engine, (database) => putRuling(database, ruling));
}

/** Takes the grades of a paper back, or lets them stand again. */
export async function setRecord(engine: Engine, id: PaperId, _stands: boolean): Promise<Done> {
  const found = await findPaper(engine, id);
  return found.ok ? success(undefined) : found;
}

async function changeMarks(
  engine: Engine,
  id: PaperId,
  change: (marks: Submitted['marks']) => Submitted['marks'],
): Promise<Done> {
  const written = await writePaper(engine, id, (paper) =>
    paper.kind === 'blank' || paper.submitted === undefined
      ? paper
      : { ...paper, submitted: { ...paper.submitted, marks: change(paper.submitted.marks) } },
  );
  return written.ok ? success(undefined) : written;
}

async function findPaper(
  engine: Engine,
  id: PaperId,
): Promise<
  Result<
    { readonly paper: Extract<KeptPaper, Paper>; readonly bad: ReadonlySet<ItemId> },
    Trouble | 'noSuchPaper'
  >
> {
  const read = await perform(engine, async (database) => ({
    paper: await readPaper(database, id),
    bad: new Set((await readBadItems(database)).map(({ itemId }) => itemId)),
  }));
  if (!read.ok) return read;
  const { paper, bad } = read.value;
  return paper?.kind === 'paper' ? success({ paper, bad }) : failure('noSuchPaper');
}

async function markItems(
  engine: Engine,
  { sitting }: Pick<Paper, 'sitting'>,
  items: readonly Item[],
): Promise<Result<Submitted['marks'], Trouble>> {
  const answered = items.map((item) => ({ item, work: sitting.work[item.id] }));
  return callPaper(engine, (service) => service.mark(answered));
}

function itemRuling(item: Item, isBad: boolean, atMs: number): Extract<Ruling, { kind: 'item' }> {
  const { id: itemId, bans } = item;
  return { id: itemRulingId(itemId), kind: 'item', itemId, bans, said: askedBy(item), isBad, atMs };
}
