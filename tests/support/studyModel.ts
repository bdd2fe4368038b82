// A plain model of studying: lists and a stack, no database and no queue. The app must end where the model ends,
// whatever the order of commands, reloads and tabs.
import type { CardId } from '../../src/domain/ids';
import type { Grade } from '../../src/domain/review/event';

/** One command of a random sequence. Numbers are read modulo what is there at that moment. */
export type ModelCommand =
  | { readonly kind: 'grade'; readonly grade: Grade; readonly missed: number }
  | { readonly kind: 'undo' | 'redo' | 'reload' | 'otherTab' | 'nextDay' | 'bury' | 'suspend' | 'resume' }
  | { readonly kind: 'wait'; readonly minutes: number };

interface ModelStep {
  readonly cardId: CardId;
  readonly what: string;
}

/** What should be kept, told the plain way. */
export interface StudyModel {
  /** Standing steps of each card, in order: "good" with the number of points missed, "bury", "suspend", "resume". */
  readonly cards: Map<CardId, string[]>;
  readonly done: ModelStep[];
  readonly undone: ModelStep[];
  /** Grades ever given, those taken back included. */
  grades: number;
}

export function emptyModel(): StudyModel {
  return { cards: new Map(), done: [], undone: [], grades: 0 };
}

/** A step that was done on a card. */
export function modelDoes(model: StudyModel, cardId: CardId, what: string): void {
  add(model, { cardId, what });
  model.undone.length = 0;
}

/** Takes back the latest step; false when there is none. */
export function modelUndoes(model: StudyModel): boolean {
  const step = model.done.pop();
  if (step === undefined) return false;
  model.cards.get(step.cardId)?.pop();
  model.undone.push(step);
  return true;
}

/** Does the latest undone step again; false when there is none. */
export function modelRedoes(model: StudyModel): boolean {
  const step = model.undone.pop();
  if (step === undefined) return false;
  add(model, step);
  return true;
}

/** A new study day: what was done can no longer be taken back. */
export function modelSleeps(model: StudyModel): void {
  model.done.length = 0;
  model.undone.length = 0;
}

/** Whether the steps of a card leave it suspended. */
export function isSuspendedIn(steps: readonly string[]): boolean {
  return steps.lastIndexOf('suspend') > steps.lastIndexOf('resume');
}

/** The cards that are suspended, in the order in which they were first met. */
export function suspendedIn(model: StudyModel): readonly CardId[] {
  return [...model.cards].filter(([, steps]) => isSuspendedIn(steps)).map(([id]) => id);
}

function add(model: StudyModel, step: ModelStep): void {
  const list = model.cards.get(step.cardId) ?? [];
  model.cards.set(step.cardId, [...list, step.what]);
  model.done.push(step);
}
