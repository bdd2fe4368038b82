// Documents, printed and read again: what parseDocument reads, printDocument writes, and nothing gets lost
// between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenPoint, type DeckText, type Note, type Point } from '../../src/domain/deck/deck';
import { readDeckJson, writeDeckJson } from '../../src/domain/deck/deckJson';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';

const SEED = 20261123;

/** Pieces of lines, chosen so that every mark of every shape meets every other. */
const PIECES = [
  'Q: ',
  'A: ',
  'Q) ',
  'A) ',
  'Q1. ',
  'A1. ',
  'Q ',
  'A ',
  'a) ',
  'b) ',
  'B) ',
  '(a) ',
  '  a. ',
  '  b. ',
  '(b) ',
  '(i) ',
  'ii) ',
  '1. ',
  '2. ',
  '3) ',
  'Que. ',
  'Ans. ',
  'Question: ',
  '**Q:** ',
  '**A:** ',
  ':Q: ',
  ':A: ',
  '- ',
  '* ',
  '• ',
  '– ',
  '  - ',
  '    - ',
  '  ',
  '    ',
  '# ',
  '## ',
  '### ',
  '> ',
  '> Note: ',
  '---',
  '===',
  '```',
  '```js',
  '~~~',
  '~~~~~~~~~',
  '> ```',
  '>   ',
  '.. code-block:: sh',
  '.. [1] ',
  'Q2: ',
  'A2: ',
  '4. ',
  '1、',
  '（2）',
  '३. ',
  '| a | b |',
  'C: ',
  '.. ',
  '\\',
  '\\- ',
  '\\Q: ',
  'As of: ',
  '2022-02-10',
  '10/02/2022',
  'Source: ',
  'Label: ',
  '**Bold:** ',
  'Two words: ',
  'lower: ',
  '<!-- ',
  '-->',
  '\\<!-- ',
  'What is it?',
  'Why not ?',
  'Is it? ',
  'plain text',
  'more words here',
  'ends here.',
  'because:',
  'look::',
  '为什么？',
  'क्या है?',
  'ما هذا؟',
  'ทำไม?',
  '“quoted”',
  'Answer',
  '__',
  '**',
  '---\ntitle: Front\n---',
];
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
const noteDraft = fc.record(
  {
    question: sentence,
    points: fc.array(pointDraft, { minLength: 1, maxLength: 4 }),
    closing: sentence,
    remark: sentence,
  },
  { requiredKeys: ['question', 'points'] },
);
const deckDraft = fc.record(
  {
    title: sentence,
    asOf: fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    source: sentence,
    notes: fc.uniqueArray(noteDraft, { minLength: 1, maxLength: 5, selector: (note) => note.question }),
  },
  { requiredKeys: ['title', 'notes'] },
);

interface NoteDraft extends Omit<Note, 'kind' | 'id' | 'points'> {
  readonly points: readonly Omit<Point, 'id'>[];
}

function withIds(draft: Omit<DeckText, 'notes'> & { readonly notes: readonly NoteDraft[] }): DeckText {
  const notes = draft.notes.map((note): Note => ({
    ...note,
    kind: 'qa',
    id: '',
    points: note.points.map((point) => ({ ...point, id: '' })),
  }));
  return withoutIds({ ...draft, notes });
}

function withoutIds(deck: DeckText): DeckText {
  const notes = deck.notes.map((note) => ({
    ...note,
    id: '',
    points: note.points.map((point) => ({ ...point, id: '' })),
  }));
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
        const ids = notes.flatMap((note) => [note.id, ...note.points.map((point) => note.id + point.id)]);
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
    ];
    for (const text of texts) {
      const deck = withIds({
        title: 'T',
        notes: [
          {
            question: text,
            points: [{ text }, { text: 'x' }],
            closing: text,
            remark: text,
          },
        ],
      });
      const again = withoutIds(deckOf(printDocument(deck)));
      // A short head with a colon is a label wherever it stands.
      const read = again.notes.map((note) => ({
        ...note,
        points: note.points.map((point) => ({ id: '', text: spokenPoint(point) })),
      }));
      expect({ ...again, notes: read }).toEqual(deck);
    }
  });
});
