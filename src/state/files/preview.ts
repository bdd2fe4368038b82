// The preview of an import, from what the worker holds: counts, and the first rows of what is to be looked at.
import { beginningOf } from '../../domain/beginningOf';
import type { Note } from '../../domain/deck/deck';
import { cardIdsOf, countPoints } from '../../domain/deck/slots';
import { titleOfNote } from '../../domain/deck/titles';
import type { NoteChange } from '../../domain/deck/compareNotes';
import type { CardId } from '../../domain/ids';
import { notesAsChosen, rowKey, rowsOf, type DeckPlan } from '../../domain/incoming/plan';
import type { ReviewEvent } from '../../domain/review/event';
import type { StudyDay } from '../../domain/studyDay';
import type { ChangeRow, DeckPreview, ImportPreview } from '../importState';
import { linksOf } from './changeLinks';
import { frameCheck, LONGEST_TEXT, pointRows } from './changePoints';
import type { Held } from './held';
import { sampleOf } from './sample';

/** Problems that the preview shows; the rest is counted. */
const MOST_PROBLEMS = 200;
/** Rows that are shown at first. */
export const FIRST_ROWS = 50;

/** What the learner sees of a file before anything is written; `rows` changes at most. */
export function previewOf(held: Held, rows: number, today: StudyDay): ImportPreview {
  const { incoming, plans, choices, head } = held;
  const decks = plans.map((plan) => deckPreview(plan, choices));
  const isReadAgain = plans.some(({ target }) => target !== undefined);
  const changes = plans.flatMap((plan) => changesOf(plan, held));
  const reviews = countReviews(held.histories.values()) + countReviews(eventsOf(held.gone));
  const [only] = plans.length === 1 ? plans : [];
  return {
    fileName: held.fileName,
    kind: incoming.kind,
    guessed: held.guessed,
    decks,
    targets: only?.deck.isWhole === true ? head.decks.map(({ id, title }) => ({ id, title })) : [],
    cards: sum(decks, ({ cards }) => cards),
    points: sum(decks, ({ points }) => points),
    reviews,
    media: incoming.media.length,
    sample: sampleOf(plans),
    problems: incoming.problems.slice(0, MOST_PROBLEMS),
    problemCount: incoming.problems.length,
    leftOut: [...incoming.leftOut, ...held.strays],
    changes: changes.slice(0, rows).map((change) => changeRow(change, changes, held)),
    changeCount: changes.length,
    isReadAgain,
    isNothingNew: isNothingNew(held, today),
    hasColumns: held.table !== undefined,
  };
}

function countReviews(histories: Iterable<readonly ReviewEvent[]>): number {
  let count = 0;
  for (const events of histories) {
    for (const { kind } of events) if (kind === 'graded') count += 1;
  }
  return count;
}

function* eventsOf(gone: Held['gone']): Iterable<readonly ReviewEvent[]> {
  for (const { events } of gone.values()) yield events;
}

function isNothingNew({ plans, histories, gone, media, choices }: Held, today: StudyDay): boolean {
  if (histories.size > 0 || gone.size > 0 || media.length > 0) return false;
  return plans.every((plan) => {
    if (plan.target === undefined) return false;
    if (plan.comparison.isSame) return true;
    // A part of a deck never changes its order.
    const isLeft = rowsOf(plan, choices).every(({ choice }) => choice === 'leave');
    if (!plan.deck.isWhole || !isLeft) return isLeft;
    const before = plan.comparison.rows.flatMap((row) => row.before ?? []);
    const { notes } = notesAsChosen(plan, choices, today);
    return JSON.stringify(notes) === JSON.stringify(before);
  });
}

function deckPreview(plan: DeckPlan, choices: Held['choices']): DeckPreview {
  const counts = { new: 0, reworded: 0, changed: 0, removed: 0, unchanged: 0 };
  let cards = 0;
  let points = 0;
  if (plan.target === undefined) counts.new = plan.comparison.rows.length;
  else {
    for (const row of plan.comparison.rows) if (row.kind === 'unchanged') counts.unchanged += 1;
    for (const { row, choice } of rowsOf(plan, choices)) {
      if (choice === 'leave') counts.unchanged += row.before === undefined ? 0 : 1;
      else counts[row.kind] += 1;
    }
  }
  for (const row of plan.comparison.rows) {
    if (row.after === undefined) continue;
    cards += cardIdsOf(row.after).length;
    points += countPoints(row.after);
  }
  return { target: plan.target, title: plan.title, cards, points, counts };
}

interface Change {
  readonly plan: DeckPlan;
  readonly row: NoteChange;
  readonly choice: ChangeRow['choice'];
}

/** What a learner may look at; nothing of a new deck. */
function changesOf(plan: DeckPlan, { choices }: Held): readonly Change[] {
  if (plan.target === undefined) return [];
  return rowsOf(plan, choices).map(({ row, choice }) => ({ plan, row, choice }));
}

function changeRow({ plan, row, choice }: Change, all: readonly Change[], held: Held): ChangeRow {
  const shown = row.after ?? row.before;
  const question = shown === undefined ? '' : titleOfNote(shown);
  const before = row.before && row.after && titleOfNote(row.before);
  const hasHistory = shown !== undefined && hasAnyHistory(row.before ?? shown, held.studied);
  return {
    id: rowKey(plan, row),
    deckTitle: plan.title,
    kind: row.kind === 'unchanged' ? 'reworded' : row.kind,
    question: beginningOf(question, LONGEST_TEXT),
    ...(before === undefined || before === question ? {} : { questionChange: { before, after: question } }),
    ...frameCheck(plan, row, choice),
    points: pointRows(plan, row, choice),
    hasHistory,
    ...cardsOf(row),
    choices: choicesOf(row, hasHistory),
    choice,
    links: choice === 'take' ? linksOf(plan, row, removedOf(plan, all), held) : [],
  };
}

function removedOf(plan: DeckPlan, all: readonly Change[]): readonly NoteChange[] {
  return all.flatMap((each) => (each.plan === plan && each.row.kind === 'removed' ? [each.row] : []));
}

function cardsOf({ before, after }: NoteChange): Pick<ChangeRow, 'cards'> {
  if (before === undefined || after === undefined) return {};
  const cards = { before: cardIdsOf(before).length, after: cardIdsOf(after).length };
  return cards.before === cards.after ? {} : { cards };
}

function choicesOf({ kind }: NoteChange, hasHistory: boolean): ChangeRow['choices'] {
  const isAnewPossible = kind === 'new' ? hasHistory : kind !== 'removed';
  return isAnewPossible ? ['take', 'startAnew', 'leave'] : ['take', 'leave'];
}

function hasAnyHistory(note: Note, studied: ReadonlySet<CardId>): boolean {
  return cardIdsOf(note).some((id) => studied.has(id));
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
