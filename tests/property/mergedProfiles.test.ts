// Two browser profiles that start from the same deck, change their libraries apart and exchange backups both ways: they end equal, with
// every review of both, and restoring again changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '../../src/domain/ids';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { RunningApp } from '../../src/state/createApp';
import { readLibraryState } from '../../src/storage/libraryState';
import { plainState } from '../support/anyLibraryStates';
import { SEED } from '../support/generators';
import { bringIn } from '../support/importStages';
import { dumpOf, valueOf } from '../support/libraryChanges';
import {
  anyLibraryCommand,
  bringExamThatIsOver,
  HARBOUR,
  play,
  type LibraryCommand,
} from '../support/libraryCommands';
import { runsOf } from '../support/runs';
import { sizedDeck } from '../support/sizedDecks';
import { freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

const RUNS = runsOf(12, 300);
const DECK = sizedDeck(6);

const apart = fc.array(anyLibraryCommand, { maxLength: 10 });

/** A deck that one device deleted and the other edited later, and whose last note is moved away then. */
const MOVED_AWAY: [LibraryCommand[], LibraryCommand[], LibraryCommand[]] = [
  [
    { kind: 'grade', number: 0 },
    { kind: 'import', number: 3 },
  ],
  [{ kind: 'deleteDeck', number: 0 }],
  [{ kind: 'change', cards: [0], change: { kind: 'move', to: { title: 'Jars' } } }],
];

interface Device {
  readonly profile: Profile;
  readonly app: RunningApp;
}

describe('two profiles that exchange backups both ways', () => {
  it(
    `end equal, with all reviews of both, and stay so (${RUNS} runs, seed ${SEED})`,
    { timeout: 20_000 * RUNS },
    async () => {
      await fc.assert(
        fc.asyncProperty(apart, apart, apart, async (first, second, third) => {
          const [one, other] = [await openDevice(0), await openDevice(7)];
          await playAll(one, first);
          await playAll(other, second);
          await exchange(one, other);
          await playAll(one, third);
          await playAll(other, first);
          await exchange(other, one);
          one.app.stop();
          other.app.stop();
        }),
        { seed: SEED, numRuns: RUNS, examples: [MOVED_AWAY] },
      );
    },
  );
});

async function openDevice(aheadMs: number): Promise<Device> {
  const profile = freshProfile();
  const app = await openTab(profile, DECK);
  await bringIn(app, HARBOUR);
  app.commands.cancelImport();
  await bringExamThatIsOver(app, profile);
  profile.nowMs += 1000 + aheadMs;
  return { profile, app };
}

async function playAll({ profile, app }: Device, commands: readonly LibraryCommand[]): Promise<void> {
  for (const command of commands) {
    await play(app, profile, command);
    // No two things are said at one moment, on either device.
    passTime(profile, 90_010);
  }
}

async function exchange(one: Device, other: Device): Promise<void> {
  const reviews = new Set([...(await gradedIn(one)), ...(await gradedIn(other))]);
  const ownBackup = await backupOf(one);
  await restore(other, ownBackup);
  const otherBackup = await backupOf(other);
  await restore(one, otherBackup);
  expect(await stateOf(one)).toBe(await stateOf(other));
  expect(await gradedIn(one)).toEqual(reviews);
  const before = await dumpOf(one.profile, true);
  expect(await restore(one, otherBackup)).toEqual({ stepId: undefined, reviews: 0 });
  expect(await restore(one, ownBackup)).toEqual({ stepId: undefined, reviews: 0 });
  expect(await dumpOf(one.profile, true)).toEqual(before);
}

async function backupOf({ app }: Device): Promise<Blob> {
  return valueOf(await app.commands.makeBackup()).contents;
}

async function restore({ app }: Device, file: Blob) {
  return valueOf(await app.commands.restoreBackup(file));
}

/** Everything that a backup holds, as a text. */
async function stateOf({ profile }: Device): Promise<string> {
  return plainState(await inDatabase(profile, (database) => readLibraryState(database, { withMedia: true })));
}

async function gradedIn({ profile }: Device): Promise<ReadonlySet<EventId>> {
  const { histories } = await inDatabase(profile, (database) =>
    readLibraryState(database, { withMedia: false }),
  );
  const events = [...histories.values()].flatMap(({ bytes }) => readHistory(bytes));
  return new Set(events.flatMap(({ id, kind }) => (kind === 'graded' ? [id] : [])).toSorted());
}
