// Small Anki packages as plain values: what a test does not say is as Anki makes it. The collection is made on 1 January
// 2024 at four in the morning in India, which is where the learner is.
import type {
  AnkiCard,
  AnkiCollection,
  AnkiNote,
  AnkiNoteType,
  AnkiPackage,
  AnkiReview,
} from '../../src/formats/apkg/collection';
import { incomingOf, type PackageContext } from '../../src/formats/apkg/toIncoming';
import type { Incoming } from '../../src/domain/incoming/incoming';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { DAY_MS, HOUR_MS } from '../../src/domain/studyDay';
import { clockIn, dayAt } from './zones';

/** When the collection was made, in ms: its day 0 is {@link DAY_ZERO}. */
export const MADE_MS = Date.parse('2024-01-01T04:00:00+05:30');
export const DAY_ZERO = dayAt('2024-01-01');
const TODAY = dayAt('2024-06-01');

/** The moment at an hour (fractions allowed) of a day of the collection, by the learner's clock. */
export function onDay(day: number, hour = 12): number {
  return MADE_MS + day * DAY_MS + Math.round((hour - 4) * HOUR_MS);
}

/** A note type with a template for each name. */
export function aType(type: Partial<AnkiNoteType> = {}): AnkiNoteType {
  const template = { name: 'Card 1', question: '{{Front}}', answer: '{{FrontSide}}<hr>{{Back}}' };
  const fields = ['Front', 'Back'];
  return { id: 1, name: 'Plain', isCloze: false, fields, templates: [template], css: '', ...type };
}

/** A note of type 1, with the id given and a guid made from it. */
export function aNote(id: number, note: Partial<AnkiNote> = {}): AnkiNote {
  const fields = [`Front ${id}`, `Back ${id}`];
  return { id, guid: `guid${id}`, noteTypeId: 1, modifiedAtS: onDay(0) / 1000, tags: [], fields, ...note };
}

/** A new card of note 1 in deck 1, changed on day 100. */
export function aCard(id: number, card: Partial<AnkiCard> = {}): AnkiCard {
  return {
    id,
    noteId: 1,
    deckId: 1,
    ordinal: 0,
    modifiedAtS: onDay(100) / 1000,
    type: 0,
    queue: 0,
    due: 1,
    interval: 0,
    factor: 0,
    repetitions: 0,
    lapses: 0,
    originalDue: 0,
    originalDeckId: 0,
    flags: 0,
    data: '',
    ...card,
  };
}

/** A review card, due on a day of the collection. */
export function aReviewCard(id: number, due: number, card: Partial<AnkiCard> = {}): AnkiCard {
  return aCard(id, { type: 2, queue: 2, due, interval: 10, factor: 2500, repetitions: 4, ...card });
}

/** A row of card 1: good, from 5 to 10 days. */
export function aReview(id: number, review: Partial<AnkiReview> = {}): AnkiReview {
  return {
    id,
    cardId: 1,
    ease: 3,
    interval: 10,
    lastInterval: 5,
    factor: 2500,
    tookMs: 4000,
    type: 1,
    ...review,
  };
}

/** An opened package with its review log. */
export interface OpenedPackage extends Pick<AnkiPackage, 'media' | 'missingMedia'> {
  readonly collection: AnkiCollection;
}

/** A package with one note and one new card, but for the parts given. */
export function aPackage(
  collection: Partial<AnkiCollection> = {},
  files: Partial<Pick<AnkiPackage, 'media' | 'missingMedia'>> = {},
): OpenedPackage {
  return {
    media: [],
    missingMedia: [],
    ...files,
    collection: {
      createdAtS: MADE_MS / 1000,
      createdMinutesWest: -330,
      rolloverHour: 4,
      decks: [{ id: 1, name: 'Deck', isFiltered: false }],
      noteTypes: [aType()],
      notes: [aNote(1)],
      cards: [aCard(1)],
      reviews: [],
      ...collection,
    },
  };
}

/** What a learner in India reads a package with. */
export const CONTEXT: PackageContext = {
  clock: clockIn('Asia/Kolkata'),
  today: TODAY,
  scheduler: schedulerFor(DEFAULT_PARAMETERS),
  fileName: 'Shared.apkg',
  readOwnNote: () => undefined,
};

/** A package as what it brings. */
export function convert(opened: OpenedPackage, context: Partial<PackageContext> = {}): Incoming {
  return incomingOf(opened, { ...CONTEXT, ...context })(opened.collection.reviews);
}

/** What was left out, in words: "unused-note-types 2: Basic, Cloze". */
export function leftOutOf({ leftOut }: Incoming): readonly string[] {
  return leftOut.map(({ code, count, examples }) =>
    examples.length === 0 ? `${code} ${count}` : `${code} ${count}: ${examples.join(', ')}`,
  );
}
