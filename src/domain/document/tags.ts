// Tags, and the other lines below an answer that say something of a note and not of its subject: "Tags: #river #lock::old",
// "Both ways: yes", "As of: 2024-05-01". Obsidian's "#flashcards/river" says that a document has cards, and names the tag of those below it.
import { readDate } from './dates';

/** What a line of tags says. */
export interface TagLine {
  /** As they are stored: without "#", levels separated by "::". */
  readonly tags: readonly string[];
  /** Whether one of them is "#flashcards", which no note keeps. */
  readonly isDeckTag: boolean;
}

const FIELD = /^Tags:\s+(\S.*)$/isu;
const HASH = /^#[\p{L}\p{N}\p{M}_/-]*[\p{L}_/-][\p{L}\p{N}\p{M}_/-]*$/u;
const DECK_TAG = /^#?flashcards?(?=\/|$)/iu;
/** A longer part between commas is a sentence, not a tag. */
const MOST_WORDS = 3;
const LONGEST_LINE = 120_000;
/** More tags on a line without "Tags:" are no tags: they would be copied to every note below. */
const MOST_HASHES = 50;
const BOTH_WAYS = /^both ways:\s*yes$/iu;
const AS_OF = /^as of:\s*(\d{4}-\d{2}-\d{2})$/iu;

/** The tags on a line that says nothing else: "Tags: a, b", "Tags: #a #b". */
export function tagFieldOf(text: string): readonly string[] | undefined {
  const list = text.length > LONGEST_LINE ? undefined : FIELD.exec(text)?.[1];
  if (list === undefined) return undefined;
  const words = list.split(/\s+/u);
  // With "#" before each of them, tags may hold any character.
  if (words.every((word) => word.startsWith('#') && word !== '#'))
    return unique(words.map((word) => word.slice(1).replace(/(?<=.),$/u, '')));
  if (/[.!?:;]$/u.test(list)) return undefined;
  const parts = list.includes(',') ? list.split(',').map((part) => part.trim()) : words;
  const named = parts.filter((part) => part !== '').map((part) => part.replace(/^#(?=.)/u, ''));
  if (named.some((part) => part.split(/\s+/u).length > MOST_WORDS)) return undefined;
  return unique(named.map((part) => part.replace(/\s+/gu, '_')));
}

/** The tags on a line of nothing but "#tag #other/tag". */
export function hashTagsOf(text: string): TagLine | undefined {
  if (!text.startsWith('#') || text.length > LONGEST_LINE) return undefined;
  const words = text.split(/\s+/u, MOST_HASHES + 1);
  if (words.length > MOST_HASHES || !words.every((word) => HASH.test(word))) return undefined;
  return tagLineOf(words);
}

/** The deck tags in front of a text, "#flashcards/river Where …", and the text behind them. */
export function leadingDeckTags(text: string): { readonly tags: readonly string[]; readonly text: string } {
  const tags: string[] = [];
  let rest = text;
  while (rest.startsWith('#') && tags.length < MOST_HASHES) {
    const word = /^\S{1,200}(?=\s)/u.exec(rest)?.[0] ?? '';
    if (!DECK_TAG.test(word) || !HASH.test(word)) break;
    tags.push(word);
    rest = rest.slice(word.length).trimStart();
  }
  return { tags: tagLineOf(tags).tags, text: rest };
}

/** Whether a line says by a deck tag that its document has cards, alone or in front of a text. */
export function startsDeck(text: string): boolean {
  if (!text.startsWith('#')) return false;
  return hashTagsOf(text)?.isDeckTag === true || leadingDeckTags(text).text !== text;
}

/** Tags in the order written, each once; words as in front matter or behind "#". */
export function tagLineOf(words: readonly string[]): TagLine {
  const isDeckTag = words.some((word) => DECK_TAG.test(word));
  const tags = words.map((word) =>
    word
      .replace(DECK_TAG, '')
      .replace(/^#/u, '')
      .split(/\/+/u)
      .filter((level) => level !== '')
      .join('::'),
  );
  return { tags: unique(tags.filter((tag) => tag !== '')), isDeckTag };
}

/** Whether a line says that the note above it is asked both ways. */
export function saysBothWays(text: string): boolean {
  return BOTH_WAYS.test(text);
}

/** The day on a line that says when the note above it was true, as YYYY-MM-DD. */
export function asOfFieldOf(text: string): string | undefined {
  const day = AS_OF.exec(text)?.[1];
  return day !== undefined && readDate(day)?.day === day ? day : undefined;
}

/** Whether a line would be read as one below an answer that says something of the note. */
export function looksLikeTail(text: string): boolean {
  return (
    saysBothWays(text) ||
    asOfFieldOf(text) !== undefined ||
    tagFieldOf(text) !== undefined ||
    hashTagsOf(text) !== undefined
  );
}

/** The tags as one line, read back by {@link tagFieldOf}. */
export function printTags(tags: readonly string[]): string {
  return `Tags: ${tags.map((tag) => `#${tag}`).join(' ')}`;
}

function unique(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}
