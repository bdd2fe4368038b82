// Real packages of Anki and its relatives, where a checkout has them beside it, with the counts that careful readers and Anki
// itself found in each. The project holds none of them.
import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../shared/inputs/apkg/', import.meta.url);

/** Whether they are there. */
export const HAS_REAL_PACKAGES = existsSync(FOLDER);

/** What a package holds. */
export interface PackageCounts {
  readonly name: string;
  readonly notes: number;
  readonly cards: number;
  /** Rows of its log. */
  readonly reviews: number;
  /** Those of cards that are in the package. */
  readonly reviewsOfCards: number;
  readonly media: number;
}

/** The packages, of all forms. */
export const REAL_PACKAGES: readonly PackageCounts[] = [
  counted('anki-diffmodels2-1.apkg', 1, 1, 0, 0),
  counted('anki-diffmodels2-2.apkg', 1, 2, 0, 0),
  counted('anki-media.apkg', 1, 1, 0, 1),
  counted('anki-update1.apkg', 1, 1, 0, 0),
  counted('anki-update2.apkg', 1, 1, 0, 0),
  counted('ankidroid-templates.apkg', 48, 146, 102, 0),
  counted('orbit-spaced-everything.apkg', 2, 2, 0, 0),
  counted('orbit-testCollection.colpkg', 5, 7, 1, 2),
  counted('parser-legacy_deck.apkg', 5, 6, 7, 2),
  counted('parser-deck_media_old.apkg', 6, 8, 0, 4),
  counted('parser-new_deck.apkg', 5, 6, 23, 2),
  counted('parser-deck_media_new.apkg', 6, 8, 0, 4),
  counted('parser-deck_sheduling_media_new.apkg', 6, 8, 0, 4),
  { ...counted('parser-collection_nomedia_new.colpkg', 6, 8, 88, 0), reviewsOfCards: 1 },
];

function counted(name: string, notes: number, cards: number, reviews: number, media: number): PackageCounts {
  return { name, notes, cards, reviews, reviewsOfCards: reviews, media };
}

/** The bytes of a file of that folder. */
export function readRealPackage(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}
