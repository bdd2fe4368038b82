// From what a command throws to what the screens are told.
import { storageErrorOf } from '../storage/storageError';
import type { Trouble } from './appState';

/** Anything that a command threw as trouble for the screens. */
export function troubleOf(error: unknown): Trouble {
  if (isFailedImport(error)) return { code: 'notLoaded', detail: error.message };
  const { reason, message } = storageErrorOf(error);
  return { code: reason, detail: message };
}

// How Chromium, Firefox, Safari and Vite say that a script or a style of the app could not be fetched.
const FAILED_IMPORT = /dynamically imported module|importing a module script|unable to preload/iu;

/** Whether an error says that a part of the app could not be fetched. */
export function isFailedImport(error: unknown): error is Error {
  return error instanceof Error && FAILED_IMPORT.test(error.message);
}

export const SLOW: Trouble = { code: 'slow' };
