// Where cards told by their shape, and lines of tags, go among the entries of a document.
import type { Card } from './card';
import { closeEntry, newEntry, type Grouper, type OpenEntry } from './grouper';
import { isBlank } from './lines';
import type { Below } from './lookahead';
import { problemAt } from './problem';
import { asOfFieldOf, hashTagsOf, saysBothWays, tagFieldOf } from './tags';
import type { Token } from './token';

/** Opens and closes the entry of a card told by its shape; false where it is text. */
export function placeCard(grouper: Grouper, token: Extract<Token, { kind: 'card' }>, below: Below): boolean {
  const { card, line } = token;
  if (!counts(grouper, card, below)) {
    // Bullets and highlights are at home in an answer; the others look like cards that lost their place.
    if (card.weight === 'apart') grouper.problems.push(problemAt('card-inside-text', line.number));
    return false;
  }
  const head = {
    line: line.number,
    shape: card.gaps === undefined ? 'card' : 'cloze',
    level: 0,
    style: 'card',
  } as const;
  const gaps = card.gaps === undefined ? {} : { gaps: card.gaps };
  const entry = newEntry(grouper, { ...head, number: undefined, question: [...card.question], ...gaps });
  if (card.answer.length > 0)
    entry.answers.push({ line: line.number, lines: [...card.answer], style: 'card' });
  entry.bothWays = card.bothWays;
  if (card.tags.length > 0) entry.tags.splice(0, grouper.scope.deck.length, ...card.tags);
  grouper.next = card.end;
  closeEntry(grouper, true);
  return true;
}

/** Whether a shape is a card where it stands. */
function counts(grouper: Grouper, card: Card, below: Below): boolean {
  if (card.weight === 'always' || !('entry' in grouper.place)) return true;
  if (card.weight === 'outside' || !grouper.isApart) return false;
  const { entry } = grouper.place;
  if (entry.shape === 'cloze') return card.gaps === undefined;
  const answer = entry.answers.at(-1)?.lines;
  if (answer !== undefined) return !answer.every(isBlank);
  const isMarked = entry.shape === 'marked' || entry.shape === 'bare';
  return !isMarked && !below.plainAnswer && !entry.question.slice(1).every(isBlank);
}

/**
 * Gives tags, "Both ways: yes" and a day to the entry that ends with them, or to what stands around them; false where they are text.
 */
export function placeTail(grouper: Grouper, token: Token, below: Below): boolean {
  const { text } = token.line;
  const hashes = hashTagsOf(text);
  const entry = openOrLast(grouper);
  if (hashes?.isDeckTag === true) {
    grouper.scope.deck = hashes.tags;
    closeEntry(grouper);
  } else if (hashes !== undefined && grouper.isApart && below.isNear) {
    grouper.scope.next = hashes.tags;
    closeEntry(grouper);
  } else if (entry !== undefined && ENDS_ENTRY.has(below.kind)) {
    if (saysBothWays(text)) entry.bothWays = true;
    entry.asOf = asOfFieldOf(text) ?? entry.asOf;
    for (const tag of hashes?.tags ?? tagFieldOf(text) ?? []) entry.tags.push(tag);
  } else if (entry === undefined && !isOfOneNote(text) && grouper.place.in !== 'refused') {
    for (const tag of hashes?.tags ?? tagFieldOf(text) ?? [])
      if (grouper.tags.size < MOST_TAGS) grouper.tags.add(tag);
  } else return false;
  return true;
}

function isOfOneNote(text: string): boolean {
  return saysBothWays(text) || asOfFieldOf(text) !== undefined;
}

/** Tags of a whole document. */
const MOST_TAGS = 100;
/** What stands below the end of an entry. */
const ENDS_ENTRY: ReadonlySet<Below['kind']> = new Set([
  'question',
  'cloze',
  'card',
  'heading',
  'tail',
  'remark',
  'end',
]);

/** The open entry, or the card right above, which is closed already. */
function openOrLast({ place: here, entries }: Grouper): OpenEntry | undefined {
  if ('entry' in here) return here.entry;
  const last = entries.at(-1);
  return here.in === 'stray' && here.isBelowCard && here.lines.length === 0 ? last : undefined;
}
