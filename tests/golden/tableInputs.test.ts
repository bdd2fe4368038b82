// Real tables and review logs, where a checkout has them beside it: the number of pairs in each, counted by careful
// readers. The project itself holds none of them; its own fixtures are in tests/unit/table*.test.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import type { ColumnRole } from '../../src/domain/incoming/tableChoice';
import { decodeText } from '../../src/formats/decodeText';
import { isReviewLog, readReviewLog } from '../../src/formats/reviewLog/reviewLog';
import { incomingOfTable } from '../../src/formats/table/incomingOfTable';
import { proposeChoice } from '../../src/formats/table/proposeChoice';
import { readTable } from '../../src/formats/table/readTable';
import { tableCertainty } from '../../src/formats/table/tableCertainty';
import { writeTable } from '../../src/formats/table/writeTable';
import { readAsTable } from '../support/tableNotation';

const INPUTS = new URL('../../../shared/inputs/', import.meta.url);
const DOCUMENTS = new URL('documents/', INPUTS);

/** What a person chooses where the columns do not tell: the fewest words that name the columns from the left. */
const CHOSEN: Readonly<Record<string, readonly ColumnRole[]>> = {
  // A country is shown by its flag, its map, or both.
  '57': ['question', 'answer', 'answer', 'ignore', 'ignore', 'tags'],
};

describe.runIf(existsSync(DOCUMENTS))('the real tables beside the checkout', () => {
  const names = existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS) : [];

  function textOf(name: string): string {
    return decodeText(readFileSync(new URL(name, DOCUMENTS))).text;
  }

  function named(start: string): string {
    return names.find((name) => name.startsWith(start)) ?? 'missing';
  }

  it.each([
    ['47', 54, 'sure', 'sure'],
    ['49', 5, 'sure', 'asks: a third of its rows lack a side'],
    ['50', 2, 'sure', 'asks: what is the third column'],
    ['52-mnemosyne-tsv-1', 2, 'sure', 'asks'],
    ['52-mnemosyne-tsv-2', 1, 'sure', 'asks'],
    ['52-mnemosyne-tsv-3', 0, 'no', 'asks'],
    ['52-mnemosyne-tsv-4', 1, 'sure', 'sure'],
    ['52-mnemosyne-tsv-5', 1, 'sure', 'sure'],
    ['52-mnemosyne-tsv-6', 1, 'sure', 'asks'],
    ['53', 2, 'sure', 'sure'],
    ['54', 5, 'sure', 'sure'],
    ['55', 5, 'sure', 'sure'],
    ['57', 323, 'sure', 'asks'],
    ['58', 219, 'sure', 'asks: which language'],
    ['59', 79, 'sure', 'asks: which language'],
    ['61', 45, 'sure', 'asks: which language'],
    ['62', 56, 'sure', 'sure'],
    ['64', 44, 'sure', 'asks: which of four columns'],
    ['65', 25, 'sure', 'sure'],
    ['67', 29, 'sure', 'sure'],
  ])('gives the pairs of file %s', (start, pairs, certainty, asks) => {
    const text = textOf(named(start));
    const table = readTable(text);
    const proposed = proposeChoice(table);
    const choice = { ...proposed.choice, roles: CHOSEN[start] ?? proposed.choice.roles };
    const { decks } = incomingOfTable(table, choice, { fileName: named(start) });
    expect(decks.flatMap((deck) => deck.notes)).toHaveLength(pairs);
    expect(tableCertainty(text)).toBe(certainty);
    expect(proposed.isSure).toBe(asks === 'sure');
  });

  it('takes no document for a table', () => {
    const documents = names.filter((name) => /^(?:[0-3]\d|4[0-6]|51)-/u.test(name));
    expect(documents.length).toBeGreaterThan(20);
    for (const name of documents) expect(tableCertainty(textOf(name)), name).toBe('no');
  });

  it('takes the answer of a card that repeats its question, and the names of its pictures', () => {
    const { decks, leftOut } = readAsTable(textOf(named('65')));
    const answers = decks[0]?.notes.map((note) => (note.kind === 'qa' ? note.points[0]?.text : '')) ?? [];
    expect(answers.filter((answer) => answer?.includes('hr id') === true)).toEqual([]);
    expect(answers.every((answer) => answer?.includes('\n') === false)).toBe(true);
    expect(leftOut.map(({ code }) => code)).toEqual(['missing-media']);
  });

  it('writes the notes of every document as a table, and reads them back', () => {
    for (const name of names.filter((each) => /^\d\d-/u.test(each))) {
      const { notes } = parseDocument(textOf(name), name);
      const faceOf = () => ({ kind: 'text' as const, question: '', points: [] });
      const [deck] = readAsTable(writeTable([{ title: name, notes, faceOf }])).decks;
      const kept = (all: typeof notes) =>
        all.map((note) =>
          note.kind === 'qa' ? { ...note, points: note.points.map((point) => ({ ...point, id: '' })) } : note,
        );
      expect(kept(deck?.notes ?? []), name).toEqual(kept(notes));
    }
  });
});

describe.runIf(existsSync(INPUTS))('the real review logs beside the checkout', () => {
  it.each([
    ['ts-fsrs-demo-revlog.csv', 41_847, [5_713, 2_918, 30_625, 2_591], '2017-01-08', '2023-09-04'],
    ['py-fsrs-review_logs_josh.csv', 12_580, [3_676, 1, 8_903, 0], '2024-03-29', '2024-10-06'],
  ])('%s is read whole', (name, count, grades, first, last) => {
    const table = readTable(decodeText(readFileSync(new URL(`revlog/${name}`, INPUTS))).text);
    expect(isReviewLog(table)).toBe(true);
    const { log, leftOut } = readReviewLog(table);
    expect(leftOut).toEqual([]);
    expect(log).toHaveLength(count);
    expect([1, 2, 3, 4].map((grade) => log.filter(({ rating }) => rating === grade).length)).toEqual(grades);
    const moments = log.map(({ atMs }) => atMs).sort((one, other) => one - other);
    const dayOf = (atMs: number | undefined) => new Date(atMs ?? 0).toISOString().slice(0, 10);
    expect([dayOf(moments[0]), dayOf(moments.at(-1))]).toEqual([first, last]);
  });
});
