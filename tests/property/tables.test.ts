// Tables that nobody wrote by hand: what writeTable writes is read back, and nothing that is read does harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { parseDocument } from '../../src/domain/document/parseDocument';
import type { LoggedReview } from '../../src/domain/incoming/incoming';
import { decodeText, isText, withPlainLineEnds } from '../../src/formats/decodeText';
import { htmlToText } from '../../src/formats/html/toText';
import { isReviewLog, readReviewLog, writeReviewLog } from '../../src/formats/reviewLog/reviewLog';
import { printPoints, readPoints } from '../../src/formats/table/answerPoints';
import { escapeFormula, unescapeFormula } from '../../src/formats/table/formulas';
import { readTable } from '../../src/formats/table/readTable';
import { tableCertainty } from '../../src/formats/table/tableCertainty';
import { writeTable } from '../../src/formats/table/writeTable';
import { readAsTable } from '../support/tableNotation';

const SEED = 20261126;

// prettier-ignore
/** Pieces of cells, chosen so that marks of answers, of tables and of HTML meet each other. */
const PIECES = [
  'tea', 'Kind: ', 'hot, cold', '- ', '* ', '• ', '1. ', '2. ', '  ', '    - ', '\n', '\n\n', '"', '""', ',', ';', '\t', ':',
  '#', '#deck:', '=1+2', '@', '+', "'", '\\', '\\Kind: ', '\\- ', '```', '```\n', '<br>', '<b>', '</b>', '<li>', '<img src="a.png">',
  '&amp;', '&#65;', '{{c1::', '}}', '::', '[sound:a.mp3]', '\u00a0', '\u0000', 'ř', '茶', '\ud83d\ude00', '---', ' - ', '|', 'a. b',
] as const;
const cells = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
const rows = fc.array(fc.tuple(cells, cells, cells, cells), { maxLength: 12 });

/** A table with every cell in quotes, so that cells may hold anything. */
function quoted(table: readonly (readonly string[])[], head = ''): string {
  const lines = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return `${head}question,answer,answer 2,tags\n${lines.join('\n')}\n`;
}

function writtenAndRead(title: string, notes: readonly Note[]) {
  const faceOf = () => ({ kind: 'text' as const, question: '', points: [] });
  return readAsTable(writeTable([{ title, notes, faceOf }]));
}

describe('a table that was written', () => {
  it('is read as the same decks, notes, points, tags and ids', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('', '#html:true\n', '#html:false\n'), (table, head) => {
        const text = quoted(table, head === '' ? '' : `#separator:comma\n${head}`);
        for (const deck of readAsTable(text).decks) {
          const again = writtenAndRead(deck.title, deck.notes);
          expect(again.decks[0]?.notes ?? []).toEqual(deck.notes);
          // Sounds are named in the text, and no table holds them.
          expect(again.leftOut.filter(({ code }) => code !== 'missing-media')).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 1_500 },
    );
  });

  it('is read as the same notes when they come from a document', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('Q: ', 'A: ', 'A:\n', '', '> Note: '), cells), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, (pieces) => {
        const { notes } = parseDocument(pieces.map((piece) => piece.join('')).join('\n'), 'deck');
        const [deck] = writtenAndRead('deck', notes).decks;
        expect((deck?.notes ?? []).map(withoutPointIds)).toEqual(notes.map(withoutPointIds));
      }),
      { seed: SEED, numRuns: 1_500 },
    );
  });

  it('runs nothing in a spreadsheet: no cell of it starts like a formula', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const decks = readAsTable(quoted(table)).decks.map((deck) => ({
          ...deck,
          faceOf: () => neverAsked(),
        }));
        for (const row of readTable(writeTable(decks)).rows) {
          for (const cell of row.cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('keeps points and formulas as they are, cell by cell', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
        const read = readPoints(cell.trim());
        const points = read.points.map((point, index) => ({ ...point, id: String(index) }));
        if (points.length === 0) return;
        expect(readPoints(printPoints({ ...read, points }))).toEqual(read);
      }),
      { seed: SEED, numRuns: 5_000 },
    );
  });
});

describe('any text', () => {
  it('is read as a table, and cut where its separators are', () => {
    fc.assert(
      fc.property(
        fc.array(cells).map((all) => all.join('\n')),
        cells,
        cells,
        (text, separator, rowSeparator) => {
          const plain = withPlainLineEnds(text);
          const { rows: read } = readTable(plain, { separator, rowSeparator });
          const lines = read.map(({ line }) => line);
          expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
          expect(['sure', 'maybe', 'hardly', 'no']).toContain(tableCertainty(plain));
          expect(readAsTable(plain).kind).toBe('table');
        },
      ),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('without quotation marks is cut exactly as its rows are', () => {
    const marks = fc.constantFrom('\n', '\n\n', ';', '||');
    const words = fc.stringMatching(/^[a-z ,]{0,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 5 })), marks, (table, rowSeparator) => {
        const text = table.map((row) => row.join('\t')).join(rowSeparator);
        const expected = table.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(readTable(text, { separator: '\t', rowSeparator }).rows.map((row) => row.cells)).toEqual(
          expected,
        );
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('as bytes is decoded, and as HTML is text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), mutated()), (bytes) => {
        const { text } = decodeText(bytes);
        expect(text).not.toContain('\r');
        expect(typeof isText(bytes)).toBe('boolean');
        expect(readAsTable(text).kind).toBe('table');
        expect(htmlToText(text).text).not.toMatch(/\n{3}/u);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});

describe('a review log that was written', () => {
  it('is read as the same reviews', () => {
    const review: fc.Arbitrary<LoggedReview> = fc.record(
      {
        card: fc.stringMatching(/^[\w:,"]{1,12}$/u),
        atMs: fc.integer({ min: 1, max: 4_000_000_000_000 }),
        rating: fc.constantFrom(1, 2, 3, 4),
        state: fc.constantFrom(0, 1, 2, 3),
        tookMs: fc.nat(),
      },
      { requiredKeys: ['card', 'atMs', 'rating'] },
    );
    fc.assert(
      fc.property(fc.array(review), (log) => {
        const table = readTable(writeReviewLog(log));
        expect(isReviewLog(table)).toBe(true);
        expect(readReviewLog(table)).toEqual({ log, leftOut: [] });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

/** A good table, some of whose bytes were changed. */
function mutated(): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
  return fc.tuple(rows, changes).map(([table, places]) => {
    const bytes = new TextEncoder().encode(quoted(table));
    for (const [place, byte] of places) bytes[place % bytes.length] = byte;
    return bytes;
  });
}

/** Points of a document keep their own ids; a table makes them anew, and matching tells which is which. */
function withoutPointIds(note: Note): unknown {
  return note.kind === 'qa' ? { ...note, points: note.points.map((point) => ({ ...point, id: '' })) } : note;
}

function neverAsked(): never {
  throw new Error('no note is made of fields here');
}
