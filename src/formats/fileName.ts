// Names of files as titles of decks, and titles of decks as names of files.
import { TEXT_LIMITS } from '../domain/deck/textLimits';

/** The name of a file without folders and extension, as a title; "Notes" where nothing is left. */
export function stemOf(fileName: string): string {
  const name = fileName.split(/[\\/]/u).at(-1) ?? '';
  const stem = name.replace(/\.[\p{L}\p{N}]{1,8}$/u, '').trim();
  return stem === '' ? 'Notes' : stem.slice(0, TEXT_LIMITS.title);
}

/** A title as the name of a file, without its extension: no signs that a file system or a shell takes for its own. */
export function fileNameFor(title: string): string {
  const plain = title.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ').replace(/\s+/gu, ' ');
  const name = plain
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 80)
    .trim();
  return name === '' ? 'Deck' : name;
}
