// Listens for keys while a paper is sat: only the page's own events can tell keys that are pressed while nothing has the focus.
import { useEffect, useEffectEvent } from 'react';
import { sittingAction, type SittingAction, type SittingFocus } from './sittingKeys';

/** Calls `perform` for every key that means something. `options` is how many there are to choose from. */
export function useSittingKeys(options: number, perform: (action: SittingAction) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const action = sittingAction(event, focusOf(document.activeElement), options);
    if (action === undefined) return;
    event.preventDefault();
    perform(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function focusOf(element: Element | null): SittingFocus {
  if (element === null) return 'none';
  if (element.matches('input[type="radio"]')) return 'radio';
  if (element.matches('input, textarea, select, [contenteditable]')) return 'typing';
  return element.closest('a[href], button, summary') === null ? 'none' : 'control';
}
