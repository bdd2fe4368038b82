// Texts made to hurt: the parser ends, throws nothing, and takes time that grows with the text, not with its
// square. A quadratic step would take minutes at these sizes, so the time limit of the test is the assertion.
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';

const MANY = 100_000;
/** Entries and lines cost more than characters. */
const LINES = 10_000;

describe('a hostile document', () => {
  it.each([
    ['blanks', ' '.repeat(MANY)],
    ['marks of headings', '#'.repeat(MANY)],
    ['headings of marks', `# ${' #'.repeat(MANY)}x`],
    ['a question of blanks', `Q${' '.repeat(MANY)}x`],
    ['a question of dots', `Q: ${'.'.repeat(9_000)}x\nA: ${'.'.repeat(40_000)}x`],
    ['stars', '*'.repeat(MANY)],
    ['stars and blanks', '* '.repeat(MANY)],
    ['open brackets', `Q: ${'['.repeat(MANY)}\nA: (${'('.repeat(MANY)}`],
    ['question marks', '?'.repeat(MANY)],
    ['colons', ': '.repeat(MANY)],
    ['line ends', '\n'.repeat(MANY)],
    ['returns', '\r'.repeat(MANY)],
    ['questions', 'Q: x\n'.repeat(LINES)],
    ['the same question', 'Q: x\nA: y0\nQ: x\nA: y1\n'.repeat(LINES)],
    [
      'other answers to one question',
      Array.from({ length: 6 * LINES }, (_, index) => `Q: x\nA: y${index}\n`).join(''),
    ],
    ['fences in bullets', `${'- ```\n'.repeat(LINES)}\`\`\`js\n\`\`\`\n`],
    ['answers', `Q: x\n${'A: y\n'.repeat(LINES)}`],
    ['bare answers', `Q x\nA${'\n'.repeat(LINES)}${'A y\n\n'.repeat(LINES)}`],
    ['separators', `Q: x\nA: y\n${'---\n'.repeat(LINES)}`],
    [
      'fences of many lengths',
      Array.from({ length: 2_000 }, (_, index) => '`'.repeat(2_003 - index)).join('\nx\n'),
    ],
    ['fences that never end', '```js\n'.repeat(LINES)],
    [
      'bullets ever deeper',
      `Q: x\nA:\n${Array.from({ length: 1_500 }, (_, index) => `${' '.repeat(index * 2)}- y`).join('\n')}`,
    ],
    ['lines ever deeper', `Q: x\nA: y:\n\n${'    z\n\n'.repeat(LINES)}`],
    ['remarks', `Q: x\nA: y\n${'> Note: z\n'.repeat(LINES)}`],
    ['numbers', Array.from({ length: LINES }, (_, index) => `${index}. Why?`).join('\n')],
    ['headings', '## Why?\nSo.\n'.repeat(LINES)],
    ['comments', `Q: x\nA: y\n${'<!-- z -->'.repeat(LINES)}\n${'<!--\n'.repeat(LINES)}`],
    ['one long line', 'word '.repeat(MANY)],
    ['odd characters', '\u0000\ud800\u202e\ufeff\u0085Q: \ud83d\nA: \udc00'.repeat(1_000)],
  ])('of %s is read', (_, text) => {
    const parsed = parseDocument(text, 'hostile');
    const again = parseDocument(printDocument(parsed), 'hostile');
    expect(again.notes).toHaveLength(parsed.notes.length);
  });
});
