// Exams as they are kept: each command is one step, done once, that survives a reload and can be taken back.
import { describe, expect, it } from 'vitest';
import type { ExamDraft, ExamProblem } from '../../src/domain/exam/exam';
import { draftAhead, examsOf, SHELF, todayOf } from '../support/keptExams';
import { dumpOf, openShelf, valueOf } from '../support/libraryChanges';
import { sizedDeck } from '../support/sizedDecks';
import { calm } from '../support/studying';
import { DAY, inDatabase, openTab, passTime, stallWrites, type Profile } from '../support/testApp';

async function namesIn(profile: Profile): Promise<readonly string[]> {
  return (await examsOf(profile)).map(({ name }) => name);
}

describe('an exam', () => {
  it('is kept as it was said, with its moment, and is there after a reload', async () => {
    const { app, profile } = await openShelf(6);
    const draft = draftAhead(profile, 20, {
      name: '  Jars of 1871 ',
      parts: [SHELF, { kind: 'tag', tag: 'wax', weight: 2.5 }],
    });
    const id = valueOf(await app.commands.createExam(draft));
    const { nowMs } = profile;
    const kept = {
      ...draft,
      id,
      name: 'Jars of 1871',
      createdAtMs: nowMs,
      editedAtMs: nowMs,
    };
    expect(await examsOf(profile)).toEqual([kept]);
    app.stop();
    const later = await openTab(profile, sizedDeck(6));
    expect(await examsOf(profile)).toEqual([kept]);
    later.stop();
  });

  it('keeps nothing that is no part of a draft', async () => {
    const { app, profile } = await openShelf(6);
    const more = { ...draftAhead(profile, 20), after: 'rested', id: 'mine' };
    const id = valueOf(await app.commands.createExam(more));
    expect(await examsOf(profile)).toMatchObject([{ id, name: 'Jars' }]);
    expect((await examsOf(profile))[0]).not.toHaveProperty('after');
    app.stop();
  });

  const refused: readonly (readonly [Partial<ExamDraft>, number, ExamProblem])[] = [
    [{ name: ' ' }, 5, { code: 'noName' }],
    [{}, 0, { code: 'dateInPast' }],
    [{}, 100_000, { code: 'dateTooFar' }],
    [{ parts: [] }, 5, { code: 'noParts' }],
    [{ parts: [SHELF, { ...SHELF, weight: 0 }] }, 5, { code: 'weight', part: 1 }],
    [{ parts: [{ ...SHELF, weight: Number.NaN }] }, 5, { code: 'weight', part: 0 }],
  ];
  it.each(refused)('is refused with what is wrong in %j, %i days ahead', async (own, days, problem) => {
    const { app, profile } = await openShelf(6);
    const wrong = draftAhead(profile, days, own);
    expect(await app.commands.createExam(wrong)).toEqual({ ok: false, failure: problem });
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 5)));
    const before = await dumpOf(profile, true);
    expect(await app.commands.changeExam(id, wrong)).toEqual({ ok: false, failure: problem });
    expect(await dumpOf(profile, true)).toEqual(before);
    app.stop();
  });

  it('is changed in everything that the learner says of it', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 20)));
    const [{ createdAtMs } = { createdAtMs: 0 }] = await examsOf(profile);
    passTime(profile, 5000);
    const draft = draftAhead(profile, 9, { name: 'Lids', parts: [{ kind: 'tag', tag: 'lid', weight: 3 }] });
    valueOf(await app.commands.changeExam(id, draft));
    expect(await examsOf(profile)).toEqual([{ ...draft, id, createdAtMs, editedAtMs: profile.nowMs }]);
    app.stop();
  });

  it('that is changed to what it is leaves no step', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 20)));
    const before = await dumpOf(profile, true);
    passTime(profile, 5000);
    valueOf(await app.commands.changeExam(id, draftAhead(profile, 20)));
    expect(await dumpOf(profile, true)).toEqual(before);
    app.stop();
  });

  it('that is gone is not changed, and not removed again', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 20)));
    expect(valueOf(await app.commands.removeExam(id)).stepId).toBeTypeOf('number');
    const before = await dumpOf(profile, true);
    const wanted = draftAhead(profile, 9);
    expect(await app.commands.changeExam(id, wanted)).toEqual({ ok: false, failure: 'noSuchExam' });
    expect(await app.commands.changeExam('never', wanted)).toEqual({ ok: false, failure: 'noSuchExam' });
    expect(await app.commands.removeExam(id)).toEqual({ ok: true, value: { stepId: undefined } });
    expect(await app.commands.settleExam(id, 'kept')).toEqual({
      ok: true,
      value: { stepId: undefined, cards: 0 },
    });
    expect(await dumpOf(profile, true)).toEqual(before);
    app.stop();
  });

  it('comes after those of earlier days', async () => {
    const { app, profile } = await openShelf(0);
    for (const days of [30, 10, 20]) {
      valueOf(await app.commands.createExam(draftAhead(profile, days, { name: `In ${days}` })));
    }
    expect(await namesIn(profile)).toEqual(['In 10', 'In 20', 'In 30']);
    app.stop();
  });

  it('says later what was changed later, also where the clock was set back', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 20)));
    const { nowMs } = profile;
    profile.nowMs -= DAY;
    valueOf(await app.commands.changeExam(id, draftAhead(profile, 9)));
    expect(await examsOf(profile)).toMatchObject([{ createdAtMs: nowMs, editedAtMs: nowMs + 1 }]);
    valueOf(await app.commands.removeExam(id));
    expect(await inDatabase(profile, ({ exams }) => exams.toArray())).toEqual([
      { id, removedAtMs: nowMs + 2 },
    ]);
    app.stop();
  });
});

describe('a change of an exam', () => {
  it('comes back to the byte when it is undone, step by step, and again when it is done again', async () => {
    const { app, profile } = await openShelf(6);
    const dumps = [await dumpOf(profile)];
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 5)));
    dumps.push(await dumpOf(profile));
    passTime(profile, 1000);
    valueOf(await app.commands.changeExam(id, draftAhead(profile, 2, { name: 'Lids' })));
    dumps.push(await dumpOf(profile));
    passTime(profile, 2 * DAY);
    valueOf(await app.commands.settleExam(id, 'kept'));
    dumps.push(await dumpOf(profile));
    valueOf(await app.commands.removeExam(id));
    dumps.push(await dumpOf(profile));
    app.stop();
    const later = await openTab(profile, sizedDeck(6));
    for (const dump of dumps.slice(0, -1).reverse()) {
      valueOf(await later.commands.undoDeckChange());
      expect((await dumpOf(profile)).exams).toEqual(dump.exams);
    }
    expect(await later.commands.undoDeckChange()).toEqual({ ok: false, failure: 'nothingToUndo' });
    for (const dump of dumps.slice(1)) {
      valueOf(await later.commands.redoDeckChange());
      expect((await dumpOf(profile)).exams).toEqual(dump.exams);
    }
    later.stop();
  });

  it('is told with the name of the exam', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 5)));
    expect(await app.commands.readDeckChange()).toMatchObject({ name: 'addExam', title: 'Jars' });
    valueOf(await app.commands.changeExam(id, draftAhead(profile, 5, { name: 'Lids' })));
    expect(await app.commands.readDeckChange()).toMatchObject({ name: 'editExam', title: 'Lids' });
    const { stepId } = valueOf(await app.commands.removeExam(id));
    expect(await app.commands.readDeckChange()).toMatchObject({
      name: 'removeExam',
      title: 'Lids',
      stepId,
    });
    valueOf(await app.commands.undoDeckChange(stepId));
    expect(await namesIn(profile)).toEqual(['Lids']);
    app.stop();
  });

  it('leaves a session that is under way on its card', async () => {
    const { app, profile } = await openShelf(6);
    app.commands.study();
    await app.settled();
    const before = app.store.getState().study;
    valueOf(await app.commands.createExam(draftAhead(profile, 5)));
    expect(app.store.getState().study).toBe(before);
    app.stop();
  });

  it('is seen by another tab, which can take it back', async () => {
    const { app, profile } = await openShelf(6);
    const other = await openTab(profile, sizedDeck(6));
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 5)));
    await calm(app, other);
    valueOf(await other.commands.changeExam(id, draftAhead(profile, 7, { name: 'Lids' })));
    await calm(app, other);
    expect(await namesIn(profile)).toEqual(['Lids']);
    valueOf(await app.commands.undoDeckChange());
    expect(await namesIn(profile)).toEqual(['Jars']);
    app.stop();
    other.stop();
  });

  it('that storage did not answer is done once when it is given again', async () => {
    const { profile, app: first } = await openShelf(6);
    first.stop();
    const stall = stallWrites(profile);
    const app = await openTab(profile, sizedDeck(6));
    stall.begin();
    const waiting = app.commands.createExam(draftAhead(profile, 5));
    await new Promise((resolve) => setTimeout(resolve, 20));
    passTime(profile, 5001);
    expect(await waiting).toMatchObject({ ok: false, failure: { code: 'slow' } });
    const again = app.commands.createExam(draftAhead(profile, 5));
    stall.end();
    const id = valueOf(await again);
    expect(await examsOf(profile)).toMatchObject([{ id }]);
    expect(await inDatabase(profile, ({ deckSteps }) => deckSteps.count())).toBe(1);
    // What is asked for anew is another exam.
    valueOf(await app.commands.createExam(draftAhead(profile, 5)));
    expect(await namesIn(profile)).toEqual(['Jars', 'Jars']);
    app.stop();
  });

  it('is refused while a library that lost its reviews waits for the learner', async () => {
    const { app, profile } = await openShelf(6, 6);
    app.stop();
    await inDatabase(profile, ({ cards }) => cards.clear());
    await inDatabase(profile, ({ marker }) => marker.clear());
    const later = await openTab(profile, sizedDeck(6));
    expect(later.store.getState().phase).toBe('failed');
    expect((await later.commands.createExam(draftAhead(profile, 5))).ok).toBe(false);
    expect((await later.commands.settleExam('any', 'rested')).ok).toBe(false);
    expect(await examsOf(profile)).toEqual([]);
    later.stop();
  });
});

describe('an exam that is over', () => {
  it('goes on as it is once the learner says so; asked about again where it is moved ahead', async () => {
    const { app, profile } = await openShelf(6);
    const id = valueOf(await app.commands.createExam(draftAhead(profile, 1)));
    passTime(profile, DAY);
    const settled = valueOf(await app.commands.settleExam(id, 'kept'));
    expect(settled).toEqual({ stepId: settled.stepId, cards: 0 });
    expect(await app.commands.readDeckChange()).toMatchObject({
      name: 'keepExam',
      stepId: settled.stepId,
    });
    expect(await examsOf(profile)).toMatchObject([{ after: 'kept', day: todayOf(profile) }]);
    valueOf(await app.commands.changeExam(id, draftAhead(profile, 8)));
    expect((await examsOf(profile))[0]).not.toHaveProperty('after');
    app.stop();
  });
});
