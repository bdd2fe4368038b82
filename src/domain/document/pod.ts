// POD, the notation of Perl's manuals: its headings, bullets and words in code, written as in Markdown, line by line.
const STARTS = /^=(?:head[1-4]|pod|encoding)\b/u;
const HEADING = /^=head([1-4])\s+(\S.*)$/u;
const ITEM = /^=item\s+(?:\*\s*)?(.*)$/u;
const COMMAND = /^=[a-z]\w{0,20}/u;
const WIDE_CODE = /([A-Z])<<\s([^\n]{0,300}?)\s>>/gu;
const CODE = /([A-Z])<([^<>]{0,1000})>/gu;
/** Formatting inside formatting. */
const DEEPEST = 3;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['verbar', '|'],
  ['sol', '/'],
]);

/** The rows of a POD document as Markdown; rows of any other document as they are. */
export function plainPod(rows: readonly string[]): readonly string[] {
  const first = rows.find((row) => row.trim() !== '');
  if (first === undefined || !STARTS.test(first)) return rows;
  return rows.map((row) => {
    const heading = HEADING.exec(row);
    if (heading !== null) return `${'#'.repeat(Number(heading[1]))} ${plain(heading[2] ?? '')}`;
    const item = ITEM.exec(row);
    if (item !== null) return `- ${plain(item[1] ?? '')}`;
    if (COMMAND.test(row)) return '';
    return /^\s/u.test(row) ? row : plain(row);
  });
}

function plain(row: string): string {
  if (!row.includes('<')) return row;
  let text = row.replace(WIDE_CODE, (_, code: string, inside: string) => formatted(code, inside));
  for (let depth = 0; depth < DEEPEST; depth += 1)
    text = text.replace(CODE, (_, code: string, inside: string) => formatted(code, inside));
  return text;
}

function formatted(code: string, inside: string): string {
  switch (code) {
    case 'C':
      return `\`${inside}\``;
    case 'B':
      return `**${inside}**`;
    case 'I':
    case 'F':
      return `*${inside}*`;
    case 'L':
      return inside.split('|')[0] ?? inside;
    case 'E':
      return NAMED.get(inside) ?? inside;
    default:
      return code === 'X' || code === 'Z' ? '' : inside;
  }
}
