// Packages of all forms and schemas that are as they should be, or odd in ways that real ones are.
import { describe, expect, it } from 'vitest';
import {
  bytes,
  CARD,
  CLOZE_TYPE,
  collection11,
  collection18,
  DECK,
  FILTERED,
  MADE_AT_S,
  NOTE,
  NOTE_TYPE,
  REVIEW,
  rewritten,
  sqlite,
} from '../support/ankiCollections';
import { entriesOf, FORMS, open, packageOf, PICTURE, SOUND } from '../support/ankiFixtures';
import type { AnkiCard, AnkiNote, AnkiReview } from '../../src/formats/apkg/collection';
import { openPackage } from '../../src/formats/apkg/openPackage';
import { zipOf } from '../support/zipFixtures';

describe('a package', () => {
  it.each(FORMS)('of the form %s gives its collection and its media', async (form) => {
    const { collection, media, missingMedia } = await open(packageOf(form));
    expect(missingMedia).toEqual([]);
    expect(media).toEqual([
      { name: 'sip.mp3', bytes: SOUND },
      { name: 'leaf.png', bytes: PICTURE },
    ]);
    expect({ ...collection, reviews: [...collection.reviews] }).toEqual({
      createdAtS: MADE_AT_S,
      createdMinutesWest: -120,
      optionGroups: ['Slowly'],
      rolloverHour: 5,
      decks: [
        { id: DECK, name: 'Drinks::Hot', isFiltered: false, isDescribed: true },
        { id: FILTERED, name: 'Cram', isFiltered: true },
      ],
      noteTypes: [
        {
          id: NOTE_TYPE,
          name: 'Plain',
          isCloze: false,
          fields: ['Front', 'Back'],
          templates: [
            { name: 'There', question: '{{Front}}', answer: '{{FrontSide}}<hr>{{Back}}' },
            { name: 'And back', question: '{{Back}}', answer: '{{Front}}' },
          ],
          css: '.card { color: teal }',
        },
        {
          id: CLOZE_TYPE,
          name: 'Gaps',
          isCloze: true,
          fields: ['Text'],
          templates: [{ name: 'Gap', question: '{{cloze:Text}}', answer: '{{cloze:Text}}' }],
          css: '',
        },
      ],
      notes: [
        note(0, 'one', NOTE_TYPE, ['tea', 'leaves'], ['Green or black?', 'Both']),
        note(1, 'two', CLOZE_TYPE, [], ['Tea has {{c1::leaves}}']),
        note(2, 'three', NOTE_TYPE, ['tea'], ['日本', '']),
      ],
      cards: [
        card(0, 0, {
          type: 2,
          queue: 2,
          due: 40,
          interval: 12,
          factor: 2500,
          repetitions: 3,
          lapses: 1,
          flags: 3,
          data: '{"s":12.5,"d":5.1,"dr":0.9}',
        }),
        card(1, 0, { ordinal: 1, queue: -1, due: 5 }),
        card(2, 1, {
          deckId: FILTERED,
          type: 1,
          queue: 1,
          due: MADE_AT_S + 600,
          interval: -600,
          factor: 2500,
          repetitions: 1,
          originalDue: 7,
          originalDeckId: DECK,
          data: '{}',
        }),
        card(3, 2, { due: 6 }),
      ],
      reviews: [
        review(0, { ease: 3, interval: 4, lastInterval: 1, factor: 2500, tookMs: 6500 }),
        review(1000, { ease: 1, interval: -600, lastInterval: 4, factor: 2300, tookMs: 9000 }),
      ],
    });
  });

  it.each([
    ['schema 15', packageOf('anki21b', { collection: collection18('UPDATE col SET ver=15') })],
    [
      'schema 14, which still has JSON',
      packageOf('anki2', { collection: collection11('UPDATE col SET ver=14') }),
    ],
    ['tables of schema 18 in an older form', packageOf('anki2', { collection: collection18() })],
    ['no meta, newest form', packageOf('anki21b', { meta: null })],
    ['no meta, second form', packageOf('anki21', { meta: null })],
    ['an empty meta', packageOf('anki21', { meta: bytes() })],
    ['a meta on the oldest form', packageOf('anki2', { meta: bytes(8, 1) })],
    ['bytes after the archive', zipOf(entriesOf('anki2'), { after: bytes(1, 2, 3) })],
    ['a bare collection', collection11()],
    ['a bare collection of schema 18', collection18()],
    ['a collection that a running Anki has open', walOf(collection11())],
    ['a collection of schema 18 that a running Anki has open', walOf(collection18())],
    ['a check that fails', collection11(rewritten('guid TEXT', 'guid TEXT CHECK (length(guid) = 99)'))],
    ['a view of another name', collection11('CREATE VIEW other AS SELECT * FROM notes')],
    ['a trigger', collection11('CREATE TRIGGER t AFTER UPDATE ON notes BEGIN DELETE FROM notes; END')],
    ['columns of its own', collection11('ALTER TABLE notes ADD COLUMN mood TEXT DEFAULT 1')],
  ])('is read with %s', async (_, file) => {
    const { collection } = await open(file);
    expect([collection.notes.length, collection.cards.length, collection.reviews.length]).toEqual([3, 4, 2]);
    expect(collection.decks.map(({ name }) => name)).toEqual(['Drinks::Hot', 'Cram']);
    expect(collection.noteTypes.map(({ templates }) => templates.length)).toEqual([2, 1]);
  });

  it('tells how far it is, and stops when told to', async () => {
    const told: string[] = [];
    const progress = (stage: string, done: number, total: number): void => {
      told.push(stage);
      expect(done).toBeLessThanOrEqual(total);
    };
    await openPackage(packageOf('anki21b'), { startSqlite: async () => sqlite, progress });
    expect(new Set(told)).toEqual(new Set(['unpacking', 'reading']));
    const stop = new Error('stopped');
    for (const stage of ['unpacking', 'reading']) {
      const stopping = openPackage(packageOf('anki2'), {
        startSqlite: async () => sqlite,
        progress: (each) => {
          if (each === stage) throw stop;
        },
      });
      await expect(stopping).rejects.toBe(stop);
    }
  });

  it('leaves the bytes that it is given as they are', async () => {
    for (const file of [packageOf('anki2'), walOf(collection11())]) {
      const before = file.slice();
      await open(file);
      expect(Buffer.compare(file, before)).toBe(0);
    }
  });
});

function note(place: number, guid: string, noteTypeId: number, tags: string[], fields: string[]): AnkiNote {
  return { id: NOTE + place, guid, noteTypeId, modifiedAtS: MADE_AT_S + place, tags, fields };
}

function card(place: number, noteAt: number, other: Partial<AnkiCard>): AnkiCard {
  const none = { type: 0, queue: 0, due: 0, interval: 0, factor: 0, repetitions: 0, lapses: 0, flags: 0 };
  const ids = { id: CARD + place, noteId: NOTE + noteAt, deckId: DECK, ordinal: 0, modifiedAtS: MADE_AT_S };
  return { ...ids, ...none, originalDue: 0, originalDeckId: 0, data: '', ...other };
}

function review(afterMs: number, other: Omit<AnkiReview, 'id' | 'cardId' | 'type'>): AnkiReview {
  return { id: REVIEW + afterMs, cardId: CARD, type: 1, ...other };
}

/** A file as one that has its latest changes in a second file beside it. */
function walOf(file: Uint8Array): Uint8Array {
  const copy = file.slice();
  copy.set([2, 2], 18);
  return copy;
}
