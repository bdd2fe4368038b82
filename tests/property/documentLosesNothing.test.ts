// Documents that mix every shape: each line carries a word of its own, and each word ends up in the deck, or a
// problem at its line or above says that something was left out. Topics are no text, so there are none here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';

const SEED = 20261123;

/** Lines with "@" for their word. */
const LINES = [
  '@ · @. · @? ·   @ ·     @ · Label: @ · label: @ · Label: ·     a. @ ·     b. @ · - @ · • @ · (a) @ · (b) @ · 1. @? · 2. @? · 3. @? · 3. @ · 1) @ · 4、@',
  'Q: @? · Q: @ · Q1: @? · Q2: @? · Q) @? · Q @ · Q What @ · **Q:** @? · :Q: @? · ## Q: @? · C: [@] · C: @',
  'A: @ · A: · A1: @ · A2: @ · A) @ · B) @ · A. @ · A @ · Ans: @ · **A:** @ · :A: @ · B: @',
  '@ :: @ · @ ::: @ · - @ :: @ · @::@ · ? · ?? · ==@== · A ==@== b · {{@}} · {{c1::@}} @ · C: {{c1::@}} · C: @ [@](@) · ![@](@)',
  '#flashcards · #flashcards/x · #flashcards @ · #tag · Tags: @ · Tags: @, @ · Both ways: yes · ^abc123 · @ ^abc123 · \\@ :: @',
  '> [!question] @ · > [!faq] · > > [!success]- @ · > > @ · <details> · <details><summary>@?</summary> · <details><summary>@</summary>',
  '<summary>@</summary> · <summary>Answer</summary> · </details> · @</details> · <details><summary>Answer</summary> · <div>',
  '$$ · \\[ · \\] · $@: @$ · **@.** @ · **@** – @ · =head2 @? · @ <!--SR:!2024-05-22,1,230--> · <!--SR:!2024-05-22,1,230-->',
  '> Note: @ · > @ · | @ | · .. [1] @ · ``` · ```js · ~~~ · \n---\n · \n******\n',
].flatMap((row) => row.split(' · '));

interface Written {
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly line: number }[];
}

/** The lines below a first question, each with its word. */
function write(lines: readonly string[]): Written {
  const rows = ['Q: @?', 'A: @', ...lines].flatMap((line, index) =>
    // A line may hold several words.
    line
      .split('@')
      .map((part, at, all) => (at === all.length - 1 ? part : part + wordOf(100 * index + at)))
      .join('')
      .split('\n'),
  );
  const words = rows.flatMap((row, index) =>
    (row.match(/w[a-j]+z/gu) ?? []).map((word) => ({ word, line: index + 1 })),
  );
  return { text: rows.join('\n'), words };
}

/** Letters only, so that no shape is made or broken by it. */
function wordOf(index: number): string {
  return `w${String(index).replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)))}z`;
}

describe('a document of many shapes', () => {
  it(`loses no line without a problem (seed ${SEED})`, () => {
    // Few kinds of lines in one document, so that they meet again and again.
    const kinds = fc.uniqueArray(fc.constantFrom('', ...LINES), { minLength: 2, maxLength: 6 });
    const documents = kinds.chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 12 }));
    const property = fc.property(documents, (lines) => {
      const { text, words } = write(lines);
      const { problems, ...deck } = parseDocument(text, 'key');
      const kept = JSON.stringify(deck);
      const lost = words.filter(
        ({ word, line }) => !kept.includes(word) && !problems.some((problem) => problem.line <= line),
      );
      expect({ text, lost }).toEqual({ text, lost: [] });
    });
    fc.assert(property, { seed: SEED, numRuns: 3_000 });
  });
});
