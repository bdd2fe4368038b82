// What a document says of itself before its first question: title, day, source. Everything else there is
// prose.
import { TEXT_LIMITS } from '../deck/textLimits';
import { bulletLike } from './bullets';
import { looksLikeDate, readDate } from './dates';
import { unescapeText } from './escapes';
import { cleanHeading, isSeparator, withoutEmphasis } from './markers';
import type { FrontMatter } from './frontMatter';
import { problemAt, type Problem } from './problem';
import { asOfFieldOf } from './tags';
import type { Token } from './token';

export interface Head {
  readonly title?: string;
  /** YYYY-MM-DD. */
  readonly asOf?: string;
  readonly source?: string;
  readonly problems: readonly Problem[];
}

/** Reads the head of a document from its front matter and from what stands before the first question. */
export function readHead(preamble: readonly Token[], front: FrontMatter): Head {
  const draft: Draft = { title: undefined, asOf: undefined, source: undefined, problems: [] };
  setDate(draft, front.date?.text, front.date?.line ?? 1);
  setTitle(draft, front.title);
  setSource(draft, front.source?.text, front.source?.line ?? 1);
  // The highest heading is the title even when prose stands above it.
  const topHeading = preamble.find((token) => token.kind === 'heading' && token.level === 1);
  if (topHeading?.kind === 'heading') setTitle(draft, topHeading.text);
  for (const token of preamble) {
    // A day may stand below a note as well.
    const isDay = token.kind === 'tail' && asOfFieldOf(token.line.text) !== undefined;
    if ((token.kind !== 'text' && token.kind !== 'heading' && !isDay) || token === topHeading) continue;
    if (token.line.fence !== 'none') continue;
    readField(
      draft,
      withoutEmphasis(token.kind === 'heading' ? token.text : token.line.text),
      token.line.number,
    );
  }
  const { title, asOf, source, problems } = draft;
  return {
    ...(title === undefined ? {} : { title }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    problems,
  };
}

interface Draft {
  title: string | undefined;
  asOf: string | undefined;
  source: string | undefined;
  readonly problems: Problem[];
}

const TITLE_FIELD = /^(?:title|标题|標題|शीर्षक|العنوان|ชื่อเรื่อง)\s?[:：]\s*(\S.*)$/iu;
const SOURCE_FIELD = /^(?:sources?|来源|來源|出处|स्रोत|المصدر|ที่มา)\s?[:：]\s*(\S.*)$/iu;
const DATE_FIELD =
  /^(?:as (?:of|on|at)|date|dated|(?:last )?(?:updated|modified|revised)(?: on)?|published(?: on)?|日期|更新日期|截至|तारीख|दिनांक|التاريخ|วันที่)\s?([:：–-]|\s)\s*(\S.*)$/iu;
/** "(As of 10 February 2022)". */
const IN_BRACKETS = /^[(（[]([^()（）[\]]*)[)）\]]\.?$/u;
/** "**Date:** …" and "**Date**: …". */
const EMPHASIZED_KEY = /^(\*\*|__)([^*_:]{1,40})(?::\1|\1\s?:)/u;
/** ":Date: …", a field of reST. */
const FIELD_KEY = /^:([\p{L}\p{M} ]{1,40}):(?=\s)/u;

function readField(draft: Draft, written: string, line: number): void {
  const field = headFieldOf(written);
  const text = withPlainKey(written);
  if (field?.name === 'source') setSource(draft, field.value, line);
  else if (field?.name === 'title') setTitle(draft, field.value);
  else if (field?.name === 'date') setDate(draft, field.value, line);
  else if (!FIELD_KEY.test(written) && canBeTitle(text)) setTitle(draft, text.replace(/\s?[:：]$/u, ''));
}

/** What a line says of its document by its form: "Source: …", "As of 10 February 2022". */
interface HeadField {
  readonly name: 'source' | 'title' | 'date';
  readonly value: string;
}

/** Reads a line, without the emphasis around all of it, as what it says of its document; undefined for prose. */
export function headFieldOf(written: string): HeadField | undefined {
  const text = withPlainKey(written);
  const source = SOURCE_FIELD.exec(text)?.[1];
  if (source !== undefined) return { name: 'source', value: source };
  const title = TITLE_FIELD.exec(text)?.[1];
  if (title !== undefined) return { name: 'title', value: title };
  const [, mark = '', date = ''] = DATE_FIELD.exec(text.replace(IN_BRACKETS, '$1').trim()) ?? [];
  if (date !== '' && (/[:：]/u.test(mark) || readDate(date) !== undefined))
    return { name: 'date', value: date };
  return readDate(text) !== undefined || looksLikeDate(text) ? { name: 'date', value: text } : undefined;
}

function withPlainKey(written: string): string {
  return written.replace(EMPHASIZED_KEY, '$2:').replace(FIELD_KEY, '$1:').trim();
}

function setTitle(draft: Draft, written: string | undefined): void {
  if (draft.title !== undefined || written === undefined) return;
  const title = cleanTitle(written);
  if (title !== '') draft.title = title;
}

/** A source that no deck may hold is left out and told of. */
function setSource(draft: Draft, written: string | undefined, line: number): void {
  if (written === undefined || draft.source !== undefined) return;
  if (written.length <= TEXT_LIMITS.source) draft.source = written;
  else draft.problems.push(problemAt('text-too-long', line));
}

/** Cleans until nothing changes, so that a title that is printed and read again stays the same. */
function cleanTitle(written: string): string {
  // Not in the middle of a character that takes two units.
  let title = unescapeText(written.slice(0, TEXT_LIMITS.title).replace(/\p{Cs}$/u, ''));
  for (let cleaned = cleanHeading(title); cleaned !== title; cleaned = cleanHeading(title)) title = cleaned;
  return title;
}

function setDate(draft: Draft, written: string | undefined, line: number): void {
  if (written === undefined || draft.asOf !== undefined) return;
  const date = readDate(written);
  if (date === undefined) draft.problems.push(problemAt('unreadable-date', line));
  else draft.asOf = date.day;
  if (date?.ambiguous === true) draft.problems.push(problemAt('ambiguous-date', line));
}

const LONGEST_TITLE = 150;
/** Version stamps, fields, quotations, tables, HTML, links: never a title. */
const NO_TITLE =
  /^(?:\$[A-Za-z]+\b.*\$$|:[^:]+:|[>|<[!#=]|\S{1,20}:\/\/|(?:author|by|version|tags|contents|table of contents)\b)/iu;

function canBeTitle(text: string): boolean {
  const short = text.length <= LONGEST_TITLE && /[\p{L}\p{N}]/u.test(text);
  return short && !NO_TITLE.test(text) && !isSeparator(text) && !bulletLike(text) && !/[.。।,;]$/u.test(text);
}
