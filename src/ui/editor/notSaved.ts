// A note that was not saved: why, and where to look.
import type { NoteProblem, Trouble } from '../../state/react';
import { notDoneText } from '../messages';

/** Why a note was not saved. */
export type NotSaved = readonly NoteProblem[] | Trouble | 'noSuchNote' | 'changedSince';

/** What is wrong with single fields; nothing where it is about none of them. */
export function fieldProblems(refusal: NotSaved | undefined): readonly NoteProblem[] {
  return typeof refusal === 'object' && !('code' in refusal) ? refusal : NONE;
}

const NONE: readonly NoteProblem[] = [];

/** What is said at the foot of the form. */
export function refusalText(refusal: NotSaved): string {
  if (refusal === 'noSuchNote') {
    return 'Not saved: this note is no longer here, perhaps because another tab removed it. What you wrote is still in the fields.';
  }
  if (refusal === 'changedSince') {
    return 'Not saved: the same field was changed meanwhile, perhaps in another tab. What you wrote is still in the fields; save once more to keep yours.';
  }
  if ('code' in refusal) return notDoneText('Not saved.', refusal);
  return 'Not saved. What is wrong stands beside the field; everything you wrote is still here.';
}

/** Goes to the first field that was refused, or to the sentence when it is about none. */
export function focusFirstProblem(): void {
  const field = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  (field ?? document.querySelector<HTMLElement>('[data-refusal]'))?.focus();
}
