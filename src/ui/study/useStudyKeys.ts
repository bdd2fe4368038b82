// Listens for keys while the study screen is shown. An effect outside of state/react.ts, because only the page's own
// events can tell keys that are pressed while nothing has the focus.
import { useEffect, useEffectEvent } from 'react';
import { keyAction, type FocusPlace, type KeyAction, type KeyContext } from './keys';

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';
const CONTROL = 'a[href], audio, button, input, summary, video, [role="menuitem"], [role="menu"]';

/** What the screen itself knows of the context of a key; the rest is read from the page at each key. */
export type KnownContext = Pick<KeyContext, 'stage' | 'answerStyle' | 'dialog'>;

/**
 * Calls `perform` for every key that means something on the study screen. The browser keeps a key that means nothing,
 * and one for which `perform` returns false.
 */
export function useStudyKeys(known: KnownContext, perform: (action: KeyAction) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const focus = focusPlaceOf(document.activeElement);
    const action = keyAction(event, { ...known, focus, dialog: known.dialog ?? otherDialog() });
    if (action !== undefined && perform(action)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function focusPlaceOf(element: Element | null): FocusPlace {
  if (element === null) return 'none';
  if (element.closest(TYPING) !== null) return 'typing';
  if (element.matches('input[name="recalled"]')) return 'point';
  return element.closest(CONTROL) === null ? 'none' : 'control';
}

function otherDialog(): 'other' | undefined {
  return document.querySelector('dialog[open]') === null ? undefined : 'other';
}
