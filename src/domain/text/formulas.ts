// Formulas in texts of which all other marks are gone: `\(…\)` in a line, `\[…\]` on a line of its own. Papers are made of such texts.
import { mathsParts, type MathsPart, type MathsSpan } from './mathsParts';

/** Where a formula stands: places of UTF-16 units, marks included. */
export interface FormulaPlace {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** A quick look at a text, so that text without formulas costs nothing. */
export function mayHoldFormulas(text: string): boolean {
  return /\\[([]/u.test(text);
}

/** A formula with its marks; one that holds such marks itself stays without. */
export function formulaText({ tex, isDisplay }: Pick<MathsSpan, 'tex' | 'isDisplay'>): string {
  const bare = tex.trim();
  const [open, close] = isDisplay ? ['\\[', '\\]'] : ['\\(', '\\)'];
  return bare.includes(close) ? bare : `${open}${bare}${close}`;
}

/** The stretches of a text in order, words and formulas; together their sources are the text. */
export function formulaParts(text: string): readonly MathsPart[] {
  return mayHoldFormulas(text) ? mathsParts(text, 'brackets') : [{ kind: 'text', text }];
}

/** The formulas of a text in order. */
export function formulasIn(text: string): readonly FormulaPlace[] {
  let to = 0;
  return formulaParts(text).flatMap((part): readonly FormulaPlace[] => {
    const from = to;
    to += part.kind === 'text' ? part.text.length : part.source.length;
    return part.kind === 'text' ? [] : [{ from, to, source: part.source }];
  });
}

/** The text with its formulas as bare TeX: for marking, and for where nothing can be drawn. */
export function bareFormulas(text: string): string {
  if (!mayHoldFormulas(text)) return text;
  return formulaParts(text)
    .map((part) => (part.kind === 'text' ? part.text : part.tex))
    .join('');
}

/** The text with its words changed, a stretch at a time, and its formulas as they are. */
export function mapWords(text: string, change: (words: string) => string): string {
  return formulaParts(text)
    .map((part) => (part.kind === 'text' ? change(part.text) : part.source))
    .join('');
}

/** Whether some words stand inside of a formula of a text. */
export function isInFormula(text: string, words: string): boolean {
  return formulasIn(text).some(({ source }) => source.includes(words));
}
