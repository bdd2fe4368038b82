// The commands for chosen cards and days off as spies, for component tests.
import { vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { ChosenCommands } from '../../src/state/react';
import type { Spies } from './fakeImport';

const UNAVAILABLE = async () => failure({ code: 'unavailable' as const });

/** Every one of these commands as a spy: choices find nothing unless given. */
export function chosenSpies(given: Partial<ChosenCommands>): Spies<ChosenCommands> {
  return {
    studyChosen: vi.fn(given.studyChosen),
    addReviewsToday: vi.fn(given.addReviewsToday),
    countChosen: vi.fn(given.countChosen ?? (async (choices) => success(choices.map(() => 0)))),
    startChosen: vi.fn(given.startChosen ?? (async () => failure('noCards'))),
    readChosen: vi.fn(given.readChosen ?? (async () => success([]))),
    closeChosen: vi.fn(given.closeChosen ?? (async () => success(undefined))),
    previewLoad: vi.fn(given.previewLoad ?? UNAVAILABLE),
    applyLoad: vi.fn(given.applyLoad ?? UNAVAILABLE),
  };
}
