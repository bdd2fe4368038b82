// What becomes of the cards of an exam that is over: they rest, but for those that an exam ahead needs, as one step.
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/domain/review/historyCodec';
import { draftAhead, examsOf, SHELF, suspendedIn, todayOf } from '../support/keptExams';
import { bringIn } from '../support/importStages';
import { cardIdsOf, change, dumpOf, openShelf, rowOf, valueOf, type Shelf } from '../support/libraryChanges';
import { HARBOUR } from '../support/libraryCommands';
import { startInPlace } from '../support/filesInPlace';
import { DECK_SIZES, sizedDeck } from '../support/sizedDecks';
import { calm, shown } from '../support/studying';
import { DAY, freshProfile, inDatabase, openTab, passTime } from '../support/testApp';

/** An exam of tomorrow, and the clock on its morning. */
async function afterExam(shelf: Shelf, parts = [SHELF]): Promise<string> {
  const { app, profile } = shelf;
  const id = valueOf(await app.commands.createExam(draftAhead(profile, 1, { parts })));
  passTime(profile, DAY);
  return id;
}

describe.each(DECK_SIZES)('the cards of an exam that is over, in a deck of %i cards', (size) => {
  it('rest, new ones too, and all come back with one undo after a reload', async () => {
    const shelf = await openShelf(size, Math.min(size, 3));
    const { app, profile, cardIds } = shelf;
    const id = await afterExam(shelf);
    const before = await dumpOf(profile);
    const settled = valueOf(await app.commands.settleExam(id, 'rested'));
    expect(settled).toEqual({ stepId: settled.stepId, cards: size });
    expect(new Set(await suspendedIn(profile))).toEqual(new Set(cardIds));
    expect(await examsOf(profile)).toMatchObject([{ id, after: 'rested' }]);
    const after = await dumpOf(profile);
    app.stop();
    const later = await openTab(profile, sizedDeck(size));
    expect(await later.commands.readDeckChange()).toMatchObject({
      name: 'restExam',
      title: 'Jars',
      count: size,
      stepId: settled.stepId,
    });
    valueOf(await later.commands.undoDeckChange(settled.stepId));
    expect(await dumpOf(profile)).toEqual(before);
    valueOf(await later.commands.redoDeckChange(settled.stepId));
    expect(await dumpOf(profile)).toEqual(after);
    later.stop();
  });
});

describe('resting the cards of an exam', () => {
  it('adds one event to each card, none of which is a review, and none to a card that rests already', async () => {
    const shelf = await openShelf(6, 2);
    const { app, profile, cardIds } = shelf;
    await change(app, cardIds.slice(0, 1), { kind: 'suspend' });
    const id = await afterExam(shelf);
    const before = await rowOf(profile, cardIds[0]);
    expect(valueOf(await app.commands.settleExam(id, 'rested')).cards).toBe(5);
    expect(await rowOf(profile, cardIds[0])).toEqual(before);
    const events = readHistory((await rowOf(profile, cardIds[1])).history);
    expect(events.map(({ kind }) => kind)).toEqual(['graded', 'suspended']);
    expect(events.at(-1)).toMatchObject({ day: todayOf(profile), atMs: profile.nowMs });
    const ids = await inDatabase(profile, async ({ cards }) =>
      (await cards.toArray()).flatMap(({ history }) => readHistory(history).map((event) => event.id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(app.store.getState().storage.reviews).toBe(2);
    app.stop();
  });

  it('leaves the cards alone that an exam ahead asks by their deck or by their tag', async () => {
    const shelf = await openShelf(6);
    const { app, profile, cardIds } = shelf;
    await change(app, cardIds.slice(0, 2), { kind: 'tag', tags: ['wax::Red'] });
    await change(app, cardIds.slice(2, 3), { kind: 'tag', tags: ['waxes'] });
    const id = await afterExam(shelf);
    const parts = [{ kind: 'tag', tag: 'WAX', weight: 1 } as const];
    const other = valueOf(await app.commands.createExam(draftAhead(profile, 3, { parts })));
    const { stepId, cards } = valueOf(await app.commands.settleExam(id, 'rested'));
    expect(cards).toBe(4);
    expect((await suspendedIn(profile)).toSorted()).toEqual(cardIds.slice(2).toSorted());
    valueOf(await app.commands.undoDeckChange(stepId));
    valueOf(await app.commands.changeExam(other, draftAhead(profile, 3)));
    expect(valueOf(await app.commands.settleExam(id, 'rested')).cards).toBe(0);
    app.stop();
  });

  it('does not wait for exams that are over or were removed', async () => {
    const shelf = await openShelf(6);
    const { app, profile } = shelf;
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 1)));
    valueOf(await app.commands.createExam(draftAhead(profile, 1, { name: 'The same day' })));
    const gone = valueOf(await app.commands.createExam(draftAhead(profile, 9)));
    valueOf(await app.commands.removeExam(gone));
    passTime(profile, DAY);
    expect(valueOf(await app.commands.settleExam(id, 'rested')).cards).toBe(6);
    app.stop();
  });

  it('concerns its tags in every deck, and cards of other decks that it does not ask are left alone', async () => {
    const shelf = await openShelf(6);
    const { app, profile, cardIds } = shelf;
    await bringIn(app, HARBOUR);
    const [harbour = ''] = (await cardIdsOf(profile)).filter((cardId) => !cardIds.includes(cardId));
    await change(app, [...cardIds.slice(0, 1), harbour], { kind: 'tag', tags: ['wax'] });
    const id = await afterExam(shelf, [{ kind: 'tag', tag: 'wax', weight: 1 }]);
    valueOf(await app.commands.settleExam(id, 'rested'));
    expect(new Set(await suspendedIn(profile))).toEqual(new Set([cardIds[0], harbour]));
    app.stop();
  });

  it('marks the exam also where no card has to be suspended, as a step', async () => {
    const shelf = await openShelf(6);
    const { app, profile } = shelf;
    const id = await afterExam(shelf, [{ kind: 'deck', deckId: 'gone', weight: 1 }]);
    const { stepId, cards } = valueOf(await app.commands.settleExam(id, 'rested'));
    expect([stepId, cards]).toEqual([stepId ?? 'no step', 0]);
    expect(await examsOf(profile)).toMatchObject([{ after: 'rested' }]);
    valueOf(await app.commands.undoDeckChange(stepId));
    expect((await examsOf(profile))[0]).not.toHaveProperty('after');
    app.stop();
  });

  it('waits until the morning of the exam', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 1)));
    // The study day goes on until four in the morning.
    profile.nowMs = Date.UTC(2026, 2, 3, 3, 59);
    const before = await dumpOf(profile, true);
    for (const after of ['kept', 'rested'] as const) {
      expect(await app.commands.settleExam(id, after)).toEqual({
        ok: true,
        value: { stepId: undefined, cards: 0 },
      });
    }
    expect(await dumpOf(profile, true)).toEqual(before);
    profile.nowMs = Date.UTC(2026, 2, 3, 4);
    expect(valueOf(await app.commands.settleExam(id, 'rested')).cards).toBe(6);
    app.stop();
  });

  it('is not taken back over a card that was changed since', async () => {
    const shelf = await openShelf(6);
    const { app, profile, cardIds } = shelf;
    const id = await afterExam(shelf);
    const { stepId } = valueOf(await app.commands.settleExam(id, 'rested'));
    valueOf(await app.commands.resume(cardIds.slice(0, 1)));
    expect(await app.commands.undoDeckChange(stepId)).toEqual({ ok: false, failure: 'changedSince' });
    expect(await examsOf(profile)).toMatchObject([{ after: 'rested' }]);
    expect(await suspendedIn(profile)).toHaveLength(5);
    app.stop();
  });

  it('takes the card off the screen of another tab', async () => {
    const shelf = await openShelf(6);
    const { app, profile, cardIds } = shelf;
    const id = await afterExam(shelf);
    const other = await openTab(profile, sizedDeck(6));
    other.commands.study();
    await other.settled();
    expect(cardIds).toContain(shown(other).cardId);
    valueOf(await app.commands.settleExam(id, 'rested'));
    await calm(app, other);
    expect(other.store.getState().study.stage.kind).toBe('finished');
    app.stop();
    other.stop();
  });

  it('is done once where the worker broke down after it had written, and it is asked for again', async () => {
    const profile = freshProfile();
    let breaks = true;
    const app = await openTab(profile, sizedDeck(6), {
      startFiles: async () => {
        const running = await startInPlace(profile);
        return {
          ...running,
          service: {
            ...running.service,
            restExam: async (...given) => {
              const done = await running.service.restExam(...given);
              if (breaks) throw new Error('the worker broke down');
              return done;
            },
          },
        };
      },
    });
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 1)));
    passTime(profile, DAY);
    expect((await app.commands.settleExam(id, 'rested')).ok).toBe(false);
    const before = await dumpOf(profile, true);
    breaks = false;
    valueOf(await app.commands.settleExam(id, 'rested'));
    expect(await dumpOf(profile, true)).toEqual(before);
    expect(await suspendedIn(profile)).toHaveLength(6);
    valueOf(await app.commands.undoDeckChange());
    expect(await suspendedIn(profile)).toEqual([]);
    app.stop();
  });
});
