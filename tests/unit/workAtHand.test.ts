// Answers that were given a moment before a tab was killed: they are noted at once, and written when the paper is opened again.
import { describe, expect, it } from 'vitest';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { valueOf } from '../support/libraryChanges';
import { answerWith, beginPaper, itemAt, paperIn, WHOLE_ANSWERS, wrote } from '../support/sittingPapers';
import { freshProfile, openTab, type Profile } from '../support/testApp';

function notesIn({ sentinel }: Profile): readonly string[] {
  return [...sentinel.keys()].filter((key) => key.startsWith('pointwise.paper.'));
}

describe('an answer', () => {
  it('is there on return, although its tab was killed in the moment in which it was given', async () => {
    const { profile, app, id, items } = await beginPaper();
    const [first, second] = [itemAt(items, 0), itemAt(items, 1)];
    await answerWith(app, id, first, 'kept');
    void app.commands.workOnItem(id, first.id, wrote('the last word', { atMs: 5 }));
    void app.commands.workOnItem(id, second.id, wrote('never written', { atMs: 5 }));
    app.stop();
    const again = await openTab(profile, FIXTURE_DECK);
    const { sitting } = await paperIn(again, id);
    expect(sitting.work[first.id]).toEqual(wrote('the last word', { atMs: 5 }));
    expect(sitting.work[second.id]).toEqual(wrote('never written', { atMs: 5 }));
    expect(notesIn(profile)).toEqual([]);
    again.stop();
  });

  it('that is on disk is noted no more', async () => {
    const { profile, app, id, items } = await beginPaper();
    await answerWith(app, id, itemAt(items, 0), 'kept');
    expect(notesIn(profile)).toEqual([]);
    app.stop();
  });

  it('that was noted does not come back over one that was given later in another tab', async () => {
    const { profile, app, id, items } = await beginPaper();
    const item = itemAt(items, 0);
    const other = await openTab(profile, FIXTURE_DECK);
    void app.commands.workOnItem(id, item.id, wrote('earlier', { atMs: 5 }));
    app.stop();
    valueOf(await other.commands.workOnItem(id, item.id, wrote('later', { atMs: 6 })));
    expect((await paperIn(other, id)).sitting.work[item.id]).toEqual(wrote('later', { atMs: 6 }));
    other.stop();
  });

  it('keeps what was said of it later, although the browser died and left an older note', async () => {
    const { profile, app, id, items } = await beginPaper();
    const item = itemAt(items, 0);
    const sure = wrote('once', { atMs: 5, confidence: 'sure', isFlagged: true });
    const keeping = app.commands.workOnItem(id, item.id, wrote('once', { atMs: 5 }));
    const older = new Map(profile.sentinel);
    valueOf(await keeping);
    profile.nowMs += 1000;
    valueOf(await app.commands.workOnItem(id, item.id, sure));
    valueOf(await app.commands.moveTo(id, 2, false));
    app.stop();
    for (const [key, text] of older) profile.sentinel.set(key, text);
    const again = await openTab(profile, FIXTURE_DECK);
    const { sitting } = await paperIn(again, id);
    expect([sitting.work[item.id], sitting.at]).toEqual([sure, 2]);
    expect(notesIn(profile)).toEqual([]);
    again.stop();
  });

  it('that found no room is there on return once a later one found some, although its tab was killed behind that', async () => {
    const profile = freshProfile();
    let isFull = false;
    profile.intercept = async (opening) => {
      const database = await opening;
      database.papers.hook('updating', () => {
        if (isFull) throw new DOMException('no room', 'QuotaExceededError');
      });
      return database;
    };
    const app = await openTab(profile, FIXTURE_DECK);
    const id = valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
    const { items } = await paperIn(app, id);
    const [first, second] = [itemAt(items, 0), itemAt(items, 1)];
    isFull = true;
    expect(await app.commands.workOnItem(id, first.id, wrote('no room', { atMs: 5 }))).toMatchObject({
      failure: { code: 'full' },
    });
    isFull = false;
    await answerWith(app, id, second, 'room');
    app.stop();
    const again = await openTab(profile, FIXTURE_DECK);
    const { sitting } = await paperIn(again, id);
    expect(sitting.work).toEqual({ [first.id]: wrote('no room', { atMs: 5 }), [second.id]: wrote('room') });
    expect(notesIn(profile)).toEqual([]);
    again.stop();
  });

  it('to a paper that is over or gone leaves no note behind', async () => {
    const { profile, app, id, items } = await beginPaper();
    const gone = valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
    const underWay = valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
    valueOf(await app.commands.removePaper(gone));
    valueOf(await app.commands.submitPaper(id));
    const work = { [itemAt(items, 0).id]: wrote('too late') };
    const note = JSON.stringify({ tab: { work, notedAtMs: profile.nowMs } });
    for (const each of [id, gone, underWay]) profile.sentinel.set(`pointwise.paper.${each}`, note);
    valueOf(await app.commands.readPapers());
    expect(notesIn(profile)).toEqual([`pointwise.paper.${underWay}`]);
    app.stop();
  });

  it('of which the note cannot be read leaves the paper as it is on disk', async () => {
    const { profile, app, id, items } = await beginPaper();
    await answerWith(app, id, itemAt(items, 0), 'kept');
    profile.sentinel.set(`pointwise.paper.${id}`, '{"1":{"work":');
    expect((await paperIn(app, id)).sitting.work[itemAt(items, 0).id]).toEqual(wrote('kept'));
    app.stop();
  });
});

describe('what stands on a blank page', () => {
  it('is not taken away by an older note that the browser left as it died, and comes from a newer one', async () => {
    const { profile, app } = await beginPaper();
    const id = valueOf(await app.commands.startBlankPage({ deckIds: [], tags: [] }, 10));
    profile.nowMs += 1000;
    const keeping = app.commands.writeBlankPage(id, 'a line');
    const older = new Map(profile.sentinel);
    valueOf(await keeping);
    profile.nowMs += 1000;
    valueOf(await app.commands.writeBlankPage(id, 'a line and another'));
    app.stop();
    for (const [key, text] of older) profile.sentinel.set(key, text);
    const again = await openTab(profile, FIXTURE_DECK);
    const textIn = async (tab: typeof again) => valueOf(await tab.commands.readPaper(id)).paper;
    expect(await textIn(again)).toMatchObject({ text: 'a line and another' });
    profile.nowMs += 1000;
    void again.commands.writeBlankPage(id, 'the last line');
    again.stop();
    const last = await openTab(profile, FIXTURE_DECK);
    expect(await textIn(last)).toMatchObject({ text: 'the last line' });
    last.stop();
  });
});
