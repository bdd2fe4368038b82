// Real packages of Anki and its relatives, where a checkout has them beside it: the counts that careful readers and Anki
// itself found in each. The project holds none of them; its own packages are in tests/unit/package*.test.ts.
import { existsSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf, open } from '../support/ankiFixtures';

const FOLDER = new URL('../../../shared/inputs/apkg/', import.meta.url);

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}

function asPackage(name: string): Uint8Array {
  return zipSync({ 'collection.anki2': read(name) });
}

describe.runIf(existsSync(FOLDER))('the real packages beside the checkout', () => {
  it.each([
    ['anki-diffmodels2-1.apkg', 1, 1, 0, 0],
    ['anki-diffmodels2-2.apkg', 1, 2, 0, 0],
    ['anki-media.apkg', 1, 1, 0, 1],
    ['anki-update1.apkg', 1, 1, 0, 0],
    ['anki-update2.apkg', 1, 1, 0, 0],
    ['ankidroid-templates.apkg', 48, 146, 102, 0],
    ['orbit-spaced-everything.apkg', 2, 2, 0, 0],
    ['orbit-testCollection.colpkg', 5, 7, 1, 2],
    ['parser-legacy_deck.apkg', 5, 6, 7, 2],
    ['parser-deck_media_old.apkg', 6, 8, 0, 4],
    ['parser-new_deck.apkg', 5, 6, 23, 2],
    ['parser-deck_media_new.apkg', 6, 8, 0, 4],
    ['parser-deck_sheduling_media_new.apkg', 6, 8, 0, 4],
    ['parser-collection_nomedia_new.colpkg', 6, 8, 88, 0],
  ])('has in %s the counts of its notes, cards, reviews and media', async (name, ...counts) => {
    const { collection, media, missingMedia } = await open(read(name));
    const { notes, cards, reviews, noteTypes, decks } = collection;
    expect([notes.length, cards.length, reviews.length, media.length]).toEqual(counts);
    expect(missingMedia).toEqual([]);
    const types = new Map(noteTypes.map((type) => [type.id, type]));
    for (const note of notes) expect(types.get(note.noteTypeId)?.fields.length).toBe(note.fields.length);
    for (const { templates } of noteTypes)
      expect(templates.some(({ question }) => question !== '')).toBe(true);
    const ids = new Set(decks.map(({ id }) => id));
    expect(cards.every((card) => ids.has(card.deckId))).toBe(true);
    expect(decks.every((deck) => deck.name !== '')).toBe(true);
  });

  it('reads the same deck alike from the older and the newest form', async () => {
    const [older, newest] = [
      await open(read('parser-deck_media_old.apkg')),
      await open(read('parser-deck_media_new.apkg')),
    ];
    const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
      one.name < other.name ? -1 : 1;
    const contents = ({ media }: typeof older) =>
      media.map(({ name, bytes }) => ({ name, hex: Buffer.from(bytes).toString('hex') })).sort(byName);
    expect(contents(newest)).toEqual(contents(older));
    expect([...newest.collection.reviews]).toEqual([...older.collection.reviews]);
    expect(newest.collection.notes).toEqual(older.collection.notes);
    expect(newest.collection.cards).toEqual(older.collection.cards);
    const used = new Set(older.collection.notes.map((note) => note.noteTypeId));
    const usedOf = ({ collection }: typeof older) =>
      collection.noteTypes.filter(({ id }) => used.has(id)).sort(byName);
    expect(usedOf(newest)).toEqual(usedOf(older));
  });

  it.each([
    ['collections/anki-mediacheck.anki2', 3, 2],
    ['collections/ankidroid-schema16.anki2', 0, 0],
  ])('reads %s bare and in a package', async (name, notes, reviews) => {
    const bare = await open(read(name));
    expect([bare.collection.notes.length, bare.collection.reviews.length]).toEqual([notes, reviews]);
    const packed = await open(asPackage(name));
    expect([...packed.collection.reviews]).toEqual([...bare.collection.reviews]);
    const without = ({ collection, ...rest }: typeof bare) => ({ ...rest, ...collection, reviews: [] });
    expect(without(packed)).toEqual(without(bare));
  });

  it.each([
    ['collections/ankidroid-schema250.anki2', 'newerVersion'],
    ['malformed/ankidroid-initial_version_2_12_1_corrupt_regular.anki2', 'damaged'],
  ])('refuses %s, bare and in a package', async (name, code) => {
    expect(await codeOf(read(name))).toBe(code);
    expect(await codeOf(asPackage(name))).toBe(code);
  });

  it.each([
    ['malformed/path-traversal.zip', 'unknownFormat'],
    ['malformed/broken_deck-zero-bytes.apkg', 'empty'],
  ])('refuses %s', async (name, code) => {
    expect(await codeOf(read(name))).toBe(code);
  });
});
