// "<details>": a summary with something below that opens when it is clicked. A summary that asks is a question; one that says
// "Answer" answers the question above it.
import { sureCard, type Card } from './card';
import { isBlank, restOfLine, type Line } from './lines';
import { answerMarkerOf, endsAsQuestion, headingOf, questionMarkerOf, startsAsQuestion } from './markers';

/** What the "<details>" of a document are. */
export interface Details {
  /** By the index of the line that opens them. */
  readonly cards: ReadonlyMap<number, Card>;
  /** Lines that open an answer to the question above, with what stands behind their summary. */
  readonly answers: ReadonlyMap<number, Line>;
  /** Lines of such answers: text, whatever they look like. */
  readonly plain: ReadonlyMap<number, Line>;
  /** Lines that hold nothing but tags. */
  readonly tags: ReadonlySet<number>;
}

const OPEN = /^<details\b[^<>]{0,200}>\s*(.*)$/isu;
const SUMMARY = /^<summary\b[^<>]{0,200}>(.*?)<\/summary>\s*(.*)$/isu;
const CLOSE = /<\/details>\s*$/iu;
const TAGS_ONLY = /^(?:<\/?(?:details|summary|div|p|br|center)\b[^<>]{0,200}>\s*)+$/iu;
const NONE: Details = { cards: new Map(), answers: new Map(), plain: new Map(), tags: new Set() };
const ANSWER =
  /^(?:(?:show|view|see|reveal|click (?:to|for)(?: (?:see|show|view|reveal))?)\s(?:the\s)?)?(?:answers?|solutions?|explanation|réponse|respuesta|resposta|risposta|antwort|lösung|ответ|відповідь|jawaban|odpowiedź|đáp án|cevap|解答|解説|정답|答え)[:.!]?$/iu;

/** Whether a line opens details. */
export function opensDetails(text: string): boolean {
  return OPEN.test(text);
}

/** Reads the details of a document. Those that are never closed are text. */
export function readDetails(lines: readonly Line[]): Details {
  const all = elementsOf(lines);
  if (all.length === 0) return NONE;
  const cards = new Map<number, Card>();
  const answers = new Map<number, Line>();
  const plain = new Map<number, Line>();
  const tags = new Set<number>();
  const areCards = mostAsk(all, lines);
  const marked = countsOf(lines, isMarked);
  let taken = 0;
  lines.forEach((line, index) => {
    if (line.fence === 'none' && TAGS_ONLY.test(line.text)) tags.add(index);
  });
  for (const element of all) {
    const head = lines[element.start];
    if (head === undefined || element.start < taken) continue;
    if (element.isAnswer) {
      taken = element.end;
      answers.set(element.start, restOfLine(head, ''));
      for (const [index, line] of contentOf(element, lines, tags)) plain.set(index, line);
    } else if (areCards(element) && marked[element.end] === marked[element.summaryEnd]) {
      const answer = [...contentOf(element, lines, tags).values()];
      if (answer.every(isBlank)) continue;
      taken = element.end;
      const question = [restOfLine(head, element.summary)];
      cards.set(element.start, sureCard(head, lines[element.end - 1], question, answer));
    }
  }
  return { cards, answers, plain, tags };
}

/** One "<details>" with its lines; the end is the index behind the line that closes it. */
interface Element {
  readonly start: number;
  readonly end: number;
  /** The line that ends the summary, and what stands behind it there. */
  readonly summaryEnd: number;
  readonly summary: string;
  readonly rest: string;
  readonly isAnswer: boolean;
  /** Whether other details stand inside. */
  readonly isOuter: boolean;
}

function elementsOf(lines: readonly Line[]): readonly Element[] {
  const open: { start: number; isOuter: boolean }[] = [];
  const found: Element[] = [];
  lines.forEach((line, index) => {
    if (line.fence !== 'none') return;
    if (OPEN.test(line.text)) {
      const outer = open.at(-1);
      if (outer !== undefined) outer.isOuter = true;
      open.push({ start: index, isOuter: false });
    }
    if (!CLOSE.test(line.text)) return;
    const element = open.pop();
    if (element === undefined) return;
    const summary = summaryAt(lines, element.start);
    if (summary !== undefined) found.push({ ...element, end: index + 1, ...summary });
  });
  return found.sort((one, other) => one.start - other.start);
}

/** Lines over which a summary may reach. */
const LONGEST_SUMMARY = 4;

function summaryAt(
  lines: readonly Line[],
  start: number,
): Omit<Element, 'start' | 'end' | 'isOuter'> | undefined {
  let text = (OPEN.exec(lines[start]?.text ?? '')?.[1] ?? '').trim();
  for (let at = start; at < start + LONGEST_SUMMARY; at += 1) {
    if (at > start) text = `${text} ${lines[at]?.text ?? ''}`.trim();
    const match = SUMMARY.exec(text);
    if (match === null) continue;
    const summary = plainText(match[1] ?? '');
    const rest = (match[2] ?? '').replace(CLOSE, '').trim();
    return { summaryEnd: at, summary, rest, isAnswer: saysAnswer(summary) };
  }
  return undefined;
}

function plainText(html: string): string {
  return html
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(\*\*|__)(.*)\1$/su, '$2');
}

function saysAnswer(summary: string): boolean {
  const text = summary.replace(/[:：]$/u, '');
  const marker = text.length <= LONGEST_WORD ? answerMarkerOf(`${text}:`) : undefined;
  return ANSWER.test(text) || (marker?.style.startsWith('word') === true && marker.text === '');
}

/** Characters of a word that says "answer". */
const LONGEST_WORD = 20;

/** A summary asks when it looks like a question, or when most of its document is folded away. */
function mostAsk(all: readonly Element[], lines: readonly Line[]): (element: Element) => boolean {
  const asks = (element: Element) => endsAsQuestion(element.summary) || startsAsQuestion(element.summary);
  const folded = new Set<number>();
  for (const { start, end, isOuter } of all)
    if (!isOuter) for (let at = start; at < end; at += 1) folded.add(at);
  const said = lines.filter((line, index) => !isBlank(line) && !folded.has(index)).length;
  const others = all.filter((element) => !element.isAnswer && !element.isOuter);
  const most = others.filter(asks).length * 2 >= others.length || said * 2 <= folded.size;
  const isAny = most && all.every((element) => !element.isAnswer);
  return (element) => element.summary !== '' && (asks(element) || (isAny && !element.isOuter));
}

/** What stands below the summary, by index; headings there are text. */
function contentOf(
  element: Element,
  lines: readonly Line[],
  tags: ReadonlySet<number>,
): ReadonlyMap<number, Line> {
  const content = new Map<number, Line>();
  const head = lines[element.summaryEnd];
  if (head !== undefined && element.rest !== '')
    content.set(element.summaryEnd, restOfLine(head, element.rest));
  for (let at = element.summaryEnd + 1; at < element.end; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const isLast = at === element.end - 1;
    const text = isLast ? line.text.replace(CLOSE, '').trim() : line.text;
    if (tags.has(at)) content.set(at, { ...line, text: '' });
    else if (line.fence === 'none') content.set(at, { ...line, text: headingOf(text)?.text ?? text });
    else content.set(at, line);
  }
  return content;
}

/** For each index, how many lines above it are of a kind. */
function countsOf(lines: readonly Line[], isCounted: (line: Line) => boolean): readonly number[] {
  const counts = [0];
  lines.forEach((line, index) => counts.push((counts[index] ?? 0) + (isCounted(line) ? 1 : 0)));
  return counts;
}

function isMarked(line: Line): boolean {
  return line.fence === 'none' && questionMarkerOf(line.text) !== undefined;
}
