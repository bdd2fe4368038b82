// The marks authors set, one regular expression each. All are anchored and bounded, so each line takes one
// pass. Whether a mark counts is decided elsewhere (dialect.ts, tokens.ts, entries.ts): here is only what it
// looks like.
import { numberOf } from './digits';

/** A mark that says "question" or "answer", and what stands after it on the line. */
export interface Marker {
  readonly text: string;
  /**
   * How it is written, for example "A:", "a)" or "word:"; marks of one kind and case are written the same
   * way.
   */
  readonly style: string;
  /** The number in the mark, as written: "2" in "Q2." */
  readonly number?: string;
}

/** A number before a text: "3." is [3], "2.1." is [2, 1]. */
export interface Numbered {
  readonly path: readonly number[];
  readonly text: string;
}

const QUESTION_WORDS = 'q|qn|que|ques|question|问|問|问题|問題|प्रश्न|सवाल|س|سؤال|السؤال|ถาม|คำถาม';
const ANSWER_WORDS = 'a|an|ans|answer|答|答案|回答|उत्तर|जवाब|ج|جواب|الجواب|(?:ال)?[اإ]جابة|ตอบ|คำตอบ';

/** What may stand before a word, or start it: most lines are told from marks by their first character. */
const BEFORE_WORDS = ['*', '_', '[', ':'];
const QUESTION_STARTS: ReadonlySet<string> = startsOf(QUESTION_WORDS);
const ANSWER_STARTS: ReadonlySet<string> = startsOf(ANSWER_WORDS);

function startsOf(words: string): ReadonlySet<string> {
  const letters = words.match(/(?<=^|[|([])\p{L}|[اإ]/gu) ?? [];
  return new Set([...BEFORE_WORDS, ...letters, ...letters.map((letter) => letter.toUpperCase())]);
}

/** "Q:", "q)", "Q1.", "Q 1:", "Q.1 ", "Que.", "Question 3:", "[Q]", "**Q:**", "Q -". */
function markerPattern(words: string): RegExp {
  const emphasis = '(?:\\*{1,3}|_{1,3})';
  const number = '(?:[ .#-]{0,2}(\\p{Nd}{1,4}[a-z]?))';
  // A dot or a dash needs a blank after it: "Q.E.D." and "A-level" are words. "Q.1" needs no more than a
  // blank.
  const delimiter = '(?:\\]:?|\\):?|:(?!:)|[：）]|[.．。、\\-–—](?=\\s|\\*|$)|(?<=\\.\\p{Nd}{1,3})(?=\\s))';
  return new RegExp(
    `^(${emphasis}?)\\[?(${words})${number}?${emphasis}?\\s{0,2}(${delimiter})${emphasis}?\\s*(.*)$`,
    'isu',
  );
}

const QUESTION = markerPattern(QUESTION_WORDS);
const ANSWER = markerPattern(ANSWER_WORDS);
/** ":Q: text", ":Answer: text" (reST fields). */
const QUESTION_FIELD = new RegExp(`^:(?:${QUESTION_WORDS}) ?\\p{Nd}{0,4}:\\s*(.*)$`, 'isu');
const ANSWER_FIELD = new RegExp(`^:(?:${ANSWER_WORDS}) ?\\p{Nd}{0,4}:\\s*(.*)$`, 'isu');
/** "Q What", "Q1 What", "Que What": only in documents where a bare answer follows. */
const BARE_QUESTION = /^(Q|q|Que|Ques)\d{0,4}\s+(\S.*)$/su;
/** "A", "A text", "Ans text". */
const BARE_ANSWER = /^(A|a|Ans)(?:\d{1,4}(?=\s))?(?:\s+(\S.*))?$/su;
/** "1. Why", "1) Why", "(1) Why", "1、为什么", "1.为什么", "१. क्यों", "2.1. Why", "2.1 Why". */
const NUMBERED =
  /^[(（]?(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4})(?:[.)](?=\s|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|[）、．]|(?<=\.\p{Nd}{1,3})(?=\s))\s*(\S.*)$/su;
/** "C: The [capital]", a text with gaps. */
const CLOZE = /^C:(?:\s|$)/u;
/** "## Heading", with or without closing marks. */
const HEADING = /^(#{1,6})\s+(\S.*)$/su;
/** "---", "* * *", "____". */
const SEPARATOR = /^(?:-{3,}|([*_=~–—])(?:\s?\1){2,})$/u;
/** "> Note: text", "> **Note:** text", "> [!NOTE]". */
const REMARK =
  /^>\s*(?:(?:\*{1,2}|_{1,2})?Note(?:\*{1,2}|_{1,2})?\s?:(?:\*{1,2}|_{1,2})?|\[!NOTE\])\s*(.*)$/isu;
/**
 * Closing quotes, brackets, emphasis and marks of direction may follow the question mark, and a short remark in
 * brackets: "(2 marks)".
 */
const QUESTION_MARK =
  /[?？؟⸮︖﹖\u037e፧⁇⁈՞]["'”’»）)\]}*_`~\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]{0,8}(?:[(（[][^()（）[\]?]{1,30}[)）\]]\*{0,3})?$/u;
const INTERROGATIVE = /^(?:what|why|how|when|where|who|whom|whose|which)\b/iu;

/** The question mark-up at the start of a line that needs no other evidence: "Q: …", ":Q: …". */
export function questionMarkerOf(text: string): Marker | undefined {
  if (!QUESTION_STARTS.has(text.charAt(0))) return undefined;
  const field = QUESTION_FIELD.exec(text);
  if (field !== null) return { text: (field[1] ?? '').trim(), style: ':field:' };
  return markerOf(QUESTION.exec(text));
}

/** The answer mark-up at the start of a line that needs no other evidence: "A: …", ":A: …". */
export function answerMarkerOf(text: string): Marker | undefined {
  if (!ANSWER_STARTS.has(text.charAt(0))) return undefined;
  const field = ANSWER_FIELD.exec(text);
  if (field !== null) return { text: (field[1] ?? '').trim(), style: ':field:' };
  return markerOf(ANSWER.exec(text));
}

/** Whether a line starts with the mark of a question or of an answer that needs no other evidence. */
export function startsMarked(text: string): boolean {
  return questionMarkerOf(text) !== undefined || answerMarkerOf(text) !== undefined;
}

/** The question that a heading marks: "## Q: …", or "## Question 1" alone below the title's level. */
export function headingQuestionOf(level: number, text: string): Marker | undefined {
  return questionMarkerOf(text) ?? (isWordAlone(level, text) ? questionMarkerOf(`${text}:`) : undefined);
}

/** The answer that a heading marks: "## A: …", or "## Answer" alone below the title's level. */
export function headingAnswerOf(level: number, text: string): Marker | undefined {
  return answerMarkerOf(text) ?? (isWordAlone(level, text) ? answerMarkerOf(`${text}:`) : undefined);
}

function isWordAlone(level: number, text: string): boolean {
  return level > 1 && /^\p{L}{2,10}(?:\s\d{1,4})?$/u.test(text);
}

function markerOf(match: RegExpExecArray | null): Marker | undefined {
  if (match === null) return undefined;
  const [, emphasis = '', word = '', number, delimiter = '', rest = ''] = match;
  const opened = emphasis !== '' && rest.endsWith(emphasis) ? rest.slice(0, -emphasis.length) : rest;
  return {
    text: opened.trim(),
    style: (word.length === 1 ? word : 'word') + plainDelimiter(delimiter),
    ...(number === undefined ? {} : { number: number.normalize('NFKC').toLowerCase() }),
  };
}

function plainDelimiter(delimiter: string): string {
  if (delimiter.startsWith(']')) return ']';
  if (delimiter === '：') return ':';
  if (delimiter.startsWith(')') || delimiter === '）') return ')';
  return delimiter === '' ? '.' : delimiter;
}

/** A question with a letter and no delimiter: "Q What …". */
export function bareQuestionOf(text: string): Marker | undefined {
  const match = BARE_QUESTION.exec(text);
  return match === null ? undefined : { text: match[2] ?? '', style: `${match[1] ?? ''} ` };
}

/** An answer with a letter and no delimiter: "A text", or "A" alone. */
export function bareAnswerOf(text: string): Marker | undefined {
  const match = BARE_ANSWER.exec(text);
  return match === null ? undefined : { text: match[2] ?? '', style: `${match[1] ?? ''} ` };
}

/** The number in front of a text. */
export function numberedOf(text: string): Numbered | undefined {
  const plain = withoutEmphasis(text);
  const match = NUMBERED.exec(plain);
  return match === null
    ? undefined
    : { path: (match[1] ?? '').split('.').map(numberOf), text: withoutEmphasis(match[2] ?? '') };
}

/** The level (1 to 6) and the text of a Markdown heading. */
export function headingOf(text: string): { readonly level: number; readonly text: string } | undefined {
  const match = HEADING.exec(text);
  if (match === null) return undefined;
  return { level: (match[1] ?? '').length, text: cleanHeading(match[2] ?? '') };
}

/** A heading's text without closing marks, anchors, and emphasis around all of it. */
export function cleanHeading(text: string): string {
  const open = text.replace(/<[^<>]{0,200}>/gu, '').replace(/\s\{#[^{}]{0,200}\}$|\s#+$/u, '');
  return withoutEmphasis(open.trim());
}

/** The text without emphasis that stands around all of it. */
export function withoutEmphasis(text: string): string {
  for (const mark of ['***', '**', '__', '*', '_']) {
    const inner = text.slice(mark.length, -mark.length);
    const wrapped = text.length > 2 * mark.length && text.startsWith(mark) && text.endsWith(mark);
    if (wrapped && !inner.includes(mark)) return inner.trim();
  }
  return text;
}

/** The text after "> Note:". */
export function remarkOf(text: string): string | undefined {
  return REMARK.exec(text)?.[1];
}

export function isCloze(text: string): boolean {
  return CLOZE.test(text);
}

/** Whether a line divides a question above from its answer below: "?", or "??" for both ways. */
export function isDivider(text: string): boolean {
  return text === '?' || text === '??';
}

export function isSeparator(text: string): boolean {
  return SEPARATOR.test(text);
}

/** Whether a text ends with a question mark of any script. */
export function endsAsQuestion(text: string): boolean {
  return QUESTION_MARK.test(text.slice(-50));
}

/** Whether a text starts with an English question word. */
export function startsAsQuestion(text: string): boolean {
  return INTERROGATIVE.test(text);
}
