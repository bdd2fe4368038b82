// @vitest-environment jsdom
// What every key means on the study screen, as tables.
import { describe, expect, it } from 'vitest';
import { keyAction, type KeyContext, type KeyPress } from '../../src/ui/study/keys';

const WITH = { s: 'shiftKey', c: 'ctrlKey', m: 'metaKey', a: 'altKey' } as const;

/** A press in a short notation: "s+z" is Shift and Z; modifiers are s, c (control), m (meta) and a (alt). */
function press(notation: string, more: Partial<KeyPress> = {}): KeyPress {
  const parts = notation === ' ' || notation === '+' ? [notation] : notation.split('+');
  const modifiers = parts.slice(0, -1).map((part) => [WITH[part as keyof typeof WITH], true]);
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...Object.fromEntries(modifiers),
    ...more,
  };
}

function at(stage: KeyContext['stage'], more: Partial<KeyContext> = {}): KeyContext {
  return { stage, focus: 'none', dialog: undefined, answerStyle: 'four', ...more };
}

/** An action in short: "grade good", "movePoint 1", "toggleDialog keyList", "undo", or "nothing". */
function said(notation: KeyPress | string, context: KeyContext): string {
  const action = keyAction(typeof notation === 'string' ? press(notation) : notation, context);
  return action === undefined ? 'nothing' : Object.values(action).join(' ');
}

describe('a key on a card', () => {
  it.each([
    [' ', 'asking', 'showAnswer'],
    [' ', 'opening', 'showNextPoint'],
    [' ', 'answered', 'grade good'],
    [' ', 'finished', 'nothing'],
    [' ', 'loading', 'nothing'],
    ['s+ ', 'answered', 'nothing'],
    ['1', 'answered', 'grade again'],
    ['2', 'answered', 'grade hard'],
    ['3', 'answered', 'grade good'],
    ['4', 'answered', 'grade easy'],
    ['5', 'answered', 'nothing'],
    ['3', 'asking', 'nothing'],
    ['3', 'opening', 'nothing'],
    ['3', 'finished', 'nothing'],
    ['ArrowDown', 'answered', 'movePoint 1'],
    ['ArrowUp', 'answered', 'movePoint -1'],
    ['ArrowDown', 'opening', 'movePoint 1'],
    ['s+ArrowDown', 'answered', 'nothing'],
    ['ArrowDown', 'asking', 'nothing'],
    ['x', 'answered', 'toggleMissed'],
    ['X', 'answered', 'toggleMissed'],
    ['x', 'opening', 'toggleMissed'],
    ['x', 'asking', 'nothing'],
    ['x', 'finished', 'nothing'],
    ['u', 'asking', 'undo'],
    ['z', 'finished', 'undo'],
    ['c+z', 'answered', 'undo'],
    ['m+z', 'answered', 'undo'],
    ['s+Z', 'answered', 'redo'],
    ['c+y', 'answered', 'redo'],
    ['c+s+Z', 'answered', 'redo'],
    ['m+s+z', 'answered', 'redo'],
    ['c+s+Y', 'answered', 'nothing'],
    ['b', 'asking', 'bury'],
    ['b', 'finished', 'nothing'],
    ['s', 'answered', 'suspend'],
    ['s', 'loading', 'nothing'],
    ['s+S', 'answered', 'nothing'],
    ['i', 'asking', 'toggleDialog information'],
    ['i', 'finished', 'nothing'],
    ['?', 'asking', 'toggleDialog keyList'],
    ['s+?', 'finished', 'toggleDialog keyList'],
    ['Enter', 'answered', 'nothing'],
    ['Escape', 'answered', 'nothing'],
    ['c+b', 'answered', 'nothing'],
    ['c+3', 'answered', 'nothing'],
    ['c+x', 'answered', 'nothing'],
    ['a+3', 'answered', 'nothing'],
    ['m+s', 'answered', 'nothing'],
    ['c+ ', 'answered', 'nothing'],
  ] as const)('"%s" while %s: %s', (notation, stage, expected) => {
    expect(said(notation, at(stage))).toBe(expected);
  });
});

describe('the focus', () => {
  it.each([
    [' ', 'control', 'nothing'],
    [' ', 'point', 'nothing'],
    [' ', 'typing', 'nothing'],
    ['3', 'control', 'grade good'],
    ['3', 'point', 'grade good'],
    ['3', 'typing', 'nothing'],
    ['c+z', 'typing', 'nothing'],
    ['ArrowDown', 'point', 'movePoint 1'],
    ['ArrowDown', 'control', 'nothing'],
    ['x', 'point', 'toggleMissed'],
    ['u', 'control', 'undo'],
  ] as const)('"%s" on "%s": %s', (notation, focus, expected) => {
    expect(said(notation, at('answered', { focus }))).toBe(expected);
  });

  it('on a control keeps Space before the reveal too', () => {
    expect(said(' ', at('asking', { focus: 'control' }))).toBe('nothing');
  });
});

describe('an open dialog', () => {
  it.each([
    ['i', 'information', 'toggleDialog information'],
    ['?', 'keyList', 'toggleDialog keyList'],
    ['?', 'information', 'nothing'],
    ['i', 'other', 'nothing'],
    ['3', 'information', 'nothing'],
    ['c+z', 'keyList', 'nothing'],
    [' ', 'keyList', 'nothing'],
    ['u', 'other', 'nothing'],
  ] as const)('"%s" while "%s" is open: %s', (notation, dialog, expected) => {
    expect(said(notation, at('answered', { dialog }))).toBe(expected);
  });
});

describe('two buttons', () => {
  it.each([
    ['1', 'grade again'],
    ['2', 'grade good'],
    ['3', 'grade good'],
    ['4', 'grade easy'],
  ])('"%s": %s', (notation, expected) => {
    expect(said(notation, at('answered', { answerStyle: 'two' }))).toBe(expected);
  });
});

describe('keyboards and ways of writing', () => {
  it.each([
    ['a Cyrillic letter goes by its place', press('и', { code: 'KeyB' }), 'bury'],
    ['a Latin letter goes by what it says', press('z', { code: 'KeyY' }), 'undo'],
    ['a digit that needs Shift goes by its place', press('é', { code: 'Digit2' }), 'grade hard'],
    ['a digit written with Shift counts', press('s+2', { code: 'Digit2' }), 'grade hard'],
    ['a sign written with Shift does not', press('s+@', { code: 'Digit2' }), 'nothing'],
    ['a key in the middle of composing does not', press('3', { isComposing: true }), 'nothing'],
    ['a grade that is held down does not', press('3', { repeat: true }), 'nothing'],
    ['Space that is held down does not', press(' ', { repeat: true }), 'nothing'],
    ['an arrow that is held down goes on', press('ArrowDown', { repeat: true }), 'movePoint 1'],
  ])('%s', (_, pressed, expected) => expect(said(pressed, at('answered'))).toBe(expected));
});
