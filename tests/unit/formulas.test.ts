// Formulas in texts of which all other marks are gone.
import { describe, expect, it } from 'vitest';
import { bareFormulas, formulasIn, mapWords } from '../../src/domain/text/formulas';
import { unmarked } from '../../src/domain/text/unmarked';

describe('formulas of plain text', () => {
  it.each([
    ['words alone', 'at $5 and $6', 'at $5 and $6', []],
    ['in a line', 'so \\(x^2\\) grows', 'so x^2 grows', ['\\(x^2\\)']],
    ['several', '\\(a\\), then \\[b\\]', 'a, then b', ['\\(a\\)', '\\[b\\]']],
    ['marks without partner', 'f\\(x and \\[y', 'f\\(x and \\[y', []],
  ])('%s', (_, text, bare, sources) => {
    expect(bareFormulas(text)).toBe(bare);
    const found = formulasIn(text);
    expect(found.map(({ source }) => source)).toEqual(sources);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(sources);
  });

  it('stay when the words around them change', () => {
    expect(mapWords('one \\(one\\) one', (words) => words.replaceAll('one', 'two'))).toBe(
      'two \\(one\\) two',
    );
  });

  it.each([
    'so $E = mc^2$ holds',
    '$$\\frac{a}{b}$$',
    'at \\(\\sqrt[3]{x}\\)',
    '- $a_1$\n- **bold** $b_2$',
    'in two rows $\\begin{matrix}a \\\\(b)\\end{matrix}$',
  ])('come bare from “%s” as they stand between their marks', (text) => {
    const tex = /\$+([^$]*)\$|\\\((.*)\\\)$/u.exec(text);
    expect(bareFormulas(unmarked(text))).toContain((tex?.[1] ?? tex?.[2] ?? '?').trim());
  });
});
