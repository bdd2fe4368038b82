// The commands of papers as spies, and papers that they find, for component tests.
import { vi } from 'vitest';
import type { Item, ItemKind } from '../../src/domain/paper/item';
import type { BlankPage, Paper, PaperSettings } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import type { PaperCommands, PapersView, PaperSupport, PaperView } from '../../src/state/react';
import type { Spies } from './fakeImport';

const UNAVAILABLE = async () => failure({ code: 'unavailable' as const });
const DONE = async () => success(undefined);

/** Every one of these commands as a spy: there is one deck, no paper, and everything is kept unless told otherwise. */
export function paperSpies(given: Partial<PaperCommands>): Spies<PaperCommands> {
  return {
    readPaperChoices: vi.fn(given.readPaperChoices ?? (async () => success(someDecks()))),
    readPaperSupport: vi.fn(given.readPaperSupport ?? (async () => success(someSupport()))),
    readPapers: vi.fn(given.readPapers ?? (async () => success(somePapers()))),
    startPaper: vi.fn(given.startPaper ?? UNAVAILABLE),
    startBlankPage: vi.fn(given.startBlankPage ?? UNAVAILABLE),
    readPaper: vi.fn(given.readPaper ?? (async () => failure('noSuchPaper' as const))),
    workOnItem: vi.fn(given.workOnItem ?? DONE),
    moveTo: vi.fn(given.moveTo ?? DONE),
    submitPaper: vi.fn(given.submitPaper ?? DONE),
    ruleItem: vi.fn(given.ruleItem ?? DONE),
    ruleItemGood: vi.fn(given.ruleItemGood ?? DONE),
    overruleMark: vi.fn(given.overruleMark ?? DONE),
    setRecord: vi.fn(given.setRecord ?? (async () => success({ leftAlone: 0 }))),
    removePaper: vi.fn(given.removePaper ?? (async () => failure('noSuchPaper' as const))),
    keepPaper: vi.fn(given.keepPaper ?? DONE),
    studyMisses: vi.fn(given.studyMisses ?? (async () => failure('noCards' as const))),
    writeBlankPage: vi.fn(given.writeBlankPage ?? DONE),
    coverWith: vi.fn(given.coverWith ?? (async () => success({ questions: [], covered: 0, points: 0 }))),
    finishBlankPage: vi.fn(given.finishBlankPage ?? DONE),
    markWritten: vi.fn(given.markWritten ?? (async () => success({ points: [] }))),
    ruleWording: vi.fn(given.ruleWording ?? DONE),
  };
}

/** Twenty items of all kinds in half an hour, a third off for a wrong choice. */
export const SETTINGS: PaperSettings = {
  scope: { deckIds: ['rivers'], tags: [] },
  items: 20,
  minutes: 30,
  kinds: ['choice', 'statements', 'pairs', 'order', 'cloze', 'short', 'long'],
  marking: { penalty: 1 / 3 },
  favoursWeak: false,
  isOffRecord: false,
};

/** What the Test screen finds: no paper and no bad item unless given. */
export function somePapers(more: Partial<PapersView> = {}): PapersView {
  return { papers: [], badItems: [], lastSettings: undefined, deckTitles: new Map(), ...more };
}

function someDecks() {
  return { decks: [{ id: 'rivers', title: 'Rivers', cards: 4 }], tags: [{ tag: 'europe', cards: 2 }] };
}

/** A deck without dates. */
export function someSupport(): PaperSupport {
  return {
    cards: 4,
    points: 9,
    studied: 5,
    kinds: [
      { kind: 'choice', most: 8 },
      { kind: 'statements', most: 6 },
      { kind: 'pairs', most: 2 },
      { kind: 'order', most: 0, why: 'noDates' },
      { kind: 'cloze', most: 7 },
      { kind: 'short', most: 9 },
      { kind: 'long', most: 3 },
    ],
  };
}

/** What every item below says of itself. */
const ABOUT = {
  deckId: 'rivers',
  deckTitle: 'Rivers',
  asOf: '2024-05-01',
  tags: ['europe'],
  about: 'What is the Danube?',
  bans: [],
} as const;

function tested(pointId: string, label: string, text: string) {
  return { cardId: 'note0000001:front', noteId: 'note0000001', pointId, label, text };
}

const COURSE = tested('point000001', 'Course', 'from the Black Forest to the Black Sea');
const LENGTH = tested('point000002', 'Length', '2,850 kilometres');
const CITIES = tested('point000003', 'Capitals', 'Vienna, Bratislava, Budapest and Belgrade');

/** One item of each kind, about a river. */
export const ITEMS: readonly Item[] = [
  {
    ...ABOUT,
    kind: 'choice',
    id: 'item-choice',
    stem: 'Which number belongs in the gap?',
    passage: 'Length: ____ kilometres',
    options: ['1,230', '2,850', '3,530', '2,201'],
    key: 1,
    tests: [LENGTH],
  },
  {
    ...ABOUT,
    kind: 'statements',
    id: 'item-statements',
    asks: 'which',
    stem: 'Consider the following statements. Which of them are correct?',
    statements: [
      {
        text: 'Length: 2,850 kilometres',
        isTrue: true,
        truth: 'Length: 2,850 kilometres',
        pointId: 'point000002',
      },
      {
        text: 'Course: from the Black Forest to the North Sea',
        isTrue: false,
        truth: 'Course: from the Black Forest to the Black Sea',
        pointId: 'point000001',
      },
    ],
    options: ['1 only', '2 only', 'Both 1 and 2', 'Neither 1 nor 2'],
    key: 0,
    tests: [LENGTH, COURSE],
  },
  {
    ...ABOUT,
    kind: 'pairs',
    id: 'item-pairs',
    stem: 'Match each heading with what the notes say under it.',
    labels: ['Course', 'Length', 'Capitals'],
    texts: [
      '2,850 kilometres',
      'Vienna, Bratislava, Budapest and Belgrade',
      'from the Black Forest to the Black Sea',
    ],
    key: [2, 0, 1],
    tests: [COURSE, LENGTH, CITIES],
  },
  {
    ...ABOUT,
    kind: 'order',
    id: 'item-order',
    stem: 'Put these in order, the earliest first.',
    entries: ['The canal was finished', 'The first bridge was built', 'The commission was founded'],
    dates: ['1992', '105', '1948'],
    key: [1, 2, 0],
    tests: [COURSE, LENGTH, CITIES],
  },
  {
    ...ABOUT,
    kind: 'cloze',
    id: 'item-cloze',
    stem: 'What belongs in the gap?',
    passage: 'Capitals: Vienna, ____, Budapest and Belgrade',
    accepted: ['Bratislava'],
    tests: [CITIES],
  },
  {
    ...ABOUT,
    kind: 'short',
    id: 'item-short',
    stem: 'What do the notes say under “Course”?',
    tests: [COURSE],
  },
  {
    ...ABOUT,
    kind: 'long',
    id: 'item-long',
    stem: 'What is the Danube?',
    tests: [COURSE, LENGTH, CITIES],
  },
];

/** The item of a kind among those of fakePaper. */
export function itemOf<Kind extends ItemKind>(kind: Kind): Extract<Item, { kind: Kind }> {
  const found = ITEMS.find((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  if (found === undefined) throw new Error(`there is no ${kind} item`);
  return found;
}

/** A paper with one item of each kind, begun at noon of 10 May 2024, nothing answered yet. */
export function aPaper(more: Partial<Paper> = {}): Paper {
  return {
    kind: 'paper',
    id: '00lw1zi3c00100001',
    recipe: { settings: SETTINGS, seed: 'seed1' },
    title: 'Rivers',
    items: ITEMS,
    sitting: { startedAtMs: Date.UTC(2024, 4, 10, 12), at: 0, work: {} },
    ...more,
  };
}

/** A blank page about rivers, begun at noon of 10 May 2024. */
export function aBlankPage(more: Partial<BlankPage> = {}): BlankPage {
  return {
    kind: 'blank',
    id: '00lw1zi3c00100002',
    scope: SETTINGS.scope,
    title: 'Rivers',
    minutes: 10,
    startedAtMs: Date.UTC(2024, 4, 10, 12),
    text: '',
    ...more,
  };
}

/** A paper as a screen is given it. */
export function aView(paper: Paper | BlankPage = aPaper()): PaperView {
  return { paper, record: 'none', written: [], goneCards: [] };
}
