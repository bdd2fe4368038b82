// Decks as a table: what the cells hold, and that spreadsheets run nothing of it.
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import type { Face } from '../../src/domain/deck/face';
import { writeTable } from '../../src/formats/table/writeTable';
import { readAsTable } from '../support/tableNotation';

const HEAD =
  '#separator:comma\n#html:false\n#guid column:1\n#deck column:2\n#tags column:6\n' +
  '#columns:guid,deck,question,answer,note,tags,type\n';

const face: Face = {
  kind: 'html',
  question: '<b>What</b> is it?',
  answer: '<ul><li>one</li><li>two</li></ul>',
  title: '',
  points: [],
};

function written(...notes: readonly Note[]): string {
  return writeTable([{ title: 'Tea', notes, faceOf: () => face }]).slice(HEAD.length);
}

function qa(
  question: string,
  texts: readonly string[],
  more: Partial<Extract<Note, { kind: 'qa' }>> = {},
): Note {
  return {
    kind: 'qa',
    id: 'n',
    question,
    points: texts.map((text, index) => ({ id: `p${index}`, text })),
    ...more,
  };
}

describe('a deck as a table', () => {
  it('starts with what Anki and spreadsheets must know', () => {
    expect(writeTable([])).toBe(HEAD);
  });

  it.each([
    ['a question', qa('Why?', ['So.']), 'n,Tea,Why?,So.,,,question\n'],
    ['several points', qa('Why?', ['So', 'And so\non']), 'n,Tea,Why?,"• So\n• And so\n  on",,,question\n'],
    [
      'tags and a remark',
      qa('Why?', ['So'], { tags: ['a', 'b::c'], remark: 'r' }),
      'n,Tea,Why?,So,r,a b::c,question\n',
    ],
    ['both ways', qa('Why?', ['So'], { bothWays: true }), 'n,Tea,Why?,So,,,both ways\n'],
    ['quotes and commas', qa('"Why", he?', ['So']), 'n,Tea,"""Why"", he?",So,,,question\n'],
    ['formulas', qa('=1+2', ['@x']), "n,Tea,'=1+2,'@x,,,question\n"],
    ['an apostrophe before a formula', qa("'=1", ['-1']), "n,Tea,''=1,'-1,,,question\n"],
    ['an answer that looks like a list', qa('Why?', ['- So']), 'n,Tea,Why?,• - So,,,question\n'],
    ['gaps', { kind: 'cloze', id: 'n', text: '{{c1::tea}}' }, 'n,Tea,{{c1::tea}},,,,cloze\n'],
    [
      'an imported note',
      { kind: 'fields', id: 'n', typeId: 't', fields: [], slots: ['t1'], guid: 'g' },
      'n,Tea,What is it?,"• one\n• two",,,question\n',
    ],
  ] as const)('holds %s', (_, note, expected) => {
    expect(written(note)).toBe(expected);
  });

  it('of several decks is read as those decks', () => {
    const notes = [qa('Why?', ['So'])];
    const text = writeTable([
      { title: 'A::B', notes, faceOf: () => face },
      { title: 'C', notes: [{ ...qa('Who?', ['Me']), id: '0123456789a' }], faceOf: () => face },
    ]);
    expect(readAsTable(text).decks.map(({ title, notes: read }) => [title, read.length])).toEqual([
      ['A::B', 1],
      ['C', 1],
    ]);
  });

  it('is read back after a spreadsheet put its own separators behind every line', () => {
    const rows = writeTable([{ title: 'Tea', notes: [qa('=1', ['So'])], faceOf: () => face }]).split('\n');
    const saved = rows.map((row, index) => (index < 5 ? `${row};;;;;;` : row.replaceAll(',', ';')));
    const [deck] = readAsTable(saved.join('\r\n').replaceAll('\r\n', '\n')).decks;
    expect(deck?.title).toBe('Tea');
    expect(deck?.notes).toHaveLength(1);
    expect(deck?.notes[0]).toMatchObject({ question: '=1' });
  });
});
