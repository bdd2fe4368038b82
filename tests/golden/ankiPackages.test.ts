// Reading the real packages: each gives the counts that are known of it. Packages of our own are in tests/unit/package*.test.ts.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf, open } from '../support/ankiFixtures';
import { HAS_REAL_PACKAGES, readRealPackage, REAL_PACKAGES } from '../support/realPackages';

function asPackage(name: string): Uint8Array {
  return zipSync({ 'collection.anki2': readRealPackage(name) });
}

describe.runIf(HAS_REAL_PACKAGES)('the real packages beside the checkout', () => {
  it.each(REAL_PACKAGES)('has in $name the counts of its notes, cards, reviews and media', async (known) => {
    const { collection, media, missingMedia } = await open(readRealPackage(known.name));
    const { notes, cards, reviews, noteTypes, decks } = collection;
    expect([notes.length, cards.length, reviews.length, media.length]).toEqual([
      known.notes,
      known.cards,
      known.reviews,
      known.media,
    ]);
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
      await open(readRealPackage('parser-deck_media_old.apkg')),
      await open(readRealPackage('parser-deck_media_new.apkg')),
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
    const bare = await open(readRealPackage(name));
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
    expect(await codeOf(readRealPackage(name))).toBe(code);
    expect(await codeOf(asPackage(name))).toBe(code);
  });

  it.each([
    ['malformed/path-traversal.zip', 'unknownFormat'],
    ['malformed/broken_deck-zero-bytes.apkg', 'empty'],
  ])('refuses %s', async (name, code) => {
    expect(await codeOf(readRealPackage(name))).toBe(code);
  });
});
