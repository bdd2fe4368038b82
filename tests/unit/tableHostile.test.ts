// Files made to hurt: each ends with decks or with a ReadError, and takes time that grows with the file. A quadratic step
// would take minutes at these sizes, so the time limit of the test is the assertion.
import { describe, expect, it } from 'vitest';
import { decodeText, isText } from '../../src/formats/decodeText';
import { ReadError } from '../../src/formats/readFailure';
import { readReviewLog } from '../../src/formats/reviewLog/reviewLog';
import { readTable } from '../../src/formats/table/readTable';
import { tableCertainty } from '../../src/formats/table/tableCertainty';
import { writeTable } from '../../src/formats/table/writeTable';
import { readAsTable } from '../support/tableNotation';

const MANY = 200_000;
const UTF_8 = new TextEncoder();

/** How many notes come of a file, all steps taken; -1 for a file that is refused. */
function notesIn(bytes: Uint8Array, largest?: number): number {
  try {
    const { text } = decodeText(bytes, largest);
    const table = readTable(text);
    const { decks } = readAsTable(text);
    const faceOf = () => ({ kind: 'text' as const, question: '', points: [] });
    writeTable(decks.map((deck) => ({ ...deck, faceOf })));
    readReviewLog(table);
    return (
      [isText(bytes), tableCertainty(text)].length -
      2 +
      decks.reduce((sum, deck) => sum + deck.notes.length, 0)
    );
  } catch (error) {
    if (error instanceof ReadError) return -1;
    throw error;
  }
}

describe('a hostile table', () => {
  it.each([
    ['of nothing', '', 0],
    ['of one cell that is too large', 'x'.repeat(MANY), 0],
    ['of separators on one line', `a${'\t'.repeat(1_000_000)}`, 0],
    ['of cells on one line', 'a\t'.repeat(MANY), 1],
    ['of separators on all lines', `${','.repeat(50)}\n`.repeat(5_000), 0],
    ['of line ends', '\n'.repeat(MANY), 0],
    ['of returns', '\r'.repeat(MANY), 0],
    ['of NULs', '\u0000'.repeat(MANY), 0],
    ['with NULs in its cells', 'a\u0000b\t\u0000c\n', 1],
    ['with a quote that never closes', `a\t"b\n${'c\td\n'.repeat(1_000)}`, 2],
    ['of quotes', '"'.repeat(MANY), 0],
    ['of quotes that close nothing', '"a" b\t'.repeat(MANY), 1],
    ['of quotes and blanks', `${'" '.repeat(MANY)}${' '.repeat(MANY)}\t`, 0],
    ['of rows that open quotes', '"a\n'.repeat(MANY), 0],
    ['of doubled quotes', `a\t"${'""'.repeat(MANY)}"`, 0],
    ['of rows with doubled quotes', '"""a\t""b\n'.repeat(20_000), 1],
    ['of backslashes at the ends of lines', `a:b\nc:d\ne:f\n${'x\\\n'.repeat(MANY)}`, 3],
    ['of formulas', '=1+2\t=cmd()\n@a\t+b\n', 2],
    ['of scripts', '#html:true\n<script>alert(1)</script>a\t<img src=x onerror=alert(1)>b', 1],
    ['of tags that never end', `#html:true\na\t${'<'.repeat(MANY)}`, 0],
    ['of open tags', `#html:true\na\t${'<b '.repeat(MANY)}`, 0],
    ['of tags', `#html:true\na\t${'<b>x</b>'.repeat(100_000)}y`, 0],
    ['of lists in lists', `#html:true\na\t${'<ul><li>'.repeat(50_000)}b`, 1],
    ['of scripts that never end', `#html:true\na\t${'<script '.repeat(50_000)}`, 0],
    ['of comments that never end', `#html:true\na\tb${'<!--'.repeat(50_000)}`, 1],
    ['of quotes in tags', `#html:true\na\tb${`<a "><i '>`.repeat(40_000)}`, 1],
    ['of pictures without an end', `a\t${'<img src '.repeat(50_000)}`, 0],
    ['of entities', `#html:true\na\t${'&#x41;&amp'.repeat(5_000)}`, 1],
    ['with keys of objects for columns', '__proto__,constructor,tags\na,b,c', 1],
    ['with keys of objects for decks', 'question,answer,deck,tags\na,b,__proto__,__proto__', 1],
    ['with lone surrogates', '\ud800\t\udc00', 1],
    ['of heads', '#separator:tab\n'.repeat(MANY), 0],
    ['of comments', '#\n'.repeat(MANY), 0],
    ['with a head that never ends', `#columns:${'a,'.repeat(MANY)}\na,b`, 0],
    ['with a separator of many letters', `#separator:${'ab'.repeat(10_000)}\na,b`, 0],
    ['with a separator that is a quote', '#separator:"\na\tb', 1],
    ['of one question', Array.from({ length: 20_000 }, (_, index) => `a\t${index}`).join('\n'), 20_000],
    ['of one row', 'a\tb\n'.repeat(MANY), 1],
    ['of bullets', `a\t"${'- b\n'.repeat(20_000)}"`, 0],
    ['of labels', `a\t"${'b: c\n'.repeat(2_000)}"`, 0],
    ['of fences', `a\t"${'```\n'.repeat(2_000)}- b"`, 1],
    ['of tags in a cell', `question,answer,tags\na,b,"${'t '.repeat(MANY)}"`, 1],
    ['with one id for all', 'guid,question,answer\nx,a,b\nx,c,d\nx,e,f', 3],
    ['with a date for a number of a column', '#tags column:99999999999\n#guid column:-1\na\tb', 1],
  ])('%s is read', (_, text, notes) => {
    expect(notesIn(UTF_8.encode(text))).toBe(notes);
  });

  it.each([
    ['UTF-16 cut in the middle', Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x09, 0x00, 0x62), 1],
    ['a mark and nothing else', Uint8Array.of(0xef, 0xbb, 0xbf), 0],
    ['broken UTF-8', Uint8Array.of(0x61, 0x09, 0xc3, 0x28, 0xff), 1],
    ['every byte there is', Uint8Array.from({ length: 256 }, (_, index) => index), 0],
  ])('of %s is read', (_, bytes, notes) => {
    expect(notesIn(bytes)).toBe(notes);
  });

  it('that is too large is refused', () => {
    expect(notesIn(UTF_8.encode('a\tb\n'.repeat(100)), 399)).toBe(-1);
    expect(notesIn(UTF_8.encode('a\tb\n'.repeat(100)), 400)).toBe(1);
  });

  it('changes no object of the program', () => {
    readAsTable('question,answer,deck,guid\na,b,__proto__,__proto__\nc,d,constructor,toString');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
