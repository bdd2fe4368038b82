// Front matter: "key: value" lines between two "---" at the very top of a document.
import { isBlank, type Line } from './lines';

export interface FrontMatter {
  readonly title?: string;
  readonly source?: string;
  readonly date?: { readonly text: string; readonly line: number };
  /** The lines below the front matter. */
  readonly body: readonly Line[];
}

const LONGEST = 200;
const FIELD = /^([\p{L}\w-]{1,40})\s?:(?:\s+(.*)|)$/u;
const DATE_KEYS = ['as-of', 'asof', 'date', 'updated', 'modified'];

/** Takes the front matter off a document; a document without one is all body. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const end = endOfFrontMatter(lines);
  if (end === undefined) return { body: lines };
  const fields = new Map<string, { text: string; line: number }>();
  for (const line of lines.slice(1, end)) {
    const match = line.indent === 0 ? FIELD.exec(line.text) : null;
    const text = unquote(match?.[2] ?? '');
    if (text !== '') fields.set((match?.[1] ?? '').toLowerCase(), { text, line: line.number });
  }
  const date = DATE_KEYS.map((key) => fields.get(key)).find((field) => field !== undefined);
  const [title, source] = [fields.get('title')?.text, fields.get('source')?.text];
  return {
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    body: lines.slice(end + 1),
  };
}

function endOfFrontMatter(lines: readonly Line[]): number | undefined {
  if (lines[0]?.text !== '---') return undefined;
  for (let at = 1; at < Math.min(lines.length, LONGEST); at += 1) {
    const line = lines[at];
    if (line === undefined || line.fence !== 'none') return undefined;
    if (line.text === '---' || line.text === '...') return at > 1 ? at : undefined;
    const fits = isBlank(line) || line.indent > 0 || FIELD.test(line.text) || /^[-#]\s?/u.test(line.text);
    if (!fits) return undefined;
  }
  return undefined;
}

function unquote(value: string): string {
  const text = value.trim();
  const quote = text[0];
  const quoted = text.length >= 2 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return (quoted ? text.slice(1, -1) : text).trim();
}
