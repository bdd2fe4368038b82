// Tags that a learner gives and takes: without blanks, levels separated by "::", and the same whatever their case.
import type { Note } from './deck';
import { TEXT_LIMITS, tagsWithin } from './textLimits';

/** What is written in a field for tags, as tags: blanks divide them, and levels without a name are left out. */
export function readTagList(written: string): readonly string[] {
  return unique(
    written
      .split(/\s+/u)
      .map(cleanTag)
      .filter((tag) => tag !== ''),
  );
}

/** A tag without "#" in front, blanks, and levels that have no name; empty when nothing is left. */
export function cleanTag(written: string): string {
  return written
    .trim()
    .replace(/^#+/u, '')
    .replace(/\s+/gu, '_')
    .split('::')
    .filter((level) => level !== '')
    .join('::')
    .slice(0, TEXT_LIMITS.label);
}

/** The note with some tags more, behind those it has; the note itself where it has them all. */
export function withTags(note: Note, tags: readonly string[]): Note {
  const before = note.tags ?? [];
  const after = tagsWithin(unique([...before, ...tags.map(cleanTag).filter((tag) => tag !== '')]));
  return after.length === before.length ? note : { ...note, tags: after };
}

/** The note without some tags; the note itself where it has none of them. Tags below one of them stay. */
export function withoutTags(note: Note, tags: readonly string[]): Note {
  const gone = new Set(tags.map((tag) => tagKey(cleanTag(tag))));
  const { tags: before = [], ...plain } = note;
  const after = before.filter((tag) => !gone.has(tagKey(tag)));
  if (after.length === before.length) return note;
  return after.length === 0 ? plain : { ...plain, tags: after };
}

function unique(tags: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const tag of tags) if (!known.has(tagKey(tag))) known.set(tagKey(tag), tag);
  return [...known.values()];
}

/** What tags are told apart by: the same for a tag in capitals. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** Whether a tag is another one or stands below it, whatever their case. */
export function isWithinTag(tag: string, above: string): boolean {
  const [key, aboveKey] = [tagKey(tag), tagKey(above)];
  return key === aboveKey || key.startsWith(`${aboveKey}::`);
}
