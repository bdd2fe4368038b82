// Reading an edited text again: no history is lost, none goes to another fact, and a number, date or name that changed is
// never missed. The edits are random and known, so the test knows where every history belongs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';
import type { WrittenNote } from '../support/editedNotes';
import { SEED } from '../support/generators';
import { madeNotes } from '../support/madeNotes';
import { readAgain, sumOf, type Path, type Reading } from '../support/readingAgain';
import { KINDS_OF_EDITS } from '../support/textEdits';

/** How many edits are made in each part; POINTWISE_EDITS=100000 makes that many. */
const EDITS = Number(process.env['POINTWISE_EDITS'] ?? 2_000);
/** To print and to read takes time: one edit of so many. */
const PRINTED = 3;
const MOST_EDITS_AT_ONCE = 12;
/** Real documents, outside of the project; where they are not, this part is left out. */
const DOCUMENTS = join(import.meta.dirname, '../../../shared/inputs/documents');
const FEWEST_NOTES = 20;
/** The real documents have hardly a date with a month in words, or a number beside a gap; the made text has. */
const RARE_IN_DOCUMENTS: ReadonlySet<string> = new Set(['dateInPoint', 'dateInGap', 'numberAroundGaps']);

const asPrinted: Path = (notes) => parseDocument(printDocument({ title: 'deck', notes }), 'deck').notes;

/** Reads again and again, after one edit and after several, until so many edits have been made. */
function readings(read: (run: number, edits: number) => Reading, edits: number): readonly Reading[] {
  const done: Reading[] = [];
  for (let made = 0; made < edits;) {
    const reading = read(done.length, 1 + (done.length % MOST_EDITS_AT_ONCE));
    made += reading.made.length;
    done.push(reading);
  }
  return done;
}

function expectNothingLost(all: readonly Reading[], edits: number): void {
  const { slips, survivors, needless } = sumOf(all);
  expect(slips).toEqual([]);
  expect(all.flatMap(({ made }) => made).length).toBeGreaterThanOrEqual(edits);
  expect(survivors).toBeGreaterThan(edits);
  expect(needless / survivors).toBeLessThan(0.01);
}

describe('reading an edited text again', () => {
  it(`carries every history to its own fact, and marks every fact that changed (seed ${SEED})`, () => {
    const all = readings(
      (run, edits) => readAgain(madeNotes(`${SEED} ${run}`), `${SEED} ${run}`, edits),
      EDITS,
    );
    expectNothingLost(all, EDITS);
    // Edits of a kind that never happens would prove nothing.
    expect(new Set(all.flatMap(({ made }) => made))).toEqual(new Set(KINDS_OF_EDITS));
  });

  it(`does so when the text was printed and read between (seed ${SEED})`, () => {
    const edits = Math.ceil(EDITS / PRINTED);
    const seedOf = (run: number) => `${SEED} printed ${run}`;
    const all = readings(
      (run, count) => readAgain(madeNotes(seedOf(run)), seedOf(run), count, asPrinted),
      edits,
    );
    expectNothingLost(all, edits);
  });
});

interface Text {
  readonly name: string;
  readonly notes: readonly WrittenNote[];
}

describe.runIf(existsSync(DOCUMENTS))('reading an edited document of the real world again', () => {
  const documents = (existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS) : []).map((name): Text => {
    const { notes } = parseDocument(readFileSync(join(DOCUMENTS, name), 'utf8'), 'deck');
    return { name, notes: notes.filter((note) => note.kind !== 'fields') };
  });
  const gaps = documents.flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'cloze'));
  const texts = [...documents, { name: 'texts with gaps', notes: gaps }].filter(
    ({ notes }) => notes.length >= FEWEST_NOTES || notes === gaps,
  );
  const made: string[] = [];

  function readingsOf({ name, notes }: Text, edits: number, path?: Path): readonly Reading[] {
    // As many edits for each note, however long the document is.
    const countFor = (count: number) => 1 + Math.floor(((count - 1) * notes.length) / FEWEST_NOTES);
    const seed = path === undefined ? name : `${name} printed`;
    return readings((run, count) => readAgain(notes, `${seed} ${run}`, countFor(count), path), edits);
  }

  it.each(texts)('carries every history to its own fact: $name', (text) => {
    const edits = Math.ceil(EDITS / texts.length);
    const all = readingsOf(text, edits);
    expectNothingLost(all, edits);
    made.push(...all.flatMap((reading) => reading.made));
  });

  it.each(texts)('does so when it was printed and read between: $name', (text) => {
    const edits = Math.ceil(EDITS / PRINTED / texts.length);
    expectNothingLost(readingsOf(text, edits, asPrinted), edits);
  });

  it('makes a thousand edits, of all kinds that find something to change', () => {
    expect(made.length).toBeGreaterThanOrEqual(1_000);
    const missed = KINDS_OF_EDITS.filter((kind) => !made.includes(kind) && !RARE_IN_DOCUMENTS.has(kind));
    expect(missed).toEqual([]);
  });
});
