// Real documents, where a checkout has them beside it: the number of pairs in each, counted by careful
// readers. The project itself holds none of them; its own fixtures are in tests/unit/document*.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';

const FOLDER = new URL('../../../shared/inputs/documents/', import.meta.url);
const QUESTION_FILES = ['00', '01', '04', '06', '13', '16', '20', '22', '24', '31', '34', '36', '45'];

describe.runIf(existsSync(FOLDER))('the real documents beside the checkout', () => {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const pairs = new Map(
    names.includes('counts.tsv')
      ? read('counts.tsv')
          .split('\n')
          .map((row) => [row.split('\t')[0], row.split('\t')[1]])
      : [],
  );

  function read(name: string): string {
    return readFileSync(new URL(name, FOLDER), 'utf8');
  }

  it.each(QUESTION_FILES)('gives the pairs of file %s, nothing doubled', (number) => {
    const name = names.find((each) => each.startsWith(number)) ?? 'missing';
    const { notes } = parseDocument(read(name), 'inputs');
    expect(String(notes.length)).toBe(pairs.get(name));
    const texts = notes.map((note) =>
      JSON.stringify([note.question, note.points.map((point) => point.text)]),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('makes no card where nothing marks the questions, and says so', () => {
    const { notes, problems } = parseDocument(
      read(names.find((each) => each.startsWith('09')) ?? 'missing'),
      'inputs',
    );
    expect(notes).toEqual([]);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['no-question-marker']));
    expect(problems.length).toBeGreaterThan(5);
  });

  it('reads every other file without throwing, and the same after printing', () => {
    for (const name of names) {
      const { notes } = parseDocument(read(name), 'inputs');
      const { title, problems, ...head } = parseDocument(read(name), 'inputs');
      expect(notes.length + problems.length, name).toBeGreaterThan(0);
      if (notes.length > 0)
        expect(parseDocument(printDocument({ title, ...head }), 'inputs').notes, name).toEqual(notes);
    }
  });
});
