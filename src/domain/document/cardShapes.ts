// The cards of a document that their shape tells, found before its marks are read: "front :: back", "?" between two paragraphs,
// callouts and details that ask, paragraphs with gaps. Which of them count where they stand is left to entries.ts.
import { calloutAt } from './callouts';
import type { Card, Weight } from './card';
import { bulletBefore, cardLineOf, withoutBlockId } from './cardLines';
import { readDetails, type Details } from './details';
import { holdsGap, holdsNumberedGap, type GapMarks } from './gaps';
import { glossaryCards } from './glossary';
import { headFieldOf } from './head';
import type { Headings } from './headings';
import { isBlank, restOfLine, type Line } from './lines';
import { isCloze, isDivider, isSeparator, remarkOf, startsMarked, withoutEmphasis } from './markers';
import { isPairList } from './pairLists';
import { hashTagsOf, leadingDeckTags, startsDeck } from './tags';

/** The shapes found in a document. */
export interface CardShapes {
  /** By the index of the first line. */
  readonly cards: ReadonlyMap<number, Card>;
  readonly details: Details;
}

/**
 * Finds the cards of a document that their shape tells. `isFlagged` is what its front matter says; `isMarked` that its
 * questions are marked ("Q:"), which tells that a highlight outside of them is a gap.
 */
export function findCards(
  lines: readonly Line[],
  headings: Headings,
  { isFlagged, isMarked: hasQuestions }: { readonly isFlagged: boolean; readonly isMarked: boolean },
): CardShapes {
  const search: Search = {
    lines,
    isHeading: isHeadingIn(headings),
    isFlagged: isFlagged || lines.some(isFlag),
  };
  const details = readDetails(lines);
  const cards = new Map<number, Card>();
  const taken = new Set<number>();
  const take = (index: number, card: Card | undefined) => {
    if (card === undefined || cards.has(index)) return;
    cards.set(index, card);
    for (let at = index; at < lines.length && (lines[at]?.number ?? card.end) < card.end; at += 1)
      taken.add(at);
  };
  for (const [index, card] of details.cards) take(index, card);
  lines.forEach((_, index) => {
    if (!taken.has(index)) take(index, calloutAt(lines, index));
  });
  for (const { index, card } of dividedCards(search)) take(index, card);
  lines.forEach((line, index) => {
    if (line.fence === 'none' && !taken.has(index) && !search.isHeading(index))
      take(index, cardOnLine(search, line));
  });
  const pieces = piecesOf(search, taken);
  for (const piece of pieces) {
    if (piece.text.some(({ text }) => holdsNumberedGap(text)))
      take(piece.index, gapCard(piece, piece.hasBullet ? 'outside' : 'apart', 'highlights and braces'));
  }
  const hasCards = search.isFlagged || [...cards.values()].some(({ weight }) => weight === 'apart');
  if (hasCards) takeGaps(pieces, 'highlights and braces', take);
  else if (hasQuestions) takeGaps(pieces, 'highlights', take);
  return { cards, details };
}

/**
 * For a document in which nothing else tells any cards, those of a glossary; if it is none, paragraphs with highlights. Where
 * the whole may be a list of pairs, these count only if most of its lines are such paragraphs, two at least.
 */
export function otherwiseShaped(
  shapes: CardShapes,
  lines: readonly Line[],
  headings: Headings,
  mayBeList: boolean,
): CardShapes {
  const isHeading = isHeadingIn(headings);
  const cards = new Map(glossaryCards(lines, isHeading));
  if (cards.size > 0) return { ...shapes, cards };
  const pieces = piecesOf({ lines, isHeading, isFlagged: false }, new Set());
  takeGaps(pieces, 'highlights', (index, card) => cards.set(index, card));
  const count = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const alone = pieces.filter(({ index, text }) => cards.has(index) && text.length === 1).length;
  return mayBeList && (alone < 2 || alone * 2 <= count) ? shapes : { ...shapes, cards };
}

function takeGaps(
  pieces: readonly Piece[],
  marks: GapMarks,
  take: (index: number, card: Card) => void,
): void {
  for (const piece of pieces) {
    const texts = piece.text.map(({ text }) => text);
    if (holdsGap(texts.join(' '), marks) && !isOfHead(texts) && !isOfList(texts, marks))
      take(piece.index, gapCard(piece, 'outside', marks));
  }
}

function isOfHead(texts: readonly string[]): boolean {
  return texts.some((text) => headFieldOf(withoutEmphasis(text)) !== undefined);
}

/** Where only highlights tell of gaps, they are none in a list of pairs of which some have one. */
function isOfList(texts: readonly string[], marks: GapMarks): boolean {
  return marks === 'highlights' && isPairList(texts) && !texts.every((text) => holdsGap(text, marks));
}

interface Search {
  readonly lines: readonly Line[];
  readonly isHeading: (index: number) => boolean;
  /** Whether the document says by a tag that it has cards. */
  readonly isFlagged: boolean;
}

/** Whether a line, by its index, holds a heading or the rule under one. */
function isHeadingIn({ byLine, rules }: Headings): Search['isHeading'] {
  return (index) => byLine.has(index) || rules.has(index);
}

/** "#flashcards" on a line of tags, or in front of a text. */
function isFlag({ text, fence }: Line): boolean {
  return fence === 'none' && startsDeck(text);
}

function cardOnLine({ isFlagged }: Search, line: Line): Card | undefined {
  const card = cardLineOf(line.text);
  if (card === undefined || (!isFlagged && !card.isWide) || isMarked(line)) return undefined;
  const { front, back, bothWays, tags, hasBullet } = card;
  const weight = isFlagged ? 'always' : hasBullet ? 'outside' : 'apart';
  const place = { line: line.number, end: line.number + 1 };
  return {
    weight,
    ...place,
    question: [restOfLine(line, front)],
    answer: [restOfLine(line, back)],
    bothWays,
    tags,
  };
}

/** Lines that a mark starts are read by their marks. */
function isMarked({ text }: Line): boolean {
  return startsMarked(text) || remarkOf(text) !== undefined || isCloze(text);
}

/** The paragraphs with a "?" between them. */
function dividedCards(search: Search): readonly { readonly index: number; readonly card: Card }[] {
  const { lines, isFlagged } = search;
  return lines.flatMap((divider, index) => {
    if (divider.fence !== 'none' || !isDivider(divider.text)) return [];
    const above = isBlankAt(lines, index - 1) ? index - 2 : index - 1;
    let start = above + 1;
    while (start > 0 && !isEdge(search, start - 1)) start -= 1;
    const below = isBlankAt(lines, index + 1) ? index + 2 : index + 1;
    let end = below;
    while (end < lines.length && !isEdge(search, end)) end += 1;
    const question = withoutDeckTags(lines.slice(start, above + 1));
    const answer = withoutId(lines.slice(below, end));
    const last = lines[end - 1];
    const head = lines[start];
    const isTwice = [lines[end], lines[start - 1]].some((line) => line !== undefined && isDivider(line.text));
    if (head === undefined || last === undefined || isTwice) return [];
    if (question.lines.length === 0 || answer.length === 0 || [...question.lines, ...answer].some(isMarked))
      return [];
    const place = { line: head.number, end: last.number + 1 };
    const weight = isFlagged ? 'always' : 'apart';
    const bothWays = divider.text === '??';
    const card: Card = { weight, ...place, question: question.lines, answer, bothWays, tags: question.tags };
    return [{ index: start, card }];
  });
}

function isBlankAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isBlank(line);
}

/** Where a paragraph ends; code inside of it has no end. */
function isEdge({ lines, isHeading }: Search, index: number): boolean {
  const line = lines[index];
  if (line === undefined || isBlank(line) || isHeading(index)) return true;
  if (line.fence !== 'none') return false;
  return isDivider(line.text) || isSeparator(line.text) || hashTagsOf(line.text) !== undefined;
}

function withoutDeckTags(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly tags: readonly string[];
} {
  const [head, ...rest] = lines;
  if (head === undefined) return { lines, tags: [] };
  const { tags, text } = leadingDeckTags(head.text);
  return { lines: text === head.text ? lines : [restOfLine(head, text), ...rest], tags };
}

function withoutId(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || last.fence !== 'none') return lines;
  const text = withoutBlockId(last.text).trim();
  return text === '' ? lines.slice(0, -1) : [...lines.slice(0, -1), { ...last, text }];
}

/** A paragraph, or one bullet of a list. */
interface Piece {
  readonly index: number;
  readonly text: readonly Line[];
  readonly end: number;
  readonly hasBullet: boolean;
}

const NO_PARAGRAPH = /^[>|]/u;

/** The paragraphs and bullets that no mark starts. */
function piecesOf(search: Search, taken: ReadonlySet<number>): readonly Piece[] {
  const pieces: { index: number; text: Line[]; end: number; hasBullet: boolean }[] = [];
  let open: Line[] | undefined;
  search.lines.forEach((line, index) => {
    const isOutside = taken.has(index) || line.fence !== 'none' || NO_PARAGRAPH.test(line.text);
    if (isOutside || isEdge(search, index)) open = undefined;
    else if (isMarked(line)) open = [];
    else {
      const bullet = bulletBefore(line.text);
      if (open === undefined || bullet !== '') {
        open = [];
        pieces.push({ index, text: open, end: line.number + 1, hasBullet: bullet !== '' });
      }
      open.push(bullet === '' ? line : restOfLine(line, line.text.slice(bullet.length)));
      const piece = pieces.at(-1);
      if (piece?.text === open) piece.end = line.number + 1;
    }
  });
  return pieces;
}

function gapCard({ text, end }: Piece, weight: Weight, gaps: GapMarks): Card {
  const { lines, tags } = withoutDeckTags(withoutId(text));
  const line = text[0]?.number ?? end;
  return { weight, line, end, question: lines, answer: [], gaps, bothWays: false, tags };
}
