// The commands for coming back and for what days off cost as spies, for component tests.
import { vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { ComebackCommands, ComebackView } from '../../src/state/react';
import type { Spies } from './fakeImport';
import { TODAY } from './fakeViews';

const UNAVAILABLE = async () => failure({ code: 'unavailable' as const });

/** Every one of these commands as a spy: there is no exam unless given. */
export function comebackSpies(given: Partial<ComebackCommands>): Spies<ComebackCommands> {
  return {
    readComeback: vi.fn(given.readComeback ?? UNAVAILABLE),
    takeWayBack: vi.fn(given.takeWayBack ?? UNAVAILABLE),
    undoWayBack: vi.fn(given.undoWayBack ?? UNAVAILABLE),
    previewDaysOff: vi.fn(given.previewDaysOff ?? (async () => success([]))),
  };
}

/** The screen of a learner who was away for some weeks, without an exam ahead. */
export function aComeback(overrides: Partial<ComebackView> = {}): ComebackView {
  return {
    today: TODAY,
    points: 310,
    known: 240.3,
    due: { cards: 96, minutes: 34.2 },
    thenDay: TODAY + 30,
    knownThen: 205.8,
    best: { cards: 41, minutes: 14.9, knownThen: 231.4 },
    spread: {
      cards: 24,
      minutes: 9,
      days: 4,
      mostDays: 60,
      minutesADay: 12.4,
      isWithinMinutes: true,
      lost: 3.2,
      knownThen: 262.1,
    },
    exam: undefined,
    taken: undefined,
    ...overrides,
  };
}
