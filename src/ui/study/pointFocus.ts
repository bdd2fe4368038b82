// Moving between the points of the answer by key, and marking one. The focus is the browser's own: nothing remembers
// it but the page, so it is read from there.

/** Moves the focus to the point after (1) or before (-1) the focused one; false at an end of the list. */
export function movePointFocus(by: 1 | -1): boolean {
  const boxes = pointBoxes();
  const now = boxes.findIndex((box) => box === document.activeElement);
  const start = by === 1 ? 0 : boxes.length - 1;
  const next = boxes[now < 0 ? start : now + by];
  next?.focus();
  return next !== undefined;
}

/**
 * Marks the focused point missed, or recalled again. Without a focused point it is the first one, which takes the
 * focus; while points are opened one by one it is the one opened last, and the focus stays, so that Space opens the next.
 */
export function toggleFocusedPoint(isOpening: boolean): boolean {
  const boxes = pointBoxes();
  const focused = boxes.find((candidate) => candidate === document.activeElement);
  const box = focused ?? boxes.at(isOpening ? -1 : 0);
  if (!isOpening) box?.focus();
  box?.click();
  return box !== undefined;
}

/** For `ref` of what appears in the place of a button: the focus that went with the button goes to the answer. */
export function focusAnswerIfLost(element: HTMLElement | null): void {
  if (element === null || document.activeElement !== document.body) return;
  focusWhenShown(document.querySelector<HTMLElement>('[data-answer]'));
}

/** For `ref`: gives an element the focus when it appears, without moving the page. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** For `ref`: gives the first thing of a new card the focus, and starts at the top of the page. */
export function focusAtTop(element: HTMLElement | null): void {
  if (element === null) return;
  focusWhenShown(element);
  document.documentElement.scrollTop = 0;
}

function pointBoxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name="recalled"]')];
}
