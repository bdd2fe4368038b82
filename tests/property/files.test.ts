// Random bytes and mutated good files of every kind through the one way in: what comes of them is a value or one failure, and
// nothing that was not there before. `POINTWISE_FUZZ_RUNS` makes the runs as many as one likes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import { incomingOfRead, readFile } from '../../src/formats/readFile';
import { writeReviewLog } from '../../src/formats/reviewLog/reviewLog';
import { writeTable } from '../../src/formats/table/writeTable';
import { base64Of } from '../../src/domain/base64';
import { READ_CONTEXT } from '../support/filesInPlace';

const RUNS = Number(process.env['POINTWISE_FUZZ_RUNS'] ?? 300);
const SEED = 20261126;

const DOCUMENT = `# The ferry
Tags: #river

Q: When does the ferry cross?
A:
- Weekdays: every hour
- Sundays: at noon

C: It has {{c1::two}} decks and {{c2::one bell::how many?}}.

fare :: two coins
`;
const deck = parseDocument(DOCUMENT, 'ferry');
const [first] = deck.notes;
const history = addEvents(EMPTY_HISTORY, [
  { kind: 'flagged', id: '0l8h9k2a00010000a', atMs: 1_700_000_000_000, day: 19_675, flag: 2 },
]);
const json = writeDeckJson('ferry', deck, {
  histories: [{ card: `${first?.id}:front`, base64: base64Of(history) }],
  media: [{ name: 'bell.ogg', base64: 'AAEC' }],
});
const copy = JSON.stringify({
  format: 'pointwise-copy',
  version: 1,
  tables: {
    decks: [{ id: 'ferry', title: 'Ferry', pages: [{ id: 'ferry/0' }] }],
    pages: [{ id: 'ferry/0', notes: deck.notes }],
    cards: [{ id: `${first?.id}:front`, history: { base64: base64Of(history) } }],
  },
});
const table = writeTable([
  { title: 'Ferry', notes: deck.notes, faceOf: () => ({ kind: 'text', question: '', points: [] }) },
]);
const log = writeReviewLog([{ card: '1', atMs: 1_700_000_000_000, rating: 3, state: 2, tookMs: 5000 }]);

const GOOD: readonly (readonly [kind: string, text: string])[] = [
  ['a document', DOCUMENT],
  ['a deck of ours', json],
  ['a copy of ours', copy],
  ['a table', table],
  ['a review log', log],
];

/** A text in UTF-16, its mark first. */
function utf16(text: string, order: 'little' | 'big', mark: 'whole' | 'half' | 'none'): Uint8Array {
  const units = mark === 'none' ? text : `\ufeff${text}`;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index += 1) {
    view.setUint16(index * 2, units.charCodeAt(index), order === 'little');
  }
  return mark === 'half' ? bytes.subarray(1) : bytes;
}

/** What may go wrong on the way into UTF-16: halves of characters, halves of units, marks where none belong. */
const wideDamage = fc.record({
  order: fc.constantFrom('little' as const, 'big' as const),
  mark: fc.constantFrom('whole' as const, 'whole' as const, 'none' as const, 'half' as const),
  pieces: fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(
        '\ud83d',
        '\ude00',
        '\ude00\ud83d',
        '\ufeff',
        '\ufffe',
        '\u0000',
        '\u2028',
        '\u0a0d',
        '茶',
        '\r',
      ),
    ),
    { maxLength: 5 },
  ),
  isOdd: fc.boolean(),
});

/** One change of some bytes: a bit, a piece gone, doubled, moved, or others in its place. */
const mutation = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'double', 'insert', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ maxLength: 12 }),
});

function mutated(
  bytes: Uint8Array,
  { kind, at, to, bytes: other }: typeof mutation extends fc.Arbitrary<infer Value> ? Value : never,
): Uint8Array {
  const [start, end] = [at, to]
    .map((share) => Math.floor(share * bytes.length))
    .sort((one, two) => one - two);
  const from = start ?? 0;
  const until = Math.min(end ?? 0, from + 200);
  const join = (...parts: readonly Uint8Array[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (kind) {
    case 'flip': {
      const copied = bytes.slice();
      copied[from] = (copied[from] ?? 0) ^ (1 << ((other[0] ?? 0) % 8));
      return copied;
    }
    case 'cut':
      return join(bytes.slice(0, from), bytes.slice(until));
    case 'double':
      return join(bytes.slice(0, until), bytes.slice(from));
    case 'insert':
      return join(bytes.slice(0, from), other, bytes.slice(from));
    case 'swap':
      return join(bytes.slice(from), bytes.slice(0, from));
  }
}

/** How many of some files were read, and how many brought notes. */
interface Tally {
  read: number;
  notes: number;
}

/** Reads and looks through everything that came, so that nothing lazy is left to fail later. */
async function read(bytes: Uint8Array, tally: Tally = { read: 0, notes: 0 }): Promise<void> {
  const result = await readFile({ name: 'file', bytes }, READ_CONTEXT);
  if (!result.ok) {
    expect(['unknownFormat', 'empty', 'tooLarge', 'damaged', 'newerVersion', 'encrypted']).toContain(
      result.failure.code,
    );
    return;
  }
  const { value } = result;
  const incoming = value.kind === 'incoming' ? value.incoming : incomingOfRead(value.table);
  JSON.stringify([...incoming.histories]);
  tally.read += 1;
  if (incoming.decks.some(({ notes }) => notes.length > 0)) tally.notes += 1;
  // What was brought can be kept, written and read again.
  for (const { id, isWhole: _, ...deck } of incoming.decks) {
    const { noteTypes } = incoming;
    expect(readDeckJson(JSON.parse(writeDeckJson(id, deck, { noteTypes })))).toMatchObject({
      ok: true,
      value: deck,
    });
  }
}

describe('any file', () => {
  it.each(GOOD)(`that was %s ends in a value or a failure (${RUNS} runs, seed ${SEED})`, async (_, text) => {
    const good = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        await read(mutations.reduce(mutated, good));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(GOOD)(
    `that was %s in UTF-16 ends in a value or a failure (${RUNS} runs, seed ${SEED})`,
    async (_, text) => {
      const tally = { read: 0, notes: 0 };
      await fc.assert(
        fc.asyncProperty(
          wideDamage,
          fc.array(mutation, { maxLength: 2 }),
          async ({ order, mark, pieces, isOdd }, mutations) => {
            const damagedText = pieces.reduce((before, [at, piece]) => {
              const place = Math.floor(at * before.length);
              return before.slice(0, place) + piece + before.slice(place);
            }, text);
            const bytes = mutations.reduce(mutated, utf16(damagedText, order, mark));
            await read(isOdd ? bytes.subarray(0, bytes.length - 1) : bytes, tally);
          },
        ),
        { numRuns: RUNS, seed: SEED },
      );
      expect(tally.read).toBeGreaterThanOrEqual(Math.floor(RUNS / 20));
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it.each(['little', 'big'] as const)('that is whole in UTF-16, %s end first, is read', async (order) => {
    for (const [what, text] of GOOD) {
      for (const mark of ['whole', 'none'] as const) {
        const tally = { read: 0, notes: 0 };
        await read(utf16(text, order, mark), tally);
        expect([what, tally]).toEqual([what, { read: 1, notes: what === 'a review log' ? 0 : 1 }]);
      }
    }
  });

  it(`of random bytes ends in a value or a failure (${RUNS} runs, seed ${SEED})`, async () => {
    const head = fc.constantFrom(
      '',
      '{',
      '[',
      'PK\u0003\u0004',
      'SQLite format 3\u0000',
      'Q: ',
      '\ufeff',
      '#separator:',
      'card_id,',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        await read(Uint8Array.from([...new TextEncoder().encode(start), ...rest]));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it(`of random text ends in a value or a failure (${RUNS} runs, seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        await read(new TextEncoder().encode(text));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
