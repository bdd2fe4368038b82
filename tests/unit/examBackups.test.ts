// Exams on several devices: a backup brings them, and of what was said of one, its removal too, the last word stands.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import type { StateChanges } from '../../src/state/react';
import { copyOfEverything } from '../../src/storage/copy';
import { draftAhead, examsOf } from '../support/keptExams';
import { dumpOf, openShelf, valueOf, type Shelf } from '../support/libraryChanges';
import { inDatabase, passTime } from '../support/testApp';

async function backupOf(app: RunningApp): Promise<Blob> {
  return valueOf(await app.commands.makeBackup()).contents;
}

/** Two devices with one exam, the other of which is a minute ahead. */
async function twoDevices(): Promise<{ readonly here: Shelf; readonly there: Shelf; readonly id: string }> {
  const [here, there] = [await openShelf(6), await openShelf(6)];
  const id = valueOf(await here.app.commands.createExam(draftAhead(here.profile, 20)));
  passTime(here.profile, 1000);
  passTime(there.profile, 60_000);
  await restore(there, here);
  return { here, there, id };
}

/** Restores a backup of one device on another; tells what it said before that it would change. */
async function restore(into: Shelf, from: Shelf): Promise<StateChanges> {
  const file = await backupOf(from.app);
  const { changes } = valueOf(await into.app.commands.previewRestore(file));
  const { stepId } = valueOf(await into.app.commands.restoreBackup(file));
  expect(stepId === undefined).toBe(changes.isNothing);
  return changes;
}

function stop(...shelves: readonly Shelf[]): void {
  for (const { app } of shelves) app.stop();
}

describe('an exam in a backup', () => {
  it('is told, comes as it was said, and comes once', async () => {
    const [here, there] = [await openShelf(6), await openShelf(6)];
    valueOf(await here.app.commands.createExam(draftAhead(here.profile, 20)));
    const changes = await restore(there, here);
    expect(changes).toMatchObject({
      examsAdded: ['Jars'],
      examsGone: [],
      examsChanged: [],
      isNothing: false,
    });
    expect(await examsOf(there.profile)).toEqual(await examsOf(here.profile));
    const before = await dumpOf(there.profile, true);
    expect((await restore(there, here)).isNothing).toBe(true);
    expect(await dumpOf(there.profile, true)).toEqual(before);
    valueOf(await there.app.commands.undoDeckChange());
    expect(await examsOf(there.profile)).toEqual([]);
    stop(here, there);
  });

  it('takes the place of what was said of it before, and not of what was said later', async () => {
    const { here, there, id } = await twoDevices();
    valueOf(await there.app.commands.changeExam(id, draftAhead(there.profile, 9, { name: 'Lids' })));
    valueOf(await here.app.commands.changeExam(id, draftAhead(here.profile, 7, { name: 'Wax' })));
    expect(await restore(here, there)).toMatchObject({ examsChanged: ['Lids'], examsAdded: [] });
    expect(await examsOf(here.profile)).toMatchObject([{ id, name: 'Lids' }]);
    expect((await restore(there, here)).isNothing).toBe(true);
    stop(here, there);
  });

  it('goes where another device removed it later', async () => {
    const { here, there, id } = await twoDevices();
    valueOf(await here.app.commands.changeExam(id, draftAhead(here.profile, 7)));
    valueOf(await there.app.commands.removeExam(id));
    expect(await restore(here, there)).toMatchObject({ examsGone: ['Jars'], examsChanged: [] });
    expect(await examsOf(here.profile)).toEqual([]);
    valueOf(await here.app.commands.undoDeckChange());
    expect(await examsOf(here.profile)).toMatchObject([{ id }]);
    stop(here, there);
  });

  it('stays where it was changed after another device had removed it, and comes back there', async () => {
    const { here, there, id } = await twoDevices();
    valueOf(await there.app.commands.removeExam(id));
    passTime(here.profile, 120_000);
    valueOf(await here.app.commands.changeExam(id, draftAhead(here.profile, 7, { name: 'Wax' })));
    expect((await restore(here, there)).isNothing).toBe(true);
    expect(await restore(there, here)).toMatchObject({ examsAdded: ['Wax'], examsGone: [] });
    expect(await examsOf(there.profile)).toMatchObject([{ id, name: 'Wax' }]);
    stop(here, there);
  });

  it('that was removed is not brought back by an older backup, and one that is created anew is another', async () => {
    const { here, id } = await twoDevices();
    const older = await backupOf(here.app);
    valueOf(await here.app.commands.removeExam(id));
    passTime(here.profile, 1000);
    const again = valueOf(await here.app.commands.createExam(draftAhead(here.profile, 20)));
    expect(again).not.toBe(id);
    expect(valueOf(await here.app.commands.previewRestore(older)).changes.isNothing).toBe(true);
    valueOf(await here.app.commands.restoreBackup(older));
    expect(await examsOf(here.profile)).toMatchObject([{ id: again }]);
    stop(here);
  });

  it('brings with it that the cards rest, and what rests', async () => {
    const { here, there, id } = await twoDevices();
    passTime(here.profile, 21 * 86_400_000);
    valueOf(await here.app.commands.settleExam(id, 'rested'));
    expect(await restore(there, here)).toMatchObject({ examsChanged: ['Jars'], cards: 6, reviews: 0 });
    expect(await examsOf(there.profile)).toMatchObject([{ id, after: 'rested' }]);
    expect((await dumpOf(there.profile)).cards).toEqual((await dumpOf(here.profile)).cards);
    stop(here, there);
  });

  it('is in a copy of everything', async () => {
    const { here, there, id } = await twoDevices();
    const copy = JSON.parse(await inDatabase(here.profile, (database) => copyOfEverything(database, 0)));
    expect(copy.tables.exams).toMatchObject([{ id, name: 'Jars' }]);
    stop(here, there);
  });
});
