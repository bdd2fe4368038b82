// Reads the plain text of a note into blocks: paragraphs, lists and code. Text in, text out: nothing here is markup,
// so nothing a document says can become HTML.

/** A stretch of text of one kind. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly entries: readonly ListEntry[] };

/** A line of a list, with the lists under it. */
export interface ListEntry {
  /** As it was written: "-", "2." */
  readonly mark: string;
  readonly text: string;
  readonly under: readonly TextBlock[];
}

interface Bullet {
  readonly indent: number;
  readonly ordered: boolean;
  readonly mark: string;
  readonly text: string;
}

const FENCE = /^\s*(`{3,}|~{3,})/u;
const BULLET = /^(\s*)([-*•–]|\d{1,3}[.)])\s+(\S.*)$/u;

/** The blocks of a text, in order; an empty text has none. Total: any text gives blocks, none is lost. */
export function textBlocks(text: string): readonly TextBlock[] {
  const lines = text.split('\n');
  const blocks: TextBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const taken = FENCE.test(line) ? takeCode(lines, index) : takeText(lines, index);
    if (taken.block !== undefined) blocks.push(taken.block);
    index = taken.next;
  }
  return blocks;
}

interface Taken {
  readonly block: TextBlock | undefined;
  /** The first line after the block. */
  readonly next: number;
}

function takeCode(lines: readonly string[], start: number): Taken {
  const fence = FENCE.exec(lines[start] ?? '')?.[1] ?? '```';
  let end = start + 1;
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(fence)) end += 1;
  return { block: { kind: 'code', text: unindent(lines.slice(start + 1, end)) }, next: end + 1 };
}

function takeText(lines: readonly string[], start: number): Taken {
  const first = lines[start] ?? '';
  if (first.trim() === '') return { block: undefined, next: start + 1 };
  return BULLET.test(first) ? takeList(lines, start) : takeParagraph(lines, start);
}

function takeParagraph(lines: readonly string[], start: number): Taken {
  let end = start + 1;
  while (end < lines.length && isPlain(lines[end] ?? '')) end += 1;
  const text = lines
    .slice(start, end)
    .map((line) => line.trim())
    .join('\n');
  return { block: { kind: 'paragraph', text }, next: end };
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && !FENCE.test(line) && !BULLET.test(line);
}

function takeList(lines: readonly string[], start: number): Taken {
  const bullets: Bullet[] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const bullet = readBullet(line);
    const last = bullets.at(-1);
    if (bullet !== undefined) bullets.push(bullet);
    // A wrapped line belongs to the entry above it.
    else if (last !== undefined && isPlain(line) && /^\s/u.test(line)) {
      bullets[bullets.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    } else break;
  }
  return { block: listOf(bullets), next: end };
}

function readBullet(line: string): Bullet | undefined {
  const [, indent, mark, text] = BULLET.exec(line) ?? [];
  if (indent === undefined || mark === undefined || text === undefined) return undefined;
  return { indent: indent.replaceAll('\t', '    ').length, ordered: mark.length > 1, mark, text };
}

function listOf(bullets: readonly Bullet[]): TextBlock {
  const [first] = bullets;
  const top = Math.min(...bullets.map((bullet) => bullet.indent));
  const entries: ListEntry[] = [];
  for (let index = 0; index < bullets.length;) {
    const head = bullets[index];
    if (head === undefined) break;
    // An entry that starts deeper than the list has no parent: it stands at the top.
    let end = index + 1;
    while ((bullets[end]?.indent ?? -1) > Math.max(top, head.indent)) end += 1;
    const under = bullets.slice(index + 1, end);
    entries.push({ mark: head.mark, text: head.text, under: under.length === 0 ? [] : [listOf(under)] });
    index = end;
  }
  return { kind: 'list', ordered: first?.ordered ?? false, entries };
}

function unindent(lines: readonly string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/u.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents, 40);
  return lines.map((line) => line.slice(shared)).join('\n');
}
