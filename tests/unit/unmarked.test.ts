// Texts of notes as they read once their marks are drawn.
import { describe, expect, it } from 'vitest';
import { unmarked } from '../../src/domain/text/unmarked';

describe('the text without its marks', () => {
  it.each([
    ['plain words stay as they are', 'Vienna, 1815.', 'Vienna, 1815.'],
    ['emphasis', 'the **Danube** is *long*', 'the Danube is long'],
    ['links', 'see [the map](https://example.org/map)', 'see the map'],
    ['code', 'call `read()` first', 'call read() first'],
    ['what is struck out', 'founded in ~~1991~~ 1992', 'founded in 1992'],
    ['formulas stay as such', 'so $E = mc^2$ holds', 'so \\(E = mc^2\\) holds'],
    ['formulas on a line of their own', '$$\\frac{a}{b}$$', '\\[\\frac{a}{b}\\]'],
    ['prices are no formulas', 'it costs $5, not $6', 'it costs $5, not $6'],
    ['lines', 'one **line**\nand another', 'one line\nand another'],
    ['bullets', 'both:\n- **north**\n  - far\n- south', 'both:\n- north\n  - far\n- south'],
    ['numbers of a list', '1. first\n2. *second*', '1. first\n2. second'],
    ['a day that looks like a number', '29. May 1815', '29. May 1815'],
    ['fences', '```\na ** b\n```', 'a ** b'],
    ['blanks around', '  north  ', 'north'],
  ])('%s', (_, marked, plain) => {
    expect(unmarked(marked)).toBe(plain);
  });
});
