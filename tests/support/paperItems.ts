// Papers for tests of what they come to: items that say nothing but their kind and the points they test.
import fc from 'fast-check';
import type { Item, ItemKind, TestedPoint } from '../../src/domain/paper/item';
import { markItem, type MarkingContext } from '../../src/domain/paper/markItem';
import { readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { MarkedPaper } from '../../src/domain/paper/itemResults';
import type { Answer, Confidence, ItemMark, ItemWork, PaperSettings } from '../../src/domain/paper/paper';
import { SETTINGS } from './fakePaper';

export const STARTED_MS = Date.UTC(2024, 4, 10, 12);

/** Knows nothing, and nothing was ruled. */
export const NO_CONTEXT: MarkingContext = {
  knowledge: readKnowledge([]),
  accepted: new Map(),
};

/** Point "a" of card "n:front", whose text is "alpha"; the card may be another. */
export function point(pointId: string, cardId = 'n:front', text = TEXTS[pointId] ?? pointId): TestedPoint {
  return { cardId, noteId: cardId.split(':')[0] ?? cardId, pointId, text };
}

const TEXTS: Readonly<Record<string, string>> = { a: 'alpha', b: 'bravo', c: 'charlie', d: 'delta' };

interface About {
  readonly tests?: readonly TestedPoint[];
  readonly tags?: readonly string[];
  readonly deckId?: string;
  readonly options?: number;
}

/** An item of a kind: of choices the first is right, pairs belong together as they stand, an order is right as it stands. */
export function itemOf(kind: ItemKind, id: string, about: About = {}): Item {
  const { tests = [point('a')], tags = [], deckId = 'deck', options = 4 } = about;
  const base = { id, deckId, deckTitle: `Deck ${deckId}`, tags, stem: `Item ${id}`, tests, bans: [id] };
  const choices = Array.from({ length: options }, (_, index) => `${id} ${index + 1}`);
  const places = choices.map((_, index) => index);
  switch (kind) {
    case 'choice':
      return { ...base, kind, options: choices, key: 0 };
    case 'statements': {
      const statements = ['one', 'two'].map((text) => ({ text, isTrue: true, truth: text, pointId: 'a' }));
      return { ...base, kind, asks: 'which', statements, options: choices, key: 0 };
    }
    case 'pairs':
      return { ...base, kind, labels: choices.map((one) => `${one}:`), texts: choices, key: places };
    case 'order':
      return {
        ...base,
        kind,
        entries: choices,
        dates: places.map((place) => `${2000 + place}`),
        key: places,
      };
    case 'cloze':
      return { ...base, kind, passage: 'the letter ____ stands here', accepted: ['alpha'] };
    case 'short':
    case 'long':
      return { ...base, kind };
  }
}

/** Work that says nothing but the answer. */
export function answered(answer: Answer, more: Partial<ItemWork> = {}): ItemWork {
  return { answer, tookMs: 1000, ...more };
}

export function chose(option: number, confidence?: Confidence): ItemWork {
  return answered({ kind: 'chosen', option }, confidence === undefined ? {} : { confidence });
}

export function wrote(text: string, more: Partial<ItemWork> = {}): ItemWork {
  return answered({ kind: 'written', text }, more);
}

/** All points of an item as an answer. */
export function wholeAnswer({ tests }: Item): string {
  return tests.map(({ label, text }) => `${label ?? ''}: ${text}`).join('\n');
}

/** The right answer to an item, as its key or the text of its points gives it. */
export function keyOf(item: Item): Answer {
  switch (item.kind) {
    case 'choice':
    case 'statements':
      return { kind: 'chosen', option: item.key };
    case 'pairs':
      return { kind: 'paired', texts: item.key };
    case 'order':
      return { kind: 'ordered', entries: item.key };
    case 'cloze':
      return { kind: 'written', text: item.accepted[0] ?? '' };
    case 'short':
    case 'long':
      return { kind: 'written', text: wholeAnswer(item) };
  }
}

/** A paper of items with work, and its marks. */
export function markedPaper(
  parts: readonly (readonly [item: Item, work?: ItemWork | undefined])[],
  settings: Partial<PaperSettings> = {},
  context: MarkingContext = NO_CONTEXT,
): MarkedPaper {
  const work = Object.fromEntries(
    parts.flatMap(([{ id }, done]) => (done === undefined ? [] : [[id, done]])),
  );
  const marks = Object.fromEntries(
    parts.map(([item, done]): [string, ItemMark] => [item.id, markItem(item, done, context)]),
  );
  return {
    items: parts.map(([item]) => item),
    recipe: { settings: { ...SETTINGS, ...settings }, seed: 'seed' },
    sitting: { startedAtMs: STARTED_MS, at: 0, work },
    marks,
  };
}

const aConfidence = fc.constantFrom<Confidence | undefined>('sure', 'unsure', 'guess', undefined);

const anAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant('chosen' as const), option: fc.nat(4) }),
  fc.record({
    kind: fc.constant('paired' as const),
    texts: fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('ordered' as const), entries: fc.array(fc.nat(4), { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('written' as const),
    text: fc.constantFrom('', '  ', 'alpha', 'bravo', 'alpha bravo charlie', 'x'),
  }),
);

const someWork: fc.Arbitrary<ItemWork | undefined> = fc
  .record({ answer: anAnswer, confidence: aConfidence, tookMs: fc.nat(90_000), minutes: fc.nat(60) })
  .map(({ answer, confidence, tookMs, minutes }) => ({
    tookMs,
    atMs: STARTED_MS + minutes * 60_000,
    ...(answer === undefined ? {} : { answer }),
    ...(confidence === undefined ? {} : { confidence }),
  }));

const KINDS = ['choice', 'statements', 'pairs', 'order', 'cloze', 'short', 'long'] as const;

/** Items of all kinds on a few points of two cards, with any work, whatever kind of answer it holds. */
export const someParts: fc.Arbitrary<readonly (readonly [Item, ItemWork | undefined])[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      points: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      card: fc.constantFrom('n:front', 'm:front'),
      options: fc.integer({ min: 3, max: 5 }),
      work: fc.option(someWork, { nil: undefined }),
      tags: fc.subarray(['x', 'y']),
    }),
    { maxLength: 8 },
  )
  .map((items) =>
    items.map(({ kind, points, card, options, work, tags }, index) => {
      const tests = points.map((id) => point(id, card));
      return [itemOf(kind, `item${index}`, { tests, options, tags, deckId: card }), work] as const;
    }),
  );
