// Callouts that ask: "> [!question] Title", whose answer is the rest of the quotation, often in a callout of its own.
import { sureCard, type Card } from './card';
import { isBlank, linesOf, restOfLine, type Line } from './lines';
import { answerMarkerOf } from './markers';

const ASKS = /^>\s{0,3}\[!(?:question|faq|help)\][-+]?\s*(.*)$/isu;
/** A callout inside the quotation: "> [!success]- Answer". */
const INNER = /^>\s{0,3}\[![\w-]{1,30}\][-+]?\s*(.*)$/su;

/** Whether a line opens a callout that asks. */
export function opensCallout(text: string): boolean {
  return ASKS.test(text);
}

/** The card of a callout that opens on a line. */
export function calloutAt(lines: readonly Line[], index: number): Card | undefined {
  const head = lines[index];
  const title = head?.fence === 'none' ? ASKS.exec(head.text)?.[1] : undefined;
  if (head === undefined || title === undefined) return undefined;
  let end = index + 1;
  while (isQuoted(lines[end]) && !opensCallout(lines[end]?.text ?? '')) end += 1;
  const quoted = insideQuote(lines.slice(index + 1, end));
  const asked = title === '' ? endOfQuestion(quoted) : 0;
  const question = title === '' ? quoted.slice(0, asked) : [restOfLine(head, title)];
  const answer = withoutInnerCallouts(quoted.slice(asked));
  if (question.every(isBlank) || answer.every(isBlank)) return undefined;
  return sureCard(head, lines[end - 1], question, answer);
}

function isQuoted(line: Line | undefined): boolean {
  return line?.fence === 'none' && line.text.startsWith('>');
}

/** The lines of a quotation without its marks, numbered as in the document. */
function insideQuote(lines: readonly Line[]): readonly Line[] {
  const first = lines[0]?.number ?? 1;
  const rows = lines.map(({ text }) => text.slice(1).replace(/^ /u, ''));
  return linesOf(rows).lines.map((line, index) => ({
    ...line,
    number: lines[index]?.number ?? first,
  }));
}

/** Without a title, the first paragraph asks. */
function endOfQuestion(quoted: readonly Line[]): number {
  const start = quoted.findIndex((line) => !isBlank(line));
  const end = quoted.findIndex((line, at) => at >= start && (isBlank(line) || isQuoted(line)));
  return end < 0 ? quoted.length : end;
}

function withoutInnerCallouts(lines: readonly Line[]): readonly Line[] {
  const first = lines.find((line) => !isBlank(line));
  const title = first?.fence === 'none' ? INNER.exec(first.text)?.[1] : undefined;
  if (first === undefined || title === undefined || !lines.every((line) => isBlank(line) || isQuoted(line)))
    return lines;
  const isNamed = title === '' || answerMarkerOf(`${title}:`) !== undefined;
  const inside = insideQuote(lines.slice(lines.indexOf(first) + 1));
  return isNamed ? inside : [restOfLine(first, title), ...inside];
}
