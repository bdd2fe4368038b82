// The inside of a question, an answer or a remark: paragraphs, code, and bullets that hold blocks of their
// own. `renderBlocks` writes them in the one form in which texts are stored: wrapped lines joined, an empty
// line between blocks, bullets indented by two blanks.
import { bulletOf, countsAfter, NO_COUNTS, type Bullet, type Counts } from './bullets';
import { endOfFence, readDirective, readFence, readIndentedCode } from './codeBlocks';
import { joinLines } from './joinLines';
import { bracketLetters } from './letters';
import { isBlank, restOfLine, shiftLeft, type Line } from './lines';
import { headingOf, isSeparator } from './markers';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly rows: readonly string[] }
  | { readonly kind: 'bullet'; readonly mark: string; readonly blocks: readonly Block[] };

/** Bullets nested deeper than this are read as text. */
const DEEPEST = 12;
/** Points have labels; the bullets inside them have none. */
const DEEPEST_LABEL = 1;
/** A bullet or a paragraph belongs to the bullet above it when it is indented this much more. */
const NESTING = 2;

/** Where lines stand that are read as blocks. */
export interface Setting {
  /** How many bullets they are inside of; questions and remarks, which start with no bullet, count as one. */
  readonly depth: number;
  /** Whether they are part of an answer, where lines may start with labels. */
  readonly isAnswer: boolean;
}

/**
 * Reads lines, already moved to the left, as blocks. The first line inside a bullet is text, whatever it
 * looks like.
 */
export function readBlocks(lines: readonly Line[], setting: Setting): readonly Block[] {
  const { depth, isAnswer } = setting;
  const blocks: Block[] = [];
  let last = NO_COUNTS;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const isHead = depth > 0 && at === 0;
    if (line === undefined || isBlank(line) || isSeparatorLine(line)) {
      at += 1;
      continue;
    }
    const bullet = isHead || depth >= DEEPEST ? undefined : bulletAt(line, last);
    const fence = bullet === undefined ? (readFence(lines, at) ?? readDirective(lines, at)) : undefined;
    const code = fence ?? readIndentedCode(lines, at, textOf(blocks.at(-1)), bullet !== undefined);
    if (code !== undefined) {
      if (code.before !== '') blocks.push({ kind: 'paragraph', text: code.before });
      blocks.push({ kind: 'code', rows: code.rows });
      at = code.end;
    } else if (bullet === undefined) {
      const end = endOfParagraph(lines, at, last, depth);
      blocks.push({
        kind: 'paragraph',
        text: joinLines(lines.slice(at, end), isAnswer && depth <= DEEPEST_LABEL),
      });
      at = end;
    } else {
      const counts = countsAfter(bullet, last);
      const end = endOfBullet(lines, at, counts);
      const held = insideBullet(lines, at, end, bullet);
      const deeper = { depth: depth + 1, isAnswer };
      const inside = readBlocks(isAnswer ? bracketLetters(held) : held, deeper);
      // A mark with nothing but bullets below it says nothing itself: its bullets take its place.
      if (inside[0]?.kind === 'bullet') for (const block of inside) blocks.push(block);
      else if (inside.length > 0) blocks.push({ kind: 'bullet', mark: bullet.mark, blocks: inside });
      // An empty bullet leaves nothing behind, so the list does not count it either.
      if (inside.length > 0) last = counts;
      at = end;
    }
  }
  return blocks;
}

/** Moves lines to the left by the blanks they all have; the first line stands after a marker and has none. */
export function alignLeft(lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  let least = Number.POSITIVE_INFINITY;
  for (const line of rest)
    if (!isBlank(line) && line.fence !== 'inside') least = Math.min(least, line.indent);
  return [first, ...(Number.isFinite(least) ? rest.map((line) => shiftLeft(line, least)) : rest)];
}

/** Writes blocks as a text; `bulletIndent` is the columns before its outermost bullets. */
export function renderBlocks(blocks: readonly Block[], bulletIndent = NESTING): string {
  return blocks
    .map((block, index) => {
      const gap = index === 0 ? '' : block.kind === 'bullet' ? '\n' : '\n\n';
      return gap + renderBlock(block, bulletIndent);
    })
    .join('');
}

function renderBlock(block: Block, bulletIndent: number): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'code':
      return block.rows.join('\n');
    case 'bullet': {
      const inside = indentRows(renderBlocks(block.blocks, 0), NESTING).trimStart();
      return indentRows(`${block.mark} ${inside}`, bulletIndent);
    }
  }
}

/** Puts blanks before every row that says something. */
export function indentRows(text: string, columns: number): string {
  const blanks = ' '.repeat(columns);
  return text
    .split('\n')
    .map((row) => (row === '' ? row : blanks + row))
    .join('\n');
}

/** Whether a line only separates; it is no part of any text. */
export function isSeparatorLine(line: Line): boolean {
  return line.fence === 'none' && isSeparator(line.text);
}

function bulletAt(line: Line, last: Counts): Bullet | undefined {
  return line.fence === 'inside' || line.fence === 'close' ? undefined : bulletOf(line.text, last);
}

function textOf(block: Block | undefined): string {
  return block?.kind === 'paragraph' ? block.text : '';
}

function endOfParagraph(lines: readonly Line[], start: number, last: Counts, depth: number): number {
  let end = start + 1;
  if (headingOf(lines[start]?.text ?? '') !== undefined) return end;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || isBlank(line) || line.fence !== 'none' || isSeparatorLine(line)) break;
    if (headingOf(line.text) !== undefined) break;
    if (depth < DEEPEST && bulletOf(line.text, last) !== undefined) break;
  }
  return end;
}

/** A bullet goes on over wrapped lines, what is indented below it, and code right below it. */
function endOfBullet(lines: readonly Line[], start: number, last: Counts): number {
  const { indent = 0, fence } = lines[start] ?? {};
  let end = fence === 'open' ? endOfFence(lines, start) : start + 1;
  let blankAbove = false;
  while (end < lines.length) {
    const line = lines[end];
    if (line === undefined) break;
    if (isBlank(line)) {
      blankAbove = true;
      end += 1;
      continue;
    }
    const inside = line.indent >= indent + NESTING;
    const lazy = !blankAbove && !isSeparatorLine(line) && bulletOf(line.text, last) === undefined;
    if (!inside && !lazy) break;
    end = line.fence === 'open' ? endOfFence(lines, end) : end + 1;
    blankAbove = false;
  }
  return end;
}

function insideBullet(lines: readonly Line[], start: number, end: number, bullet: Bullet): readonly Line[] {
  const head = lines[start];
  if (head === undefined) return [];
  const columns = head.indent + bullet.width;
  const rest = lines.slice(start + 1, end).map((line) => shiftLeft(line, columns));
  return [restOfLine(head, bullet.text), ...rest];
}
