// From what storage throws to what the screens are told.
import type { StorageError } from '../storage/storageError';
import type { Trouble } from './appState';

/** A storage error as trouble for the screens. */
export function troubleOf(error: StorageError): Trouble {
  return { code: error.reason, detail: error.message };
}

export const SLOW: Trouble = { code: 'slow' };
