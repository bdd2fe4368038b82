// The shipped deck: what the document says, what the files built from it hold, and that they are not stale.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { deckJsonSchema } from '../../src/domain/deck/deckJsonSchema';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';
import { qa } from '../support/qaNotes';

function dataFile(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}

const document = dataFile('csto.md');
const parsed = parseDocument(document, 'csto');
const notes = parsed.notes.map(qa);

describe('the CSTO deck', () => {
  it('has 6 cards with 16 points and no problem', () => {
    expect(parsed.problems).toEqual([]);
    expect(notes.map((note) => note.points.length)).toEqual([1, 4, 1, 4, 3, 3]);
  });

  it('says what it is, of which day, and where from', () => {
    expect(parsed.title).toBe('Collective Security Treaty Organization (CSTO)');
    expect(parsed.asOf).toBe('2022-02-10');
    expect(parsed.source).toMatch(/^Current-affairs notes, .* 10 February 2022$/u);
  });

  it('labels its points and keeps its remarks', () => {
    expect(notes.map((note) => note.points.map((point) => point.label ?? '–').join(', '))).toEqual([
      '–',
      'Biggest crisis, Fuel prices, Political change, Appeal for troops',
      'Northern Kazakhstan',
      'Kind and year, Members, Observers, Purpose',
      'Counterpart of NATO, Arms and mutual defence, Non-proliferation of weapons',
      'No rival alliances, Cheaper Russian arms, Assurance against conquest',
    ]);
    expect(notes.map((note) => note.remark !== undefined)).toEqual([true, true, false, true, true, true]);
  });

  it('prints back as the very document it was read from', () => {
    expect(printDocument(parsed)).toBe(document);
  });

  it('is what data/csto.json holds; if not, run npm run deck', () => {
    expect(dataFile('csto.json')).toBe(writeDeckJson('csto', parsed));
    const read = readDeckJson(JSON.parse(dataFile('csto.json')));
    expect(read.ok && read.value.notes).toEqual(parsed.notes);
  });

  it('has a schema that is not stale; if not, run npm run deck', () => {
    expect(JSON.parse(dataFile('deck.schema.json'))).toEqual(deckJsonSchema());
  });
});
