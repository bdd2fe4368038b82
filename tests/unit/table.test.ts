// Texts as rows and cells: separators, quotes, and the head that Anki writes.
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/formats/table/readTable';
import { cellsOf } from '../support/tableNotation';

describe('a table', () => {
  it.each([
    ['tabs', 'one\ttwo\nthree\tfour', 'one|two / three|four'],
    ['commas', 'one,two\nthree,four\n', 'one|two / three|four'],
    ['semicolons', 'one;two, or more\nthree;four', 'one|two, or more / three|four'],
    ['bars', 'one|two\nthree|four', 'one|two / three|four'],
    ['colons', 'one:two\nthree:four', 'one|two / three|four'],
    ['dashes between blanks', 'well-off - rich\nso-so - not good', 'well-off|rich / so-so|not good'],
    ['three dashes', 'one---two, or\nthree---four', 'one|two, or / three|four'],
    ['tabs, whatever else is in it', 'a, b\tc, d\ne, f\tg, h', 'a, b|c, d / e, f|g, h'],
  ])('with %s is cut at them', (_, text, expected) => {
    expect(cellsOf(text)).toBe(expected);
  });

  it.each([
    ['a longer one', 'one==two\nthree==four', '==', 'one|two / three|four'],
    ['one with a blank', 'one two', ' ', 'one|two'],
    ['an empty one, which is none', 'one,two\nthree,four', '', 'one|two / three|four'],
  ])('is cut at a separator of choice: %s', (_, text, separator, expected) => {
    expect(cellsOf(text, separator)).toBe(expected);
  });

  it.each([
    ['semicolons', 'one\ttwo;three\tfour;', ';', 'one|two / three|four'],
    ['two bars', 'one|two||three|four', '||', 'one|two / three|four'],
    ['blank lines', 'one\ttwo\nor more\n\nthree\tfour', '\n\n', 'one|two\nor more / three|four'],
    ['semicolons outside of quotes', 'one\t"two;2";three\t"four"', ';', 'one|two;2 / three|four'],
    ['semicolons, and begins with a hash', '#1\ttwo;#3\tfour', ';', '#1|two / #3|four'],
    ['lines, when the mark is none', 'one\ttwo\nthree\tfour', '', 'one|two / three|four'],
    ['lines, when the mark is a quote', 'one\ttwo\nthree\tfour', '"', 'one|two / three|four'],
  ])('has rows between %s of choice', (_, text, rowSeparator, expected) => {
    expect(cellsOf(text, undefined, rowSeparator)).toBe(expected);
  });

  it('counts its rows where lines do not end them', () => {
    const { rows } = readTable('a,b;c,d;;e,"f;g";h,i', { separator: ',', rowSeparator: ';' });
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4, 6]);
  });

  it.each([
    ['hold separators', 'a,"b,c"\nd,"e"', 'a|b,c / d|e'],
    ['hold line ends', 'a,"b\nc"\nd,e', 'a|b\nc / d|e'],
    ['hold doubled quotes', 'a,"b ""c"" d"\ne,""""', 'a|b "c" d / e|"'],
    ['are empty', 'a,""\n"b",c', 'a| / b|c'],
    ['end before blanks', 'a,"b"  \n"c" ,d', 'a|b / c|d'],
    ['end with the text', 'a,b\nc,"d', 'a|b / c|"d'],
    ['are none: a quote inside a cell', 'a,5" disk\nb,c', 'a|5" disk / b|c'],
    ['are none: words behind the quote', '"Hello" he said,greeting\nb,"c"', '"Hello" he said|greeting / b|c'],
    ['are none: never closed', '"a,b\nc,d\ne,f', '"a|b / c|d / e|f'],
  ])('has cells in quotes that %s', (_, text, expected) => {
    expect(cellsOf(text)).toBe(expected);
  });

  it('keeps what stands behind a second colon or dash in the second cell', () => {
    expect(cellsOf('ratio:1:2\nodds:3\neven:1')).toBe('ratio|1:2 / odds|3 / even|1');
    expect(cellsOf('a - b - c\nd - e\nf - g')).toBe('a|b - c / d|e / f|g');
  });

  it('goes on over a backslash where colons separate, and nowhere else', () => {
    expect(cellsOf('a:b:\\\nc\nd:e:f\ng:h:i')).toBe('a|b|c / d|e|f / g|h|i');
    expect(cellsOf('a\tb\\\nc\td')).toBe('a|b\\ / c|d');
  });

  it('has no rows where nothing is written', () => {
    expect(cellsOf('')).toBe('');
    expect(cellsOf('a,b\n\n , \n,\nc,d\n\n')).toBe('a|b / c|d');
  });

  it('knows the line on which each row starts', () => {
    const { rows } = readTable('#separator:comma\n\na,"b\nc\n"\nd,e\n"f",g');
    expect(rows.map(({ line }) => line)).toEqual([3, 6, 7]);
    expect(readTable('a:b:\\\nc\nd:e:f').rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('keeps the first rows of a longer text, and counts the others', () => {
    const { rows, beyond } = readTable('a,b\n'.repeat(10), { mostRows: 4 });
    expect([rows.length, beyond]).toEqual([4, 6]);
  });
});

describe('the head of a table', () => {
  it.each([
    ['#separator:tab\na\tb', { separator: '\t', tags: [] }],
    ['#separator:Semicolon\na;b', { separator: ';', tags: [] }],
    ['#separator:|\na|b', { separator: '|', tags: [] }],
    ['#separator:---\na---b', { separator: '---', tags: [] }],
    ['# Separator : comma\na,b', { separator: ',', tags: [] }],
    ['#separator:comma,,,,\na,b', { separator: ',', tags: [] }],
    ['#separator:comma;;;;\na;b', { separator: ';', tags: [] }],
    ['#HTML: TRUE\na\tb', { isHtml: true, tags: [] }],
    ['#html:false,,,\na,b', { isHtml: false, tags: [] }],
    ['#tags:one two\na\tb', { tags: ['one', 'two'] }],
    ['tags:one two\na\tb', { tags: ['one', 'two'] }],
    ['#deck:My deck\n#notetype:Basic\na\tb', { deck: 'My deck', noteType: 'Basic', tags: [] }],
    [
      '#guid column:1\n#deck column: 2\n#tags column:3,,\n#notetype column:4\na\tb',
      {
        guidColumn: 0,
        deckColumn: 1,
        tagsColumn: 2,
        noteTypeColumn: 3,
        tags: [],
      },
    ],
    ['#deck column:none\n#tags column:0\na\tb', { tags: [] }],
    ['# a comment: or two\n#another\na\tb', { tags: [] }],
    ['#__proto__:x\n#constructor:y\na\tb', { tags: [] }],
  ])('%j is read', (text, head) => {
    expect(readTable(text).head).toEqual(head);
    expect(readTable(text).rows).toHaveLength(1);
  });

  it('names the columns', () => {
    expect(readTable('#separator:comma\n#columns:Front,"Back, or so",Tags\na,b,c').names).toEqual([
      'Front',
      'Back, or so',
      'Tags',
    ]);
  });

  it('ends with the first row', () => {
    expect(cellsOf('#html:true\na\tb\n#c\td')).toBe('a|b / #c|d');
  });
});
