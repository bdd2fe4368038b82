// The commands that change cards and notes, as spies.
import { vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { ChangeCommands } from '../../src/state/react';
import type { Spies } from './fakeImport';

/** The commands by which cards and notes are changed; they fail, or find nothing, unless given. */
export function changeSpies(given: Partial<ChangeCommands>): Spies<ChangeCommands> {
  const notHere = async () => failure({ code: 'unavailable' } as const);
  return {
    changeCards: vi.fn(given.changeCards ?? notHere),
    readNote: vi.fn(given.readNote ?? (async () => failure('noSuchNote'))),
    saveNote: vi.fn(given.saveNote ?? (async () => failure('noSuchNote'))),
    addNote: vi.fn(given.addNote ?? notHere),
    savePersonal: vi.fn(given.savePersonal ?? notHere),
    readPersonal: vi.fn(given.readPersonal ?? (async () => success(undefined))),
    readDeckText: vi.fn(given.readDeckText ?? (async () => failure('noSuchDeck'))),
    findDuplicates: vi.fn(given.findDuplicates ?? (async () => success([]))),
    redoDeckChange: vi.fn(given.redoDeckChange ?? notHere),
  };
}
