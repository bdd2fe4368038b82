// What a learner can do to a library, as commands that a test draws at random and plays in a tab.
import fc from 'fast-check';
import { draftOf, type NoteDraft } from '../../src/domain/deck/noteDraft';
import type { ExamPart } from '../../src/domain/exam/exam';
import { noteIdOfCard, type CardId } from '../../src/domain/ids';
import { GRADES } from '../../src/domain/review/event';
import type { RunningApp } from '../../src/state/createApp';
import type { CardsChange } from '../../src/state/react';
import { applyPreview, previewOf } from './importStages';
import { draftAhead, examsOf, SHELF } from './keptExams';
import { cardIdsOf, change, decksOf, valueOf } from './libraryChanges';
import { gradeShown } from './studying';
import { DAY, inDatabase, type Profile } from './testApp';

/** A text that is brought in, and again with other numbers. */
export const HARBOUR = `# The harbour

Q: How many locks has it?
A:
- Old ones: three, since 1931.
- New ones: two.

Q: Who keeps them?
A: The guild of {{c1::lock keepers}}, founded in {{c2::1871}}.
`;

/** A change that can be taken back as one step. */
export type LibraryChange =
  | { readonly kind: 'change'; readonly cards: readonly number[]; readonly change: CardsChange }
  | { readonly kind: 'edit' | 'personal'; readonly card: number; readonly number: number }
  | { readonly kind: 'add'; readonly draft: NoteDraft }
  | {
      readonly kind: 'createExam' | 'changeExam' | 'removeExam' | 'keepExam' | 'restExam';
      readonly number: number;
    }
  | {
      readonly kind: 'renameDeck' | 'deleteDeck' | 'import' | 'reschedule' | 'clear';
      readonly number: number;
    };
export type LibraryCommand =
  | LibraryChange
  | { readonly kind: 'grade' | 'undo' | 'redo' | 'undoDeck' | 'redoDeck'; readonly number: number };

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

/** Any change. */
export const anyLibraryChange: fc.Arbitrary<LibraryChange> = fc.oneof(
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
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['renameDeck', 'deleteDeck', 'import', 'import', 'reschedule', 'clear'] as const),
      ),
      number: fc.nat(3),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(...(['createExam', 'changeExam', 'removeExam', 'keepExam', 'restExam'] as const)),
      number: fc.nat(3),
    }),
  },
);

/** Any change, or studying, or taking back. */
export const anyLibraryCommand: fc.Arbitrary<LibraryCommand> = fc.oneof(
  { weight: 3, arbitrary: anyLibraryChange },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(...(['grade', 'grade', 'undo', 'redo', 'undoDeck', 'redoDeck'] as const)),
      number: fc.nat(3),
    }),
  },
);

/** Plays a command; tells whether it left a step of the library. */
export async function play(app: RunningApp, profile: Profile, command: LibraryCommand): Promise<boolean> {
  const before = await lastStep(profile);
  await run(app, profile, command);
  await app.settled();
  return (await lastStep(profile)) > before;
}

async function lastStep(profile: Profile): Promise<number> {
  return inDatabase(profile, async ({ deckSteps }) => (await deckSteps.orderBy('id').last())?.id ?? 0);
}

async function run(app: RunningApp, profile: Profile, command: LibraryCommand): Promise<void> {
  const { commands } = app;
  const [cards, decks] = [await cardIdsOf(profile), await decksOf(profile)];
  const cardAt = (number: number): CardId => cards[number % Math.max(1, cards.length)] ?? '';
  const deckAt = (number: number): string => decks[number % Math.max(1, decks.length)]?.id ?? '';
  switch (command.kind) {
    case 'change':
      await change(app, [...new Set(command.cards.map(cardAt))], command.change);
      return;
    case 'edit': {
      const read = await commands.readNote(noteIdOfCard(cardAt(command.card)));
      if (!read.ok) return;
      valueOf(
        await commands.saveNote(read.value.note.id, editedDraft(draftOf(read.value.note), command.number)),
      );
      return;
    }
    case 'personal': {
      const pointId = noteIdOfCard(cardAt(command.card));
      if (pointId === '') return;
      const mnemonics = command.number < 2 ? [] : [{ pointId, text: `as in ${command.number}` }];
      const own = { isWrong: command.number % 2 === 0, mnemonics };
      valueOf(await commands.savePersonal(noteIdOfCard(cardAt(command.card)), own));
      return;
    }
    case 'add':
      if (decks.length > 0) valueOf(await commands.addNote(deckAt(0), command.draft));
      return;
    case 'renameDeck':
      valueOf(await commands.renameDeck(deckAt(command.number), `Shelf ${command.number}`));
      return;
    case 'deleteDeck':
      valueOf(await commands.deleteDeck(deckAt(command.number)));
      return;
    case 'createExam':
    case 'changeExam':
    case 'removeExam':
    case 'keepExam':
    case 'restExam':
      return changeExams(app, profile, command);
    case 'import':
      await importVariant(app, command.number);
      return;
    case 'reschedule':
      return reschedule(app, command.number);
    case 'clear':
      valueOf(await commands.clearGoneCards());
      return;
    case 'grade': {
      commands.study();
      await app.settled();
      const { kind } = app.store.getState().study.stage;
      if (kind === 'asking') await gradeShown(profile, app, GRADES[command.number] ?? 'good');
      return;
    }
    case 'undo':
    case 'redo':
      commands.study();
      commands[command.kind]();
      return;
    case 'undoDeck':
      await commands.undoDeckChange();
      return;
    case 'redoDeck':
      await commands.redoDeckChange();
      return;
  }
}

async function changeExams(
  { commands }: RunningApp,
  profile: Profile,
  { kind, number }: Extract<LibraryChange, { readonly kind: `${string}Exam` }>,
): Promise<void> {
  const exams = await examsOf(profile);
  const id = exams[number % Math.max(1, exams.length)]?.id ?? '';
  const parts: readonly ExamPart[] = [SHELF, { kind: 'tag', tag: 'lock', weight: 1 + number }];
  const draft = draftAhead(profile, 1 + number, {
    name: `Jars ${number}`,
    parts: parts.slice(number % 2, 2),
  });
  if (kind === 'createExam') valueOf(await commands.createExam(draft));
  else if (kind === 'changeExam') await commands.changeExam(id, draft);
  else if (kind === 'removeExam') valueOf(await commands.removeExam(id));
  else valueOf(await commands.settleExam(id, kind === 'keepExam' ? 'kept' : 'rested'));
}

/** Leaves an exam on the shelf that was yesterday. */
export async function bringExamThatIsOver({ commands }: RunningApp, profile: Profile): Promise<void> {
  const { nowMs } = profile;
  profile.nowMs -= 3 * DAY;
  valueOf(await commands.createExam(draftAhead(profile, 2, { name: 'Old jars' })));
  profile.nowMs = nowMs;
}

async function importVariant(app: RunningApp, number: number): Promise<void> {
  const text = HARBOUR.replace('1931', String(1930 + number));
  await previewOf(app, number === 3 ? text.slice(0, text.indexOf('Q: Who')) : text);
  await applyPreview(app);
  app.commands.cancelImport();
}

async function reschedule({ commands }: RunningApp, number: number): Promise<void> {
  if (number === 0) valueOf(await commands.moveDueDays());
  else if (number === 1) valueOf(await commands.applyLoad({ kind: 'flatten', cap: 1 }));
  else if (number === 2) valueOf(await commands.applyLoad({ kind: 'advance', cards: 2 }));
  else valueOf(await commands.applyLoad({ kind: 'postpone', cards: 2 }));
}

function editedDraft(draft: NoteDraft, number: number): NoteDraft {
  if (draft.kind === 'cloze') return { ...draft, text: `${draft.text} Gate {{c${1 + number}::${number}}}.` };
  if (draft.kind === 'fields') return draft;
  const [, ...rest] = draft.points;
  const points = number === 0 ? [...rest, { label: '', text: 'another layer' }] : draft.points;
  return { ...draft, points, bothWays: number % 2 === 1, question: `${draft.question} (${number})` };
}
