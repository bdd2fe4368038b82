// What papers write to histories: one step, decided on what is on disk, taken back whole at any time, with totals of days that are
// those of the histories.
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../src/domain/ids';
import type { Verdict } from '../../src/domain/paper/marking/mark';
import { foldHistory } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { changeCards, toggleStep } from '../../src/storage/changeCards';
import { closeDays } from '../../src/storage/closeDays';
import type { Database } from '../../src/storage/database';
import { readDays } from '../../src/storage/days';
import { readPaper } from '../../src/storage/papers';
import { toggling } from '../support/toggling';
import { historyTotals } from '../support/historyTotals';
import { handIn, momentOn, putRecord, recordIn, revise, sit, undoing, type Verdicts } from './harbourPaper';
import {
  CARDS,
  cardAt,
  connect,
  connectWithDeck,
  DAY,
  dump,
  freshName,
  gradeCard,
  SCHEDULER,
} from './library';

const TODAY = DAY + 5;
const NOW = momentOn(TODAY, 10);
const ALL: Verdicts = {
  'locks-0': 'recalled',
  'ferries-0': 'recalled',
  'ferries-1': 'missed',
  'lights-0': 'missed',
  'lights-1': 'partly',
  'lights-2': 'missed',
};

/** A deck all of whose cards were studied some days ago, due in `intervalDays`. */
async function studied(intervalDays = 3): Promise<Database> {
  const database = await connectWithDeck();
  for (const [index, card] of CARDS.entries()) await gradeCard(database, card, index, { intervalDays });
  await closeDays(database, TODAY);
  return database;
}

async function cardIn(database: Database, index: number) {
  const row = await database.cards.get(cardAt(index).id);
  if (row === undefined) throw new Error('no card');
  expect(row.state).toEqual(foldHistory(readHistory(row.history), row.pointIds, SCHEDULER));
  return row;
}

async function gradesIn(database: Database) {
  const rows = await database.cards.toArray();
  return Object.fromEntries(
    rows.map(({ id, history }) => [
      id.split(':')[0],
      readHistory(history).flatMap((event) =>
        event.kind === 'graded' && event.mode === 'paper'
          ? [event.outcomes.map(({ pointId, grade }) => `${pointId.split('-')[1]} ${grade}`).join(', ')]
          : [],
      ),
    ]),
  );
}

async function expectTotals(database: Database, today: number): Promise<void> {
  const { days } = await readDays(database, today, 0);
  expect(days.filter(({ reviews }) => reviews > 0)).toEqual(await historyTotals(database));
}

describe('a paper that is handed in', () => {
  it('grades what its answers recalled and missed, a card an event, as one step that counts each', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    const done = await handIn(database, paper, ALL, NOW);
    expect(await gradesIn(database)).toEqual({
      locks: ['0 good'],
      ferries: ['0 good, 1 again'],
      lights: ['0 again, 2 again'],
    });
    const [event] = readHistory((await cardIn(database, 1)).history).slice(-1);
    expect(event).toMatchObject({
      kind: 'graded',
      grade: 'good',
      mode: 'paper',
      atMs: NOW,
      day: TODAY,
      tookMs: 4000,
    });
    expect((await cardIn(database, 2)).state.points.map(({ phase }) => phase)).toEqual([
      'relearning',
      'review',
      'relearning',
    ]);
    expect(await database.steps.toArray()).toMatchObject([
      { name: 'paper', undone: 0, showing: { showings: 3, asked: 5, recalled: 2, tookMs: 10_000 } },
    ]);
    expect(done?.marker).toMatchObject({ reviews: 6, besides: 2 });
    expect(done?.rows).toHaveLength(3);
    expect(await recordIn(database, paper)).toBe('stands');
    await expectTotals(database, TODAY);
    await closeDays(database, TODAY + 1);
    await expectTotals(database, TODAY + 1);
  });

  it('is handed in once, however often that is asked for, and by two tabs at once', async () => {
    const name = freshName();
    const [one, other] = [await connectWithDeck({ name }), await connect({ name })];
    for (const [index, card] of CARDS.entries()) await gradeCard(one, card, index);
    const paper = await sit(one, ALL, NOW - 60_000);
    await Promise.all([handIn(one, paper, ALL, NOW), handIn(other, paper, ALL, NOW + 1)]);
    const once = await dump(one);
    await handIn(one, paper, { 'locks-0': 'missed' }, NOW + 2);
    expect(await dump(one)).toEqual(once);
    expect(await one.steps.filter((step) => step.name === 'paper').count()).toBe(1);
    expect((await cardIn(one, 0)).state.reviews).toBe(2);
  });

  it('leaves cards alone that were never studied, that are gone, or whose row is damaged', async () => {
    const database = await connectWithDeck();
    await gradeCard(database, cardAt(0), 1);
    await gradeCard(database, cardAt(1), 2);
    await database.cards.update(cardAt(1).id, { check: 1 });
    const before = await database.cards.get(cardAt(1).id);
    const paper = await sit(database, ALL, NOW - 60_000);
    expect((await handIn(database, paper, ALL, NOW))?.rows.map(({ id }) => id)).toEqual([cardAt(0).id]);
    expect(await database.cards.get(cardAt(1).id)).toEqual(before);
    expect(await database.cards.count()).toBe(2);
    expect(await database.steps.filter((step) => step.name === 'paper').toArray()).toMatchObject([
      { showing: { showings: 1, asked: 1, recalled: 1 } },
    ]);
  });

  it('writes no step where it says nothing of memory', async () => {
    const database = await connectWithDeck();
    const paper = await sit(database, ALL, NOW - 60_000);
    expect(await handIn(database, paper, ALL, NOW)).toMatchObject({ rows: [] });
    expect(await readPaper(database, paper.id)).toMatchObject({ submitted: { atMs: NOW } });
    expect(await database.steps.count()).toBe(0);
    expect(await recordIn(database, paper)).toBe('none');
  });

  it('grades on the state that is on disk: what was studied meanwhile today gets no good', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await gradeCard(database, cardAt(1), 50, { day: TODAY });
    await handIn(database, paper, ALL, NOW);
    expect(await gradesIn(database)).toMatchObject({ locks: ['0 good'], ferries: ['1 again'] });
  });

  it('suspends a card that becomes a leech by it where that is asked for, which is taken back with it', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW, { leechAction: 'suspend', leechThreshold: 1 });
    const suspended = async () => (await database.cards.toArray()).map(({ state }) => state.suspended);
    expect(await suspended()).toEqual([true, true, false]);
    await putRecord(database, paper, false, NOW + 1);
    expect(await suspended()).toEqual([false, false, false]);
    await putRecord(database, paper, true, NOW + 2);
    expect(await suspended()).toEqual([true, true, false]);
  });

  it('leaves a card alone that is suspended (M6)', async () => {
    const database = await studied();
    const suspension = { kind: 'suspended', id: eventIdOf(NOW, 7, 3), atMs: NOW, day: TODAY } as const;
    const step = { name: 'suspend', day: TODAY, atMs: NOW } as const;
    await changeCards(database, SCHEDULER, [{ card: cardAt(0), decide: () => [suspension] }], step);
    await handIn(database, await sit(database, ALL, NOW - 60_000), ALL, NOW + 1);
    expect((await cardIn(database, 0)).state).toMatchObject({ suspended: true, reviews: 1 });
  });

  it('is taken back and done again whole by undo and redo', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    const before = await database.cards.toArray();
    await handIn(database, paper, ALL, NOW);
    const after = await database.cards.toArray();
    const toggle = async (direction: 'undo' | 'redo', atMs: number) =>
      toggleStep(database, SCHEDULER, {
        ...toggling(direction, { id: '', atMs, day: TODAY }),
        makeEvent: undoing(atMs),
      });
    expect((await toggle('undo', NOW + 1))?.step).toMatchObject({ name: 'paper', undone: 1 });
    expect((await database.cards.toArray()).map(({ state }) => state)).toEqual(
      before.map(({ state }) => state),
    );
    expect(await recordIn(database, paper)).toBe('takenBack');
    await expectTotals(database, TODAY);
    await toggle('redo', NOW + 2);
    expect((await database.cards.toArray()).map(({ state }) => state)).toEqual(
      after.map(({ state }) => state),
    );
    expect(await recordIn(database, paper)).toBe('stands');
    await expectTotals(database, TODAY);
  });
});

describe('the record of a paper', () => {
  it('is taken back and stands again on the same day, after which undo is about what came before', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    const before = (await database.cards.toArray()).map(({ state }) => state);
    await handIn(database, paper, ALL, NOW);
    const after = (await database.cards.toArray()).map(({ state }) => state);
    for (const [atMs, isToStand, states, record] of [
      [NOW + 1, false, before, 'takenBack'],
      [NOW + 2, true, after, 'stands'],
      [NOW + 3, false, before, 'takenBack'],
    ] as const) {
      await putRecord(database, paper, isToStand, atMs);
      expect((await database.cards.toArray()).map(({ state }) => state)).toEqual(states);
      expect(await recordIn(database, paper)).toBe(record);
      await expectTotals(database, TODAY);
    }
    expect(await database.steps.count()).toBe(0);
    await closeDays(database, TODAY + 1);
    await expectTotals(database, TODAY + 1);
  });

  it('is taken back days later, after study went on, and memory is as if the paper had never been', async () => {
    const [database, other] = [await studied(), await studied()];
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    for (const each of [database, other]) {
      await closeDays(each, TODAY + 4);
      await gradeCard(each, cardAt(1), 60, { day: TODAY + 4 });
    }
    await putRecord(database, paper, false, momentOn(TODAY + 4, 30));
    expect((await cardIn(database, 1)).state).toEqual((await cardIn(other, 1)).state);
    await expectTotals(database, TODAY + 4);
    await putRecord(database, paper, true, momentOn(TODAY + 4, 40));
    expect((await cardIn(database, 1)).state.reviews).toBe(3);
    await expectTotals(database, TODAY + 4);
  });

  it('stands again but for points that another paper graded on that day meanwhile', async () => {
    const database = await studied();
    const first = await sit(database, ALL, NOW - 60_000);
    await handIn(database, first, ALL, NOW);
    await putRecord(database, first, false, NOW + 1);
    const second = await sit(database, { 'ferries-0': 'missed' }, NOW + 2);
    await handIn(database, second, { 'ferries-0': 'missed' }, NOW + 3);
    const ferries = await cardIn(database, 1);
    expect(await putRecord(database, first, true, NOW + 4)).toMatchObject({ leftAlone: 1 });
    expect(await cardIn(database, 1)).toEqual(ferries);
    expect((await cardIn(database, 0)).state.reviews).toBe(2);
    expect(await recordIn(database, first)).toBe('stands');
    await expectTotals(database, TODAY);
  });

  it('that stands again lets nothing that was undone before be done again', async () => {
    const database = await studied();
    const first = await sit(database, ALL, NOW - 60_000);
    await handIn(database, first, ALL, NOW);
    await putRecord(database, first, false, NOW + 1);
    await handIn(database, await sit(database, ALL, NOW + 2), ALL, NOW + 3);
    const toggle = async (direction: 'undo' | 'redo', atMs: number) =>
      toggleStep(database, SCHEDULER, {
        ...toggling(direction, { id: '', atMs, day: TODAY }),
        makeEvent: undoing(atMs),
      });
    await toggle('undo', NOW + 4);
    await putRecord(database, first, true, NOW + 5);
    expect(await toggle('redo', NOW + 6)).toBeUndefined();
    expect(await database.marker.get('marker')).toMatchObject({ undoneSteps: 0 });
    expect((await cardIn(database, 0)).state.reviews).toBe(2);
  });

  it('stays as it is when it is so already', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    const before = await dump(database);
    await putRecord(database, paper, true, NOW + 1);
    expect(await dump(database)).toEqual(before);
    await putRecord(database, paper, false, NOW + 2);
    const taken = await dump(database);
    await putRecord(database, paper, false, NOW + 3);
    expect(await dump(database)).toEqual(taken);
  });

  it('is told, and changed, after undo and redo', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    const toggled = {
      ...toggling('undo', { id: '', atMs: NOW + 1, day: TODAY }),
      makeEvent: undoing(NOW + 1),
    };
    await toggleStep(database, SCHEDULER, toggled);
    expect(await database.marker.get('marker')).toMatchObject({ undoneSteps: 1 });
    await putRecord(database, paper, true, NOW + 2);
    expect(await recordIn(database, paper)).toBe('stands');
    expect(await database.marker.get('marker')).toMatchObject({ undoneSteps: 0 });
    expect(await database.steps.count()).toBe(0);
    await expectTotals(database, TODAY);
  });
});

describe('marks that are changed after a paper was handed in', () => {
  const other = (pointId: string, verdict: Verdict): Verdicts => ({ ...ALL, [pointId]: verdict });

  it('change the grade of the card at the moment of the paper, and nothing of other cards', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    const [locks, lights] = [await cardIn(database, 0), await cardIn(database, 2)];
    await closeDays(database, TODAY + 2);
    const done = await revise(database, paper, other('ferries-1', 'recalled'), momentOn(TODAY + 2));
    expect(done?.rows.map(({ id }) => id)).toEqual([cardAt(1).id]);
    expect(await database.cards.bulkGet([cardAt(0).id, cardAt(2).id])).toEqual([locks, lights]);
    const ferries = await cardIn(database, 1);
    expect(ferries.state.reviews).toBe(2);
    expect(ferries.state.points.map(({ phase, lastDay }) => [phase, lastDay])).toEqual([
      ['review', TODAY],
      ['review', TODAY],
    ]);
    expect(done?.paper).toMatchObject({ submitted: { atMs: NOW, revisedAtMs: momentOn(TODAY + 2) } });
    expect(await recordIn(database, paper)).toBe('stands');
    await expectTotals(database, TODAY + 2);
    await putRecord(database, paper, false, momentOn(TODAY + 2, 5));
    expect((await cardIn(database, 1)).state.reviews).toBe(1);
    await expectTotals(database, TODAY + 2);
  });

  it('take a grade away where nothing is said of the card any more, and give one where nothing was', async () => {
    const database = await studied();
    const partly = other('locks-0', 'partly');
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, partly, NOW);
    expect((await cardIn(database, 0)).state.reviews).toBe(1);
    await revise(database, paper, ALL, NOW + 1);
    expect((await cardIn(database, 0)).state.reviews).toBe(2);
    await expectTotals(database, TODAY);
    await revise(database, paper, partly, NOW + 2);
    expect((await cardIn(database, 0)).state.reviews).toBe(1);
    await expectTotals(database, TODAY);
    await revise(database, paper, other('locks-0', 'missed'), NOW + 3);
    expect((await cardIn(database, 0)).state.points[0]).toMatchObject({ phase: 'relearning' });
    await expectTotals(database, TODAY);
  });

  it('leave memory alone where the card was studied since, or the record was taken back', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    await gradeCard(database, cardAt(1), 70, { day: TODAY + 1 });
    const before = await database.cards.toArray();
    const grades = async () => {
      const kept = await readPaper(database, paper.id);
      return kept?.kind === 'paper' ? kept.submitted?.grades : undefined;
    };
    const own = await grades();
    await revise(database, paper, other('ferries-1', 'recalled'), momentOn(TODAY + 1, 5));
    expect(await database.cards.toArray()).toEqual(before);
    expect(await readPaper(database, paper.id)).toMatchObject({
      submitted: { marks: { 'item-ferries-1': { share: 1 } } },
    });
    expect(await grades()).toEqual(own);
    await putRecord(database, paper, false, momentOn(TODAY + 1, 6));
    const statesIn = async () => (await database.cards.toArray()).map(({ state }) => state);
    const taken = await statesIn();
    await revise(database, paper, other('locks-0', 'missed'), momentOn(TODAY + 1, 7));
    expect(await statesIn()).toEqual(taken);
    expect(await recordIn(database, paper)).toBe('takenBack');
  });

  it('are what memory is told once a record that was taken back stands again', async () => {
    const [database, straight] = [await studied(), await studied()];
    const revised: Verdicts = { ...ALL, 'locks-0': 'missed', 'ferries-0': 'partly', 'lights-0': 'recalled' };
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    await putRecord(database, paper, false, NOW + 1);
    await revise(database, paper, revised, NOW + 2);
    await expectTotals(database, TODAY);
    await putRecord(database, paper, true, NOW + 3);
    await expectTotals(database, TODAY);
    await handIn(straight, await sit(straight, revised, NOW - 60_000), revised, NOW);
    const statesIn = async (each: Database) => (await each.cards.toArray()).map(({ state }) => state);
    expect(await statesIn(database)).toEqual(await statesIn(straight));
  });

  it('change nothing when they are given again', async () => {
    const database = await studied();
    const paper = await sit(database, ALL, NOW - 60_000);
    await handIn(database, paper, ALL, NOW);
    await revise(database, paper, other('locks-0', 'missed'), NOW + 1);
    const before = await dump(database);
    await revise(database, paper, other('locks-0', 'missed'), NOW + 1);
    expect(await dump(database)).toEqual(before);
  });
});
