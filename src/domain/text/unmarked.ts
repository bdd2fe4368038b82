// A text of a note as it reads once its marks are drawn: for papers, where every text is plain but for its formulas.
import { textBlocks, type TextBlock } from './blocks';
import { formulaText } from './formulas';
import type { InlinePart } from './inlinePart';
import { inlineParts } from './inlineParts';
import { mayHoldMarks } from './mayHoldMarks';

/**
 * The text without marks of emphasis, links and code; what is struck out is left out. Lines, code and bullets stay, and
 * formulas as formulas.ts reads them.
 */
export function unmarked(text: string): string {
  if (!MAY_HOLD_BLOCKS.test(text)) return unmarkedLine(text).trim();
  return textBlocks(text)
    .map((block) => blockText(block, ''))
    .join('\n');
}

/** More than one line, a bullet or a fence of code. */
const MAY_HOLD_BLOCKS = /\n|^\s*(?:[-*•–`~]|\d{1,3}[.)])/u;

function blockText(block: TextBlock, indent: string): string {
  switch (block.kind) {
    case 'paragraph':
      return unmarkedLine(block.text).trim();
    case 'code':
      return block.text;
    case 'list':
      return block.entries
        .flatMap(({ mark, text, under }) => [
          `${indent}${block.ordered ? mark : '-'} ${unmarkedLine(text)}`,
          ...under.map((inner) => blockText(inner, `${indent}  `)),
        ])
        .join('\n');
  }
}

function unmarkedLine(text: string): string {
  if (!mayHoldMarks(text)) return text;
  const plain = partsText(inlineParts(text));
  // The blanks around what was struck out.
  return text.includes('~~') ? plain.replace(/ {2,}/gu, ' ').trim() : plain;
}

function partsText(parts: readonly InlinePart[]): string {
  return parts.map(partText).join('');
}

function partText(part: InlinePart): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'maths':
      return formulaText(part);
    case 'gone':
      return '';
    case 'strong':
    case 'emphasis':
    case 'marked':
      return partsText(part.parts);
  }
}
