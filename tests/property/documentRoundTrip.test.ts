// Documents, printed and read again: what parseDocument reads, printDocument writes, and nothing gets lost
// between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCloze } from '../../src/domain/deck/cloze';
import {
  spokenPoint,
  type ClozeNote,
  type DeckText,
  type Note,
  type Point,
  type QaNote,
} from '../../src/domain/deck/deck';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';
import { PIECES } from '../support/documentPieces';

const SEED = 20261123;

const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((pieces) => pieces.join(''));
const documentText = fc.array(fc.oneof(line, fc.constant(''))).map((lines) => lines.join('\n'));
const likelyDocument = fc
  .array(fc.tuple(line, fc.array(line, { maxLength: 6 })), { minLength: 1, maxLength: 5 })
  .map((entries) => entries.map(([question, rest]) => `Q: ${question}\nA: ${rest.join('\n')}`).join('\n\n'));

function deckOf(text: string): DeckText {
  const { title, asOf, source, notes } = parseDocument(text, 'key');
  return {
    title,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    notes,
  };
}

/** Texts that say nothing special, for decks that no document has been read for. */
const words = fc.array(fc.constantFrom('old', 'weir', 'on', 'the', 'Lenne', '1931', 'déjà', '水坝', 'बाँध'), {
  minLength: 1,
  maxLength: 8,
});
const sentence = words.map((parts) => parts.join(' '));
const label = fc
  .array(fc.constantFrom('Upper', 'lock', 'Year', '水坝'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '));
const pointDraft = fc.record(
  {
    label,
    text: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n')),
    leadIn: sentence,
  },
  { requiredKeys: ['text'] },
);
const tags = fc.uniqueArray(
  fc
    .array(fc.constantFrom('river', 'Lenne', '水坝', 'बाँध', 'a_b', 'km/h', 'x.', '#1', 'a,b'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((levels) => levels.join('::')),
  { minLength: 1, maxLength: 4 },
);
const formula = fc.constantFrom(
  '$f: a \\to b$ is it',
  'so $x_{1}$',
  '$$\na = b\n- c: d\n$$',
  '\\[\nx :: y\n\\]',
  'as \\(a[1]\\) says',
);
const subject = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: formula });
const answerText = fc.array(subject, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n'));
const day = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const qaDraft = fc.record(
  {
    kind: fc.constant('qa' as const),
    question: sentence,
    points: fc.array(fc.oneof(pointDraft, fc.record({ text: answerText })), { minLength: 1, maxLength: 4 }),
    closing: sentence,
    remark: sentence,
    tags,
    asOf: day,
    bothWays: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'question', 'points'] },
);
const gap = fc
  .tuple(fc.integer({ min: 1, max: 12 }), sentence, fc.option(sentence))
  .map(([number, text, hint]) => `{{c${number}::${text}${hint === null ? '' : `::${hint}`}}}`);
const clozeText = fc
  .tuple(fc.array(subject, { maxLength: 2 }), gap, fc.array(fc.oneof(gap, sentence), { maxLength: 4 }))
  .map(([before, first, after]) => [...before, [first, ...after].join(' ')].join('\n\n'));
const clozeDraft = fc.record(
  { kind: fc.constant('cloze' as const), text: clozeText, remark: sentence, tags, asOf: day },
  { requiredKeys: ['kind', 'text'] },
);
const noteDraft = fc.oneof({ weight: 2, arbitrary: qaDraft }, { weight: 1, arbitrary: clozeDraft });
const deckDraft = fc.record(
  {
    title: sentence,
    asOf: day,
    source: sentence,
    notes: fc.uniqueArray(noteDraft, {
      minLength: 1,
      maxLength: 5,
      selector: (note) => (note.kind === 'qa' ? note.question : openCloze(note.text)),
    }),
  },
  { requiredKeys: ['title', 'notes'] },
);

interface QaNoteDraft extends Omit<QaNote, 'id' | 'points'> {
  readonly points: readonly Omit<Point, 'id'>[];
}

type AnyDraft = QaNoteDraft | Omit<ClozeNote, 'id'>;

function withIds(draft: Omit<DeckText, 'notes'> & { readonly notes: readonly AnyDraft[] }): DeckText {
  const notes = draft.notes.map((note): Note => {
    if (note.kind === 'cloze') return { ...note, id: '' };
    return { ...note, id: '', points: note.points.map((point) => ({ ...point, id: '' })) };
  });
  return { ...draft, notes };
}

function withoutIds(deck: DeckText): DeckText {
  const notes = deck.notes.map((note): Note => {
    if (note.kind !== 'qa') return { ...note, id: '' };
    return { ...note, id: '', points: note.points.map((point) => ({ ...point, id: '' })) };
  });
  return { ...deck, notes };
}

function check(property: fc.IProperty<[string]>, numRuns: number): void {
  fc.assert(property, { seed: SEED, numRuns });
}

describe('a document', () => {
  it.each([
    ['random lines', documentText, 200],
    ['likely documents', likelyDocument, 800],
  ])(`is read the same after printing: %s (seed ${SEED})`, (_, documents, numRuns) => {
    const property = fc.property(documents, (text) => {
      const deck = deckOf(text);
      fc.pre(deck.notes.length > 0);
      expect(deckOf(printDocument(deck))).toEqual(deck);
    });
    check(property, numRuns);
  });

  it(`is read the same whatever its line ends and blanks are (seed ${SEED})`, () => {
    const property = fc.property(documentText, (text) => {
      const deck = deckOf(text);
      expect(deckOf(text.replaceAll('\n', '\r\n'))).toEqual(deck);
      expect(deckOf(text.replaceAll('\n', '\r'))).toEqual(deck);
      expect(deckOf(`\ufeff${text}\n\n`)).toEqual(deck);
      expect(deckOf(text.replaceAll(' ', '\u00a0'))).toEqual(deck);
    });
    check(property, 500);
  });

  it(`never makes the parser throw, and its problems name its lines (seed ${SEED})`, () => {
    const property = fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), documentText),
      (text) => {
        const { problems, ...deck } = parseDocument(text, 'key');
        const { notes } = deck;
        const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/u).length;
        expect(problems.every(({ line: at }) => at >= 1 && at <= lines)).toBe(true);
        expect(notes.length + problems.length).toBeGreaterThan(text.trim() === '' ? 0 : -1);
        const ids = notes.flatMap((note) => [
          note.id,
          ...(note.kind === 'qa' ? note.points.map((point) => note.id + point.id) : []),
        ]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(readDeckJson(JSON.parse(writeDeckJson('key', deck)))).toMatchObject({ ok: true });
      },
    );
    check(property, 2_000);
  });
});

describe('a deck', () => {
  it(`is the same after it was printed as a document and read (seed ${SEED})`, () => {
    const property = fc.property(deckDraft, (draft) => {
      const deck = withIds(draft);
      expect(withoutIds(deckOf(printDocument(deck)))).toEqual(deck);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('keeps texts that look like marks', () => {
    const texts = [
      'Q: no',
      '- no',
      '1. no',
      '# no',
      '---',
      '> Note: no',
      'A. no',
      'C: no',
      '.. no',
      '\\Q: no',
      '\\alpha',
      '```',
      'a :: b',
      'a ::: b',
      '?',
      '??',
      '#flashcards/a',
      '#flashcards/c x :: y',
      '#tag',
      'Tags: a, b',
      'Both ways: yes',
      '> [!question] no',
      '<details><summary>no?</summary>',
      '{{c1::no}}',
      '==no== and {{no}}',
      '$$',
      '\\[',
      '**No.** no',
    ];
    for (const text of texts) {
      const deck = withIds({
        title: 'T',
        notes: [
          {
            kind: 'qa',
            question: text,
            points: [{ text }, { text: 'x' }],
            closing: text,
            remark: text,
          },
        ],
      });
      const again = withoutIds(deckOf(printDocument(deck)));
      // A short head with a colon is a label wherever it stands.
      const read = again.notes.map((note) =>
        note.kind === 'qa'
          ? { ...note, points: note.points.map((point) => ({ id: '', text: spokenPoint(point) })) }
          : note,
      );
      expect({ ...again, notes: read }).toEqual(deck);
    }
  });
});
