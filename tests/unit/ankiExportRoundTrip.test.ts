// A library through a package and the reader of packages: the same notes come back, nothing new for cards that are here, and the
// same due days where nothing was known of them.
import startSqlite from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardIdsOf, pointIdsOf } from '../../src/domain/deck/slots';
import type { Incoming } from '../../src/domain/incoming/incoming';
import { newEvents } from '../../src/domain/incoming/newEvents';
import { dueOfCard, phaseOfCard } from '../../src/domain/review/cardState';
import { foldHistory } from '../../src/domain/review/fold';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { collectionOf } from '../../src/formats/apkg/fromDecks';
import { openPackage } from '../../src/formats/apkg/openPackage';
import { pointwiseNoteOf } from '../../src/formats/apkg/pointwiseTypes';
import { incomingOf } from '../../src/formats/apkg/toIncoming';
import { writePackage } from '../../src/formats/apkg/writePackage';
import { makeAnkiLibrary } from '../soak/ankiLibrary';

const NOW_MS = Date.UTC(2026, 10, 23, 12);
const LIBRARY = makeAnkiLibrary(20261124, 'America/New_York', NOW_MS);
const SCHEDULER = schedulerFor(DEFAULT_PARAMETERS);

/** Every card of the library that has a history, with its points. */
const STUDIED = LIBRARY.decks.flatMap(({ notes, histories }) =>
  notes.flatMap((note) =>
    cardIdsOf(note).flatMap((cardId) => {
      const history = histories.get(cardId);
      return history === undefined ? [] : [{ cardId, pointIds: pointIdsOf(note, cardId), ...history }];
    }),
  ),
);

let incoming: Incoming;

beforeAll(async () => {
  const sqlite = await startSqlite();
  const { collection } = collectionOf(LIBRARY.decks, LIBRARY.context);
  const bytes = await writePackage(collection, LIBRARY.media, { sqlite, nowMs: NOW_MS });
  const { clock, today } = LIBRARY.context;
  const context = { clock, today, scheduler: SCHEDULER, fileName: 'x.apkg', readOwnNote: pointwiseNoteOf };
  const opened = await openPackage(bytes, { startSqlite: async () => sqlite, progress: () => {} });
  incoming = incomingOf(opened, context)(await opened.reviews());
});

describe('a library that went through a package', () => {
  it('has the same notes, but for when they were edited, and the ids of types and cards there', () => {
    const plain = ({ notes }: { readonly notes: Incoming['decks'][number]['notes'] }) =>
      notes.map(({ editedAtMs: _edited, ...note }) => {
        if (note.kind !== 'fields') return note;
        const { typeId: _type, foreignCardIds: _cards, ...fields } = note;
        return fields;
      });
    const came = new Map(incoming.decks.flatMap((deck) => plain(deck).map((note) => [note.id, note])));
    for (const note of LIBRARY.decks.flatMap(plain)) expect(came.get(note.id)).toEqual(note);
    // What its own templates ask for and Pointwise does not do is told as of any package.
    expect(incoming.leftOut).toMatchObject([{ code: 'template-typing', count: 1 }]);
    expect(incoming.media).toHaveLength(LIBRARY.media.length);
  });

  it('brings nothing new for cards whose history is here', () => {
    const news = STUDIED.flatMap(({ cardId, pointIds, events }) =>
      events.length === 0
        ? []
        : newEvents(events, pointIds, incoming.histories.get(cardId) ?? [], SCHEDULER).map((event) => [
            cardId,
            event,
          ]),
    );
    expect(news).toEqual([]);
    expect(STUDIED.filter(({ events }) => events.length > 0).length).toBeGreaterThan(150);
  });

  it('brings the same due day, mark and flag to cards that nothing is known of', () => {
    for (const { cardId, pointIds, state } of STUDIED) {
      const there = foldHistory(incoming.histories.get(cardId) ?? [], pointIds, SCHEDULER);
      const due = dueOfCard(state);
      const inReview = phaseOfCard(state) === 'review';
      expect([cardId, there.suspended, there.flag]).toEqual([cardId, state.suspended, state.flag]);
      if (inReview) expect([cardId, dueOfCard(there)]).toEqual([cardId, due]);
    }
  });
});
