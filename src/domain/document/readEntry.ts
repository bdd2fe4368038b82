// One entry, split: the text of its question, the points of its answers, what stands around them, its remark.
import { alignLeft, isSeparatorLine, readBlocks, renderBlocks, type Block } from './blocks';
import type { Entry } from './entry';
import { unescapeText } from './escapes';
import { unescapeGaps, withGaps } from './gaps';
import { labelsAsBullets } from './labelPoints';
import { splitLabel } from './labels';
import { isBlank, linesOf, restOfLine, type Line } from './lines';
import { bareAnswerOf, endsAsQuestion } from './markers';

/** A point before it has an id. */
export interface PointDraft {
  readonly label?: string;
  readonly text: string;
  readonly leadIn?: string;
}

interface DraftBase {
  readonly line: number;
  readonly remark?: string;
  /** YYYY-MM-DD. */
  readonly asOf?: string;
  readonly tags: readonly string[];
}

/** A question before it has an id; without points there is no answer, without question text no question. */
export interface QaDraft extends DraftBase {
  readonly kind: 'qa';
  readonly question: string;
  readonly points: readonly PointDraft[];
  readonly closing?: string;
  readonly bothWays: boolean;
  /** Whether the answer was taken from below the question without any mark. */
  readonly unmarked: boolean;
}

/** A text with gaps before it has an id; without text it has no gap. */
export interface ClozeDraft extends DraftBase {
  readonly kind: 'cloze';
  readonly text: string | undefined;
}

/** A note before it has an id. */
export type NoteDraft = QaDraft | ClozeDraft;

/**
 * Reads an entry: each bullet is a point, an answer without bullets is one point. `hasArticles` says that a bare "A"
 * marks no answer in this document.
 */
export function readEntry(entry: Entry, hasArticles: boolean): NoteDraft {
  const remark = entry.remarks
    .map((rows) => unescapeGaps(textOfLines(linesOf(rows).lines)))
    .filter((text) => text !== '')
    .join('\n\n');
  const { line, tags, gaps, bothWays, asOf } = entry;
  const day = asOf === undefined ? {} : { asOf };
  const base = { line, tags, ...(remark === '' ? {} : { remark }), ...day };
  if (gaps !== undefined)
    return { kind: 'cloze', ...base, text: withGaps(textOfLines(entry.question), gaps) };
  const { question, answers, unmarked } = splitUnmarked(entry, hasArticles);
  const { points, closing } = readAnswers(answers);
  return {
    kind: 'qa',
    ...base,
    question: unescapeGaps(closeEmphasis(textOfLines(question))),
    points,
    ...(closing === '' ? {} : { closing }),
    bothWays,
    unmarked: unmarked && points.length > 0,
  };
}

interface Parts {
  readonly question: readonly Line[];
  readonly answers: readonly (readonly Line[])[];
  readonly unmarked: boolean;
}

/** Where nothing marks the answer, it starts below the heading, the question mark or the first blank line. */
function splitUnmarked(entry: Entry, hasArticles: boolean): Parts {
  const { question, shape } = entry;
  if (entry.answers.length > 0) {
    return { question, answers: entry.answers.map((answer) => answer.lines), unmarked: false };
  }
  const isMarked = shape === 'marked' || shape === 'bare';
  const bare = isMarked ? question.findIndex((line, index) => index > 0 && isBareAnswer(line)) : -1;
  const bareLine = question[bare];
  if (bareLine !== undefined && !hasArticles) {
    const head = restOfLine(bareLine, bareAnswerOf(bareLine.text)?.text ?? '');
    return {
      question: question.slice(0, bare),
      answers: [[head, ...question.slice(bare + 1)]],
      unmarked: false,
    };
  }
  const asked = shape === 'heading' ? 1 : endOfQuestion(question, shape === 'numbered');
  // "Q: What is a dog" without a question mark ends where "A dog barks" starts.
  const isOpen = bare > 0 && !endsAsQuestion(question[asked - 1]?.text ?? '');
  const end = isOpen ? Math.min(asked, bare) : asked;
  const rest = question.slice(end);
  const head = question[0];
  if (head === undefined) return { question, answers: [], unmarked: false };
  // Like a marker's line, so that all lines of the answer are aligned with each other.
  const answer = [restOfLine({ ...head, fence: 'none' }, ''), ...rest];
  return {
    question: question.slice(0, end),
    answers: [answer],
    unmarked: isMarked,
  };
}

function isBareAnswer(line: Line): boolean {
  return line.fence === 'none' && bareAnswerOf(line.text)?.style.startsWith('A') === true;
}

function endOfQuestion(lines: readonly Line[], isNumbered: boolean): number {
  const blank = lines.findIndex(isBlank);
  const paragraph = lines.slice(0, blank < 0 ? lines.length : blank);
  const mark = paragraph.findIndex((line) => line.fence === 'none' && endsAsQuestion(line.text));
  if (mark >= 0) return mark + 1;
  // A numbered statement with its answer right below: "8. I lost my key." / "Ask at the desk."
  const answered = lines.slice(paragraph.length).some((line) => !isBlank(line));
  return isNumbered && !answered ? 1 : paragraph.length;
}

/** Points of all answers in order; what stands between two groups of bullets leads in the second. */
function readAnswers(answers: readonly (readonly Line[])[]): {
  points: readonly PointDraft[];
  closing: string;
} {
  const points: PointDraft[] = [];
  let waiting: Block[] = [];
  const add = (blocks: readonly Block[]) => {
    const text = textOfBlocks(blocks);
    const leadIn = textOfBlocks(waiting);
    points.push({ ...splitLabel(text), ...(leadIn === '' ? {} : { leadIn }) });
    waiting = [];
  };
  for (const lines of answers) {
    const blocks = labelsAsBullets(readBlocks(alignLeft(lines), { depth: 0, isAnswer: true }));
    if (!blocks.some((block) => block.kind === 'bullet')) {
      if (blocks.length > 0) add(blocks);
      continue;
    }
    for (const block of blocks) {
      if (block.kind === 'bullet') add(block.blocks);
      else waiting.push(block);
    }
  }
  return { points, closing: textOfBlocks(waiting) };
}

function textOfBlocks(blocks: readonly Block[]): string {
  return unescapeGaps(unescapeText(renderBlocks(blocks)));
}

/** A question or a remark; it never starts with a bullet, whatever its first line looks like. */
function textOfLines(lines: readonly Line[]): string {
  const first = lines.findIndex((line) => !isBlank(line) && !isSeparatorLine(line));
  const [head, ...below] = first < 0 ? [] : lines.slice(first);
  if (head === undefined) return '';
  const aligned = alignLeft([{ ...head, indent: 0 }, ...below]);
  return unescapeText(renderBlocks(readBlocks(aligned, { depth: 1, isAnswer: false })));
}

const CLOSED_WORD = /[\p{L}\p{N}\p{Pe}\p{Pf}?？؟.!:"']\*\*$/u;

/** "**Q: What is it?**" over several lines leaves its last mark behind. */
function closeEmphasis(text: string): string {
  return CLOSED_WORD.test(text.slice(-4)) && text.split('**').length % 2 === 0
    ? text.slice(0, -2).trimEnd()
    : text;
}
