// Answers that were given a moment before a tab was killed: they are noted at once, and written when the paper is opened again.
import { describe, expect, it } from 'vitest';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { valueOf } from '../support/libraryChanges';
import { answerWith, beginPaper, itemAt, paperIn, wrote } from '../support/sittingPapers';
import { openTab, type Profile } from '../support/testApp';

function notesIn({ sentinel }: Profile): readonly string[] {
  return [...sentinel.keys()].filter((key) => key.startsWith('pointwise.paper.'));
}

describe('an answer', () => {
  it('is there on return, although its tab was killed in the moment in which it was given', async () => {
    const { profile, app, id, items } = await beginPaper();
    const [first, second] = [itemAt(items, 0), itemAt(items, 1)];
    await answerWith(app, id, first, 'kept');
    void app.commands.workOnItem(id, first.id, wrote('the last word', { atMs: 5 }));
    void app.commands.workOnItem(id, second.id, wrote('never written'));
    app.stop();
    const again = await openTab(profile, FIXTURE_DECK);
    const { sitting } = await paperIn(again, id);
    expect(sitting.work[first.id]).toEqual(wrote('the last word', { atMs: 5 }));
    expect(sitting.work[second.id]).toEqual(wrote('never written'));
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

  it('of which the note cannot be read leaves the paper as it is on disk', async () => {
    const { profile, app, id, items } = await beginPaper();
    await answerWith(app, id, itemAt(items, 0), 'kept');
    profile.sentinel.set(`pointwise.paper.${id}`, '{"1":{"work":');
    expect((await paperIn(app, id)).sitting.work[itemAt(items, 0).id]).toEqual(wrote('kept'));
    app.stop();
  });
});
