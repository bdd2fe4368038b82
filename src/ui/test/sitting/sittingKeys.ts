// What a key means while a paper is sat: one pure function over the key and where the focus is.
// The idea to know: what is typed is never a command, and a control that has the focus keeps the keys it knows itself.
import { keyOf, type KeyPress } from '../../study/keys';

/** What has the focus: no control, a radio button, another control, or a place to type or to pick from a list. */
export type SittingFocus = 'none' | 'radio' | 'control' | 'typing';

export type SittingAction =
  { readonly kind: 'choose'; readonly option: number } | { readonly kind: 'next' | 'previous' | 'flag' };

/** What a key press does, with so many options to choose from; undefined when it stays with the browser. */
export function sittingAction(
  press: KeyPress,
  focus: SittingFocus,
  options: number,
): SittingAction | undefined {
  if (press.isComposing || press.altKey || press.repeat) return undefined;
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? { kind: 'next' } : undefined;
  if (focus === 'typing') return undefined;
  const key = keyOf(press);
  // Some layouts write digits with Shift.
  if (press.shiftKey && !/^[1-9]$/u.test(key)) return undefined;
  if (key === 'f') return { kind: 'flag' };
  if (key.length === 1) return chosen(key, options);
  return focus === 'radio' && key !== 'Enter' ? undefined : moved(key, focus);
}

function chosen(key: string, options: number): SittingAction | undefined {
  const option = /[1-9]/u.test(key) ? Number(key) - 1 : 'abcde'.indexOf(key);
  return option >= 0 && option < options ? { kind: 'choose', option } : undefined;
}

function moved(key: string, focus: SittingFocus): SittingAction | undefined {
  switch (key) {
    case 'Enter':
      return focus === 'control' ? undefined : { kind: 'next' };
    case 'ArrowRight':
      return { kind: 'next' };
    case 'ArrowLeft':
      return { kind: 'previous' };
    default:
      return undefined;
  }
}
