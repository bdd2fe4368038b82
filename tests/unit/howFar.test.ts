// How far the reading of a long file is: shares that grow, never beyond the whole, often enough to see them move.
import { describe, expect, it } from 'vitest';
import { partOf } from '../../src/domain/tell';
import type { Note } from '../../src/domain/deck/deck';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { readFile } from '../../src/formats/readFile';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { seldom } from '../../src/state/files/seldom';
import { READ_CONTEXT } from '../support/filesInPlace';
import { previewOf } from '../support/importStages';
import { packageOf } from '../support/ankiFixtures';
import { freshProfile, openTab } from '../support/testApp';

const MANY = 20_000;
const long = (rowOf: (place: number) => string, head = ''): string =>
  head + Array.from({ length: MANY }, (_, place) => rowOf(place)).join('\n');

const LOCKS = {
  title: 'Locks',
  notes: Array.from({ length: MANY }, (_, place): Note => {
    const id = place.toString(36).padStart(11, '0');
    return { kind: 'qa', id, question: `What stands at lock ${place}?`, points: [{ id, text: 'A gauge.' }] };
  }),
};

async function sharesOf(bytes: Uint8Array): Promise<readonly number[]> {
  const shares: number[] = [];
  const read = await readFile(
    { name: 'long.txt', bytes },
    {
      ...READ_CONTEXT,
      progress: (stage, done, total) => {
        if (stage === 'reading') shares.push(done / total);
      },
    },
  );
  expect(read.ok).toBe(true);
  return shares;
}

function expectGrowing(shares: readonly number[]): void {
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
}

describe('a long file', () => {
  it.each([
    ['document', long((place) => `Q: What stands at lock ${place}?\nA: Gauge ${place}.\n`)],
    ['document of headings', long((place) => `## Why lock ${place}?\n\nFor mill ${place}.\n`)],
    ['table', long((place) => `lock ${place}\tgauge ${place}`)],
    ['table that may be a document', long((place) => `lock ${place} - gauge ${place}`)],
    ['log', long((place) => `c${place},1700000000000,3`, 'card_id,review_time,review_rating\n')],
  ])('tells how far its reading is: a %s', async (_, text) => {
    const shares = await sharesOf(new TextEncoder().encode(text));
    expectGrowing(shares);
    expect(new Set(shares).size).toBeGreaterThan(8);
    expect(shares.at(-1)).toBeGreaterThan(0.85);
  });

  it.each([
    ['deck of our own', writeDeckJson('locks', LOCKS)],
    ['list of decks of our own', `[${writeDeckJson('locks', LOCKS)}, ${writeDeckJson('mills', LOCKS)}]`],
  ])('tells how far its reading is: a %s', async (_, text) => {
    const shares = await sharesOf(new TextEncoder().encode(text));
    expectGrowing(shares);
    expect(new Set(shares).size).toBeGreaterThan(8);
    expect(shares.at(-1)).toBeGreaterThan(0.65);
  });

  it('tells how far its reading is: a deck with histories, and a copy of everything', async () => {
    const histories = LOCKS.notes.map(({ id }) => ({ card: `${id}:front`, base64: 'AQ==' }));
    const deck = JSON.stringify({ ...JSON.parse(writeDeckJson('locks', LOCKS)), version: 2, histories });
    const tables = {
      decks: [{ id: 'locks', title: 'Locks', pages: [{ id: 'first' }] }],
      pages: [{ id: 'first', notes: LOCKS.notes }],
      cards: histories.map(({ card, base64 }) => ({ id: card, history: { base64 } })),
    };
    for (const text of [deck, JSON.stringify({ format: 'pointwise-copy', version: 1, tables })]) {
      const shares = await sharesOf(new TextEncoder().encode(text));
      expectGrowing(shares);
      expect(new Set(shares).size).toBeGreaterThan(16);
      expect(shares.at(-1)).toBeGreaterThan(0.95);
    }
  });

  it('does not begin anew when it is a package, whose rows are read before notes are made of them', async () => {
    expectGrowing(await sharesOf(packageOf('anki2')));
  });

  it('tells how far it is compared with the library', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const shares: number[] = [];
    app.store.subscribe(({ importing }) => {
      if (importing.kind === 'reading' && importing.stage === 'comparing') shares.push(importing.share);
    });
    await previewOf(app, '# The Lenne Commission\n\nQ: Who sits at the weir?\nA: A heron.\n');
    expectGrowing(shares);
    expect(new Set(shares).size).toBeGreaterThan(2);
    app.stop();
  });
});

describe('a part of a longer work', () => {
  it('goes from one share to another, and is over when it has nothing to do', () => {
    const told: number[] = [];
    const tell = partOf((done, total) => told.push(done / total), 0.5, 0.75);
    tell(0, 4);
    tell(2, 4);
    tell(0, 0);
    expect(told).toEqual([0.5, 0.625, 0.75]);
  });
});

describe('the page', () => {
  it('hears of a stage at once, and then ten times a second at most', () => {
    const told: string[] = [];
    let nowMs = 0;
    const progress = seldom(
      (stage, done) => told.push(`${stage} ${done}`),
      () => nowMs,
    );
    for (; nowMs < 260; nowMs += 20) progress('reading', nowMs, 260);
    progress('comparing', 0, 1);
    progress('comparing', 1, 1);
    expect(told).toEqual(['reading 0', 'reading 100', 'reading 200', 'comparing 0']);
  });
});
