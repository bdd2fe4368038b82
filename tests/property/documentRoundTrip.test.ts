// Documents, printed and read again: what parseDocument reads, printDocument writes, and nothing gets lost between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckText } from '../../src/domain/deck/deck';
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

describe('a document', () => {
  it.each([
    ['random lines', documentText],
    ['likely documents', likelyDocument],
  ])('is read the same after printing: %s', (_, documents) => {
    const property = fc.property(documents, (text) => {
      const deck = deckOf(text);
      fc.pre(deck.notes.length > 0);
      expect(deckOf(printDocument(deck))).toEqual(deck);
    });
    fc.assert(property, {
      seed: Number(process.env.SEED ?? SEED),
      numRuns: Number(process.env.RUNS ?? 2_000),
    });
  });
});
