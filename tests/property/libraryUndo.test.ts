// Changes from the Library, taken back and done again in any order, with reloads in between: the database comes back to the byte,
// but for the marker and the steps themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { bringIn } from '../support/importStages';
import { cardIdsOf, change, dumpOf, valueOf } from '../support/libraryChanges';
import {
  anyLibraryChange,
  bringExamThatIsOver,
  HARBOUR,
  play,
  type LibraryChange,
} from '../support/libraryCommands';
import { runsOf } from '../support/runs';
import { sizedDeck } from '../support/sizedDecks';
import { freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

const RUNS = runsOf(24, 600);
const SEED = 20261126;

type Command =
  | LibraryChange
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'restore' };

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: anyLibraryChange },
  { weight: 1, arbitrary: fc.constant<Command>({ kind: 'restore' }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Command>(
      { kind: 'undo' },
      { kind: 'undo' },
      { kind: 'redo' },
      { kind: 'redo' },
      { kind: 'reload' },
      { kind: 'wait' },
    ),
  },
);

const elsewhere = backupsElsewhere();

describe('changes from the Library', () => {
  it(
    `come back to the byte when they are undone, and again when they are done again (${RUNS} runs, seed ${SEED})`,
    { timeout: 10_000 * RUNS },
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(anyCommand, { minLength: 3, maxLength: 14 }), playAll), {
        numRuns: RUNS,
        seed: SEED,
      });
    },
  );
});

type Dump = Awaited<ReturnType<typeof dumpOf>>;

async function playAll(commands: readonly Command[]): Promise<void> {
  const profile = freshProfile();
  const deck = sizedDeck(6);
  let app = await openTab(profile, deck);
  const { before, after } = await elsewhere;
  await restored(app, before);
  // Cards that are due later than the options want, so that due days have somewhere to go.
  await change(app, (await cardIdsOf(profile)).slice(0, 3), { kind: 'gradeNow', grade: 'easy' });
  await app.commands.setOption({ name: 'desiredRetention', value: 0.8 });
  await inDatabase(profile, async ({ deckSteps, images }) => {
    await Promise.all([deckSteps.clear(), images.clear()]);
  });
  // The contents after each change that stands, and of those that were undone, with the steps as they were then.
  const past: { plain: Dump; whole: Dump }[] = [await contentsOf(profile)];
  let future: { plain: Dump; whole: Dump }[] = [];
  for (const command of commands) {
    if (command.kind === 'undo' || command.kind === 'redo') {
      const isUndo = command.kind === 'undo';
      const result = await (isUndo ? app.commands.undoDeckChange() : app.commands.redoDeckChange());
      const [from, to] = isUndo ? [past, future] : [future, past];
      const last = from.length > (isUndo ? 1 : 0) ? from.pop() : undefined;
      expect(result.ok).toBe(last !== undefined);
      if (last !== undefined) to.push(last);
      // Steps that are still undone were not there when it was done first.
      const isAllDone = last !== undefined && !isUndo && future.length === 0;
      if (isAllDone) expect(await dumpOf(profile, true)).toEqual(last.whole);
    } else if (command.kind === 'reload') {
      app.stop();
      app = await openTab(profile, deck);
    } else if (command.kind === 'wait') {
      passTime(profile, 90_000);
    } else if (await (command.kind === 'restore' ? restored(app, after) : play(app, profile, command))) {
      past.push(await contentsOf(profile));
      future = [];
    }
    expect(await dumpOf(profile)).toEqual(past.at(-1)?.plain);
  }
  app.stop();
}

async function contentsOf(profile: Profile): Promise<{ plain: Dump; whole: Dump }> {
  return { plain: await dumpOf(profile), whole: await dumpOf(profile, true) };
}

/** Restores a backup; tells whether it left a step. */
async function restored(app: RunningApp, backup: Blob): Promise<boolean> {
  return valueOf(await app.commands.restoreBackup(backup)).stepId !== undefined;
}

/** What another device had before and after it changed its library. Restored before, it is no newcomer any more. */
async function backupsElsewhere(): Promise<{ readonly before: Blob; readonly after: Blob }> {
  const profile = freshProfile();
  const app = await openTab(profile, sizedDeck(6));
  await bringExamThatIsOver(app, profile);
  const before = valueOf(await app.commands.makeBackup()).contents;
  passTime(profile, 1000);
  const [first = '', second = '', third = ''] = await cardIdsOf(profile);
  await change(app, [first, second], { kind: 'gradeNow', grade: 'easy' });
  await change(app, [second], { kind: 'tag', tags: ['elsewhere'] });
  await change(app, [third], { kind: 'delete' });
  await bringIn(app, HARBOUR);
  const after = valueOf(await app.commands.makeBackup()).contents;
  app.stop();
  return { before, after };
}
