// What is changed of a paper besides sitting it: bad items, the learner's word on its marks, and whether its grades stand.
import type { CardId, EventId, PointId } from '../../domain/ids';
import { writtenText } from '../../domain/paper/answered';
import { askedBy } from '../../domain/paper/askedBy';
import { IDS_PER_GRADE } from '../../domain/paper/gradeEvents';
import type { Item, ItemId } from '../../domain/paper/item';
import type { Verdict } from '../../domain/paper/marking/mark';
import { overruledMark, wordingOf } from '../../domain/paper/markItem';
import type { Paper, PaperId, Submitted } from '../../domain/paper/paper';
import { itemRulingId, type Ruling } from '../../domain/paper/ruling';
import { eventIdBehind } from '../../domain/review/byHand';
import type { Undone } from '../../domain/review/event';
import { failure, success, type Result } from '../../domain/result';
import { setRecord as setGrades } from '../../storage/paperRecord';
import { revisePaper } from '../../storage/revisePaper';
import { putRuling } from '../../storage/rulings';
import { perform, todayOf, type Engine } from '../engine';
import { commandIdFor, stampFor } from '../stamps';
import type { Trouble } from '../trouble';
import { findPaper, gradingFor, markItems, takeInGrades } from './findingPaper';
import { wordingRuling } from './rulingItems';
import { writeBeside } from './writingWork';

type Done = Result<undefined, Trouble | 'noSuchPaper'>;

/** Rules an item bad, or good again. A paper that was handed in is marked without it, or with it again. */
export async function ruleItem(engine: Engine, id: PaperId, itemId: ItemId, isBad: boolean): Promise<Done> {
  const found = await findPaper(engine, id);
  if (!found.ok) return found;
  const { paper } = found.value;
  const item = paper.items.find((one) => one.id === itemId);
  if (item === undefined) return success(undefined);
  const ruling = itemRuling(item, isBad, engine.ports.nowMs());
  const ruled = await writeBeside(engine, (database) => putRuling(database, ruling));
  if (!ruled.ok || paper.submitted === undefined) return ruled;
  const none: Submitted['marks'] = {};
  const marked = isBad ? success(none) : await markItems(engine, paper, [item]);
  if (!marked.ok) return marked;
  return revise(engine, paper, `ruleItem ${itemId} ${isBad}`, ({ [itemId]: before, ...others }) =>
    // What the learner said of its marks before stands.
    isBad ? others : { ...others, ...marked.value, ...(before === undefined ? {} : { [itemId]: before }) },
  );
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
  const wording = wordingOf(item, text);
  const ruling = wordingRuling(pointId, wording, verdict === 'recalled', engine.ports.nowMs());
  const ruled = await writeBeside(engine, (database) => putRuling(database, ruling));
  if (!ruled.ok) return ruled;
  return revise(engine, paper, `overruleMark ${itemId} ${pointId} ${verdict}`, (marks) => {
    const mark = marks[itemId];
    return mark === undefined ? marks : { ...marks, [itemId]: overruledMark(mark, pointId, verdict) };
  });
}

/** Takes the grades of a paper back, or lets them stand again, whatever was studied since. */
export async function setRecord(
  engine: Engine,
  id: PaperId,
  isToStand: boolean,
): Promise<Result<{ readonly leftAlone: number }, Trouble | 'noSuchPaper'>> {
  const found = await findPaper(engine, id);
  if (!found.ok) return found;
  const { submitted } = found.value.paper;
  if (submitted === undefined || submitted.grades.length === 0) return success({ leftAlone: 0 });
  const makeUndone = undoing(engine, `setRecord ${id} ${isToStand}`);
  const done = await perform(engine, (database) =>
    setGrades(database, engine.scheduler, submitted.grades, { isToStand, makeUndone }),
  );
  if (!done.ok) return done;
  const { rows, leftAlone } = done.value;
  // Where no card was changed nothing was written.
  if (rows.length > 0) takeInGrades(engine, done.value);
  return success({ leftAlone });
}

async function revise(
  engine: Engine,
  { id, items }: Paper,
  said: string,
  change: (marks: Submitted['marks']) => Submitted['marks'],
): Promise<Done> {
  const command = `${said} of ${id}`;
  const cards = [...new Set(items.flatMap(({ tests }) => tests.map(({ cardId }) => cardId)))];
  const commandId = commandIdFor(engine, command, 1 + cards.length * IDS_PER_GRADE);
  const idFor = (cardId: CardId): EventId =>
    eventIdBehind(commandId, 1 + cards.indexOf(cardId) * IDS_PER_GRADE);
  const makeUndone = undoing(engine, command);
  const marksOf = (_: Paper, { marks }: Submitted): Submitted['marks'] => change(marks);
  const done = await perform(engine, async (database) =>
    revisePaper(database, id, { marksOf, idFor, makeUndone }, await gradingFor(engine, database)),
  );
  if (!done.ok) return done;
  if (done.value === undefined) return failure('noSuchPaper');
  takeInGrades(engine, done.value);
  return success(undefined);
}

function undoing(engine: Engine, command: string): (target: EventId) => Undone {
  return (target) => ({
    kind: 'undone',
    day: todayOf(engine),
    target,
    ...stampFor(engine, command, target),
  });
}

function itemRuling(item: Item, isBad: boolean, atMs: number): Extract<Ruling, { kind: 'item' }> {
  const { id: itemId, bans } = item;
  return { id: itemRulingId(itemId), kind: 'item', itemId, bans, said: askedBy(item), isBad, atMs };
}
