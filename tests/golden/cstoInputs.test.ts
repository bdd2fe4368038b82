// Real documents, where a checkout has them beside it: the number of pairs and of texts with gaps in each, counted by careful
// readers. The project itself holds none of them; its own fixtures are in tests/unit/document*.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';

const FOLDER = new URL('../../../shared/inputs/documents/', import.meta.url);
/** Files with a higher number are tables. */
const LAST_DOCUMENT = 46;

describe.runIf(existsSync(FOLDER))('the real documents beside the checkout', () => {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const counted = names.includes('counts.tsv')
    ? read('counts.tsv')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
        .filter(([name = '', pairs]) => Number(name.slice(0, 2)) <= LAST_DOCUMENT && !pairs?.includes('-'))
    : [];

  function read(name: string): string {
    return readFileSync(new URL(name, FOLDER), 'utf8');
  }

  function textOf(note: Note): string {
    return note.kind === 'qa'
      ? JSON.stringify([note.question, note.points.map((point) => point.text)])
      : JSON.stringify(note);
  }

  it.each(counted)('gives the pairs and gaps of %s (%s, %s), nothing doubled', (name = '', pairs, clozes) => {
    const { notes } = parseDocument(read(name), 'inputs');
    const found = [notes.filter(({ kind }) => kind === 'qa'), notes.filter(({ kind }) => kind === 'cloze')];
    expect(found.map((each) => String(each.length))).toEqual([pairs, clozes]);
    expect(new Set(notes.map(textOf)).size).toBe(notes.length);
  });

  it('sees as many documents as there are counts for', () => {
    expect(counted).toHaveLength(26);
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
