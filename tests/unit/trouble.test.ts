// Trouble that comes up while the app is open: each is told by its code, and a grade is kept as it was pressed last.
import { describe, expect, it } from 'vitest';
import { standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { troubleOf } from '../../src/state/trouble';
import { StorageError, storageErrorOf } from '../../src/storage/storageError';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { calm, gradeShown, openStudy, shown } from '../support/studying';
import {
  DAY,
  freshProfile,
  openTab,
  passTime,
  stallWrites,
  untilWaiting,
  type Profile,
  inDatabase,
} from '../support/testApp';

function standingGrades(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async ({ cards }) =>
    (await cards.toArray()).flatMap(({ history }) =>
      standingEvents(readHistory(history)).flatMap((event) => (event.kind === 'graded' ? event.grade : [])),
    ),
  );
}

describe('a grade that storage did not answer for', () => {
  async function gradeUnanswered(profile: Profile) {
    const stall = stallWrites(profile);
    const tab = await openStudy(profile);
    tab.commands.showAnswer();
    await tab.settled();
    stall.begin();
    tab.commands.grade('good');
    await untilWaiting(profile);
    passTime(profile, 5001);
    await tab.settled();
    expect(tab.store.getState().study.stage).toMatchObject({ kind: 'revealed', saving: 'unanswered' });
    expect(tab.store.getState().notice?.notice).toMatchObject({ trouble: { code: 'slow' } });
    return { tab, stall };
  }

  it('is stored once when it is pressed again', async () => {
    const profile = freshProfile();
    const { tab, stall } = await gradeUnanswered(profile);
    tab.commands.grade('good');
    stall.end();
    await calm(tab);
    expect(await standingGrades(profile)).toEqual(['good']);
    expect(await inDatabase(profile, ({ steps }) => steps.count())).toBe(1);
    tab.stop();
  });

  it('gives way to another one pressed instead, and undo takes back that one', async () => {
    const profile = freshProfile();
    const { tab, stall } = await gradeUnanswered(profile);
    const { cardId } = shown(tab);
    tab.commands.grade('again');
    stall.end();
    await calm(tab);
    expect(await standingGrades(profile)).toEqual(['again']);
    expect(tab.store.getState().study.progress.done).toBe(1);
    tab.commands.undo();
    await tab.settled();
    expect(await standingGrades(profile)).toEqual([]);
    expect(shown(tab).cardId).toBe(cardId);
    expect(tab.store.getState().study.canUndo).toBe(false);
    tab.stop();
  });

  it('gives way whole: the suspension of a leech goes with the grade that brought it', async () => {
    const profile = freshProfile();
    const stall = stallWrites(profile);
    const tab = await openStudy(profile);
    await tab.commands.setOption({ name: 'leechThreshold', value: 1 });
    await tab.commands.setOption({ name: 'leechAction', value: 'suspend' });
    await tab.commands.setOption({ name: 'newPerDay', value: 1 });
    tab.commands.study();
    await tab.settled();
    await gradeShown(profile, tab, 'easy');
    passTime(profile, 100 * DAY);
    await tab.settled();
    await tab.commands.setOption({ name: 'newPerDay', value: 0 });
    tab.commands.study();
    await tab.settled();
    tab.commands.showAnswer();
    await tab.settled();
    stall.begin();
    tab.commands.grade('again');
    await untilWaiting(profile);
    passTime(profile, 5001);
    await tab.settled();
    tab.commands.grade('good');
    stall.end();
    await calm(tab);
    const kinds = await inDatabase(profile, async ({ cards }) =>
      (await cards.toArray()).flatMap(({ history }) =>
        standingEvents(readHistory(history)).map(({ kind }) => kind),
      ),
    );
    expect(kinds).toEqual(['graded', 'graded']);
    tab.stop();
  });

  it('gives way to the same one with other points marked', async () => {
    const profile = freshProfile();
    const { tab, stall } = await gradeUnanswered(profile);
    const [first = ''] = shown(tab).asked;
    const asked = shown(tab).asked.length;
    tab.commands.toggleMissed(first);
    tab.commands.grade('good');
    stall.end();
    await calm(tab);
    expect(await standingGrades(profile)).toEqual(['good']);
    expect(tab.store.getState().notice?.notice).toMatchObject({ kind: 'graded', missed: 1 });
    expect(await inDatabase(profile, ({ steps }) => steps.toArray())).toMatchObject([
      { showing: { asked, recalled: asked - 1 } },
    ]);
    tab.stop();
  });
});

describe('trouble', () => {
  it.each([
    [new StorageError('full', 'no room'), 'full'],
    [new DOMException('gone', 'UnknownError'), 'unavailable'],
    [new TypeError('x is not a function'), 'unexpected'],
    [new Error('an invariant is broken'), 'unexpected'],
    [new TypeError('Failed to fetch dynamically imported module: /assets/x.js'), 'notLoaded'],
    [new TypeError('Importing a module script failed.'), 'notLoaded'],
    ['a text', 'unavailable'],
  ])('of %s is %s', (thrown, code) => {
    expect(troubleOf(thrown).code).toBe(code);
  });

  it('of a fault inside a transaction is told as a fault, not as storage', () => {
    const wrapped = Object.assign(new Error('AbortError'), {
      name: 'AbortError',
      inner: new RangeError('deep'),
    });
    expect(storageErrorOf(wrapped).reason).toBe('unexpected');
  });

  it('with a newer shipped deck is told, unless its text could not be fetched', async () => {
    const profile = freshProfile();
    const first = await openTab(profile, FIXTURE_DECK);
    first.stop();
    const idle: (() => void)[] = [];
    const whenIdle = (call: () => void): void => void idle.push(call);
    const broken = await openTab(profile, { version: 1 }, { whenIdle });
    idle.splice(0).forEach((call) => call());
    await broken.settled();
    expect(broken.store.getState().notice?.notice).toMatchObject({ trouble: { code: 'unexpected' } });
    broken.stop();
    const loadShippedDeck = () =>
      Promise.reject(new TypeError('error loading dynamically imported module: /assets/csto.js'));
    const offline = await openTab(profile, undefined, { whenIdle, loadShippedDeck });
    idle.splice(0).forEach((call) => call());
    await offline.settled();
    expect(offline.store.getState()).toMatchObject({ phase: 'ready', notice: undefined });
    offline.stop();
  });
});
