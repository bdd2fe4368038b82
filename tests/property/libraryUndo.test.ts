// Changes from the Library, taken back and done again in any order, with reloads in between: the database comes back to the byte,
// but for the marker and the steps themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, type NoteDraft } from '../../src/domain/deck/noteDraft';
import { noteIdOfCard, type CardId } from '../../src/domain/ids';
import type { RunningApp } from '../../src/state/createApp';
import type { CardsChange } from '../../src/state/react';
import { change, cardIdsOf, decksOf, dumpOf, valueOf } from '../support/libraryChanges';
import { sizedDeck } from '../support/sizedDecks';
import { freshProfile, openTab, passTime, type Profile } from '../support/testApp';

const RUNS = 60;
const SEED = 20261126;

type Played =
  | { readonly kind: 'change'; readonly cards: readonly number[]; readonly change: CardsChange }
  | { readonly kind: 'edit' | 'personal'; readonly card: number; readonly number: number }
  | { readonly kind: 'add'; readonly draft: NoteDraft }
  | { readonly kind: 'renameDeck' | 'deleteDeck'; readonly number: number };
type Command =
  | Played
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'wait' };

const tags = fc.uniqueArray(fc.constantFrom('river', 'lock::old', 'lock::new', 'exam'), {
  minLength: 1,
  maxLength: 2,
});
const anyChange: fc.Arbitrary<CardsChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const) }),
  fc.constant({ kind: 'delete' as const }),
  fc.record({ kind: fc.constantFrom('tag' as const, 'untag' as const), tags }),
  fc.record({
    kind: fc.constant('move' as const),
    to: fc.record({ title: fc.constantFrom('Jars', 'Jars::Small', 'The shelf of jars') }),
  }),
  fc.record({ kind: fc.constant('setDue' as const), fromDays: fc.nat(3), toDays: fc.nat(9) }),
  fc.record({ kind: fc.constant('reset' as const), toEnd: fc.boolean(), resetCounts: fc.boolean() }),
  fc.record({
    kind: fc.constant('gradeNow' as const),
    grade: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
  }),
  fc.record({ kind: fc.constant('mark' as const), isWrong: fc.boolean() }),
);
const base = { tags: [], asOf: '' };
const anyDraft: fc.Arbitrary<NoteDraft> = fc.oneof(
  fc.record({ number: fc.nat(3), bothWays: fc.boolean() }).map(({ number, bothWays }): NoteDraft => ({
    ...base,
    kind: 'qa',
    question: `Who keeps jar ${number}?`,
    points: [{ label: 'Keeper', text: `the guild of hall ${number}` }],
    remark: '',
    bothWays,
  })),
  fc.nat(3).map((number): NoteDraft => ({
    ...base,
    kind: 'cloze',
    text: `Jar {{c1::${number}}} stands in {{c2::hall ${number}}}.`,
    remark: 'As of the last count',
  })),
);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      cards: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 5 }),
      change: anyChange,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('edit' as const, 'personal' as const),
      card: fc.nat(9),
      number: fc.nat(4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), draft: anyDraft }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('renameDeck' as const, 'deleteDeck' as const),
      number: fc.nat(2),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom<Command>(
      { kind: 'undo' },
      { kind: 'undo' },
      { kind: 'redo' },
      { kind: 'redo' },
      { kind: 'reload' },
      { kind: 'wait' },
    ),
  },
);

describe('changes from the Library', () => {
  it(
    `come back to the byte when they are undone, and again when they are done again (seed ${SEED})`,
    { timeout: 300_000 },
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(anyCommand, { minLength: 3, maxLength: 14 }), playAll), {
        numRuns: RUNS,
        seed: SEED,
      });
    },
  );
});

type Dump = Awaited<ReturnType<typeof dumpOf>>;

async function playAll(commands: readonly Command[]): Promise<void> {
  const profile = freshProfile();
  const deck = sizedDeck(6);
  let app = await openTab(profile, deck);
  // The contents after each change that stands, and of those that were undone, with the steps as they were then.
  const past: { plain: Dump; whole: Dump }[] = [await contentsOf(profile)];
  let future: { plain: Dump; whole: Dump }[] = [];
  for (const command of commands) {
    if (command.kind === 'undo' || command.kind === 'redo') {
      const isUndo = command.kind === 'undo';
      const result = await (isUndo ? app.commands.undoDeckChange() : app.commands.redoDeckChange());
      const [from, to] = isUndo ? [past, future] : [future, past];
      const last = from.length > (isUndo ? 1 : 0) ? from.pop() : undefined;
      expect(result.ok).toBe(last !== undefined);
      if (last !== undefined) to.push(last);
      // Steps that are still undone were not there when it was done first.
      const isAllDone = last !== undefined && !isUndo && future.length === 0;
      if (isAllDone) expect(await dumpOf(profile, true)).toEqual(last.whole);
    } else if (command.kind === 'reload') {
      app.stop();
      app = await openTab(profile, deck);
    } else if (command.kind === 'wait') {
      passTime(profile, 90_000);
    } else if (await play(app, profile, command)) {
      past.push(await contentsOf(profile));
      future = [];
    }
    expect(await dumpOf(profile)).toEqual(past.at(-1)?.plain);
  }
  app.stop();
}

async function contentsOf(profile: Profile): Promise<{ plain: Dump; whole: Dump }> {
  return { plain: await dumpOf(profile), whole: await dumpOf(profile, true) };
}

/** Plays a command; tells whether it left a step. */
async function play(app: RunningApp, profile: Profile, command: Played): Promise<boolean> {
  const cards = await cardIdsOf(profile);
  const decks = await decksOf(profile);
  const cardAt = (number: number): CardId => cards[number % Math.max(1, cards.length)] ?? '';
  switch (command.kind) {
    case 'change':
      return (
        (await change(app, [...new Set(command.cards.map(cardAt))], command.change)).stepId !== undefined
      );
    case 'edit': {
      const read = await app.commands.readNote(noteIdOfCard(cardAt(command.card)));
      if (!read.ok) return false;
      const draft = editedDraft(draftOf(read.value.note), command.number);
      return valueOf(await app.commands.saveNote(read.value.note.id, draft)).stepId !== undefined;
    }
    case 'personal': {
      const noteId = noteIdOfCard(cardAt(command.card));
      const mnemonics = command.number < 2 ? [] : [{ pointId: 'p', text: `as in ${command.number}` }];
      const own = { isWrong: command.number % 2 === 0, mnemonics };
      return valueOf(await app.commands.savePersonal(noteId, own)).stepId !== undefined;
    }
    case 'add': {
      const deckId = decks[0]?.id;
      return (
        deckId !== undefined &&
        valueOf(await app.commands.addNote(deckId, command.draft)).stepId !== undefined
      );
    }
    case 'renameDeck':
    case 'deleteDeck': {
      const deckId = decks[command.number % Math.max(1, decks.length)]?.id ?? '';
      const done =
        command.kind === 'renameDeck'
          ? await app.commands.renameDeck(deckId, `Shelf ${command.number}`)
          : await app.commands.deleteDeck(deckId);
      return valueOf(done) !== undefined;
    }
  }
}

function editedDraft(draft: NoteDraft, number: number): NoteDraft {
  if (draft.kind === 'cloze') return { ...draft, text: `${draft.text} Gate {{c${1 + number}::${number}}}.` };
  if (draft.kind === 'fields') return draft;
  const [, ...rest] = draft.points;
  const points = number === 0 ? [...rest, { label: '', text: 'another layer' }] : draft.points;
  return { ...draft, points, bothWays: number % 2 === 1, question: `${draft.question} (${number})` };
}
