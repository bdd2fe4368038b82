// HTML of a note as plain text: line breaks, bullets and the names of pictures stay, everything else is dropped. One pass
// over the tags; nothing is ever put into a page.
import { decodeEntities } from './entities';

export interface HtmlText {
  readonly text: string;
  /** Pictures and sounds by the names of their files, in order. */
  readonly media: readonly string[];
}

/** Reads HTML, well-formed or not, as text. Nested lists are indented by two blanks for each level. */
export function htmlToText(html: string): HtmlText {
  const page: Page = { pieces: [], media: [], lists: 0, code: 0, end: 'row' };
  let at = 0;
  while (at < html.length) {
    const open = nextTag(html, at);
    if (open < 0) break;
    addText(page, html.slice(at, open));
    at = addTag(page, html, open);
  }
  addText(page, html.slice(at));
  return { text: textOf(page), media: page.media };
}

/** Sounds as Anki writes them into fields: "[sound:name.mp3]". */
export function namedSounds(text: string): readonly string[] {
  return text.includes('[sound:') ? [...text.matchAll(SOUND)].map((match) => match[1] ?? '') : [];
}

const SOUND = /\[sound:([^\][\n]{1,300})\]/gu;

/** The text under way: in pieces, since looking at the end of one long text after every tag takes quadratic time. */
interface Page {
  readonly pieces: string[];
  readonly media: string[];
  /** How many lists, and how many blocks whose blanks count, are open. */
  lists: number;
  code: number;
  /** What the text ends with: the start of a row, its bullet, a blank, or a word. */
  end: 'row' | 'bullet' | 'blank' | 'word';
}

/** Elements that start and end on a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose contents are no text. */
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
]);

/** The place of the next "<" that begins a tag or a comment; others are text, as in "a < b". */
function nextTag(html: string, from: number): number {
  let open = html.indexOf('<', from);
  while (open >= 0 && !/[a-zA-Z/!?]/u.test(html.charAt(open + 1))) open = html.indexOf('<', open + 1);
  return open;
}

/** Takes in the tag at a place; returns where the text goes on. */
function addTag(page: Page, html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const end = endOfTag(html, open);
  const tag = html.slice(open + 1, end);
  const isClosing = tag.startsWith('/');
  const name = (/^[a-zA-Z][a-zA-Z\d]{0,20}/u.exec(tag.slice(isClosing ? 1 : 0, 24))?.[0] ?? '').toLowerCase();
  if (DROPPED.has(name) && !isClosing) return endOfDropped(html, name, end + 1);
  if (name === 'br') breakRow(page);
  if (name === 'img' || name === 'source') addPicture(page, tag);
  if (name === 'sup' && !isClosing) addText(page, '^');
  if ((name === 'td' || name === 'th') && !isClosing) addText(page, ' ');
  if (BLOCKS.has(name)) startRow(page);
  if (name === 'pre') page.code = Math.max(0, page.code + (isClosing ? -1 : 1));
  if (name === 'ul' || name === 'ol') page.lists = Math.max(0, page.lists + (isClosing ? -1 : 1));
  if (name === 'li' && !isClosing) {
    if (page.end === 'bullet') breakRow(page);
    page.pieces.push(`${'  '.repeat(Math.min(MOST_LEVELS, Math.max(0, page.lists - 1)))}- `);
    page.end = 'bullet';
  }
  return end + 1;
}

const MOST_LEVELS = 12;
/** No tag of a note is longer; beyond it, a quotation mark that is never closed would swallow the note. */
const LONGEST_TAG = 20_000;

/** The place of the ">" that ends a tag; those inside quotation marks do not count. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  const last = Math.min(html.length, open + LONGEST_TAG);
  for (let index = open + 1; index < last; index += 1) {
    const character = html.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return index;
    else if (character === '"' || character === "'") quote = character;
  }
  const plain = html.slice(open, last).indexOf('>');
  return plain < 0 ? last : open + plain;
}

function endOfDropped(html: string, name: string, from: number): number {
  // In any case of letters, without making a copy of the rest for each element.
  const closing = new RegExp(`</${name}[^>]{0,100}>`, 'giu');
  closing.lastIndex = from;
  const match = closing.exec(html);
  return match === null ? html.length : match.index + match[0].length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function addPicture(page: Page, tag: string): void {
  const name = decodeName(attributeOf(tag, 'src'));
  const spoken = decodeEntities(attributeOf(tag, 'alt')).replace(/\s+/gu, ' ').trim();
  if (name !== '') page.media.push(name);
  if (spoken !== '' || name !== '') append(page, `[${spoken === '' ? name : spoken}]`);
}

function decodeName(source: string): string {
  const name = decodeEntities(source).trim();
  if (/^data:/iu.test(name)) return '';
  try {
    return decodeURIComponent(name);
  } catch {
    // A name with a percent sign of its own, as in "100%.png".
    return name;
  }
}

function attributeOf(tag: string, name: string): string {
  const match = new RegExp(`[\\s"'/]${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(
    tag,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

function addText(page: Page, html: string): void {
  if (html === '') return;
  page.media.push(...namedSounds(html));
  const text = decodeEntities(page.code > 0 ? html : html.replace(/[ \t\n\r\f]+/gu, ' '));
  text.split('\n').forEach((row, index) => {
    if (index > 0) breakRow(page);
    append(page, row);
  });
}

/** Blanks at the start of a row, and after another blank, say nothing. */
function append(page: Page, text: string): void {
  const added = page.code === 0 && page.end !== 'word' ? text.replace(/^ +/u, '') : text;
  if (added === '') return;
  page.pieces.push(added);
  page.end = added.endsWith(' ') ? 'blank' : 'word';
}

function breakRow(page: Page): void {
  page.pieces.push('\n');
  page.end = 'row';
}

/** A block that is the first thing in a bullet stays on its row. */
function startRow(page: Page): void {
  if (page.end === 'blank' || page.end === 'word') breakRow(page);
}

function textOf(page: Page): string {
  return page.pieces
    .join('')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((row) => row.trimEnd())
    .filter((row) => row.trim() !== '-')
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
