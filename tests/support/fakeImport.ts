// Values for tests of the Import, Library and Your data screens, and their commands as spies. Each builder gives a
// sensible value and takes what a test cares about.
import { vi, type Mock } from 'vitest';
import { failure, success } from '../../src/domain/result';
import type {
  ChangeRow,
  DeckOptionCommands,
  DeckPreview,
  ImportCommands,
  ImportPreview,
  ImportReport,
  TableView,
} from '../../src/state/react';

/** Each command of a group as a spy. */
export type Spies<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends (...args: never[]) => unknown
    ? Mock<Group[Name]>
    : never;
};

type Given = Partial<ImportCommands & DeckOptionCommands>;

/** The commands of these screens; they do nothing, or fail, unless given. */
export function importSpies(given: Given): Spies<ImportCommands & DeckOptionCommands> {
  const notHere = async () => failure({ code: 'unavailable' } as const);
  return {
    prepareImport: vi.fn(given.prepareImport),
    importFiles: vi.fn(given.importFiles),
    importText: vi.fn(given.importText),
    chooseColumns: vi.fn(given.chooseColumns),
    acceptColumns: vi.fn(given.acceptColumns),
    backToColumns: vi.fn(given.backToColumns),
    chooseTarget: vi.fn(given.chooseTarget),
    overrule: vi.fn(given.overrule),
    correctChange: vi.fn(given.correctChange),
    showChanges: vi.fn(given.showChanges),
    applyImport: vi.fn(given.applyImport),
    cancelImport: vi.fn(given.cancelImport),
    cancelAllFiles: vi.fn(given.cancelAllFiles),
    undoImport: vi.fn(given.undoImport),
    exportDeck: vi.fn(given.exportDeck ?? notHere),
    renameDeck: vi.fn(given.renameDeck ?? notHere),
    deleteDeck: vi.fn(given.deleteDeck ?? notHere),
    readGoneCards: vi.fn(given.readGoneCards ?? (async () => success({ cards: 0, reviews: 0 }))),
    clearGoneCards: vi.fn(given.clearGoneCards ?? notHere),
    readUndoneDeckChange: vi.fn(given.readUndoneDeckChange ?? (async () => undefined)),
    readDeckChange: vi.fn(given.readDeckChange ?? (async () => undefined)),
    undoDeckChange: vi.fn(given.undoDeckChange ?? notHere),
    readMedia: vi.fn(given.readMedia ?? (async () => new Map())),
    readDeckOptions: vi.fn(given.readDeckOptions ?? notHere),
    setDeckOption: vi.fn(given.setDeckOption ?? notHere),
  };
}

/** A deck of an import that is new here. */
export function aDeckPreview(overrides: Partial<DeckPreview> = {}): DeckPreview {
  return {
    target: undefined,
    title: 'Rivers and treaties',
    cards: 3,
    points: 6,
    counts: { new: 3, reworded: 0, changed: 0, removed: 0, unchanged: 0 },
    ...overrides,
  };
}

/** The preview of a document that is new here, without problems. */
export function aPreview(overrides: Partial<ImportPreview> = {}): ImportPreview {
  return {
    fileName: 'rivers.md',
    kind: 'document',
    guessed: undefined,
    decks: [aDeckPreview()],
    targets: [],
    cards: 3,
    points: 6,
    reviews: 0,
    media: 0,
    sample: [],
    problems: [],
    problemCount: 0,
    leftOut: [],
    changes: [],
    changeCount: 0,
    isReadAgain: false,
    isNothingNew: false,
    hasColumns: false,
    ...overrides,
  };
}

/** A note whose point got another number. */
export function aChange(overrides: Partial<ChangeRow> = {}): ChangeRow {
  return {
    id: 'row-flow',
    deckTitle: 'Rivers and treaties',
    kind: 'changed',
    question: 'How much of the flow may a member take?',
    points: [
      { kind: 'changed', before: 'A fifth, from June to August.', after: 'A third, from June to August.' },
      { kind: 'unchanged', after: 'Nothing in a drought.' },
    ],
    hasHistory: true,
    choices: ['take', 'startAnew', 'leave'],
    choice: 'take',
    links: [],
    ...overrides,
  };
}

/** The preview of a document that was read before: one note of each kind of change. */
export function aPreviewOfChanges(overrides: Partial<ImportPreview> = {}): ImportPreview {
  const changes = [
    aChange(),
    aChange({
      id: 'row-locks',
      kind: 'reworded',
      question: 'Who passes the locks without a fee?',
      questionChange: {
        before: 'Who passes the locks free?',
        after: 'Who passes the locks without a fee?',
      },
      points: [],
    }),
    aChange({
      id: 'row-new',
      kind: 'new',
      question: 'Who keeps the gauges?',
      points: [{ kind: 'new', after: 'The office at Brenn.' }],
      hasHistory: false,
      choices: ['take', 'leave'],
    }),
    aChange({
      id: 'row-old',
      kind: 'removed',
      question: 'Who kept the ferries?',
      points: [{ kind: 'removed', before: 'The guild of Castel.' }],
      choices: ['take', 'leave'],
    }),
  ];
  return aPreview({
    decks: [
      aDeckPreview({
        target: 'rivers',
        counts: { new: 1, reworded: 1, changed: 1, removed: 1, unchanged: 12 },
      }),
    ],
    changes,
    changeCount: changes.length,
    isReadAgain: true,
    ...overrides,
  });
}

/** A table of three columns, of which the first row names the columns. */
export function aTable(overrides: Partial<TableView> = {}): TableView {
  return {
    choice: { roles: ['question', 'answer', 'ignore'], hasHeader: true, separator: '\t', rowSeparator: '\n' },
    guessed: undefined,
    rows: 41,
    columns: [
      { cells: ['Term', 'gauge', 'sluice'] },
      { cells: ['Meaning', 'a mark that shows the level', 'a gate that holds water back'] },
      { cells: ['Page', '12', '14'] },
    ],
    sample: [
      { question: 'gauge', points: ['a mark that shows the level'] },
      { question: 'sluice', points: ['a gate that holds water back'] },
    ],
    notes: 40,
    ...overrides,
  };
}

/** What came of an import. */
export function aReport(overrides: Partial<ImportReport> = {}): ImportReport {
  return {
    decks: [{ id: 'rivers', title: 'Rivers and treaties' }],
    cards: 3,
    points: 6,
    reviews: 0,
    ...overrides,
  };
}
