// "JSON keeps everything": whatever a deck holds, its file and the copy of the whole library bring the same back, to the bit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeckJson, type DeckCompany } from '../../src/domain/deck/deckJson';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import type { Incoming } from '../../src/domain/incoming/incoming';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { readFile } from '../../src/formats/readFile';
import { exportDecks } from '../../src/state/files/exporting';
import { base64Of } from '../../src/domain/base64';
import { copyOfEverything } from '../../src/storage/copy';
import { closeDatabase, type Database } from '../../src/storage/database';
import { keepImport } from '../../src/storage/keepImport';
import { readMarker } from '../../src/storage/marker';
import { anyDeck, type AnyDeck } from '../support/anyDecks';
import { runs } from '../support/damagedBytes';
import { startSqlite, READ_CONTEXT } from '../support/filesInPlace';
import { SEED } from '../support/generators';
import { freshProfile } from '../support/testApp';

const NOW_MS = Date.UTC(2026, 2, 2, 9);
const scheduler = schedulerFor(DEFAULT_PARAMETERS);

/** What goes along with a deck, as the file has it; what is empty is not there. */
function companyOf({ noteTypes, media, histories }: AnyDeck): DeckCompany {
  const files = media.map(({ name, bytes }) => ({ name, base64: base64Of(bytes) }));
  const packed = [...histories].map(([card, events]) => ({
    card,
    base64: base64Of(addEvents(EMPTY_HISTORY, events)),
  }));
  return {
    ...(noteTypes.length > 0 && { noteTypes }),
    ...(files.length > 0 && { media: files }),
    ...(packed.length > 0 && { histories: packed }),
  };
}

function written(given: AnyDeck): string {
  return writeDeckJson(given.key, given.deck, companyOf(given));
}

async function read(text: string): Promise<Incoming> {
  const result = await readFile({ name: 'deck.json', bytes: new TextEncoder().encode(text) }, READ_CONTEXT);
  if (!result.ok || result.value.kind !== 'incoming') throw new Error(JSON.stringify(result));
  return result.value.incoming;
}

/** What some decks bring, in an order of its own where the order says nothing. */
function contentsOf(incoming: Omit<Incoming, 'kind'>): unknown {
  const { decks, noteTypes, media, histories, problems, leftOut, log } = incoming;
  return {
    decks: inOrder(decks.map((deck) => ({ key: deck.id, value: deck }))),
    noteTypes: inOrder(noteTypes.map((type) => ({ key: type.id, value: type }))),
    media: inOrder(media.map(({ name, bytes }) => ({ key: name, value: [...bytes] }))),
    histories: inOrder([...histories].map(([key, value]) => ({ key, value }))),
    rest: [problems, leftOut, log],
  };
}

function expectedOf(given: readonly AnyDeck[]): unknown {
  return contentsOf({
    decks: given.map(({ key, deck }) => ({ ...deck, id: key, isWhole: true })),
    noteTypes: [
      ...new Map(given.flatMap(({ noteTypes }) => noteTypes.map((type) => [type.id, type]))).values(),
    ],
    media: given.flatMap(({ media }) => media),
    histories: new Map(
      given.flatMap(({ histories }) =>
        [...histories].map(
          ([card, events]) => [card, readHistory(addEvents(EMPTY_HISTORY, events))] as const,
        ),
      ),
    ),
    problems: [],
    leftOut: [],
    log: [],
  });
}

function inOrder(entries: readonly { readonly key: string; readonly value: unknown }[]): unknown {
  return [...entries].sort((one, other) => (one.key < other.key ? -1 : 1));
}

async function keep(database: Database, given: readonly AnyDeck[]): Promise<void> {
  const { textRevision } = await readMarker(database);
  const kept = await keepImport(
    database,
    scheduler,
    {
      title: 'All',
      decks: given.map(({ key, deck }) => ({ ...deck, id: key })),
      noteTypes: given.flatMap(({ noteTypes }) => noteTypes),
      media: given.flatMap(({ media }) => media),
      histories: new Map(given.flatMap(({ histories }) => [...histories])),
      splits: new Map(),
      textRevision,
    },
    { atMs: NOW_MS, today: READ_CONTEXT.today },
  );
  expect(kept.kind).toBe('kept');
}

/** Decks that share nothing but their types. */
const someDecks = fc.array(anyDeck, { minLength: 1, maxLength: 2 }).filter((decks) => {
  const names = decks.flatMap(({ key, deck, media }) => [
    `deck ${key}`,
    ...deck.notes.map(({ id }) => `note ${id}`),
    ...media.map(({ name }) => `media ${name}`),
  ]);
  return new Set(names).size === names.length;
});

describe(`a deck written as JSON (seed ${SEED})`, () => {
  it('is read as the same deck, with types, media and histories, and written as the same text', () => {
    fc.assert(
      fc.property(anyDeck, (given) => {
        const text = written(given);
        const result = readDeckJson(JSON.parse(text));
        expect(result).toStrictEqual({
          ok: true,
          value: { key: given.key, ...given.deck, ...companyOf(given) },
        });
        if (result.ok) expect(writeDeckJson(result.value.key, result.value, result.value)).toBe(text);
      }),
      runs(80),
    );
  });

  it('as a file brings the same deck, alone or with others', async () => {
    await fc.assert(
      fc.asyncProperty(someDecks, async (given) => {
        const texts = given.map(written);
        const incoming = await read(texts.length === 1 ? (texts[0] ?? '') : `[${texts.join(',')}]\n`);
        expect(contentsOf({ ...incoming, noteTypes: once(incoming.noteTypes) })).toStrictEqual(
          expectedOf(given),
        );
      }),
      runs(40),
    );
  });
});

function once<Each extends { readonly id: string }>(all: readonly Each[]): readonly Each[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

describe(`a library that is kept (seed ${SEED})`, () => {
  it('comes back whole from the copy of everything', async () => {
    await fc.assert(
      fc.asyncProperty(someDecks, async (given) => {
        const database = await freshProfile().open({});
        await keep(database, given);
        const incoming = await read(await copyOfEverything(database, NOW_MS));
        closeDatabase(database);
        expect(incoming.kind).toBe('copy');
        expect(contentsOf(incoming)).toStrictEqual(expectedOf(given));
      }),
      runs(20),
    );
  });

  it('comes back deck by deck from its export as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(someDecks, async (given) => {
        const database = await freshProfile().open({});
        // Media go along only where a text names them.
        const bare = given.map((each) => ({ ...each, media: [] }));
        await keep(database, bare);
        const { contents } = await exportDecks(database, {
          deckId: undefined,
          format: 'json',
          moment: {
            nowMs: NOW_MS,
            rolloverHour: 4,
            parameters: DEFAULT_PARAMETERS,
            desiredRetention: 0.9,
            knownRevision: 0,
          },
          startSqlite,
        });
        closeDatabase(database);
        const incoming = await read(await contents.text());
        expect(contentsOf({ ...incoming, noteTypes: once(incoming.noteTypes) })).toStrictEqual(
          expectedOf(bare),
        );
      }),
      runs(20),
    );
  });
});
