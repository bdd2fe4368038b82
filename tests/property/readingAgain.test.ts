// Reading an edited text again: no history is lost, none goes to another fact, and a number that changed is never missed.
// The edits are random and known, so the test knows where every history belongs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { QaNote } from '../../src/domain/deck/deck';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { noteIdOf, pointIdOf } from '../../src/domain/ids';
import { SEED } from '../support/generators';
import { readAgain, type Reading } from '../support/readingAgain';
import { drawsOf, type Draw } from '../support/textEdits';

/** POINTWISE_EDIT_RUNS=1000 reads as often as the numbers in the comments were measured with. */
const RUNS = Number(process.env['POINTWISE_EDIT_RUNS'] ?? 200);
const MOST_EDITS = 12;
/** Real documents, outside of the project; where they are not, this part is left out. */
const DOCUMENTS = join(import.meta.dirname, '../../../shared/inputs/documents');
const FEWEST_NOTES = 20;

const TOWNS = [
  'Lennestadt',
  'Arvel',
  'Bresk',
  'Morven',
  'Tallow',
  'Quern',
  'Isling',
  'Harrow',
  'Denby',
  'Orrin',
];
const THINGS = ['lock', 'weir', 'harbour', 'market hall', 'old bridge', 'water tower', 'ferry', 'paper mill'];
const PEOPLE = ['Anna Bell', 'Omar Gray', 'Ruth Stone', 'Ivo Lang', 'Mina Cole', 'Paul Ferro'];
const QUESTIONS = [
  (thing: string, town: string) => `Who built the ${thing} of ${town}, and when?`,
  (thing: string, town: string) => `What is the ${thing} of ${town} used for today?`,
  (thing: string, town: string) => `Which repairs did the ${thing} of ${town} need?`,
];
const SENTENCES: readonly ((draw: Draw) => string)[] = [
  (draw) => `The first one was built in ${year(draw)} by ${pick(PEOPLE, draw)}, with stone from the hills`,
  (draw) => `After the flood of ${year(draw)} it was widened to ${Math.floor(draw() * 90)} metres`,
  (draw) =>
    `Farmers from ${pick(TOWNS, draw)} bring corn and wool here every ${pick(['week', 'month', 'spring'], draw)}`,
  (draw) =>
    `A committee of ${Math.floor(draw() * 20) + 2} members keeps the accounts, and ${pick(PEOPLE, draw)} leads it`,
  (draw) => `Since ${year(draw)} nobody may pass at night without a lantern, whatever the weather is like`,
  (draw) => `Its gates weigh ${Math.floor(draw() * 900)} tons and are opened by hand with a long iron bar`,
];

function pick<Entry>(entries: readonly [Entry, ...Entry[]] | readonly Entry[], draw: Draw): Entry {
  const entry = entries[Math.floor(draw() * entries.length)];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}

function year(draw: Draw): number {
  return 1700 + Math.floor(draw() * 300);
}

/** A text of forty questions of three kinds about eighty things, with answers of one to four points. */
function madeNotes(seed: string): readonly QaNote[] {
  const draw = drawsOf(seed);
  const subjects = TOWNS.flatMap((town) => THINGS.map((thing) => ({ town, thing })));
  const chosen = subjects.filter(() => draw() < 0.5);
  return chosen.map(({ town, thing }) => {
    const question = pick(QUESTIONS, draw)(thing, town);
    const id = noteIdOf('deck', question, 0);
    const from = Math.floor(draw() * SENTENCES.length);
    const count = 1 + Math.floor(draw() * 4);
    const texts = Array.from({ length: count }, (_, index) => {
      const sentence = SENTENCES[(from + index) % SENTENCES.length];
      return sentence === undefined ? '' : sentence(draw);
    });
    return {
      kind: 'qa',
      id,
      question,
      points: texts.map((text) => ({ id: pointIdOf(id, text, 0), text })),
    };
  });
}

function sumOf(readings: readonly Reading[]) {
  const slips = readings.flatMap((reading) => reading.slips);
  const count = (kind: string): number => slips.filter((slip) => slip.kind === kind).length;
  return {
    lost: count('lost'),
    wrong: count('wrong'),
    unmarked: count('unmarked'),
    survivors: readings.reduce((sum, { survivors }) => sum + survivors, 0),
    needless: readings.reduce((sum, { needless }) => sum + needless, 0),
    slips,
  };
}

describe('reading an edited text again', () => {
  it(`carries every history to its own fact, and marks every number that changed (seed ${SEED})`, () => {
    const readings = Array.from({ length: RUNS }, (_, run) =>
      readAgain(madeNotes(`${SEED} ${run}`), `${SEED} ${run}`, 1 + (run % MOST_EDITS)),
    );
    const { lost, wrong, unmarked, needless, survivors, slips } = sumOf(readings);
    expect({ lost, wrong, unmarked, slips }).toEqual({ lost: 0, wrong: 0, unmarked: 0, slips: [] });
    expect(survivors).toBeGreaterThan(RUNS * FEWEST_NOTES);
    expect(needless / survivors).toBeLessThan(0.01);
  });
});

describe.runIf(existsSync(DOCUMENTS))('reading an edited document of the real world again', () => {
  const documents = existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS) : [];
  const texts = documents.map((name) => {
    const { notes } = parseDocument(readFileSync(join(DOCUMENTS, name), 'utf8'), 'deck');
    return { name, notes: notes.filter((note) => note.kind === 'qa') };
  });
  const runs = Math.ceil(RUNS / 10);

  it.each(texts.filter(({ notes }) => notes.length >= FEWEST_NOTES))(
    'keeps what it can: $name',
    ({ name, notes }) => {
      const readings = Array.from({ length: runs }, (_, run) => {
        const edits = 1 + Math.floor(((run % MOST_EDITS) * notes.length) / FEWEST_NOTES);
        return readAgain(notes, `${name} ${run}`, edits);
      });
      const { lost, needless, survivors, slips } = sumOf(readings);
      expect(slips.filter(({ kind }) => kind !== 'lost')).toEqual([]);
      expect(lost / survivors).toBeLessThan(0.001);
      expect(needless / survivors).toBeLessThan(0.01);
    },
  );
});
