// Media of imported notes, by name. Two files of one name and other contents cannot both have it: the later one gets a
// name of its own, made from its contents, so that the same file read again gets the same name.
import type { Media } from '../domain/incoming/incoming';
import { checksumOf } from '../domain/review/checksum';
import type { Database } from './database';
import { storageErrorOf } from './storageError';

/** Media that are not here yet, under their names, and the names that others had to take. */
export interface PlacedMedia {
  readonly media: readonly Media[];
  /** New names by old ones, where they differ. */
  readonly renames: ReadonlyMap<string, string>;
}

/** Finds names for media. Rejects with a StorageError. */
export async function placeMedia(database: Database, incoming: readonly Media[]): Promise<PlacedMedia> {
  const media: Media[] = [];
  const renames = new Map<string, string>();
  // Several decks of one file may each bring the same file.
  const unique = new Map(incoming.map((file) => [file.name, file]));
  try {
    for (const { name, bytes } of unique.values()) {
      const check = checksumOf(bytes);
      const present = await database.media.get(name);
      if (present?.check === check) continue;
      if (present === undefined) {
        media.push({ name, bytes });
        continue;
      }
      const other = otherName(name, check);
      renames.set(name, other);
      if ((await database.media.get(other)) === undefined) media.push({ name: other, bytes });
    }
  } catch (error) {
    throw storageErrorOf(error);
  }
  return { media, renames };
}

/** The bytes of media by name; names that are not here are left out. Rejects with a StorageError. */
export async function readMedia(
  database: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const rows = await database.media.bulkGet([...new Set(names)]);
    return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.bytes]])));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

function otherName(name: string, check: number): string {
  const dot = name.lastIndexOf('.');
  const mark = (check >>> 0).toString(36);
  return dot <= 0 ? `${name}-${mark}` : `${name.slice(0, dot)}-${mark}${name.slice(dot)}`;
}
