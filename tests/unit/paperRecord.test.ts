// What papers say of memory: written with the paper, taken back and given again, and following what the learner rules later.
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../src/domain/ids';
import type { Item } from '../../src/domain/paper/item';
import type { PaperId } from '../../src/domain/paper/paper';
import { cardsLeftAlone } from '../../src/domain/paper/revised';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { valueOf } from '../support/libraryChanges';
import { wholeAnswer } from '../support/paperItems';
import {
  answerWith,
  beginPaper,
  cardOf,
  itemAt,
  memoryOf,
  paperGrades,
  paperIn,
  studyAll,
  viewIn,
  type Sat,
} from '../support/sittingPapers';
import { calm, gradeShown, todayIn } from '../support/studying';
import { DAY, freshProfile, HOUR, openTab } from '../support/testApp';

/** The grades that the paper of {@link answered} gives. */
function gradesOf([first, second]: readonly Item[]): Readonly<Record<CardId, readonly string[]>> {
  const all = (item: Item | undefined, grade: string): readonly string[] =>
    item?.tests.map(() => grade) ?? [];
  return {
    [first === undefined ? '' : cardOf(first)]: all(first, 'good'),
    [second === undefined ? '' : cardOf(second)]: all(second, 'again'),
  };
}

/** A paper behind studying all cards, in which the first question is answered whole, and the second with nothing of it. */
async function answered(settings = {}): Promise<Sat> {
  const sat = await beginPaper(settings, studyAll);
  await answerWith(sat.app, sat.id, itemAt(sat.items, 0), wholeAnswer(itemAt(sat.items, 0)));
  await answerWith(sat.app, sat.id, itemAt(sat.items, 1), 'no idea');
  return sat;
}

async function handedIn(settings = {}): Promise<Sat> {
  const sat = await answered(settings);
  valueOf(await sat.app.commands.submitPaper(sat.id));
  return sat;
}

async function press(app: RunningApp, command: 'undo' | 'redo'): Promise<void> {
  app.commands.study();
  await app.settled();
  app.commands[command]();
  await app.settled();
}

/** Cards of which memory did not follow what was ruled. */
async function leftAlone(app: RunningApp, id: PaperId): Promise<readonly CardId[]> {
  const paper = await paperIn(app, id);
  return paper.submitted === undefined ? [] : [...cardsLeftAlone(paper, paper.submitted, [])];
}

describe('the grades of a paper', () => {
  it('are good for points that were recalled and again for those that were missed, and none for open items', async () => {
    const { profile, app, id, items } = await handedIn();
    expect(await paperGrades(profile)).toEqual(gradesOf(items));
    expect((await viewIn(app, id)).record).toBe('stands');
    app.stop();
  });

  it('are told as they were written: of what was never studied nothing is said', async () => {
    const { app, id, items } = await beginPaper({}, async (tab, profile) => {
      const studied = FIXTURE_DECK.notes.slice(0, 2).map((note) => `${note.id}:front`);
      valueOf(await tab.commands.changeCards(studied, { kind: 'gradeNow', grade: 'easy' }));
      profile.nowMs += 20 * DAY;
    });
    for (const item of items) await answerWith(app, id, item, wholeAnswer(item));
    valueOf(await app.commands.submitPaper(id));
    const cards = new Set(FIXTURE_DECK.notes.slice(0, 2).map((note) => `${note.id}:front`));
    const asked = items.filter((item) => cards.has(cardOf(item)));
    expect(asked.length).toBeLessThan(items.length);
    const points = asked.map(({ tests }) => tests.map(({ pointId }) => pointId));
    expect((await viewIn(app, id)).written).toEqual(points.map((recalled) => ({ recalled, missed: [] })));
    valueOf(await app.commands.setRecord(id, false));
    expect((await viewIn(app, id)).written).toHaveLength(asked.length);
    app.stop();
  });

  it('leave alone what was never studied', async () => {
    const { profile, app, id, items } = await beginPaper();
    await answerWith(app, id, itemAt(items, 0), wholeAnswer(itemAt(items, 0)));
    valueOf(await app.commands.submitPaper(id));
    expect(await memoryOf(profile)).toEqual([]);
    expect((await viewIn(app, id)).record).toBe('none');
    app.stop();
  });

  it('are none off the record', async () => {
    const { profile, app, id } = await handedIn({ isOffRecord: true });
    expect(await paperGrades(profile)).toEqual({});
    expect((await viewIn(app, id)).record).toBe('none');
    expect((await paperIn(app, id)).submitted?.grades).toEqual([]);
    app.stop();
  });

  it('are written once however often the paper is handed in, here and in another tab', async () => {
    const { profile, app, id, items } = await answered();
    const other = await openTab(profile, FIXTURE_DECK);
    const done = await Promise.all([
      app.commands.submitPaper(id),
      other.commands.submitPaper(id),
      app.commands.submitPaper(id),
    ]);
    done.forEach(valueOf);
    expect(await paperGrades(profile)).toEqual(gradesOf(items));
    app.stop();
    other.stop();
  });

  it('are there with the marks, or neither is, whenever the tab is killed while it hands the paper in', async () => {
    const seen: boolean[] = [];
    for (let turns = 0; turns < 12; turns += 1) {
      const { profile, app, id } = await answered();
      void app.commands.submitPaper(id);
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      app.stop();
      const later = await openTab(profile, FIXTURE_DECK);
      const isMarked = (await paperIn(later, id)).submitted !== undefined;
      seen.push(isMarked);
      expect(Object.keys(await paperGrades(profile))).toHaveLength(isMarked ? 2 : 0);
      valueOf(await later.commands.submitPaper(id));
      expect(Object.keys(await paperGrades(profile))).toHaveLength(2);
      later.stop();
    }
    expect(new Set(seen)).toEqual(new Set([false, true]));
  });

  it('are on the Today screen and in a session under way at once', async () => {
    const { app, id } = await answered();
    const before = await todayIn(app);
    app.commands.study();
    await app.settled();
    expect(app.store.getState().study.counters).toEqual({ new: 0, learning: 0, review: 4 });
    valueOf(await app.commands.submitPaper(id));
    const after = await todayIn(app);
    expect((after?.totals.reviews ?? 0) - (before?.totals.reviews ?? 0)).toBe(2);
    app.commands.study();
    await app.settled();
    expect(app.store.getState().study.counters).toEqual({ new: 0, learning: 1, review: 2 });
    app.stop();
  });

  it('U1 are taken back whole by undo in study, and are there again by redo', async () => {
    const { profile, app, id } = await answered();
    const before = await memoryOf(profile);
    valueOf(await app.commands.submitPaper(id));
    const after = await memoryOf(profile);
    await press(app, 'undo');
    expect(await memoryOf(profile)).toEqual(before);
    expect(app.store.getState().notice?.notice).toEqual({ kind: 'undone', step: 'paper' });
    expect((await viewIn(app, id)).record).toBe('takenBack');
    await press(app, 'redo');
    expect(await memoryOf(profile)).toEqual(after);
    expect((await viewIn(app, id)).record).toBe('stands');
    app.stop();
  });

  it('are taken back and stand again from the result, also days later behind other reviews', async () => {
    const { profile, app, id } = await answered();
    const before = await memoryOf(profile);
    valueOf(await app.commands.submitPaper(id));
    const after = await memoryOf(profile);
    valueOf(await app.commands.setRecord(id, false));
    expect(await memoryOf(profile)).toEqual(before);
    expect((await viewIn(app, id)).record).toBe('takenBack');
    valueOf(await app.commands.setRecord(id, false));
    valueOf(await app.commands.setRecord(id, true));
    expect(await memoryOf(profile)).toEqual(after);
    profile.nowMs += 2 * DAY;
    app.commands.study();
    await app.settled();
    await gradeShown(profile, app, 'good');
    const studied = await memoryOf(profile);
    valueOf(await app.commands.setRecord(id, false));
    expect((await viewIn(app, id)).record).toBe('takenBack');
    expect(await paperGrades(profile)).toEqual({});
    valueOf(await app.commands.setRecord(id, true));
    expect(await memoryOf(profile)).toEqual(studied);
    app.stop();
  });

  it('reach another tab', async () => {
    const { profile, app, id } = await answered();
    const other = await openTab(profile, FIXTURE_DECK);
    const before = await todayIn(other);
    valueOf(await app.commands.submitPaper(id));
    await calm(app, other);
    expect((await todayIn(other))?.totals.reviews).toBe((before?.totals.reviews ?? 0) + 2);
    expect((await viewIn(other, id)).record).toBe('stands');
    app.stop();
    other.stop();
  });
});

describe('the learner’s word on a mark', () => {
  it('stands in the result, in memory, and for that wording from then on', async () => {
    const { profile, app, id, items } = await handedIn();
    const item = itemAt(items, 1);
    const [first, ...others] = item.tests.map(({ pointId }) => pointId);
    const again = others.map(() => 'again');
    valueOf(await app.commands.overruleMark(id, item.id, first ?? '', 'recalled'));
    expect((await paperIn(app, id)).submitted?.marks[item.id]).toMatchObject({
      share: 1 / item.tests.length,
      written: {
        points: [
          { pointId: first, verdict: 'recalled', by: 'learner' },
          ...others.map((pointId) => ({ pointId, verdict: 'missed' })),
        ],
      },
    });
    expect((await paperGrades(profile))[cardOf(item)]).toEqual(['good', ...again]);
    expect(await leftAlone(app, id)).toEqual([]);
    valueOf(await app.commands.overruleMark(id, item.id, first ?? '', 'partly'));
    expect((await paperGrades(profile))[cardOf(item)]).toEqual(again);
    for (const pointId of others) valueOf(await app.commands.overruleMark(id, item.id, pointId, 'partly'));
    expect((await paperGrades(profile))[cardOf(item)]).toBeUndefined();
    app.stop();
  });

  it('leaves the other cards, and what was studied since, alone', async () => {
    const { profile, app, id, items } = await handedIn();
    const item = itemAt(items, 1);
    profile.nowMs += 3 * HOUR;
    valueOf(await app.commands.changeCards([cardOf(item)], { kind: 'gradeNow', grade: 'hard' }));
    const before = await memoryOf(profile);
    valueOf(await app.commands.overruleMark(id, item.id, item.tests[0]?.pointId ?? '', 'recalled'));
    expect(await memoryOf(profile)).toEqual(before);
    expect((await paperIn(app, id)).submitted?.marks[item.id]?.share).toBe(1 / item.tests.length);
    expect(await leftAlone(app, id)).toEqual([cardOf(item)]);
    valueOf(await app.commands.overruleMark(id, item.id, item.tests[0]?.pointId ?? '', 'missed'));
    expect(await leftAlone(app, id)).toEqual([]);
    app.stop();
  });
});

describe('an item that is ruled bad', () => {
  it('leaves the score and memory of a paper that was handed in, and comes back with its mark', async () => {
    const { profile, app, id, items } = await handedIn();
    const item = itemAt(items, 1);
    const before = (await paperIn(app, id)).submitted?.marks[item.id];
    valueOf(await app.commands.ruleItem(id, item.id, true));
    expect((await paperIn(app, id)).submitted?.marks).not.toHaveProperty(item.id);
    expect(Object.keys(await paperGrades(profile))).toEqual([cardOf(itemAt(items, 0))]);
    expect(await leftAlone(app, id)).toEqual([]);
    expect(valueOf(await app.commands.readPapers()).papers).toMatchObject([{ score: { marks: 1, of: 2 } }]);
    valueOf(await app.commands.ruleItem(id, item.id, false));
    expect((await paperIn(app, id)).submitted?.marks[item.id]).toEqual(before);
    expect(await paperGrades(profile)).toEqual(gradesOf(items));
    app.stop();
  });
});

describe('a paper that was handed in on two devices', () => {
  it('counts once for memory on both when they meet, and is taken back whole', async () => {
    const here = await answered();
    const profile = freshProfile();
    const there = await openTab(profile, FIXTURE_DECK);
    const bring = async (to: RunningApp, from: RunningApp): Promise<void> => {
      valueOf(await to.commands.restoreBackup(valueOf(await from.commands.makeBackup()).contents));
      await calm(to);
    };
    profile.nowMs = here.profile.nowMs;
    await bring(there, here.app);
    const { id, items } = here;
    const before = await memoryOf(profile);
    profile.nowMs += HOUR;
    await answerWith(there, id, itemAt(items, 2), wholeAnswer(itemAt(items, 2)));
    valueOf(await there.commands.submitPaper(id));
    valueOf(await here.app.commands.submitPaper(id));
    const alone = await memoryOf(here.profile);
    await bring(there, here.app);
    await bring(here.app, there);
    expect(await paperGrades(profile)).toEqual(gradesOf(items));
    expect(await leftAlone(there, id)).toEqual([]);
    expect(await memoryOf(profile)).toEqual(alone);
    expect(await memoryOf(here.profile)).toEqual(alone);
    valueOf(await there.commands.setRecord(id, false));
    expect(await memoryOf(profile)).toEqual(before);
    await bring(there, here.app);
    expect(await memoryOf(profile)).toEqual(before);
    here.app.stop();
    there.stop();
  });
});
