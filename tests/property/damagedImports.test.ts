// Collections whose cells hold anything, imported into a library: what is taken in can be saved and read again, and taking it
// back leaves every row as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../src/domain/review/scheduler';
import { readFile } from '../../src/formats/readFile';
import { createFilesService } from '../../src/state/files/service';
import { copyOfEverything } from '../../src/storage/copy';
import { closeDatabase, type Database } from '../../src/storage/database';
import { NOW_MS, tableDamageOf } from '../support/anyTableDamage';
import { runs } from '../support/damagedBytes';
import { damagedCollection } from '../support/damagedTables';
import { startSqlite, READ_CONTEXT } from '../support/filesInPlace';
import { SEED } from '../support/generators';
import { freshProfile } from '../support/testApp';

const MOMENT = {
  nowMs: NOW_MS,
  rolloverHour: 4,
  parameters: DEFAULT_PARAMETERS,
  desiredRetention: 0.9,
  knownRevision: 0,
};
const REFUSALS = ['damaged', 'tooLarge', 'unknownFormat', 'newerVersion'];

/** Every row but those that count changes and hold what undoing needs. */
async function rowsOf({ dexie }: Database): Promise<unknown> {
  const tables = dexie.tables.filter(({ name }) => !['marker', 'deckSteps', 'images'].includes(name));
  return Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
}

function fileOf(schema: 11 | 18, damages: Parameters<typeof damagedCollection>[1]): Blob {
  return new Blob([new Uint8Array(damagedCollection(schema, damages))]);
}

describe(`a collection whose cells hold anything (seed ${SEED})`, () => {
  it.each([11, 18] as const)('of schema %s is refused, or kept, copied and taken back', async (schema) => {
    const given = runs(20);
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(tableDamageOf(schema), async (damages) => {
        const profile = freshProfile();
        const database = await profile.open({});
        const service = createFilesService({ open: () => profile.open({}), startSqlite });
        // Something to be compared with, to be changed, and to be kept: the same collection as it was.
        const first = await service.read(fileOf(schema, []), 'before.anki2', MOMENT, () => undefined);
        expect([first.ok, (await service.apply(MOMENT)).ok]).toEqual([true, true]);
        const before = await rowsOf(database);
        const read = await service.read(fileOf(schema, damages), 'after.anki2', MOMENT, () => undefined);
        if (read.ok) {
          const applied = await service.apply(MOMENT);
          if (!applied.ok || applied.value.kind !== 'written') throw new Error(JSON.stringify(applied));
          kept += 1;
          const copy = await copyOfEverything(database, NOW_MS);
          const bytes = new TextEncoder().encode(copy);
          expect(await readFile({ name: 'copy.json', bytes }, READ_CONTEXT)).toMatchObject({ ok: true });
          const { stepId } = applied.value.applied;
          expect(await service.undo(MOMENT, stepId)).toMatchObject({ ok: true });
        } else expect(REFUSALS).toContain(read.failure.code);
        expect(await rowsOf(database)).toEqual(before);
        service.close();
        closeDatabase(database);
      }),
      given,
    );
    expect(kept).toBeGreaterThanOrEqual(Math.floor(given.numRuns / 20));
  });
});
