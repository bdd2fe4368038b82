// Text of our notes as HTML of Anki's fields, and back. Line breaks become <br>, blanks that HTML would swallow &nbsp;, nested
// bullets <ul>, code <pre>: and only where reading gives the very same text, else lines as they are.
import { htmlNodes, readEntities, type HtmlNode } from './htmlNodes';

/** A text as HTML, lists and code as such. {@link textOfHtml} gives it back, but for empty lines around it. */
export function htmlOfText(text: string): string {
  const rich = richHtml(text);
  return rich !== undefined && textOfHtml(rich) === text ? rich : htmlOfLines(text);
}

/** A text as HTML, line by line, without any element but `<br>`: for texts whose marks go over lines, such as gaps. */
export function htmlOfLines(text: string): string {
  return text.split('\n').map(escapeLine).join('<br>');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeCode(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** The text that HTML of ours says, after an editor perhaps; undefined when it holds what text cannot say. */
export function textOfHtml(html: string): string | undefined {
  const nodes = htmlNodes(html);
  return nodes === undefined ? undefined : textOfNodes(nodes);
}

/** The text of nodes, without empty lines around it; undefined when they hold an image, a table, a raised number. */
export function textOfNodes(nodes: readonly HtmlNode[]): string | undefined {
  const lines = linesOf(nodes);
  if (lines === undefined) return undefined;
  let [from, to] = [0, lines.length];
  while (from < to && lines[from] === '') from += 1;
  while (to > from && lines[to - 1] === '') to -= 1;
  return lines.slice(from, to).join('\n');
}

const FENCE = /^(`{3,}|~{3,})[^`]*$/u;
const BULLET = /^((?: {2})*)- (\S.*)$/u;
const BLANKS = /[ \t\r\n\f]+/u;

const INLINE: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'u', 'span', 'font', 'code']);
const BLOCKS: ReadonlySet<string> = new Set(['div', 'p']);

function richHtml(text: string): string | undefined {
  const lines = text.split('\n');
  const blocks: string[] = [];
  let plain: string[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) blocks.push(plain.map(escapeLine).join('<br>'));
    plain = [];
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const marks = FENCE.exec(line)?.[1];
    const close = marks === undefined ? -1 : lines.indexOf(marks, index + 1);
    const bullets = bulletsFrom(lines, index);
    if (close > 0) {
      const code = lines
        .slice(index + 1, close)
        .map(escapeCode)
        .join('\n');
      endPlain();
      blocks.push(`<pre data-fence="${escapeAttribute(line)}">${code}</pre>`);
      index = close + 1;
    } else if (bullets.length > 0) {
      endPlain();
      blocks.push(listHtml(bullets, 0, 0).html);
      index += bullets.length;
    } else {
      plain.push(line);
      index += 1;
    }
  }
  if (blocks.length === 0) return undefined;
  endPlain();
  return blocks.join('');
}

interface Bullet {
  readonly depth: number;
  readonly text: string;
}

/** The bullets that follow each other from a line on; the first stands at the margin. */
function bulletsFrom(lines: readonly string[], start: number): readonly Bullet[] {
  const bullets: Bullet[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const [, indent, text] = BULLET.exec(lines[index] ?? '') ?? [];
    if (indent === undefined || text === undefined) break;
    const depth = indent.length / 2;
    if (depth > (bullets.at(-1)?.depth ?? -1) + 1) break;
    bullets.push({ depth, text });
  }
  return bullets;
}

function listHtml(
  bullets: readonly Bullet[],
  start: number,
  depth: number,
): { readonly html: string; readonly next: number } {
  let html = '<ul>';
  let index = start;
  for (let bullet = bullets[index]; bullet?.depth === depth; bullet = bullets[index]) {
    const isParent = bullets[index + 1]?.depth === depth + 1;
    const under = isParent ? listHtml(bullets, index + 1, depth + 1) : { html: '', next: index + 1 };
    html += `<li>${escapeLine(bullet.text)}${under.html}</li>`;
    index = under.next;
  }
  return { html: `${html}</ul>`, next: index };
}

/** Blanks that HTML would swallow are written so that they stay; blanks that do not break stand as they are. */
function escapeLine(line: string): string {
  return escapeCode(line).replace(/^ | $| (?= )/gu, '&nbsp;');
}

// Control characters too: one of them separates the fields of a note in Anki.
function escapeCode(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, (unit) => `&#${unit.charCodeAt(0)};`);
}

function linesOf(nodes: readonly HtmlNode[]): readonly string[] | undefined {
  const lines: string[] = [];
  let line: string | undefined;
  let blank = false;
  const endLine = (): void => {
    if (line !== undefined) lines.push(line);
    line = undefined;
    blank = false;
  };
  const addText = (source: string): void => {
    source.split(BLANKS).forEach((word, index) => {
      if (index > 0) blank = line !== undefined;
      if (word === '') return;
      line = `${line ?? ''}${blank ? ' ' : ''}${readEntities(word)}`;
      blank = false;
    });
  };
  const flow = (node: HtmlNode): boolean => {
    if (node.kind === 'text') {
      addText(node.source);
      return true;
    }
    if (node.name === 'br') {
      line ??= '';
      endLine();
      return true;
    }
    if (INLINE.has(node.name)) return node.children.every(flow);
    const block = BLOCKS.has(node.name) ? undefined : blockLines(node);
    if (block === undefined && !BLOCKS.has(node.name)) return false;
    endLine();
    const isRead = block === undefined ? node.children.every(flow) : lines.push(...block) >= 0;
    endLine();
    return isRead;
  };
  if (!nodes.every(flow)) return undefined;
  endLine();
  return lines;
}

function blockLines(node: Extract<HtmlNode, { kind: 'element' }>): readonly string[] | undefined {
  if (node.name === 'pre') return codeLines(node.children, node.attributes.get('data-fence') ?? '```');
  if (node.name !== 'ul' && node.name !== 'ol') return undefined;
  const lines: string[] = [];
  let count = 0;
  for (const child of node.children) {
    if (child.kind === 'text' && child.source.trim() === '') continue;
    const said = child.kind === 'element' && child.name === 'li' ? linesOf(child.children) : undefined;
    if (said === undefined) return undefined;
    count += 1;
    const [first = '', ...rest] = said;
    lines.push(`${node.name === 'ol' ? `${count}.` : '-'} ${first}`, ...rest.map((line) => `  ${line}`));
  }
  return lines;
}

function codeLines(nodes: readonly HtmlNode[], fence: string): readonly string[] | undefined {
  let code = '';
  for (const node of nodes) {
    if (node.kind === 'text') code += readEntities(node.source);
    else if (node.name === 'br') code += '\n';
    else return undefined;
  }
  // As in HTML, a line end right after the tag does not count.
  const lines = code.replace(/^\n/u, '').split('\n');
  return [fence, ...lines, FENCE.exec(fence)?.[1] ?? '```'];
}
