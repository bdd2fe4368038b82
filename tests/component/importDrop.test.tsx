// @vitest-environment jsdom
// Files dropped anywhere in the window.
import { createEvent, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/react';
import { AppScreens } from '../../src/ui/App';
// Screens that load lazily are compiled before the tests start, not inside the patience of one.
import '../../src/ui/import/ImportScreen';
import '../../src/ui/today/TodayScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aPreview } from '../support/fakeImport';
import { askingView } from '../support/fakeViews';

const file = new File(['Q: Why?\nA: So.'], 'why.md');
const other = new File(['Q: How?\nA: So.'], 'how.md');

beforeEach(() => {
  location.hash = '';
});

function open(address: string, state: Partial<AppState> = {}) {
  location.hash = address;
  const fake = fakeApp(state);
  return { ...fake, ...renderApp(<AppScreens />, fake.app) };
}

/** Fires a drag event with files, or with text; true when the app took it from the browser. */
function drag(
  kind: 'dragOver' | 'drop',
  what: 'Files' | 'text/plain' = 'Files',
  files: readonly File[] = [file],
): boolean {
  const dataTransfer = { types: [what], files: what === 'Files' ? files : [], dropEffect: 'copy' };
  const event = createEvent[kind](document.body, { dataTransfer });
  fireEvent(document.body, event);
  return event.defaultPrevented;
}

/** Drags from the page to an element of it, or out of the window. */
function leave(relatedTarget: Element | null): void {
  const event = createEvent.dragLeave(document.body);
  // jsdom has no drag events of its own, so nothing sets this.
  Object.defineProperty(event, 'relatedTarget', { value: relatedTarget });
  fireEvent(document.body, event);
}

const HINT = 'Drop files to import them';

describe('a file that is dragged over the window', () => {
  it('brings a hint, which goes when it is dragged out again', () => {
    open('#/');
    expect(screen.queryByText(HINT)).toBeNull();
    expect(drag('dragOver')).toBe(true);
    expect(screen.getByText(HINT)).toBeVisible();
    leave(document.body);
    expect(screen.getByText(HINT)).toBeVisible();
    leave(null);
    expect(screen.queryByText(HINT)).toBeNull();
  });

  it.each([
    ['Today', '#/', {}],
    ['a card that is asked', '#/study', { study: askingView() }],
    ['Import with a preview', '#/import', { importing: { kind: 'preview', preview: aPreview() } }],
  ] as const)('is read when it is dropped on %s', async (_, address, state) => {
    const { commands } = open(address, state);
    drag('dragOver');
    expect(drag('drop')).toBe(true);
    expect(commands.importFiles).toHaveBeenCalledWith([file]);
    expect(screen.queryByText(HINT)).toBeNull();
    expect(location.hash).toBe('#/import');
    expect(await screen.findByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  });

  it('is read with all others that are dropped with it', () => {
    const { commands } = open('#/');
    expect(drag('drop', 'Files', [file, other])).toBe(true);
    expect(commands.importFiles).toHaveBeenCalledWith([file, other]);
  });

  it.each([
    ['an import is being written', { importing: { kind: 'writing', preview: aPreview() } }],
    ['storage cannot be used', { phase: 'failed', trouble: { code: 'unavailable' } }],
  ] as const)('is neither read nor opened by the browser while %s', (_, state) => {
    const { commands } = open('#/', state);
    expect(drag('dragOver')).toBe(true);
    expect(screen.queryByText(HINT)).toBeNull();
    expect(drag('drop')).toBe(true);
    expect(commands.importFiles).not.toHaveBeenCalled();
  });

  it('is not mistaken for text that is dragged', () => {
    const { commands } = open('#/');
    expect(drag('dragOver', 'text/plain')).toBe(false);
    expect(screen.queryByText(HINT)).toBeNull();
    expect(drag('drop', 'text/plain')).toBe(false);
    expect(commands.importFiles).not.toHaveBeenCalled();
  });
});
