// What a key means on the study screen: one pure function over the key and where the learner is.
// The idea to know: a control that has the focus keeps Space and Enter for itself; digits and letters always work.
import type { Options } from '../../domain/options';
import type { Grade } from '../../domain/review/event';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key on the keyboard, for layouts that write something else there. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What has the focus: no control, the checkbox of a point, another control, or a place to type. */
export type FocusPlace = 'none' | 'point' | 'control' | 'typing';

/** The dialogs of the study screen. */
export type StudyDialog = 'information' | 'keyList';

export interface KeyContext {
  /** `opening` is an answer with points still closed; `answered` one that can be graded. */
  readonly stage: 'loading' | 'asking' | 'opening' | 'answered' | 'finished';
  readonly focus: FocusPlace;
  /** The dialog that is open; `other` is one that is not of the study screen. */
  readonly dialog: StudyDialog | 'other' | undefined;
  readonly answerStyle: Options['answerStyle'];
}

export type KeyAction =
  | { readonly kind: 'showAnswer' | 'showNextPoint' | 'toggleMissed' }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'movePoint'; readonly by: 1 | -1 }
  | { readonly kind: 'undo' | 'redo' | 'bury' | 'suspend' | 'edit' | 'markWrong' | 'readAloud' }
  | { readonly kind: 'toggleDialog'; readonly dialog: StudyDialog };

/** What a key press does, or undefined when it means nothing here and stays with the browser. */
export function keyAction(press: KeyPress, context: KeyContext): KeyAction | undefined {
  const { dialog, focus } = context;
  if (press.isComposing || press.altKey || focus === 'typing' || dialog === 'other') return undefined;
  const key = keyOf(press);
  if (dialog !== undefined)
    return keyOfDialog(key, press) === dialog ? { kind: 'toggleDialog', dialog } : undefined;
  if (press.ctrlKey || press.metaKey) return withControl(key, press);
  if (key === 'ArrowDown' || key === 'ArrowUp') return arrowAction(key, press, context);
  // A key that is held down must not answer card after card.
  if (press.repeat) return undefined;
  if (key === ' ') return press.shiftKey ? undefined : spaceAction(context);
  return gradeAction(key, context) ?? letterAction(key, press, context);
}

/** The key as a Latin keyboard has it: letters in lower case, and by place where the layout writes others. */
export function keyOf({ key, code, shiftKey }: Pick<KeyPress, 'key' | 'code' | 'shiftKey'>): string {
  if (key.length > 1 || /^[\da-z]$/iu.test(key)) return key.length > 1 ? key : key.toLowerCase();
  const digit = /^Digit([1-9])$/u.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  return letter !== undefined && key > '\u007f' ? letter.toLowerCase() : key;
}

function withControl(key: string, { shiftKey }: KeyPress): KeyAction | undefined {
  if (key === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  return key === 'y' && !shiftKey ? { kind: 'redo' } : undefined;
}

function arrowAction(
  key: string,
  { shiftKey }: KeyPress,
  { stage, focus }: KeyContext,
): KeyAction | undefined {
  const isAnswer = stage === 'answered' || stage === 'opening';
  if (!isAnswer || shiftKey || focus === 'control') return undefined;
  return { kind: 'movePoint', by: key === 'ArrowDown' ? 1 : -1 };
}

function spaceAction({ stage, focus }: KeyContext): KeyAction | undefined {
  if (focus !== 'none') return undefined;
  if (stage === 'asking') return { kind: 'showAnswer' };
  if (stage === 'opening') return { kind: 'showNextPoint' };
  return stage === 'answered' ? { kind: 'grade', grade: 'good' } : undefined;
}

function gradeAction(key: string, { stage, answerStyle }: KeyContext): KeyAction | undefined {
  const grade = gradeOfKey(key, answerStyle);
  return stage === 'answered' && grade !== undefined ? { kind: 'grade', grade } : undefined;
}

function gradeOfKey(key: string, answerStyle: Options['answerStyle']): Grade | undefined {
  switch (key) {
    case '1':
      return 'again';
    case '2':
      // The second of two buttons is "Got it".
      return answerStyle === 'two' ? 'good' : 'hard';
    case '3':
      return 'good';
    case '4':
      return 'easy';
    default:
      return undefined;
  }
}

function letterAction(key: string, press: KeyPress, { stage }: KeyContext): KeyAction | undefined {
  if (key === 'z') return { kind: press.shiftKey ? 'redo' : 'undo' };
  const dialog = keyOfDialog(key, press);
  const hasCard = stage !== 'loading' && stage !== 'finished';
  if (dialog !== undefined)
    return dialog === 'keyList' || hasCard ? { kind: 'toggleDialog', dialog } : undefined;
  if (press.shiftKey) return undefined;
  if (key === 'u') return { kind: 'undo' };
  if (!hasCard) return undefined;
  if (key === 'b') return { kind: 'bury' };
  if (key === 's') return { kind: 'suspend' };
  if (key === 'e') return { kind: 'edit' };
  if (key === 'r') return { kind: 'readAloud' };
  return key === 'x' && stage !== 'asking' ? { kind: 'toggleMissed' } : undefined;
}

/** The dialog that a key opens, and closes again. */
function keyOfDialog(key: string, { shiftKey, ctrlKey, metaKey }: KeyPress): StudyDialog | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === '?') return 'keyList';
  return key === 'i' && !shiftKey ? 'information' : undefined;
}
