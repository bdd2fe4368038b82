// Texts made to hurt the readers of shapes, gaps and tags: they end, throw nothing, and take time that grows with the text, not
// with its square. A quadratic step would take minutes at these sizes, so the time limit of the test is the assertion.
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';

const MANY = 50_000;
/** Entries and lines cost more than characters. */
const LINES = 5_000;
const DEEP = 1_000;

const rows = (rowOf: (index: number) => string, count = LINES): string =>
  Array.from({ length: count }, (_, index) => rowOf(index)).join('\n');

describe('a hostile document', () => {
  it.each([
    ['cards on a line', rows((index) => `word${index} :: b`)],
    ['tight cards', `#flashcards\n${rows((index) => `word${index}::b`)}`],
    ['marks of cards', ' :: '.repeat(MANY)],
    ['colons before a mark', `a${': '.repeat(MANY)} :: b`],
    ['ends of addresses', `a :: ${'x://'.repeat(MANY)}`],
    ['code never closed', `a :: ${rows((index) => '`'.repeat(index + 1), 300).replaceAll('\n', ' ')}`],
    ['formulas never closed', `a :: ${'\\('.repeat(MANY)}`],
    ['dollars', `#flashcards\n\n${'$x '.repeat(MANY)}`],
    ['rows of dollars', '$$\n'.repeat(LINES + 1)],
    ['rows that open formulas', '\\[ x\n'.repeat(LINES)],
    ['backslashes', `a :: ${'\\'.repeat(MANY)}`],
    ['highlight marks', `#flashcards\n\n${'=='.repeat(20 * MANY)}`],
    ['highlights', `#flashcards\n\n${'==a== '.repeat(MANY / 5)}`],
    ['highlights never closed', `#flashcards\n\n${'x==a '.repeat(MANY)}`],
    ['parts of a highlight', `#flashcards\n\n==${'1;;'.repeat(MANY)}==`],
    ['braces', `#flashcards\n\n${'{{'.repeat(MANY)}`],
    ['gaps never closed', `C: ${'{{c1::'.repeat(MANY)}`],
    ['hints never closed', '{{c1::a::'.repeat(MANY / 5)],
    ['gaps in gaps', `C: ${'{{c1::'.repeat(8_000)}x${'}}'.repeat(8_000)}`],
    ['brackets never closed', `C: ${'['.repeat(MANY)}`],
    ['brackets in brackets', `C: ${'['.repeat(MANY / 3)}x${']'.repeat(MANY / 3)}`],
    ['links never closed', `C: ${'[a]('.repeat(MANY / 5)}`],
    ['links in brackets', `C: ${'[[a]]'.repeat(MANY / 5)}`],
    ['texts without gaps', 'C: a\n\n'.repeat(LINES)],
    ['a text of paragraphs', `C:\n${'x\n\n'.repeat(LINES)}`],
    ['gaps in bullets', '- {{c1::a}}\n'.repeat(LINES)],
    ['paragraphs with gaps', '{{c1::a}}\n\n'.repeat(LINES)],
    ['quotes ever deeper', rows((index) => '>'.repeat(index + 1), DEEP)],
    ['a quote in a quote in a quote', `${'>'.repeat(MANY)} [!question] x\n${'> '.repeat(MANY)}`],
    ['callouts', '> [!question] x\n> y\n'.repeat(LINES)],
    [
      'callouts in callouts',
      `> [!question] x\n${rows((index) => `${'> '.repeat(index + 2)}[!success] y`, DEEP)}`,
    ],
    ['details never closed', '<details><summary>x?</summary>\n'.repeat(LINES)],
    [
      'details in details',
      `${'<details><summary>x?</summary>\n'.repeat(LINES)}y\n${'</details>\n'.repeat(LINES)}`,
    ],
    [
      'questions in details in details',
      `${'<details><summary>x?</summary>\n'.repeat(LINES)}Q: y\nA: z\n${'</details>\n'.repeat(LINES)}`,
    ],
    [
      'answers in details',
      `Q: x\n${'<details><summary>Answer</summary>\n'.repeat(LINES)}${'</details>\n'.repeat(LINES)}`,
    ],
    ['dividers', '?\n'.repeat(LINES)],
    ['dividers right below each other', 'a\n?\n'.repeat(LINES)],
    ['a long divided card', `${'a\n'.repeat(LINES)}?\n${'b\n'.repeat(LINES)}`],
    ['tags', '#a '.repeat(MANY)],
    ['lines of tags', `Q: x\nA: y\n${rows((index) => `Tags: a${index}`)}`],
    ['tags of all', `${rows((index) => `#t${index}\n`)}\n${'x y :: z\n\n'.repeat(LINES)}`],
    ['deck tags', `${'#flashcards/a '.repeat(MANY)}x :: y`],
    ['deck tags for each card', rows((index) => `#flashcards/a${index}\nx${index}::y`)],
    ['a long list of tags', `Q: x\nA: y\nTags: ${'a,'.repeat(MANY)}`],
    ['tags in front matter', `---\ntags: [${'a,'.repeat(MANY)}]\n---\nx y :: z`],
    ['schedules', `a :: b ${'<!--SR:!1-->'.repeat(LINES)}\n${'<!--SR:'.repeat(MANY)}`],
    ['bold marks', '**'.repeat(MANY)],
    ['terms', '**a.** b\n\n'.repeat(LINES)],
    ['terms never closed', `**${'a'.repeat(140)}\n\n`.repeat(LINES)],
    ['Perl notation in itself', `=head1 x\n\n${'C<'.repeat(MANY)}${'>'.repeat(MANY)}`],
    ['Perl notation never closed', `=head1 x\n\n${'C<< a '.repeat(MANY)}`],
  ])('of %s is read', (_, text) => {
    const parsed = parseDocument(text, 'hostile');
    const again = parseDocument(printDocument(parsed), 'hostile');
    expect(again.notes).toHaveLength(parsed.notes.length);
  });
});
