// What learners do with papers, blank pages and rulings on devices that went apart: see anyLibraryStates.ts.
import fc from 'fast-check';
import { eventIdOf } from '../../src/domain/ids';
import type { LibraryState } from '../../src/domain/merge/libraryState';
import { isKept, momentAfter, type KeptPaper } from '../../src/domain/paper/keptPaper';
import type { Item } from '../../src/domain/paper/item';
import type { BlankPage, ItemWork, Paper, Submitted } from '../../src/domain/paper/paper';
import { itemRulingId, wordingRulingId, type Ruling } from '../../src/domain/paper/ruling';

/** Where what is told apart by the moment alone is done: on which device, at which moment (ms). */
export interface PaperMoment {
  readonly atMs: number;
  readonly device: number;
}

/** One thing done with a paper. */
export interface PaperDeed {
  readonly kind:
    'answer' | 'clear' | 'turn' | 'submit' | 'overrule' | 'removePaper' | 'bringBack' | 'page' | 'rule';
  readonly paper: number;
  readonly item: number;
  readonly word: string;
}

const KINDS = ['answer', 'answer', 'answer', 'clear', 'turn', 'submit', 'overrule', 'removePaper'] as const;

export const aPaperDeed: fc.Arbitrary<PaperDeed> = fc.record({
  kind: fc.constantFrom(...KINDS, 'bringBack' as const, 'page' as const, 'rule' as const),
  paper: fc.nat(2),
  item: fc.nat(2),
  word: fc.constantFrom('a', 'b', 'c'),
});

/** A library after a deed. */
export function withPaperDeed(state: LibraryState, deed: PaperDeed, when: PaperMoment): LibraryState {
  if (deed.kind === 'rule') return withRuling(state, rulingOf(deed, when));
  const first = deed.kind === 'page' ? pageOf(deed.paper) : paperOf(deed.paper);
  const before = state.papers.get(first.id);
  const papers = new Map(state.papers);
  if (before === undefined) {
    return { ...state, papers: papers.set(first.id, { ...first, editedAtMs: when.atMs }) };
  }
  const editedAtMs = momentAfter(before, when.atMs);
  if (!isKept(before)) {
    if (deed.kind !== 'bringBack') return state;
    const back = { ...first, editedAtMs, broughtBackAtMs: editedAtMs };
    return { ...state, papers: papers.set(first.id, back) };
  }
  // One that nobody takes away: of many libraries together it is there.
  if (deed.kind === 'removePaper' && deed.paper > 0) {
    return { ...state, papers: papers.set(first.id, { id: first.id, removedAtMs: editedAtMs }) };
  }
  return { ...state, papers: papers.set(first.id, { ...changed(before, deed, when), editedAtMs }) };
}

function changed(
  before: KeptPaper,
  { kind, item, word }: PaperDeed,
  { atMs, device }: PaperMoment,
): KeptPaper {
  if (before.kind === 'blank') {
    const finished = { atMs, covered: [`point${device}`], missed: [] };
    return { ...before, text: `${before.text} ${word}`, ...(word === 'c' ? { finished } : {}) };
  }
  const { sitting, submitted } = before;
  const itemId = ITEMS[item]?.id ?? '';
  const work = (said: ItemWork): KeptPaper => {
    return { ...before, sitting: { ...sitting, work: { ...sitting.work, [itemId]: said } } };
  };
  switch (kind) {
    case 'answer':
      if (submitted !== undefined) return before;
      return work({
        answer: { kind: 'written', text: word },
        confidence: 'sure',
        atMs,
        tookMs: 1000 * device,
      });
    case 'clear':
      if (submitted !== undefined) return before;
      return work({ isFlagged: true, tookMs: 500 * device, ...(word === 'a' ? {} : { atMs }) });
    case 'submit':
      return submitted === undefined ? { ...before, submitted: submittedAt(atMs, 'missed', device) } : before;
    case 'overrule': {
      if (submitted === undefined) return before;
      const revised = submittedAt(submitted.atMs, word === 'a' ? 'recalled' : 'partly', device);
      return {
        ...before,
        submitted: { ...revised, revisedAtMs: Math.max(atMs, (submitted.revisedAtMs ?? 0) + 1) },
      };
    }
    default:
      return {
        ...before,
        sitting: { ...sitting, at: item, ...(word === 'a' ? { isClockHidden: true } : {}) },
      };
  }
}

const ABOUT = {
  deckId: 'lakes',
  deckTitle: 'Lakes',
  tags: ['deep'],
  stem: 'How deep is it?',
  tests: [
    { cardId: 'note:front', noteId: 'note', pointId: 'point', label: 'Depth', text: '90 m' },
    { cardId: 'note:front', noteId: 'note', pointId: 'other', text: 'in spring' },
  ],
  bans: ['point|80 m'],
} as const;

const ITEMS: readonly Item[] = [
  { ...ABOUT, id: 'long', kind: 'long', about: 'The lake' },
  { ...ABOUT, id: 'cloze', kind: 'cloze', passage: 'Depth: ____ m', accepted: ['90'], asOf: '2026-01-01' },
  { ...ABOUT, id: 'pairs', kind: 'pairs', labels: ['a', 'b', 'c'], texts: ['x', 'y', 'z'], key: [2, 0, 1] },
  {
    ...ABOUT,
    id: 'statements',
    kind: 'statements',
    asks: 'howMany',
    statements: [{ text: '80 m', isTrue: false, truth: '90 m', pointId: 'point' }],
    options: ['None', 'One', 'Two'],
    key: 0,
  },
];

function paperOf(number: number): Paper {
  return {
    kind: 'paper',
    id: eventIdOf(1, 1, number),
    recipe: {
      settings: {
        scope: { deckIds: ['lakes'], tags: ['deep'] },
        items: 4,
        ...(number === 0 ? { minutes: 10 } : {}),
        kinds: ['long', 'cloze'],
        marking: { penalty: 1 / 3 },
        favoursWeak: number === 1,
        isOffRecord: false,
      },
      seed: 'seed',
      ...(number === 1 ? { targets: ['point'] } : {}),
    },
    title: 'Lakes',
    items: ITEMS,
    sitting: { startedAtMs: 1, at: 0, work: {} },
  };
}

function pageOf(number: number): BlankPage {
  const scope = { deckIds: [], tags: ['deep'] };
  return {
    kind: 'blank',
    id: eventIdOf(1, 2, number),
    scope,
    title: 'Deep',
    minutes: 5,
    startedAtMs: 1,
    text: '',
  };
}

function submittedAt(atMs: number, verdict: 'recalled' | 'partly' | 'missed', device: number): Submitted {
  const point = { pointId: 'point', verdict, coverage: 0.5, earned: [{ from: 0, to: 1 }], missing: ['deep'] };
  const wrong = [{ kind: 'number', said: '80', instead: '90' }] as const;
  return {
    atMs,
    marks: {
      long: { share: 0.5, written: { points: [{ ...point, wrong, by: 'learner' }] } },
      pairs: { share: 0 },
    },
    grades: [
      {
        cardId: 'note:front',
        eventId: eventIdOf(atMs, device, 1),
        recalled: [],
        missed: ['point'],
        tookMs: 5000,
        ...(verdict === 'partly' ? { confidence: 'unsure' } : {}),
      },
    ],
  };
}

function rulingOf({ item, word }: PaperDeed, { atMs }: PaperMoment): Ruling {
  const itemId = ITEMS[item]?.id ?? '';
  return word === 'c'
    ? {
        id: itemRulingId(itemId),
        kind: 'item',
        itemId,
        bans: ['x'],
        said: 'Depth?',
        isBad: atMs % 2 === 0,
        atMs,
      }
    : {
        id: wordingRulingId('point', itemId),
        kind: 'wording',
        pointId: 'point',
        wording: `${word} ${itemId}`,
        isAccepted: atMs % 2 === 0,
        atMs,
      };
}

function withRuling(state: LibraryState, ruling: Ruling): LibraryState {
  return { ...state, rulings: new Map(state.rulings).set(ruling.id, ruling) };
}
