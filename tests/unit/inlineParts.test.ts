// Inline marks of Markdown in the text of notes: what is shown in their place, and where they stay text.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InlinePart } from '../../src/domain/text/inlinePart';
import { inlineParts } from '../../src/domain/text/inlineParts';
import { mayHoldMarks } from '../../src/domain/text/mayHoldMarks';

const NAMES = { strong: 'b', emphasis: 'i', gone: 'del', marked: 'mark' } as const;

/** The parts as tags, which no case holds otherwise. */
function written(part: InlinePart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return `{code:${part.text}}`;
    case 'maths':
      return `{maths:${part.tex}}`;
    default:
      return `{${NAMES[part.kind]}:${part.parts.map(written).join('')}}`;
  }
}
const shown = (text: string): string => inlineParts(text).map(written).join('');

describe('marks', () => {
  it.each([
    ['bold words', 'a **b c** d', 'a {b:b c} d'],
    ['bold words between underscores', '__b__', '{b:b}'],
    ['emphasis', 'a *b* c', 'a {i:b} c'],
    ['emphasis between underscores', '_b_', '{i:b}'],
    ['words that are gone', '~~b~~', '{del:b}'],
    ['marked words', 'a ==b c== d', 'a {mark:b c} d'],
    [
      'a marked word with an ending',
      'the ==weir==s of ==Lenn==’s river',
      'the {mark:weir}s of {mark:Lenn}’s river',
    ],
    ['words with particles behind them', '==서울==은 *한강*에 **있**다', '{mark:서울}은 {i:한강}에 {b:있}다'],
    ['code', 'a `b` c', 'a {code:b} c'],
    ['bold emphasis', '***b***', '{i:{b:b}}'],
    ['emphasis in bold words', '**a *b* c**', '{b:a {i:b} c}'],
    ['bold words in emphasis', '*a **b** c*', '{i:a {b:b} c}'],
    ['bold words at the end of emphasis', '*a **b***', '{i:a {b:b}}'],
    ['one mark inside of another kind', '**a _b_ ~~c~~ ==d==**', '{b:a {i:b} {del:c} {mark:d}}'],
    ['marks beside signs', '(**a**), "*b*".', '({b:a}), "{i:b}".'],
    ['bold signs', '**!** and **(a)**', '{b:!} and {b:(a)}'],
    ['the first letters of words', '**N**orth **S**ea', '{b:N}orth {b:S}ea'],
    ['marks over two rows', '**a\nb**', '{b:a\nb}'],
    ['scripts without blanks', '这是**重点**内容。**重点。**内容', '这是{b:重点}内容。{b:重点。}内容'],
    ['letters of two code units', '𝒳 **𝒴** 😀*b*😀', '𝒳 {b:𝒴} 😀{i:b}😀'],
    ['bold code', '**`a`**', '{b:{code:a}}'],
    ['code with a backtick', '`` a`b ``', '{code:a`b}'],
    ['code over two rows', '`a\nb`', '{code:a b}'],
    ['code that holds blanks', '`  `', '{code:  }'],
    ['marks in code', '`**a** \\* $x$ [a](b.c)`', '{code:**a** \\* $x$ [a](b.c)}'],
    ['code in what may be emphasis', '*a `b* c`', '*a {code:b* c}'],
  ])('show %s', (_, text, expected) => {
    expect(mayHoldMarks(text)).toBe(true);
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['a product', '2 * 3 * 4'],
    ['a product without blanks', '2*3*4 and a*b*c'],
    ['powers', '2**3**4'],
    ['names with underscores', 'snake_case_name and __a__b'],
    ['names that end in underscores', 'a_ b_ c_'],
    ['marks beside blanks', '** a ** and * b * and ~~ c ~~ and == d =='],
    ['marks that are never closed', '**a *b _c ~~d ==e'],
    ['marks that are never opened', 'a** b* c_ d~~ e=='],
    ['code that is never closed', '``a` b'],
    ['comparisons', 'if a==b and c==d, or a == b'],
    ['comparisons with brackets and quotations', 'f(x)==1 and y==(2), "a"==b or c=="d"'],
    ['about', '~5 and ~6~'],
    ['a home folder', '~/a and ~/b'],
    ['blanks to fill in', '____/____ and ____.____'],
    ['paths with stars', 'src/**/*.ts and **/* and *.*'],
    ['pointers', 'char *a, *b'],
    ['an underscore in a script without blanks', '这_是_那'],
    ['nothing between marks', '** **** __ ~~~~ ===='],
    ['other marks than were opened', '**a__ *b_'],
    ['HTML', '<b>a</b> <https> <a@b.c>'],
    ['paths with backslashes', 'C:\\dir \\\\server\\share \\alpha'],
    ['sums of money', '$5 and $6'],
  ])('leave %s as text', (_, text) => {
    expect(inlineParts(text)).toEqual([{ kind: 'text', text }]);
  });

  it.each([
    ['stars', '\\*a\\* \\**b*', '*a* *{i:b}'],
    ['all marks', '\\*\\_\\`\\~\\=\\[\\]\\<\\>\\$', '*_`~=[]<>$'],
    ['a link', '\\[a](b.c) and \\![a](b.c)', '[a](b.c) and !a'],
    ['a backslash', '\\\\*a*', '\\{i:a}'],
    ['a price', '\\$5', '$5'],
  ])('mean nothing behind a backslash: %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('links and pictures', () => {
  it.each([
    ['the text of a link', 'a [b c](https://d.example/e) f', 'a b c f'],
    ['the text of a link to a file', '[a](notes.md) [b](#c) [d](e/f) [g](<h i>)', 'a b d g'],
    ['the text of a link with a title', `[a](b.c "d e") [f](g.h 'i')`, 'a f'],
    ['marks in the text of a link', '[**a** `b]`](c.d)', '{b:a} {code:b]}'],
    ['a link between marks', '**[a](b.c)**', '{b:a}'],
    ['brackets in the text of a link', '[a [0] b](c.d)', 'a [0] b'],
    ['an address with brackets', '[a](https://b.example/c_(d)) e', 'a e'],
    ['the address of a link without text', '[](https://a.example)', 'https://a.example'],
    ['an address between angle brackets', 'a <https://b.example/_c_> d', 'a https://b.example/_c_ d'],
    ['an address', 'https://a.example/_b_/__c__ d', 'https://a.example/_b_/__c__ d'],
    [
      'an address between marks',
      '**https://a.example** _https://b.example_',
      '{b:https://a.example} {i:https://b.example}',
    ],
    ['what a picture shows', 'a ![b c](d.png) e', 'a [picture: b c] e'],
    ['that there is a picture', '![](a.png)', '[picture]'],
    ['a picture with a link', '[![a](b.png)](c.d)', '[picture: a]'],
    ['marks around a link that starts outside', '[a *b](c.d) e*', 'a *b e*'],
    ['brackets that are no link', '[a] (b.c) [d](e f) [g][h] [i](', '[a] (b.c) [d](e f) [g][h] [i]('],
    [
      'words in brackets behind a gap',
      '[…](a.b) [city](France) [f](0.5)',
      '[…](a.b) [city](France) [f](0.5)',
    ],
    ['wrong order', ']( ](a.b) [', ']( ](a.b) ['],
  ])('show %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('maths beside marks', () => {
  it.each([
    ['between marks', '**a $x_1$ b**', '{b:a {maths:x_1} b}'],
    ['that holds marks', '$a*b*c$ and \\(x_1 + y_1\\)', '{maths:a*b*c} and {maths:x_1 + y_1}'],
    ['that holds what looks like a mark outside', '*a $b* c^2$', '*a {maths:b* c^2}'],
    ['behind code with a dollar sign', '`$HOME` and $x^2$', '{code:$HOME} and {maths:x^2}'],
    [
      'with backticks',
      "$\\text{``a''}$ and $\\text{``b''}$",
      "{maths:\\text{``a''}} and {maths:\\text{``b''}}",
    ],
    ['on lines of its own', '$$x_1$$ *a* \\[y\\]', '{maths:x_1} {i:a} {maths:y}'],
    [
      'behind an address with a dollar sign',
      '<https://a.example/$b$> $x$',
      'https://a.example/$b$ {maths:x}',
    ],
    ['whose brackets are never closed', '\\(a *b*', '\\(a {i:b}'],
  ])('is found %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('text without marks', () => {
  it.each(['', 'Words, and more.', 'a - b (c) [d] = e ~ f: 50% & "g"', 'Was? Ja!', 'https://a.example/b'])(
    'loads nothing: %s',
    (text) => {
      expect(mayHoldMarks(text)).toBe(false);
      expect(shown(text)).toBe(text);
    },
  );

  it('is all that the deck which comes with the app holds', () => {
    const deck = readFileSync(new URL('../../data/csto.md', import.meta.url), 'utf8');
    expect(deck.length).toBeGreaterThan(500);
    expect(deck.split('\n').filter(mayHoldMarks)).toEqual([]);
  });
});
