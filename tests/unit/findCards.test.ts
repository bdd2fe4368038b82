// The index of all cards, in place of its worker: it lists every card, and each answer knows all that was written before,
// here, in another tab, or taken back.
import { describe, expect, it } from 'vitest';
import { CARD_COLUMNS } from '../../src/domain/search/cardOrder';
import { failure } from '../../src/domain/result';
import type { RunningLibrary } from '../../src/state/library/runLibrary';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { BY_PLACE, foundIn, questionsIn } from '../support/finding';
import { applyPreview, bringIn, previewOf } from '../support/importStages';
import { startLibraryInPlace } from '../support/libraryInPlace';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { calm, gradeShown, openStudy, shown } from '../support/studying';
import { DAY, freshProfile, inDatabase, MINUTE, openTab, passTime, type Profile } from '../support/testApp';

const SHORE = `---
title: The shore
tags: coast
---

Q: What marks the Förde's mouth?
A: Two lights, since 1902.
tags: pilot::night

Q: Who keeps the lights?
A:
- Keeper: the office at Brenn.
- Helper: a lock-keeper.

The harbour was dug in {{c1::1871}} by {{c2::the Arvel yard}}.
`;

describe('the table of cards', () => {
  it.each(DECK_SIZES)('lists every card of a deck of %i, new ones included, in their order', async (size) => {
    const app = await openTab(freshProfile(), sizedDeck(size));
    const found = await app.commands.findCards({ search: '', sort: BY_PLACE }, 0, 5);
    expect(found).toMatchObject({ ok: true, value: { total: size, notes: size, from: 0 } });
    const asked = await questionsIn(app);
    expect(asked).toEqual(
      Array.from({ length: Math.min(100, size) }, (_, number) => `What is in jar ${number}?`),
    );
    const all = await app.commands.findCardIds({ search: '', sort: BY_PLACE });
    expect(all.ok && all.value.length).toBe(size);
    app.stop();
  });

  it('gives rows from a place on, and none behind the last', async () => {
    const app = await openTab(freshProfile(), sizedDeck(6));
    const ask = (from: number, count: number) =>
      app.commands.findCards({ search: 'jar', sort: { column: 'place', isDescending: true } }, from, count);
    expect(await ask(4, 5)).toMatchObject({
      value: {
        total: 6,
        from: 4,
        rows: [{ question: 'What is in jar 1?' }, { question: 'What is in jar 0?' }],
      },
    });
    expect(await ask(9, 5)).toMatchObject({ value: { total: 6, from: 6, rows: [] } });
    const some = await app.commands.findCardIds({ search: 'jar', sort: BY_PLACE }, 2);
    expect(some.ok && some.value.length).toBe(2);
    app.stop();
  });

  it('finds what cards of every kind say, and their tags', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    await bringIn(app, SHORE);
    expect(await questionsIn(app, 'FORDE')).toEqual(["What marks the Förde's mouth?"]);
    expect(await questionsIn(app, 'answer:"lock-keeper"')).toEqual(['Who keeps the lights?']);
    expect(await questionsIn(app, 'note:cloze deck:"the shore"')).toHaveLength(2);
    expect(await questionsIn(app, 'card:c2 answer:arvel -answer:1871')).toHaveLength(1);
    expect(await questionsIn(app, 'deck:*commission guests')).toEqual([
      'Who belongs to the Lenne Commission?',
    ]);
    app.stop();
  });

  it('points at the word that is not understood', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const query = { search: 'lenne is:done', sort: BY_PLACE };
    const problem = failure({ code: 'unknownState', from: 9, to: 13, word: 'done' });
    expect(await app.commands.findCards(query, 0, 10)).toEqual(problem);
    expect(await app.commands.findCardIds(query)).toEqual(problem);
    app.stop();
  });

  it.each(CARD_COLUMNS)('sorts by %s, with cards that have no such thing last', async (column) => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await gradeShown(profile, app, 'easy');
    await gradeShown(profile, app, 'good');
    const up = await foundIn(app, '', { column, isDescending: false });
    const down = await foundIn(app, '', { column, isDescending: true });
    expect(up).toHaveLength(4);
    expect(new Set(down.map(({ cardId }) => cardId))).toEqual(new Set(up.map(({ cardId }) => cardId)));
    if (
      column === 'stability' ||
      column === 'difficulty' ||
      column === 'retrievability' ||
      column === 'due'
    ) {
      for (const rows of [up, down])
        expect(rows.map((card) => card[column] === undefined)).toEqual([false, false, true, true]);
    }
    app.stop();
  });
});

describe('an answer of the table', () => {
  it('knows a grade, its undoing and its redoing', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    expect(await foundIn(app, 'is:learn or is:review')).toEqual([]);
    const { cardId } = shown(app);
    await gradeShown(profile, app, 'easy');
    expect(await foundIn(app, 'is:review rated:1:4')).toMatchObject([{ cardId, phase: 'review', lapses: 0 }]);
    expect((await foundIn(app, 'is:review'))[0]?.stability).toBeGreaterThan(1);
    app.commands.undo();
    expect(await foundIn(app, 'rated:1 or -is:new')).toEqual([]);
    app.commands.redo();
    expect(await foundIn(app, 'rated:1:4')).toMatchObject([{ cardId }]);
    app.stop();
  });

  it('knows what another tab did', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    expect(await foundIn(app, 'is:suspended or is:buried')).toEqual([]);
    const other = await openStudy(profile);
    const suspended = shown(other).cardId;
    other.commands.suspend();
    await other.settled();
    const buried = shown(other).cardId;
    other.commands.bury();
    await other.settled();
    expect(await foundIn(app, 'is:suspended')).toMatchObject([{ cardId: suspended, isSuspended: true }]);
    expect(await foundIn(app, 'is:buried')).toMatchObject([{ cardId: buried, isBuried: true }]);
    await other.commands.resume([suspended]);
    expect(await foundIn(app, 'is:suspended')).toEqual([]);
    await calm(app, other);
    app.stop();
    other.stop();
  });

  it('knows texts that came, were changed, renamed, deleted and taken back', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    expect(await questionsIn(app, 'deck:shore or deck:"the shore" or deck:coast')).toEqual([]);
    const deckId = await bringIn(app, SHORE);
    const [firstOne] = await questionsIn(app, 'deck:"the shore"');
    expect(firstOne).toBe("What marks the Förde's mouth?");
    await previewOf(app, SHORE.replace('1902', '1931').replace('Who keeps', 'Who minds'));
    await applyPreview(app);
    expect(await questionsIn(app, '1931 deck:*shore')).toEqual([firstOne]);
    expect(await questionsIn(app, '"who minds"')).toHaveLength(1);
    await app.commands.renameDeck(deckId, 'Coast');
    expect(await foundIn(app, '"who minds" deck:coast')).toMatchObject([{ deckTitle: 'Coast' }]);
    await app.commands.deleteDeck(deckId);
    expect(await questionsIn(app)).toHaveLength(4);
    await app.commands.undoDeckChange();
    await app.commands.undoDeckChange();
    await app.commands.undoDeckChange();
    expect(await questionsIn(app, 'deck:"the shore" 1902')).toEqual([firstOne]);
    app.stop();
  });

  it('knows what makes a leech, in general and in a deck of its own', async () => {
    const profile = freshProfile();
    const app = await lapsedOnce(profile);
    expect(await foundIn(app, 'prop:lapses=1')).toHaveLength(1);
    expect(await foundIn(app, 'is:leech')).toEqual([]);
    await app.commands.setOption({ name: 'leechThreshold', value: 1 });
    expect(await foundIn(app, 'is:leech tag:leech')).toMatchObject([{ isLeech: true, tags: [] }]);
    await app.commands.setDeckOption('lenne', { name: 'leechThreshold', value: 2 });
    expect(await foundIn(app, 'is:leech or tag:leech')).toEqual([]);
    app.stop();
  });

  it('knows that a day went by', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await gradeShown(profile, app, 'easy');
    app.commands.bury();
    await app.settled();
    expect(await foundIn(app, 'prop:r=1.00 prop:due>1')).toHaveLength(1);
    expect(await foundIn(app, 'is:buried')).toHaveLength(1);
    passTime(profile, 30 * DAY);
    expect(await foundIn(app, 'prop:r<0.95 prop:due<0 is:due -rated:30')).toHaveLength(1);
    expect(await foundIn(app, 'is:buried')).toEqual([]);
    app.stop();
  });

  it('lists a card whose row is damaged without its numbers', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const { cardId } = shown(app);
    await gradeShown(profile, app, 'easy');
    await inDatabase(profile, async ({ cards }) => {
      const row = await cards.get(cardId);
      if (row !== undefined) await cards.put({ ...row, check: row.check + 1 });
    });
    expect(await questionsIn(app)).toHaveLength(4);
    expect(await foundIn(app, `cid:${cardId}`)).toMatchObject([
      { phase: 'new', due: undefined, stability: undefined, retrievability: undefined, lapses: 0 },
    ]);
    app.stop();
  });

  it('counts the notes of each tag and of those above it', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    expect(await app.commands.readTags()).toEqual({ ok: true, value: [] });
    await bringIn(app, SHORE);
    expect(await app.commands.readTags()).toEqual({
      ok: true,
      value: [
        { tag: 'coast', notes: 3 },
        { tag: 'pilot', notes: 1 },
        { tag: 'pilot::night', notes: 1 },
      ],
    });
    app.stop();
  });
});

describe('the worker of the table', () => {
  it('is started by the first question, kept, stopped when the Library is left, and started again', async () => {
    const profile = freshProfile();
    const { started, startLibrary } = countedStarts(profile);
    const app = await openTab(profile, FIXTURE_DECK, { startLibrary });
    expect(started).toHaveLength(0);
    await foundIn(app);
    await foundIn(app, 'lenne');
    expect(started).toHaveLength(1);
    app.commands.closeLibrary();
    await expect(started[0]?.crashed).rejects.toThrow('stopped');
    expect(await foundIn(app)).toHaveLength(4);
    expect(started).toHaveLength(2);
    app.stop();
    await expect(started[1]?.crashed).rejects.toThrow('stopped');
  });

  it('tells as trouble that it broke down, and is there again for the next question', async () => {
    const profile = freshProfile();
    const { started, startLibrary } = countedStarts(profile);
    const app = await openTab(profile, FIXTURE_DECK, { startLibrary });
    await foundIn(app);
    started[0]?.stop();
    expect(await app.commands.findCards({ search: '', sort: BY_PLACE }, 0, 10)).toMatchObject({
      ok: false,
      failure: { code: 'unexpected' },
    });
    expect(await foundIn(app)).toHaveLength(4);
    app.stop();
  });

  it('tells as trouble that storage cannot be read, and answers once it can', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const { intercept } = profile;
    profile.intercept = () => Promise.reject(new DOMException('no', 'UnknownError'));
    expect(await app.commands.readTags()).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    profile.intercept = intercept;
    expect(await foundIn(app)).toHaveLength(4);
    app.stop();
  });
});

function countedStarts(profile: Profile) {
  const started: RunningLibrary[] = [];
  const startLibrary = async (): Promise<RunningLibrary> => {
    const running = await startLibraryInPlace(profile);
    started.push(running);
    return running;
  };
  return { started, startLibrary };
}

async function lapsedOnce(profile: Profile) {
  const app = await openStudy(profile);
  await gradeShown(profile, app, 'easy');
  for (let others = 0; others < 3; others += 1) {
    app.commands.suspend();
    await app.settled();
  }
  passTime(profile, 30 * DAY + MINUTE);
  app.commands.study();
  await app.settled();
  await gradeShown(profile, app, 'again', shown(app).asked.length);
  return app;
}
