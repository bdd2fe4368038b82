// Papers from the first choice to handing them in, in tabs that close at any moment.
import { describe, expect, it } from 'vitest';
import { PATIENCE_MS } from '../../src/state/engine';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { valueOf } from '../support/libraryChanges';
import { wholeAnswer } from '../support/paperItems';
import { beginPaper, itemAt, paperIn, viewIn, WHOLE_ANSWERS, wrote } from '../support/sittingPapers';
import {
  freshProfile,
  inDatabase,
  MINUTE,
  openTab,
  passTime,
  stallWrites,
  untilWaiting,
} from '../support/testApp';

describe('what a paper can be made from', () => {
  it('are decks and tags with their cards', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    expect(valueOf(await app.commands.readPaperChoices())).toEqual({
      decks: [{ id: 'lenne', title: 'The Lenne Commission', cards: 4 }],
      tags: [],
    });
    app.stop();
  });

  it('is told with what was studied of it', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const scope = { deckIds: ['lenne'], tags: [] };
    expect(valueOf(await app.commands.readPaperSupport(scope))).toMatchObject({
      cards: 4,
      points: 10,
      studied: 0,
    });
    const [first] = FIXTURE_DECK.notes;
    valueOf(await app.commands.changeCards([`${first?.id}:front`], { kind: 'gradeNow', grade: 'good' }));
    expect(valueOf(await app.commands.readPaperSupport(scope))).toMatchObject({ studied: 1 });
    expect(valueOf(await app.commands.readPaperSupport({ deckIds: [], tags: ['none'] }))).toMatchObject({
      cards: 0,
      points: 0,
    });
    app.stop();
  });
});

describe('a paper', () => {
  it('begins when it is made, with the title of its decks, and is there in the next tab', async () => {
    const { profile, app, id } = await beginPaper({ minutes: 30 });
    const begun = await paperIn(app, id);
    expect(begun).toMatchObject({
      title: 'The Lenne Commission',
      sitting: { startedAtMs: profile.nowMs, at: 0, work: {} },
    });
    expect(begun.items).toHaveLength(3);
    app.stop();
    profile.nowMs += 5 * MINUTE;
    const later = await openTab(profile, FIXTURE_DECK);
    expect(await paperIn(later, id)).toEqual(begun);
    later.stop();
  });

  it.each([
    [{ items: 0 }, 'items'],
    [{ items: 201 }, 'items'],
    [{ items: 2.5 }, 'items'],
    [{ minutes: 0 }, 'minutes'],
    [{ minutes: 601 }, 'minutes'],
    [{ kinds: [] }, 'noKinds'],
    [{ scope: { deckIds: ['gone'], tags: [] } }, 'noCards'],
    [{ kinds: ['order' as const] }, 'noItems'],
  ])('is refused with what is wrong in %j', async (wrong, code) => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const refused = await app.commands.startPaper({ ...WHOLE_ANSWERS, ...wrong });
    expect(refused).toEqual({ ok: false, failure: { code } });
    expect(valueOf(await app.commands.readPapers()).papers).toEqual([]);
    app.stop();
  });

  it('keeps every answer, flag and place, and never when it began', async () => {
    const { profile, app, id, items } = await beginPaper();
    const { startedAtMs } = (await paperIn(app, id)).sitting;
    profile.nowMs += MINUTE;
    const first = wrote('in the old customs house', { confidence: 'sure', atMs: profile.nowMs });
    const second = { tookMs: 500, isFlagged: true } as const;
    valueOf(await app.commands.workOnItem(id, itemAt(items, 0).id, first));
    valueOf(await app.commands.moveTo(id, 1, true));
    valueOf(await app.commands.workOnItem(id, itemAt(items, 1).id, second));
    app.stop();
    const later = await openTab(profile, FIXTURE_DECK);
    expect((await paperIn(later, id)).sitting).toEqual({
      startedAtMs,
      at: 1,
      isClockHidden: true,
      work: { [itemAt(items, 0).id]: first, [itemAt(items, 1).id]: second },
    });
    valueOf(await later.commands.moveTo(id, 2, false));
    expect((await paperIn(later, id)).sitting).not.toHaveProperty('isClockHidden');
    later.stop();
  });

  it('keeps the last word of a fast typist in a few writes', async () => {
    const { profile, app, id, items } = await beginPaper();
    const before = await inDatabase(profile, ({ marker }) => marker.get('marker'));
    const text = 'in the old customs house of Harbour Lenne';
    const typed = [...text].map((_, at) =>
      app.commands.workOnItem(id, itemAt(items, 0).id, wrote(text.slice(0, at + 1))),
    );
    for (const kept of await Promise.all(typed)) expect(kept.ok).toBe(true);
    expect((await paperIn(app, id)).sitting.work[itemAt(items, 0).id]).toEqual(wrote(text));
    const after = await inDatabase(profile, ({ marker }) => marker.get('marker'));
    expect((after?.revision ?? 0) - (before?.revision ?? 0)).toBeLessThan(5);
    app.stop();
  });

  it('loses nothing of two tabs that answer different items', async () => {
    const { profile, app, id, items } = await beginPaper();
    const other = await openTab(profile, FIXTURE_DECK);
    const texts = ['one', 'two', 'three'];
    const kept = await Promise.all(
      texts.map((text, place) =>
        (place % 2 === 0 ? app : other).commands.workOnItem(id, itemAt(items, place).id, wrote(text)),
      ),
    );
    expect(kept.every((each) => each.ok)).toBe(true);
    const { work } = (await paperIn(app, id)).sitting;
    expect(items.map((item) => work[item.id])).toEqual(texts.map((text) => wrote(text)));
    app.stop();
    other.stop();
  });

  it('is not there once it was taken away, and comes back with all that was in it', async () => {
    const { app, id, items } = await beginPaper();
    valueOf(await app.commands.workOnItem(id, itemAt(items, 0).id, wrote('one')));
    const { paper } = await viewIn(app, id);
    const bad = itemAt(items, 1).id;
    valueOf(await app.commands.ruleItem(id, bad, true));
    const removed = valueOf(await app.commands.removePaper(id));
    expect(await app.commands.readPaper(id)).toEqual({ ok: false, failure: 'noSuchPaper' });
    expect(await app.commands.removePaper(id)).toEqual({ ok: false, failure: 'noSuchPaper' });
    expect(await app.commands.workOnItem(id, itemAt(items, 0).id, wrote('two'))).toEqual({
      ok: false,
      failure: 'noSuchPaper',
    });
    valueOf(await app.commands.keepPaper(removed));
    expect((await paperIn(app, id)).items.map((item) => item.id)).not.toContain(bad);
    valueOf(await app.commands.ruleItem(id, bad, false));
    expect((await viewIn(app, id)).paper).toEqual(paper);
    app.stop();
  });

  it('is handed in once, with a mark for each item', async () => {
    const { profile, app, id, items } = await beginPaper();
    valueOf(await app.commands.workOnItem(id, itemAt(items, 0).id, wrote(wholeAnswer(itemAt(items, 0)))));
    profile.nowMs += MINUTE;
    valueOf(await app.commands.submitPaper(id));
    const { submitted } = await paperIn(app, id);
    expect(submitted?.atMs).toBe(profile.nowMs);
    expect(items.map((item) => submitted?.marks[item.id]?.share)).toEqual([1, 0, 0]);
    profile.nowMs += MINUTE;
    valueOf(await app.commands.submitPaper(id));
    expect((await paperIn(app, id)).submitted).toEqual(submitted);
    expect(valueOf(await app.commands.readPapers()).papers).toMatchObject([
      { id, items: 3, answered: 1, score: { marks: 1, of: 3 } },
    ]);
    app.stop();
  });

  it('marks the answer that was given just before it was handed in', async () => {
    const { app, id, items } = await beginPaper();
    const item = itemAt(items, 2);
    void app.commands.workOnItem(id, item.id, wrote(wholeAnswer(item)));
    valueOf(await app.commands.submitPaper(id));
    expect((await paperIn(app, id)).submitted?.marks[item.id]?.share).toBe(1);
    app.stop();
  });

  it('takes no answer once it was handed in', async () => {
    const { app, id, items } = await beginPaper();
    valueOf(await app.commands.submitPaper(id));
    expect(await app.commands.workOnItem(id, itemAt(items, 0).id, wrote('late'))).toEqual({
      ok: false,
      failure: 'noSuchPaper',
    });
    expect((await paperIn(app, id)).sitting.work).toEqual({});
    app.stop();
  });

  it('is begun once, and keeps its answers, where storage did not answer and both are tried again', async () => {
    const profile = freshProfile();
    const stall = stallWrites(profile);
    const app = await openTab(profile, FIXTURE_DECK);
    const slowly = async <Value>(command: () => Promise<Value>): Promise<Value> => {
      stall.begin();
      const done = command();
      await untilWaiting(profile);
      passTime(profile, PATIENCE_MS);
      const told = await done;
      stall.end();
      return told;
    };
    const slow = { ok: false, failure: { code: 'slow' } };
    expect(await slowly(() => app.commands.startPaper(WHOLE_ANSWERS))).toMatchObject(slow);
    const id = valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
    expect(valueOf(await app.commands.readPapers()).papers.map((paper) => paper.id)).toEqual([id]);
    const { items } = await paperIn(app, id);
    const itemId = itemAt(items, 0).id;
    expect(await slowly(() => app.commands.workOnItem(id, itemId, wrote('one')))).toMatchObject(slow);
    valueOf(await app.commands.workOnItem(id, itemId, wrote('two')));
    expect((await paperIn(app, id)).sitting.work).toEqual({ [itemId]: wrote('two') });
    app.stop();
  });
});
