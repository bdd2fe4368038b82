// Gaps in a text, written as `{{c1::text}}` or `{{c1::text::hint}}`. A gap may hold another one; the number says which
// card asks it.

/** A gap: the card it belongs to, what is left out, and what stands in its place. */
export interface Gap {
  /** From 1. */
  readonly number: number;
  /** What to recall, gaps inside it opened. */
  readonly text: string;
  readonly hint?: string;
}

/** A stretch of a text: words as they are, or a gap with the stretches it holds. */
export type ClozePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'gap';
      readonly number: number;
      readonly parts: readonly ClozePart[];
      readonly hint?: string;
    };

/** Highest number of a gap, as in Anki. */
export const MOST_GAPS = 500;
/** Gaps inside gaps inside gaps … deeper than this are text, marks and all. */
const DEEPEST = 8;

const MARK = /\{\{c(\d{1,3})::|\}\}/gu;

/**
 * The stretches of a text in order, found in one pass. Total: marks that open no gap, or that are never closed, are text.
 */
export function clozeParts(text: string): readonly ClozePart[] {
  const whole = newFrame(0, 0);
  const open: Frame[] = [];
  for (const { at, end, number } of pairedMarks(text)) {
    const frame = open.at(-1) ?? whole;
    takePlain(frame, text, at);
    if (number !== undefined) {
      open.push(newFrame(number, end));
      continue;
    }
    open.pop();
    const outer = open.at(-1) ?? whole;
    outer.parts.push({ kind: 'gap', number: frame.number, ...splitHint(frame.parts) });
    outer.plainFrom = end;
  }
  takePlain(whole, text, text.length);
  return whole.parts;
}

/** The slots of the cards that a text with gaps makes: "c1", "c2" …, each once, by number. */
export function slotsOfCloze(text: string): readonly string[] {
  const numbers = new Set(gapsOf(text).map((gap) => gap.number));
  return [...numbers].sort((one, other) => one - other).map((number) => `c${number}`);
}

/** All gaps of a text, outer ones before those they hold. */
export function gapsOf(text: string): readonly Gap[] {
  return gapsOfParts(clozeParts(text));
}

/** The text with every gap opened. */
export function openCloze(text: string): string {
  return wordsOf(clozeParts(text));
}

/** The number of the card in a slot such as "c2"; undefined for any other slot. */
export function gapNumberOf(slot: string): number | undefined {
  const match = /^c(\d{1,3})$/u.exec(slot);
  return match === null ? undefined : Number(match[1]);
}

/**
 * The question that a card asks: its gaps closed, as "[…]" or "[hint]", all others open.
 */
export function clozeQuestion(text: string, slot: string): string {
  const number = gapNumberOf(slot);
  const ask = (parts: readonly ClozePart[]): string =>
    parts
      .map((part) => {
        if (part.kind === 'text') return part.text;
        return part.number === number ? `[${part.hint ?? '…'}]` : ask(part.parts);
      })
      .join('');
  return ask(clozeParts(text));
}

/** What a card asks for: the text of its gaps, in order. */
export function clozeAnswers(text: string, slot: string): readonly string[] {
  return answersBySlot(text).get(slot) ?? [];
}

/** What each card asks for, by slot, in the order in which the cards come in the text. */
export function answersBySlot(text: string): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, string[]>();
  for (const gap of gapsOf(text)) {
    const slot = `c${gap.number}`;
    const known = answers.get(slot);
    if (known === undefined) answers.set(slot, [gap.text]);
    else known.push(gap.text);
  }
  return answers;
}

function gapsOfParts(parts: readonly ClozePart[]): readonly Gap[] {
  return parts.flatMap((part): readonly Gap[] => {
    if (part.kind === 'text') return [];
    const { number, hint } = part;
    const gap = { number, text: wordsOf(part.parts), ...(hint === undefined ? {} : { hint }) };
    return [gap, ...gapsOfParts(part.parts)];
  });
}

function wordsOf(parts: readonly ClozePart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : wordsOf(part.parts))).join('');
}

/** A gap that is being read, or the whole text. */
interface Frame {
  readonly number: number;
  readonly parts: ClozePart[];
  /** Where the words begin that are in no part yet. */
  plainFrom: number;
}

function newFrame(number: number, plainFrom: number): Frame {
  return { number, parts: [], plainFrom };
}

function takePlain(frame: Frame, text: string, end: number): void {
  if (end > frame.plainFrom) frame.parts.push({ kind: 'text', text: text.slice(frame.plainFrom, end) });
}

/** A mark that opens a gap, or closes one (without a number). */
interface Mark {
  readonly at: number;
  readonly end: number;
  readonly number?: number;
}

/** The marks that belong together, in order: each closing mark goes with the nearest open one above it. */
function pairedMarks(text: string): readonly Mark[] {
  const pairs: (readonly [Mark, Mark])[] = [];
  const open: Mark[] = [];
  for (const match of text.matchAll(MARK)) {
    const mark = { at: match.index, end: match.index + match[0].length };
    const number = Number(match[1]);
    if (number >= 1 && number <= MOST_GAPS) open.push({ ...mark, number });
    const opening = match[1] === undefined ? open.pop() : undefined;
    if (opening !== undefined) pairs.push([opening, mark]);
  }
  return notTooDeep(pairs.flat().sort((one, other) => one.at - other.at));
}

function notTooDeep(marks: readonly Mark[]): readonly Mark[] {
  let depth = 0;
  return marks.filter(({ number }) => {
    if (number !== undefined) depth += 1;
    const isKept = depth <= DEEPEST;
    if (number === undefined) depth -= 1;
    return isKept;
  });
}

/** The hint stands after the first "::" behind the gaps inside. */
function splitHint(parts: readonly ClozePart[]): {
  readonly parts: readonly ClozePart[];
  readonly hint?: string;
} {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return { parts };
  const mark = last.text.indexOf('::');
  if (mark < 0) return { parts };
  const before = last.text.slice(0, mark);
  const hint = last.text.slice(mark + 2).trim();
  const kept: readonly ClozePart[] =
    before === '' ? parts.slice(0, -1) : [...parts.slice(0, -1), { kind: 'text', text: before }];
  return { parts: kept, ...(hint === '' ? {} : { hint }) };
}
