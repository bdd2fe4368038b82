// The keys of the study screen. What they do is decided in keys.ts; this only lists them.
import type { ReactNode } from 'react';
import type { Options } from '../../domain/options';
import { KeyTable, type KeyRow } from './KeyTable';

export type KeyListProps = Pick<Options, 'answerStyle' | 'writesAnswers'>;

/** Every key of the study screen with what it does, for the answer style in force. */
export function KeyList({ answerStyle, writesAnswers }: KeyListProps): ReactNode {
  const writing = writesAnswers ? WRITING_ROWS : [];
  const rows = [...writing, ...ANSWER_ROWS, ...(answerStyle === 'two' ? TWO_ROWS : FOUR_ROWS), ...OTHER_ROWS];
  return <KeyTable rows={rows} />;
}

const WRITING_ROWS: readonly KeyRow[] = [
  { keys: ['Ctrl+Enter'], does: 'Show the answer while you write yours' },
  { keys: ['Esc'], does: 'Leave the text; then the other keys work again' },
];

const ANSWER_ROWS: readonly KeyRow[] = [
  { keys: ['Space'], does: 'Show the answer, then Good (while no button or checkbox has the focus)' },
];

const FOUR_ROWS: readonly KeyRow[] = [
  { keys: ['1'], does: 'Again' },
  { keys: ['2'], does: 'Hard' },
  { keys: ['3'], does: 'Good' },
  { keys: ['4'], does: 'Easy' },
];

const TWO_ROWS: readonly KeyRow[] = [
  { keys: ['1'], does: 'Missed' },
  { keys: ['2', '3'], does: 'Got it' },
  { keys: ['4'], does: 'Easy: got it, and it can wait longer' },
];

const OTHER_ROWS: readonly KeyRow[] = [
  { keys: ['↓', '↑'], does: 'Go to the next point, or the one before' },
  { keys: ['X'], does: 'Mark the point missed, or recalled again' },
  { keys: ['U', 'Z', 'Ctrl+Z'], does: 'Undo' },
  { keys: ['Shift+Z', 'Ctrl+Y'], does: 'Redo' },
  { keys: ['B'], does: 'Bury the card until tomorrow' },
  { keys: ['S'], does: 'Suspend the card' },
  { keys: ['E'], does: 'Edit the note' },
  { keys: ['R'], does: 'Read aloud, or stop (where the browser has a voice)' },
  { keys: ['I'], does: 'Card information' },
  { keys: ['?'], does: 'This list' },
  { keys: ['Esc'], does: 'Close a dialog or a menu' },
];
