// The text of a cell: HTML as text where the table has HTML, and never a character that nobody can see.
import { decodeEntities } from '../html/entities';
import { htmlToText, namedSounds } from '../html/toText';

export interface CellText {
  readonly text: string;
  /** Names of the pictures and sounds in it. */
  readonly media: readonly string[];
}

/** What HTML, entities, sounds, several lines, or characters nobody can see need. */
const REMARKABLE = /[<&[\n\u0000-\u0008\u000b-\u001f\u007f-\u00a0\ufeff\u2028\u2029]/u;
const NO_MEDIA: readonly string[] = [];
/** Anki puts this line between the question, which the answer side repeats, and the answer. */
const ANSWER_LINE = /<hr\s{1,9}id\s{0,9}=\s{0,9}["']?answer["']?\s{0,9}\/?>/iu;

/** The text of a cell. `isHtml` as the head of the table says; undefined to tell it from the cell itself. */
export function textOfCell(cell: string, isHtml: boolean | undefined): CellText {
  // Nearly all cells: one look instead of one for each thing that may be in them.
  if (isHtml !== true && !REMARKABLE.test(cell)) return { text: cell.trim(), media: NO_MEDIA };
  if (isHtml === true || (isHtml === undefined && isSurelyHtml(cell))) {
    const { text, media } = htmlToText(cell);
    return { text: withoutEndBlanks(withoutOddities(text)), media };
  }
  const text = isHtml === undefined && NUMBERED_ENTITY.test(cell) ? decodeEntities(cell) : cell;
  const plain = withoutOddities(text);
  return {
    // A table that says it has no HTML holds texts as they are: code keeps its blanks.
    text: isHtml === false ? plain : withoutEndBlanks(plain),
    media: namedSounds(text),
  };
}

/** What stands behind the answer line of a cell, where the part before it only repeats the question. */
export function withoutQuestion(answer: string, question: string, isHtml: boolean | undefined): string {
  if (isHtml === false || !answer.includes('<')) return answer;
  const line = ANSWER_LINE.exec(answer);
  if (line === null) return answer;
  const before = htmlToText(answer.slice(0, line.index)).text;
  const isRepeated = before === '' || withoutBlanks(before) === withoutBlanks(htmlToText(question).text);
  return isRepeated ? answer.slice(line.index + line[0].length) : answer;
}

const NUMBERED_ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,5}|nbsp|amp|lt|gt|quot);/iu;
const TAG = /<(\/?)([a-z][a-z\d]{0,9})(?=[\s/>])/giu;
const PAIRED: ReadonlySet<string> = new Set(
  'a b blockquote center code div em font h1 h2 h3 h4 h5 h6 i li mark ol p pre s small span strong strike sub sup table td th tr u ul'.split(
    ' ',
  ),
);
const PICTURE = /<img\s[^<>]{0,2000}src\s{0,9}=/iu;
/** A break inside of a sentence that speaks about it stands between blanks. */
const BREAK = /\S<br\s{0,2}\/?>|<br\s{0,2}\/?>\S|<hr\s{1,9}id=/iu;

/** Whether a cell cannot be anything but HTML: a picture, a line break between words, or an element with its end. */
function isSurelyHtml(cell: string): boolean {
  if (!cell.includes('<')) return false;
  if (PICTURE.test(cell) || BREAK.test(cell)) return true;
  const open = new Set<string>();
  for (const [, slash, name = ''] of cell.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (slash === '') {
      if (PAIRED.has(tag)) open.add(tag);
    } else if (open.has(tag)) return true;
  }
  return false;
}

const ODD = /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\ufeff\u2028\u2029]/u;

/** Control characters have no meaning in notes and would hide in ids; other kinds of line ends and blanks become plain. */
function withoutOddities(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\u000b\u000c\u00a0]/gu, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/gu, '')
    .trim();
}

/** Blanks at the ends of lines say nothing. By hand: a regular expression for them takes quadratic time. */
function withoutEndBlanks(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .map((row) => row.trimEnd())
    .join('\n');
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
