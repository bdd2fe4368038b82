// The lines at the top of a table that say how to read it: "#separator:tab", "#deck column:2" and the others that Anki
// writes. Other lines that begin with "#" are comments there. A spreadsheet that kept such a file has put separators
// behind every line, so those at the end of a value do not count.

/** What the head of a table says. Columns count from 0. */
export interface TableHead {
  readonly separator?: string;
  readonly isHtml?: boolean;
  readonly deck?: string;
  readonly noteType?: string;
  /** Tags of every note. */
  readonly tags: readonly string[];
  /** The names of the columns, still in one text. */
  readonly columns?: string;
  readonly tagsColumn?: number;
  readonly guidColumn?: number;
  readonly deckColumn?: number;
  readonly noteTypeColumn?: number;
}

export interface ReadHead {
  readonly head: TableHead;
  /** Where the rows begin, and the number of that line from 1. */
  readonly start: number;
  readonly line: number;
  /** How many lines said something that only tables say. */
  readonly known: number;
}

/** Reads the head of a table; without one, the rows begin with the text. */
export function readHead(text: string): ReadHead {
  let head: TableHead = { tags: [] };
  let start = 0;
  let line = 1;
  let known = 0;
  for (; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const row = text.slice(start, end < 0 ? text.length : end);
    const old = line === 1 ? oldTags(row) : undefined;
    if (old === undefined && !row.startsWith('#')) break;
    const said = old ?? headOf(row);
    if (said !== undefined) {
      head = { ...head, ...said };
      if (said.tags === undefined && said.deck === undefined) known += 1;
    }
    start = end < 0 ? text.length : end + 1;
  }
  return { head, start, line, known };
}

/** Tags stand between blanks; a comma behind one separates it too. */
export function splitTags(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map((tag) => tag.replace(/^[,;]{1,9}|[,;]{1,9}$/gu, ''))
    .filter((tag) => tag !== '');
}

const LONGEST_KEY = 30;
const LONGEST_OLD_TAGS = 1_000;

function oldTags(row: string): Partial<TableHead> | undefined {
  if (!/^tags:/iu.test(row) || row.length > LONGEST_OLD_TAGS || row.includes('\t')) return undefined;
  return { tags: splitTags(row.slice('tags:'.length)) };
}

function headOf(row: string): Partial<TableHead> | undefined {
  const colon = row.slice(0, LONGEST_KEY).indexOf(':');
  if (colon < 0) return undefined;
  const key = row.slice(1, colon).trim().toLowerCase().replace(/\s+/gu, ' ');
  const rest = row.slice(colon + 1);
  const value = withoutSeparators(rest).trim();
  switch (key) {
    case 'separator':
      return { separator: separatorOf(rest) };
    case 'html':
      return { isHtml: value.toLowerCase() === 'true' };
    case 'tags':
      return { tags: splitTags(value) };
    case 'columns':
      return { columns: rest.trimStart() };
    case 'deck':
      return value === '' ? {} : { deck: value };
    case 'notetype':
      return value === '' ? {} : { noteType: value };
    case 'tags column':
      return withColumn('tagsColumn', value);
    case 'guid column':
      return withColumn('guidColumn', value);
    case 'deck column':
      return withColumn('deckColumn', value);
    case 'notetype column':
      return withColumn('noteTypeColumn', value);
    default:
      return undefined;
  }
}

function withColumn(
  key: 'tagsColumn' | 'guidColumn' | 'deckColumn' | 'noteTypeColumn',
  value: string,
): Partial<TableHead> {
  return /^[1-9]\d{0,3}$/u.test(value) ? { [key]: Number(value) - 1 } : {};
}

const NAMED_SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
  ['\\t', '\t'],
]);

/** What a spreadsheet put behind the name is what it separates cells with now. */
function separatorOf(value: string): string {
  const bare = withoutSeparators(value);
  const named = NAMED_SEPARATORS.get(bare.trim().toLowerCase());
  if (named !== undefined) return value.slice(bare.length, bare.length + 1) || named;
  if (bare.trim() === '') return value.trimEnd().slice(-1) || value.slice(0, 1) || '\t';
  return bare.replaceAll('"', '') || '\t';
}

/** Far more than a head that some program wrote. */
const MOST_SEPARATORS = 10_000;

function withoutSeparators(value: string): string {
  let end = value.length;
  const least = Math.max(0, end - MOST_SEPARATORS);
  while (end > least && /[,;\t]/u.test(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end);
}
