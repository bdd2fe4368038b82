// Editing one note: points keep their memory by their ids, gaps by their numbers, and what is another fact is to be checked again.
import { describe, expect, it } from 'vitest';
import type { ClozeNote, QaNote } from '../../src/domain/deck/deck';
import { draftOf, type NoteDraft } from '../../src/domain/deck/noteDraft';
import { mergeDrafts } from '../../src/domain/deck/mergeDrafts';
import { noteOfDraft } from '../../src/domain/deck/noteOfDraft';
import { answerHashOf } from '../../src/domain/deck/goneGaps';
import { noteIdOfCard } from '../../src/domain/ids';
import { change, decksOf, openShelf, rowOf, valueOf } from '../support/libraryChanges';
import { openTab } from '../support/testApp';
import { sizedDeck } from '../support/sizedDecks';

const CONTEXT = { id: 'note1', atMs: 1000 };
const NOTE: QaNote = {
  kind: 'qa',
  id: 'note1',
  question: 'Who keeps the lock?',
  points: [
    { id: 'p1', label: 'Keeper', text: 'the guild' },
    { id: 'p2', text: 'since 1931', leadIn: 'It was built late.' },
  ],
  closing: 'And nobody else.',
};
const DRAFT = draftOf(NOTE) as Extract<NoteDraft, { kind: 'qa' }>;

function noteOf(draft: NoteDraft, before?: QaNote | ClozeNote) {
  return valueOf(noteOfDraft(before, draft, CONTEXT));
}

function problemsOf(draft: NoteDraft) {
  const made = noteOfDraft(undefined, draft, CONTEXT);
  return made.ok ? [] : made.failure.map(({ field, index, code }) => `${field} ${index ?? ''} ${code}`);
}

describe('a draft of a note that was changed elsewhere meanwhile', () => {
  const other = (changes: Partial<typeof DRAFT>) => ({ ...DRAFT, ...changes });

  it.each([
    [
      'keeps what it left alone',
      other({ question: 'Who?' }),
      other({ remark: 'Old.' }),
      { question: 'Who?', remark: 'Old.' },
    ],
    [
      'is the same where both say so',
      other({ remark: 'Old.' }),
      other({ remark: 'Old.' }),
      { remark: 'Old.' },
    ],
    ['is itself where nothing changed', DRAFT, other({ tags: ['river'] }), { tags: ['river'] }],
  ])('%s', (_, now, draft, merged) => {
    expect(mergeDrafts(DRAFT, now, draft)).toEqual({ ...DRAFT, ...merged });
  });

  it('is at odds where both changed one field', () => {
    expect(mergeDrafts(DRAFT, other({ question: 'Who?' }), other({ question: 'Which?' }))).toBeUndefined();
  });

  it('is written behind the last change, also where that came from a clock ahead', () => {
    const before = { ...NOTE, editedAtMs: 5000 };
    expect(noteOf(draftOf(before), before)).toMatchObject({ editedAtMs: 5001 });
  });
});

describe('a note of a draft', () => {
  it('is the note itself with the moment of the edit, where nothing was changed', () => {
    expect(noteOf(DRAFT, NOTE)).toEqual({ ...NOTE, editedAtMs: 1000 });
  });

  it('keeps points by their ids in whatever order, and gives new ones ids of their own', () => {
    const [one, two] = DRAFT.points;
    const points = [two, { label: '', text: 'since 1931' }, one].flatMap((point) => point ?? []);
    const note = noteOf({ ...DRAFT, points }, NOTE);
    expect(note.kind === 'qa' ? note.points.map(({ id }) => id) : []).toEqual([
      'p2',
      expect.any(String),
      'p1',
    ]);
    expect(note.kind === 'qa' && note.points[0]?.leadIn).toBe('It was built late.');
    const ids = new Set(note.kind === 'qa' ? note.points.map(({ id }) => id) : []);
    expect(ids.size).toBe(3);
  });

  it('says all that is wrong, by field', () => {
    const words = 'one two three four five six seven';
    const points = [
      { label: words, text: 'x' },
      { label: 'Head', text: ' ' },
    ];
    const draft: NoteDraft = { ...DRAFT, question: ' ', points, tags: ['a b'], asOf: '2024-02-30' };
    expect(problemsOf(draft)).toEqual([
      'question  empty',
      'points 0 labelTooLong',
      'points 1 empty',
      'tags 0 blankInTag',
      'asOf  noDay',
    ]);
    expect(problemsOf({ ...DRAFT, points: [{ label: '', text: '' }] })).toEqual(['points  empty']);
    const cloze = { kind: 'cloze', text: 'no gap', remark: '', tags: [], asOf: '' } as const;
    expect(problemsOf(cloze)).toEqual(['text  noGap']);
    expect(problemsOf({ ...cloze, text: 'a'.repeat(50_001) })).toEqual(['text  tooLong', 'text  noGap']);
  });

  it('remembers gaps that leave, and gives their numbers to nothing else', () => {
    const before: ClozeNote = { kind: 'cloze', id: 'note1', text: '{{c1::Brenn}} and {{c2::Castel}}' };
    const draft = draftOf(before) as Extract<NoteDraft, { kind: 'cloze' }>;
    const left = noteOf({ ...draft, text: '{{c1::Brenn}} and Castel' }, before) as ClozeNote;
    expect(left.goneGaps).toEqual([{ slot: 'c2', answerHash: answerHashOf('castel') }]);
    const other = noteOf({ ...draft, text: '{{c1::Brenn}} and {{c2::Olt}}' }, left) as ClozeNote;
    expect(other.text).toBe('{{c1::Brenn}} and {{c3::Olt}}');
    const back = noteOf({ ...draft, text: '{{c1::Brenn}} and {{c2::Castel}}' }, left) as ClozeNote;
    expect([back.text, back.goneGaps]).toEqual(['{{c1::Brenn}} and {{c2::Castel}}', undefined]);
  });
});

describe('saving a note', () => {
  it('keeps what is remembered when it is reworded, and marks a number that is another one now', async () => {
    const { app, profile, cardIds } = await openShelf(6, 3);
    const [cardId = ''] = cardIds;
    const noteId = noteIdOfCard(cardId);
    const { note } = valueOf(await app.commands.readNote(noteId));
    const draft = draftOf(note) as Extract<NoteDraft, { kind: 'qa' }>;
    const before = await rowOf(profile, cardId);
    const reworded = draft.points.map((point) => ({ ...point, text: `${point.text} of glass` }));
    expect(valueOf(await app.commands.saveNote(noteId, { ...draft, points: reworded })).count).toBe(1);
    const changed = draft.points.map((point) => ({ ...point, text: 'layer 7 of jar 0 of glass' }));
    await app.commands.saveNote(noteId, { ...draft, points: changed });
    const { note: after } = valueOf(await app.commands.readNote(noteId));
    expect(after).toMatchObject({
      editedAtMs: profile.nowMs + 1,
      points: [{ id: note.kind === 'qa' ? note.points[0]?.id : '', changedOn: before.lastDay }],
    });
    expect(await rowOf(profile, cardId)).toEqual(before);
  });

  it('does nothing when nothing is changed, and tells of a note that is not here', async () => {
    const { app, cardIds } = await openShelf(6);
    const noteId = noteIdOfCard(cardIds[0] ?? '');
    const { note } = valueOf(await app.commands.readNote(noteId));
    expect(valueOf(await app.commands.saveNote(noteId, draftOf(note)))).toMatchObject({ stepId: undefined });
    expect(await app.commands.saveNote('nobody', draftOf(note))).toEqual({
      ok: false,
      failure: 'noSuchNote',
    });
  });

  it('folds its cards again with the points they ask now', async () => {
    const { app, profile, cardIds } = await openShelf(6, 3);
    const cardId = cardIds[1] ?? '';
    const { note } = valueOf(await app.commands.readNote(noteIdOfCard(cardId)));
    const draft = draftOf(note) as Extract<NoteDraft, { kind: 'qa' }>;
    expect((await rowOf(profile, cardId)).state.points).toHaveLength(2);
    const { stepId } = valueOf(
      await app.commands.saveNote(note.id, { ...draft, points: draft.points.slice(1), bothWays: true }),
    );
    const row = await rowOf(profile, cardId);
    expect(row.state.points.map(({ pointId }) => pointId)).toEqual(row.pointIds);
    expect(row.pointIds).toHaveLength(1);
    expect((await decksOf(profile))[0]).toMatchObject({ notes: 6, points: 12 });
    valueOf(await app.commands.undoDeckChange(stepId));
    expect((await rowOf(profile, cardId)).pointIds).toHaveLength(2);
  });

  it('Q4 leaves its card on the study screen, with the text as it is now', async () => {
    const { app, profile } = await openShelf(6);
    app.commands.study();
    await app.settled();
    app.commands.showAnswer();
    await app.settled();
    const { stage } = app.store.getState().study;
    if (stage.kind !== 'revealed') throw new Error('no card');
    const { note, cardId } = stage.card;
    const draft = draftOf(note) as Extract<NoteDraft, { kind: 'qa' }>;
    const points = [...draft.points, { label: '', text: 'a lid of wax' }];
    valueOf(await app.commands.saveNote(note.id, { ...draft, question: 'And in the first jar?', points }));
    const { stage: after } = app.store.getState().study;
    expect(after).toMatchObject({
      kind: 'revealed',
      card: { cardId, note: { question: 'And in the first jar?' }, shownAtMs: stage.card.shownAtMs },
    });
    expect(after.kind === 'revealed' && after.card.asked).toHaveLength(2);
    app.commands.grade('good');
    await app.settled();
    expect((await rowOf(profile, cardId)).state.points).toHaveLength(2);
  });
});

describe('a new note', () => {
  it('stands at the end of its deck, and asks to be learned', async () => {
    const { app, profile } = await openShelf(6);
    const draft: NoteDraft = { ...DRAFT, bothWays: true, tags: ['river'], asOf: '2024-05-01' };
    const added = valueOf(await app.commands.addNote('shelf', draft));
    const { note } = valueOf(await app.commands.readNote(added.noteId));
    expect(note).toMatchObject({
      question: NOTE.question,
      tags: ['river'],
      asOf: '2024-05-01',
      bothWays: true,
    });
    const [deck] = await decksOf(profile);
    expect(deck).toMatchObject({ notes: 7, pages: [{ notes: 7, cards: 8 }] });
    expect(deck?.cardIds.endsWith(`${added.noteId}:front\n${added.noteId}:back`)).toBe(true);
    const text = valueOf(await app.commands.readDeckText('shelf'));
    expect(text).toContain('As of: 2024-05-01');
  });

  it('is added once, however often it is given', async () => {
    const { app } = await openShelf(6);
    const one = valueOf(await app.commands.addNote('shelf', DRAFT));
    const other = valueOf(await app.commands.addNote('shelf', DRAFT));
    expect(other.noteId).not.toBe(one.noteId);
    expect(await app.commands.addNote('shelf', { ...DRAFT, question: '' })).toMatchObject({ ok: false });
  });
});

describe('what is the learner’s own about a note', () => {
  it('is kept beside the text, and taken back as one step', async () => {
    const { app, profile, cardIds } = await openShelf(6);
    const noteId = noteIdOfCard(cardIds[0] ?? '');
    const mnemonics = [{ pointId: 'p1', text: ' a jar of bees ' }];
    const { stepId } = valueOf(await app.commands.savePersonal(noteId, { isWrong: true, mnemonics }));
    const kept = { id: noteId, isWrong: true, mnemonics: [{ pointId: 'p1', text: 'a jar of bees' }] };
    expect(valueOf(await app.commands.readPersonal(noteId))).toEqual({ ...kept, changedAtMs: profile.nowMs });
    await change(app, cardIds, { kind: 'mark', isWrong: true });
    valueOf(await app.commands.undoDeckChange());
    valueOf(await app.commands.undoDeckChange(stepId));
    expect(valueOf(await app.commands.readPersonal(noteId))).toBe(undefined);
    app.stop();
    const again = await openTab(profile, sizedDeck(6));
    valueOf(await again.commands.redoDeckChange());
    expect(valueOf(await again.commands.readPersonal(noteId))).toMatchObject(kept);
  });
});
