// The review of changes of the Import screen, shown alone.
import { screen } from '@testing-library/react';
import type { ImportPreview } from '../../src/state/react';
import { Changes } from '../../src/ui/import/Changes';
import { fakeApp, renderApp } from './fakeApp';
import { aPreviewOfChanges } from './fakeImport';

/** Shows the changes of a preview. */
export function showChanges(preview: ImportPreview = aPreviewOfChanges()) {
  const fake = fakeApp();
  return { ...fake, ...renderApp(<Changes preview={preview} />, fake.app) };
}

/** The row of a note, by its question. */
export function rowOf(question: string): HTMLElement {
  const row = screen.getByRole('heading', { level: 4, name: question }).closest('li');
  if (row === null) throw new Error('no row');
  return row;
}
