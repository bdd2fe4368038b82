// Values for tests of the Library's table of cards, and its commands as spies. The idea to know: `aLibrary` answers
// searches over a list of rows in the simplest way, so that a test sees what the table asks for.
import { vi } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type { ChangeCommands, FindCommands, FoundCard, SearchProblem } from '../../src/state/react';
import { changeSpies } from './fakeChanges';
import type { Spies } from './fakeImport';
import { NOW_MS, TODAY } from './fakeViews';

type LibraryCommands = FindCommands & ChangeCommands;

/** The commands of the Library and the editor; they find nothing, or fail, unless given. */
export function librarySpies(given: Partial<LibraryCommands>): Spies<LibraryCommands> {
  const nothing = { total: 0, notes: 0, from: 0, rows: [] };
  return {
    findCards: vi.fn(given.findCards ?? (async () => success(nothing))),
    findCardIds: vi.fn(given.findCardIds ?? (async () => success([]))),
    readTags: vi.fn(given.readTags ?? (async () => success([]))),
    closeLibrary: vi.fn(given.closeLibrary),
    ...changeSpies(given),
  };
}

/** A card in review as a row of the table; the number makes it another one. */
export function aFoundCard(number = 1, overrides: Partial<FoundCard> = {}): FoundCard {
  return {
    cardId: `card-${number}`,
    noteId: `note-${number}`,
    deckId: 'rivers',
    deckTitle: 'Rivers and treaties',
    question: `Which state keeps gauge ${number}?`,
    answer: 'Castel',
    phase: 'review',
    due: { kind: 'day', day: TODAY + 3 },
    stability: 12.4,
    difficulty: 5.2,
    retrievability: 0.91,
    lapses: 1,
    addedAtMs: NOW_MS,
    tags: [],
    isSuspended: false,
    isBuried: false,
    isLeech: false,
    isWrong: false,
    ...overrides,
  };
}

/** A library of so many cards, each of its own note: a search finds the cards whose question has it. */
export function aLibrary(
  cards: readonly FoundCard[],
  problem?: (search: string) => SearchProblem | undefined,
): Pick<FindCommands, 'findCards' | 'findCardIds'> {
  const found = (search: string) => cards.filter(({ question }) => question.includes(search));
  return {
    findCards: async ({ search }, from, count) => {
      const why = problem?.(search);
      if (why !== undefined) return failure(why);
      const all = found(search);
      return success({ total: all.length, notes: all.length, from, rows: all.slice(from, from + count) });
    },
    findCardIds: async ({ search }, limit) =>
      success(
        found(search)
          .slice(0, limit)
          .map(({ cardId }) => cardId),
      ),
  };
}
