// What Anki keeps of a note's first field besides its HTML: the plain text to sort by, and a checksum of it to find notes
// that say the same.
import { readEntities } from './htmlNodes';
import { sha1Of } from './sha1';

/** A field as Anki sorts by it: no tags, but the names of the media it shows. */
export function sortFieldOf(html: string): string {
  const named = html.replace(/<img\b[^<>]*>/giu, (tag) => {
    const [, double, single, bare] = SOURCE.exec(tag) ?? [];
    return ` ${double ?? single ?? bare ?? ''} `;
  });
  const spoken = named.replace(/<(?:style|script)\b[^<>]*>[^<]*/giu, '').replace(/<[^<>]*>/gu, '');
  return readEntities(spoken);
}

const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+))/iu;

/**
 * The first 32 bits of the SHA-1 of a text in UTF-8; 0 where the page has no SHA-1, since Anki makes the checksums of notes
 * anew when it imports them.
 */
export async function checksumOf(text: string): Promise<number> {
  const hash = await sha1Of(new TextEncoder().encode(text));
  return hash === undefined ? 0 : new DataView(hash.buffer).getUint32(0);
}
