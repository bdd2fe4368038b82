// Front matter: "key: value" lines between two "---" at the very top of a document. Cards are written between
// such lines too, so only lines with a key that says something of a document, and without any question or
// answer, are front matter.
import { isBlank, type Line } from './lines';
import { startsMarked } from './markers';

/** A value, and the line that holds it. */
export interface FrontField {
  readonly text: string;
  readonly line: number;
}

export interface FrontMatter {
  readonly title?: string;
  readonly source?: FrontField;
  readonly date?: FrontField;
  /** The line of the title, which may be the question that the document answers. */
  readonly titleLine?: number;
  /** The words after "tags", as written. */
  readonly tags: readonly string[];
  /** The lines below the front matter. */
  readonly body: readonly Line[];
}

const LONGEST = 200;
const MOST_TAGS = 100;
const FIELD = /^([\p{L}\w-]{1,40})\s?:(?:\s+(.*)|)$/u;
const DATE_KEYS = ['as-of', 'asof', 'date', 'updated', 'modified'];
/** One of these at least, or the lines are no front matter. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...DATE_KEYS,
  ...(
    'title subtitle name source author authors description summary created published version license ' +
    'lang language locale tags tag keywords aliases category categories type status draft deck ' +
    'layout slug permalink id weight order nav_order sidebar_label sidebar_position toc icon image ' +
    'cssclass cssclasses sr-due'
  ).split(' '),
]);

/** Takes the front matter off a document; a document without one is all body. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const end = endOfFrontMatter(lines);
  if (end === undefined) return { tags: [], body: lines };
  const fields = new Map<string, FrontField>();
  const tags: string[] = [];
  let isTags = false;
  for (const line of lines.slice(1, end)) {
    const match = line.indent === 0 ? FIELD.exec(line.text) : null;
    const text = unquote(match?.[2] ?? '');
    if (match !== null) isTags = /^tags?$/iu.test(match[1] ?? '');
    if (text !== '') fields.set((match?.[1] ?? '').toLowerCase(), { text, line: line.number });
    if (isTags)
      for (const word of wordsIn(match === null ? line.text : text))
        if (tags.length < MOST_TAGS) tags.push(word);
  }
  const date = DATE_KEYS.map((key) => fields.get(key)).find((field) => field !== undefined);
  const [title, source] = [fields.get('title'), fields.get('source')];
  return {
    ...(title === undefined ? {} : { title: title.text, titleLine: title.line }),
    tags,
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    body: lines.slice(end + 1),
  };
}

function endOfFrontMatter(lines: readonly Line[]): number | undefined {
  if (lines[0]?.text !== '---') return undefined;
  let isKnown = false;
  for (let at = 1; at < Math.min(lines.length, LONGEST); at += 1) {
    const line = lines[at];
    if (line === undefined || line.fence !== 'none') return undefined;
    if (line.text === '---' || line.text === '...') return isKnown ? at : undefined;
    const key = FIELD.exec(line.text)?.[1];
    const fits = isBlank(line) || line.indent > 0 || key !== undefined || /^[-#]\s?/u.test(line.text);
    if (!fits || startsMarked(line.text)) return undefined;
    isKnown ||= line.indent === 0 && KNOWN_KEYS.has((key ?? '').toLowerCase());
  }
  return undefined;
}

/** "[a, b]", "a, b", "- a". */
function wordsIn(list: string): readonly string[] {
  return list
    .replace(/^-\s|^\[|\]$/gu, '')
    .split(/[\s,]+/u)
    .map(unquote)
    .filter((word) => word !== '');
}

function unquote(value: string): string {
  const text = value.trim();
  const quote = text[0];
  const quoted = text.length >= 2 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return (quoted ? text.slice(1, -1) : text).trim();
}
