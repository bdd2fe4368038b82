// The pure parts of sitting a paper: how far items are, where "Next" leads, what keys mean, and what the clock says.
import { describe, expect, it } from 'vitest';
import type { ItemKind } from '../../src/domain/paper/item';
import type { Answer, ItemWork } from '../../src/domain/paper/paper';
import {
  isOpen,
  openPlaces,
  openQuestion,
  placeAfter,
  stateText,
  UNTOUCHED,
  withAnswer,
  withConfidence,
  withOtherFlag,
  type SatItem,
} from '../../src/ui/test/sitting/itemState';
import { sittingAction, type SittingFocus } from '../../src/ui/test/sitting/sittingKeys';
import { nextTickMs, spokenTimeLeft, timeLeftText, timeStage } from '../../src/ui/test/sitting/timeLeft';
import { itemOf } from '../support/fakePaper';

const MINUTE = 60_000;
const DONE: ItemWork = { tookMs: 9, answer: { kind: 'chosen', option: 0 } };
const CHOICE = itemOf('choice');
const FULL: SatItem = { item: CHOICE, work: DONE };
const OPEN: SatItem = { item: CHOICE, work: UNTOUCHED };
const PART: SatItem = {
  item: itemOf('pairs'),
  work: { tookMs: 0, answer: { kind: 'paired', texts: [1, -1, -1] } },
};

describe('an item', () => {
  it.each<[ItemKind, Answer | undefined, string]>([
    ['choice', undefined, 'open'],
    ['choice', { kind: 'chosen', option: 0 }, 'answered'],
    ['order', { kind: 'ordered', entries: [1, 0, 2] }, 'answered'],
    ['pairs', { kind: 'paired', texts: [1, 0, 2] }, 'answered'],
    ['pairs', { kind: 'paired', texts: [1, -1, 0] }, 'answered in part'],
    ['short', { kind: 'written', text: 'the Black Sea' }, 'answered'],
    ['long', { kind: 'written', text: ' \n' }, 'open'],
  ])('of kind %s with %o is %s, and open while something is missing', (kind, answer, state) => {
    const sat = { item: itemOf(kind), work: withAnswer(UNTOUCHED, answer, 1) };
    expect(stateText(3, sat, false)).toBe(`Item 3: ${state}`);
    expect(isOpen(sat)).toBe(state !== 'answered');
  });

  it('says its number, and its state in words', () => {
    const flagged = { item: CHOICE, work: { ...DONE, isFlagged: true } } as const;
    expect(stateText(4, flagged, true)).toBe('Item 4: answered, flagged, here');
  });

  it('keeps all else when one thing of it changes, and nothing of what was taken away', () => {
    const flagged = withOtherFlag(withConfidence(DONE, 'sure'));
    expect(flagged).toEqual({ ...DONE, confidence: 'sure', isFlagged: true });
    expect(withOtherFlag(withConfidence(flagged, undefined))).toEqual(DONE);
    expect(withAnswer(flagged, undefined, 7)).toEqual({
      tookMs: 9,
      confidence: 'sure',
      isFlagged: true,
      atMs: 7,
    });
  });

  it('is answered after its last answer, even where the clock was set back', () => {
    const answer = { kind: 'chosen', option: 1 } as const;
    expect(withAnswer({ ...DONE, atMs: 7 }, answer, 3)).toEqual({ tookMs: 9, answer, atMs: 8 });
  });
});

describe('the way on', () => {
  it('leads to the item after, answered or not', () => {
    expect(placeAfter(0, [FULL, FULL, OPEN])).toBe(1);
  });

  it('leads from the last item to the first that is open', () => {
    expect(placeAfter(3, [FULL, PART, OPEN, FULL])).toBe(1);
  });

  it('leads nowhere when no other item is open', () => {
    expect(placeAfter(1, [FULL, FULL])).toBeUndefined();
    expect(placeAfter(1, [FULL, OPEN])).toBeUndefined();
    expect(placeAfter(0, [])).toBeUndefined();
  });

  it('knows which items are open, and asks about them', () => {
    expect(openPlaces([OPEN, FULL, PART])).toEqual([0, 2]);
    expect(openQuestion([OPEN])).toBe('1 item is open. Submit all the same?');
    expect(openQuestion([OPEN, PART])).toBe('2 items are open or answered in part. Submit all the same?');
  });
});

describe('a key', () => {
  it.each<[string, Parameters<typeof press>[0], SittingFocus, string | undefined]>([
    ['digit chooses', { key: '2' }, 'none', 'choose 1'],
    ['letter chooses', { key: 'd' }, 'control', 'choose 3'],
    ['capital letter of the lock key chooses', { key: 'A' }, 'radio', 'choose 0'],
    ['digit beyond the options means nothing', { key: '5' }, 'none', undefined],
    ['letter beyond the options means nothing', { key: 'e' }, 'none', undefined],
    ['digit written with Shift counts', { key: '1', code: 'Digit1', shiftKey: true }, 'none', 'choose 0'],
    ['letter goes by its place in another alphabet', { key: 'и', code: 'KeyB' }, 'none', 'choose 1'],
    ['F flags', { key: 'f' }, 'radio', 'flag'],
    ['F with Shift does not', { key: 'F', shiftKey: true }, 'none', undefined],
    ['F with Ctrl is left to the browser', { key: 'f', ctrlKey: true }, 'none', undefined],
    ['Enter goes on', { key: 'Enter' }, 'none', 'next'],
    ['Enter goes on from a radio button', { key: 'Enter' }, 'radio', 'next'],
    ['Enter is left to a button', { key: 'Enter' }, 'control', undefined],
    ['arrow goes on', { key: 'ArrowRight' }, 'control', 'next'],
    ['arrow goes back', { key: 'ArrowLeft' }, 'none', 'previous'],
    ['arrow is left to radio buttons', { key: 'ArrowRight' }, 'radio', undefined],
    ['up arrow means nothing', { key: 'ArrowUp' }, 'none', undefined],
    ['letter that is typed is no command', { key: 'a' }, 'typing', undefined],
    ['F that is typed is no command', { key: 'f' }, 'typing', undefined],
    ['Enter while typing is a line break', { key: 'Enter' }, 'typing', undefined],
    ['arrow while typing moves the cursor', { key: 'ArrowRight' }, 'typing', undefined],
    ['Ctrl+Enter goes on while typing', { key: 'Enter', ctrlKey: true }, 'typing', 'next'],
    ['Command+Enter does as well', { key: 'Enter', metaKey: true }, 'typing', 'next'],
    ['Enter that ends a composition is no command', { key: 'Enter', isComposing: true }, 'none', undefined],
    ['Alt is left to the browser', { key: 'ArrowLeft', altKey: true }, 'none', undefined],
    ['held key goes on only once', { key: 'ArrowRight', repeat: true }, 'none', undefined],
  ])('%s', (_, given, focus, expected) => {
    const action = sittingAction(press(given), focus, 4);
    const said = action?.kind === 'choose' ? `choose ${action.option}` : action?.kind;
    expect(said).toBe(expected);
  });

  function press(given: { readonly key: string } & Partial<KeyboardEventInit>) {
    const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    return { ...none, repeat: false, isComposing: false, ...given };
  }
});

describe('the clock', () => {
  it.each([
    [90 * MINUTE, '1 hr 30 min left', MINUTE],
    [60 * MINUTE, '1 hr left', MINUTE],
    [24.5 * MINUTE, '25 min left', MINUTE / 2],
    [2 * MINUTE, '2 min left', MINUTE],
    [MINUTE + 1, '2 min left', 1],
    [MINUTE, '60 sec left', 1000],
    [45_400, '46 sec left', 400],
    [1, '1 sec left', 1],
    [0, 'Time is up', undefined],
    [-5 * MINUTE, 'Time is up', undefined],
  ])('at %d ms shows the time left, and when that changes', (leftMs, text, tickMs) => {
    expect(timeLeftText(leftMs)).toBe(text);
    expect(nextTickMs(leftMs)).toBe(tickMs);
  });

  it('shows something else at each tick, and ticks to the end', () => {
    const shown: string[] = [];
    for (let left = 3 * MINUTE; ;) {
      shown.push(timeLeftText(left));
      const tick = nextTickMs(left);
      if (tick === undefined) break;
      left -= tick;
    }
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(3 - 1 + 60 + 1);
    expect(shown.at(-1)).toBe('Time is up');
  });

  it('is said aloud at five minutes and at one', () => {
    expect(timeStage(5 * MINUTE + 1)).toBe('enough');
    expect(spokenTimeLeft(5 * MINUTE + 1)).toBe('');
    expect(spokenTimeLeft(5 * MINUTE)).toBe('5 minutes left.');
    expect(spokenTimeLeft(MINUTE)).toBe('1 minute left.');
    expect(spokenTimeLeft(0)).toBe('');
  });
});
