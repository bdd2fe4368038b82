// The index of all cards after any commands, here and in another tab, against one that is read anew: no change is missed,
// although only what changed is read again. And the grades of histories, against reading them whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardIdOf } from '../../src/domain/ids';
import { GRADES } from '../../src/domain/review/event';
import { standingEvents } from '../../src/domain/review/fold';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { ratingsOf } from '../../src/domain/review/ratings';
import { ratingOf } from '../../src/domain/search/searchCard';
import type { RunningApp } from '../../src/state/createApp';
import { changesBetween, look } from '../../src/storage/changesSince';
import { bumpMarker, readMarker } from '../../src/storage/marker';
import { begin, choice } from '../support/choosing';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { BY_PLACE } from '../support/finding';
import { aHistory, SEED } from '../support/generators';
import { applyPreview, bringIn, previewOf } from '../support/importStages';
import { runsOf } from '../support/runs';
import { calm, gradeShown, openStudy } from '../support/studying';
import { DAY, freshProfile, inDatabase, openTab, passTime, type Profile } from '../support/testApp';

const RUNS = runsOf(24, 600);

const TEXT = `# The shore

Q: What marks the mouth?
A:
- Lights: two, since 1902.
- Buoys: four.

The harbour was dug in {{c1::1871}} by {{c2::the Arvel yard}}.
`;

const ACTIONS = [
  'grade',
  'undo',
  'redo',
  'bury',
  'suspend',
  'resume',
  'bringIn',
  'edit',
  'rename',
  'delete',
  'undoDecks',
  'option',
  'deckOption',
  'nextDay',
  'cSuspend',
  'cResume',
  'cDelete',
  'cTag',
  'cUntag',
  'cMove',
  'cDue',
  'cReset',
  'cGrade',
  'cMark',
  'redoDecks',
] as const;

const anAction = fc.record({
  name: fc.constantFrom(...ACTIONS),
  /** Whether another tab does it. */
  isElsewhere: fc.boolean(),
  /** Whether this tab asks for cards behind it: changes of several commands come together otherwise. */
  isAsked: fc.boolean(),
  grade: fc.constantFrom(...GRADES),
  number: fc.nat({ max: 3 }),
});
type Action = typeof anAction extends fc.Arbitrary<infer One> ? One : never;

async function act(profile: Profile, tab: RunningApp, { name, grade, number }: Action): Promise<void> {
  const { commands } = tab;
  switch (name) {
    case 'grade': {
      commands.study();
      await tab.settled();
      const isAsking = tab.store.getState().study.stage.kind === 'asking';
      if (isAsking) await gradeShown(profile, tab, grade, number);
      break;
    }
    case 'undo':
    case 'redo':
    case 'bury':
    case 'suspend':
      commands.study();
      commands[name]();
      break;
    case 'resume':
      await commands.resume(FIXTURE_DECK.notes.map(({ id }) => cardIdOf(id, 'front')));
      break;
    case 'bringIn':
      await bringIn(tab, TEXT);
      break;
    case 'edit':
      await previewOf(tab, TEXT.replace('1902', `190${number}`).replace('Buoys: four', 'Buoys: five'));
      await applyPreview(tab);
      break;
    case 'rename':
      await commands.renameDeck('lenne', `Commission ${number}`);
      break;
    case 'delete':
      await commands.deleteDeck('lenne');
      break;
    case 'undoDecks':
      await commands.undoDeckChange();
      break;
    case 'option':
      await commands.setOption({ name: 'leechThreshold', value: number });
      break;
    case 'deckOption':
      await commands.setDeckOption('lenne', { name: 'leechThreshold', value: 1 + number });
      break;
    case 'redoDecks':
      await commands.redoDeckChange();
      break;
    case 'cSuspend':
    case 'cResume':
    case 'cDelete':
    case 'cTag':
    case 'cUntag':
    case 'cMove':
    case 'cDue':
    case 'cReset':
    case 'cGrade':
    case 'cMark': {
      const ids = await commands.findCardIds(
        { search: number === 0 ? '' : number === 1 ? 'deck:*shore' : 'lenne', sort: BY_PLACE },
        1 + number * 2,
      );
      if (!ids.ok) break;
      const change = (
        {
          cSuspend: { kind: 'suspend' },
          cResume: { kind: 'resume' },
          cDelete: { kind: 'delete' },
          cTag: { kind: 'tag', tags: ['a::b'] },
          cUntag: { kind: 'untag', tags: ['a::b'] },
          cMove: { kind: 'move', to: { title: 'Other' } },
          cDue: { kind: 'setDue', fromDays: 0, toDays: number },
          cReset: { kind: 'reset', toEnd: true, resetCounts: false },
          cGrade: { kind: 'gradeNow', grade },
          cMark: { kind: 'mark', isWrong: number < 2 },
        } as const
      )[name];
      await commands.changeCards(ids.value, change);
      break;
    }
    case 'nextDay':
      passTime(profile, DAY);
      break;
  }
  await tab.settled();
}

async function everything(app: RunningApp) {
  const find = (search: string) => app.commands.findCards({ search, sort: BY_PLACE }, 0, 100);
  const questions = [
    '',
    'is:due',
    'rated:2',
    'rated:1:1',
    'is:leech',
    'is:changed',
    'edited:1',
    'prop:reps>1',
  ];
  const found: unknown[] = [];
  for (const search of questions) found.push(await find(search));
  return found;
}

describe('the index of all cards', () => {
  it('answers after any commands as one that is read anew', { timeout: 200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAction, { minLength: 1, maxLength: 12 }), async (actions) => {
        const profile = freshProfile();
        const app = await openStudy(profile);
        const other = await openStudy(profile);
        await everything(app);
        for (const action of actions) {
          await act(profile, action.isElsewhere ? other : app, action);
          if (!action.isAsked) continue;
          // Options are the page's to follow; all else each question looks up itself.
          if (action.name === 'option') await calm(app, other);
          const kept = await everything(app);
          const anew = await openTab(profile, FIXTURE_DECK);
          expect(kept, JSON.stringify(actions)).toEqual(await everything(anew));
          anew.stop();
        }
        app.stop();
        other.stop();
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('reads only the card again that was graded, and only the page that was changed', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const deckId = await bringIn(app, TEXT);
    const before = await inDatabase(profile, look);
    app.commands.study();
    await app.settled();
    await gradeShown(profile, app, 'good');
    await previewOf(app, TEXT.replace('four', 'five'));
    await applyPreview(app);
    const changed = await inDatabase(profile, async (database) =>
      changesBetween(database, before, await look(database)),
    );
    expect(changed?.cards.size).toBe(1);
    expect([...(changed?.pages ?? [])]).toEqual([`${deckId}/0`]);
    const isTold = async (): Promise<boolean> =>
      inDatabase(profile, async (database) => {
        return (await changesBetween(database, before, await look(database))) !== undefined;
      });
    expect(await isTold()).toBe(true);
    // Neither changes a card or a text.
    await app.commands.setOption({ name: 'newPerDay', value: 3 });
    await begin(app, choice());
    expect(await isTold()).toBe(true);
    await inDatabase(profile, async (database) => bumpMarker(database, await readMarker(database), {}));
    expect(await isTold()).toBe(false);
    app.stop();
  });
});

describe('the grades of a history', () => {
  it('are those that stand when it is read whole', () => {
    fc.assert(
      fc.property(aHistory, (events) => {
        const history = addEvents(EMPTY_HISTORY, events);
        const whole = standingEvents(readHistory(history)).flatMap((event) =>
          event.kind === 'graded' ? [ratingOf(event.day, 1 + GRADES.indexOf(event.grade))] : [],
        );
        expect(ratingsOf(history)).toEqual(whole);
      }),
      { seed: SEED },
    );
  });
});
