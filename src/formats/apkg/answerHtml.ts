// The points of an answer as one field of an Anki note: a list whose entries carry the ids of the points, so that each
// point keeps its memory when the note comes back. Lead-ins and the closing stand around the entries.
import { spokenPoint, type Point } from '../../domain/deck/deck';
import { isOwnId, pointIdOf, type NoteId } from '../../domain/ids';
import { escapeAttribute, htmlOfLines, htmlOfText, textOfNodes } from './fieldText';
import { htmlNodes, type HtmlNode } from './htmlNodes';

/** An answer as a note has it. */
export interface Answer {
  /** At least one. */
  readonly points: readonly Point[];
  readonly closing?: string;
}

/** The class of an element that says what stands before a point, or after the last one. */
export const LEAD_IN_CLASS = 'pointwise-lead-in';
export const CLOSING_CLASS = 'pointwise-closing';

/** An answer as HTML: one point as a block, several as a list. */
export function htmlOfAnswer({ points, closing }: Answer): string {
  const [open, close] = points.length > 1 ? ['<ul>', '</ul>'] : ['', ''];
  const entry = points.length > 1 ? 'li' : 'div';
  const parts = points.map((point, index) => {
    const lead = point.leadIn === undefined ? '' : around(LEAD_IN_CLASS, point.leadIn);
    const starts = index === 0 || lead !== '';
    const ends = points[index + 1]?.leadIn !== undefined || index === points.length - 1;
    return `${lead}${starts ? open : ''}${entryHtml(entry, point)}${ends ? close : ''}`;
  });
  return parts.join('') + (closing === undefined ? '' : around(CLOSING_CLASS, closing));
}

/**
 * The answer that HTML says; undefined when it holds anything but points, lead-ins and a closing. An entry that an
 * editor added, or copied together with its id, becomes a point of its own.
 */
export function answerOfHtml(html: string, noteId: NoteId): Answer | undefined {
  const reading: Reading = { noteId, points: [], leadIn: undefined, closing: undefined, isSound: true };
  for (const node of htmlNodes(html) ?? []) readBlock(reading, node);
  const { points, leadIn, closing, isSound } = reading;
  if (!isSound || points.length === 0 || leadIn !== undefined) return undefined;
  return { points: points.map(({ point }) => point), ...(closing === undefined ? {} : { closing }) };
}

type Element = Extract<HtmlNode, { kind: 'element' }>;

interface Reading {
  readonly noteId: NoteId;
  readonly points: { readonly point: Point; readonly element: Element }[];
  leadIn: string | undefined;
  closing: string | undefined;
  isSound: boolean;
}

function around(className: string, text: string): string {
  return `<div class="${className}">${htmlOfText(text)}</div>`;
}

function entryHtml(entry: string, { id, label, text, changedOn }: Point): string {
  const changed = changedOn === undefined ? '' : ` data-changed="${changedOn}"`;
  const head = label === undefined ? '' : `<b>${htmlOfLines(label)}:</b> `;
  return `<${entry} data-point="${escapeAttribute(id)}"${changed}>${head}${htmlOfText(text)}</${entry}>`;
}

function readBlock(reading: Reading, node: HtmlNode): void {
  if (node.kind === 'text') {
    if (textOfNodes([node])?.trim() !== '') reading.isSound = false;
    return;
  }
  const className = node.attributes.get('class');
  if (node.name === 'ul' || node.name === 'ol') readEntries(reading, node);
  else if (className === LEAD_IN_CLASS) reading.leadIn = joined(reading.leadIn, readText(reading, node));
  else if (className === CLOSING_CLASS) reading.closing = joined(reading.closing, readText(reading, node));
  else if (node.attributes.has('data-point')) readPoint(reading, node);
  // What an editor leaves behind: empty lines.
  else if (textOfNodes([node])?.trim() !== '') reading.isSound = false;
}

function readEntries(reading: Reading, list: Element): void {
  for (const child of list.children) {
    if (child.kind === 'element' && child.name === 'li') readPoint(reading, child);
    else if (textOfNodes([child])?.trim() !== '') reading.isSound = false;
  }
}

function readPoint(reading: Reading, element: Element): void {
  const { label, rest } = splitLabel(element.children);
  const said = textOfNodes(rest);
  if (said === undefined) reading.isSound = false;
  const isEmpty = said === undefined || said.trim() === '';
  if (isEmpty && label === undefined) return;
  const body = isEmpty ? { text: label ?? '' } : { ...(label === undefined ? {} : { label }), text: said };
  const given = element.attributes.get('data-point') ?? '';
  const same = reading.points.find(({ point }) => point.id === given);
  // A block that was broken in two by the Enter key still is one point.
  if (same !== undefined && element.name === 'div' && same.element.name === 'div') {
    const text = `${same.point.text}\n${spokenPoint(body)}`;
    reading.points[reading.points.indexOf(same)] = { ...same, point: { ...same.point, text } };
    return;
  }
  const { leadIn } = reading;
  reading.leadIn = undefined;
  const changed = Number(element.attributes.get('data-changed') ?? Number.NaN);
  const point = {
    id: isOwnId(given) && same === undefined ? given : newPointId(reading, spokenPoint(body)),
    ...body,
    ...(leadIn === undefined ? {} : { leadIn }),
    ...(Number.isSafeInteger(changed) ? { changedOn: changed } : {}),
  };
  reading.points.push({ point, element });
}

function newPointId({ noteId, points }: Reading, text: string): string {
  let occurrence = 0;
  let id = pointIdOf(noteId, text, occurrence);
  while (points.some(({ point }) => point.id === id)) {
    occurrence += 1;
    id = pointIdOf(noteId, text, occurrence);
  }
  return id;
}

function readText(reading: Reading, element: Element): string | undefined {
  const text = textOfNodes(element.children);
  if (text === undefined) reading.isSound = false;
  return text === '' ? undefined : text;
}

function joined(before: string | undefined, text: string | undefined): string | undefined {
  return before === undefined || text === undefined ? (before ?? text) : `${before}\n${text}`;
}

/** The label is what stands in bold at the start and ends with a colon. */
function splitLabel(nodes: readonly HtmlNode[]): {
  readonly label: string | undefined;
  readonly rest: readonly HtmlNode[];
} {
  const start = nodes.findIndex((node) => node.kind === 'element' || node.source.trim() !== '');
  const first = nodes[start];
  const isBold = first?.kind === 'element' && (first.name === 'b' || first.name === 'strong');
  const bold = isBold ? textOfNodes(first.children) : undefined;
  if (bold === undefined || bold.length < 2 || !bold.endsWith(':')) return { label: undefined, rest: nodes };
  return { label: bold.slice(0, -1), rest: nodes.slice(start + 1) };
}
