// Notes of many cards at once: tagged, deleted, moved; and a command that is given again.
import { describe, expect, it } from 'vitest';
import { noteIdOfCard } from '../../src/domain/ids';
import { unpackIds } from '../../src/storage/packedIds';
import { change, decksOf, openShelf, rowOf, valueOf } from '../support/libraryChanges';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { inDatabase, openShipping, stallWrites, passTime, untilWaiting } from '../support/testApp';
import { PATIENCE_MS } from '../../src/state/engine';

describe.each(DECK_SIZES)('in a deck of %i cards', (size) => {
  it('tags notes, and takes tags away again, whatever their case', async () => {
    const { app, profile, cardIds } = await openShelf(size);
    expect((await change(app, cardIds, { kind: 'tag', tags: ['lock::old', '#River'] })).count).toBe(size);
    expect((await change(app, cardIds, { kind: 'tag', tags: ['river'] })).stepId).toBe(undefined);
    expect((await change(app, cardIds, { kind: 'untag', tags: ['RIVER', 'lock'] })).count).toBe(size);
    const pages = await inDatabase(profile, (database) => database.pages.toArray());
    const notes = pages.flatMap((page) => page.notes);
    expect(notes.every(({ tags }) => tags?.join(' ') === 'lock::old')).toBe(true);
  });

  it('deletes notes; what is remembered of their cards comes back with them', async () => {
    const studied = Math.min(size, 3);
    const { app, profile, cardIds } = await openShelf(size, studied);
    const { count, stepId } = await change(app, cardIds.slice(0, studied), { kind: 'delete' });
    expect(count).toBe(studied);
    expect((await decksOf(profile))[0]?.notes).toBe(size - studied);
    if (size === 0) return;
    const tombstone = await inDatabase(profile, ({ tombstones }) => tombstones.get('shelf'));
    expect(tombstone).toMatchObject({ deletedAtMs: 0, title: 'The shelf of jars' });
    expect(unpackIds(tombstone?.notes?.[0]?.ids)).toEqual(cardIds.slice(0, studied).map(noteIdOfCard));
    expect(await rowOf(profile, cardIds[0])).toMatchObject({
      pointIds: [],
      state: { reviews: 1, points: [] },
    });
    valueOf(await app.commands.undoDeckChange(stepId));
    expect((await rowOf(profile, cardIds[0])).state.points).toHaveLength(1);
  });

  it('moves notes with all their cards to the end of another deck, or of a new one', async () => {
    const studied = Math.min(size, 3);
    const { app, profile, cardIds } = await openShelf(size, studied);
    const { count } = await change(app, cardIds.slice(1), { kind: 'move', to: { title: 'Jars::Small' } });
    expect(count).toBe(Math.max(0, size - 1));
    if (size === 0) return;
    const decks = await decksOf(profile);
    const [from, to] = [decks.find(({ id }) => id === 'shelf'), decks.find(({ id }) => id !== 'shelf')];
    expect([from?.notes, to?.notes, to?.title]).toEqual([1, size - 1, 'Jars::Small']);
    expect(unpackIds(to?.cardIds)).toEqual(cardIds.slice(1));
    expect(await rowOf(profile, cardIds[1])).toMatchObject({ deckId: to?.id, state: { reviews: 1 } });
    const lists = await inDatabase(profile, (database) => database.studied.toArray());
    expect(lists.find(({ deckId }) => deckId === to?.id)?.cardIds).toBe(cardIds.slice(1, studied).join('\n'));
    await change(app, cardIds.slice(0, 2), { kind: 'move', to: { deckId: to?.id ?? '' } });
    const moved = (await decksOf(profile)).find(({ id }) => id === to?.id);
    expect(unpackIds(moved?.cardIds)).toEqual([...cardIds.slice(1), ...cardIds.slice(0, 1)]);
    expect(moved?.pages.reduce((sum, { notes }) => sum + notes, 0)).toBe(size);
  });
});

describe('a change of cards', () => {
  it('is done once when it is given again after an answer that did not come', async () => {
    const { app, profile, cardIds } = await openShelf(6, 3);
    app.stop();
    const stall = stallWrites(profile);
    const { openTab } = await import('../support/testApp');
    const again = await openTab(profile, sizedDeck(6));
    stall.begin();
    const wanted = { kind: 'gradeNow', grade: 'good' } as const;
    const first = again.commands.changeCards(cardIds.slice(0, 1), wanted);
    await untilWaiting(profile);
    passTime(profile, PATIENCE_MS);
    expect(await first).toMatchObject({ ok: false, failure: { code: 'slow' } });
    stall.end();
    const second = await again.commands.changeCards(cardIds.slice(0, 1), wanted);
    expect(second).toMatchObject({ ok: true, value: { count: 1 } });
    expect((await rowOf(profile, cardIds[0])).state.reviews).toBe(2);
    expect(await inDatabase(profile, ({ deckSteps }) => deckSteps.count())).toBe(2);
  });

  it('leaves damaged cards as they are, and counts them', async () => {
    const { app, profile, cardIds } = await openShelf(6, 3);
    const row = await rowOf(profile, cardIds[0]);
    await inDatabase(profile, ({ cards }) => cards.put({ ...row, check: row.check + 1 }));
    const done = await change(app, cardIds, { kind: 'suspend' });
    expect(done).toMatchObject({ count: 5, damaged: 1 });
    expect((await rowOf(profile, cardIds[0])).state).toEqual(row.state);
  });

  it('is not taken back once one of its cards was studied', async () => {
    const { app, cardIds } = await openShelf(6);
    const { stepId } = await change(app, cardIds, { kind: 'setDue', fromDays: 0, toDays: 0 });
    app.commands.study();
    app.commands.showAnswer();
    await app.settled();
    app.commands.showAnswer();
    app.commands.grade('good');
    await app.settled();
    expect(await app.commands.undoDeckChange(stepId)).toEqual({ ok: false, failure: 'changedSince' });
  });

  it('keeps a deleted note away when a newer shipped text has it', async () => {
    const { app, profile, cardIds } = await openShelf(6);
    await change(app, cardIds.slice(0, 1), { kind: 'delete' });
    app.stop();
    const again = await openShipping(profile, sizedDeck(8));
    expect((await decksOf(profile))[0]?.notes).toBe(5);
    again.stop();
  });
});

describe('a deck that was deleted', () => {
  it('leaves its title and notes as deleted, and comes back with its text', async () => {
    const { app, profile, cardIds } = await openShelf(6);
    const text = valueOf(await app.commands.readDeckText('shelf'));
    valueOf(await app.commands.deleteDeck('shelf'));
    const tombstone = await inDatabase(profile, ({ tombstones }) => tombstones.get('shelf'));
    expect(tombstone).toMatchObject({ deletedAtMs: profile.nowMs, title: 'The shelf of jars' });
    expect(unpackIds(tombstone?.notes?.[0]?.ids)).toEqual(cardIds.map(noteIdOfCard));
    expect(text).toContain('Q: What is in jar 0?');
    expect(valueOf(await app.commands.readPersonal('nobody'))).toBe(undefined);
  });
});

describe('the text of a deck', () => {
  it('is refused where an imported note stands anywhere in it', async () => {
    const { app, profile } = await openShelf(2000);
    const pageIds = (await decksOf(profile))[0]?.pages.map(({ id }) => id) ?? [];
    await inDatabase(profile, ({ pages }) =>
      pages.toCollection().modify((page) => {
        const [first, ...others] = page.notes;
        if (page.id !== pageIds[1] || first === undefined) return;
        const imported = {
          kind: 'fields',
          id: first.id,
          typeId: 't',
          fields: ['a'],
          slots: ['t1'],
          guid: 'g',
        };
        Object.assign(page, { notes: [imported, ...others] });
      }),
    );
    expect(await app.commands.readDeckText('shelf')).toEqual({ ok: false, failure: 'importedNotes' });
    expect(await app.commands.readDeckText('nowhere')).toEqual({ ok: false, failure: 'noSuchDeck' });
  });
});

describe('finding duplicates', () => {
  it('groups equal questions, and nearly equal ones, but not those with another number', async () => {
    const { app } = await openShelf(6);
    const draft = { kind: 'qa', points: [{ label: '', text: 'x' }], remark: '', bothWays: false } as const;
    const shared = { ...draft, tags: [], asOf: '' };
    await app.commands.addNote('shelf', { ...shared, question: 'what is in  jar 0' });
    await app.commands.addNote('shelf', {
      ...shared,
      question: 'Which guild keeps the upper lock of the river?',
    });
    await app.commands.addNote('shelf', {
      ...shared,
      question: 'Which guild keeps the upper locks of the river?',
    });
    const groups = valueOf(await app.commands.findDuplicates());
    expect(groups.map(({ isExact, notes }) => [isExact, notes.map(({ question }) => question)])).toEqual([
      [true, ['What is in jar 0?', 'what is in  jar 0']],
      [
        false,
        ['Which guild keeps the upper lock of the river?', 'Which guild keeps the upper locks of the river?'],
      ],
    ]);
  });
});
