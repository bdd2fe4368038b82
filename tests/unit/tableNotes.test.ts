// Rows of a table as notes: points, tags, decks, ids, and what is left out.
import { describe, expect, it } from 'vitest';
import { isNoteWithinLimits } from '../../src/domain/deck/deckJson';
import { deckIdOf, hashText, noteIdOf, pointIdOf } from '../../src/domain/ids';
import { incomingOfTable } from '../../src/formats/table/incomingOfTable';
import { proposeChoice } from '../../src/formats/table/proposeChoice';
import { readTable } from '../../src/formats/table/readTable';
import { leftOutOf, notesOf, readAsTable } from '../support/tableNotation';

describe('the rows of a table', () => {
  it.each([
    ['a question and an answer', 'tea\ta drink', 'tea | a drink'],
    ['an answer with a label', 'tea\tKind: a drink', 'tea | Kind~a drink'],
    ['an answer of several lines', 'a\t"one\ntwo"', 'a | one\ntwo'],
    ['a list', 'a\t"- one\n- two"', 'a | one ; two'],
    [
      'a list with stars, lead-in and closing',
      'a\t"Both:\n* one\n* two\n\nNo more."',
      'a | {Both:} one ; two <No more.>',
    ],
    ['a list that counts', 'a\t"1. one\n2. two"', 'a | one ; two'],
    ['a list with lists inside', 'a\t"• one\n  - more\n• two"', 'a | one\n  - more ; two'],
    [
      'a bullet that goes on below',
      'a\t"- one\n  and a half\nor so\n- two"',
      'a | one\nand a half\nor so ; two',
    ],
    ['code with lines like bullets', 'a\t"```\n- one\n\n- two\n```"', 'a | ```\n- one\n\n- two\n```'],
    ['lines with labels', 'a\t"Size: one\nColour: two"', 'a | Size~one ; Colour~two'],
    ['a number that starts no list', 'a\t1. FC', 'a | 1. FC'],
    ['a dash for an answer', 'a\t-', 'a | -'],
    ['one bullet', 'a\t- one', 'a | one'],
    ['several answers', 'question,answer 1,answer 2\na,b,c', 'a | answer 1~b ; answer 2~c'],
    ['several answers, one of them empty', 'question,answer 1,answer 2\na,,c', 'a | answer 2~c'],
    [
      'several answers, one of them a list',
      'term,definition,meaning\na,"- b\n- c",d',
      'a | b ; c ; meaning~d',
    ],
    ['tags', 'question,answer,tags\na,b,x y::z', 'a | b #x #y::z'],
    ['tags of all notes', '#separator:tab\n#tags:all\na\tb', 'a | b #all'],
    ['tags with commas', 'question,answer,tags\na,b,"x, y,z"', 'a | b #x #y,z'],
    ['remarks', 'question,answer,hint,note\na,b,c,d', 'a | b !c\n\nd'],
    ['gaps', 'text,extra,tags\n{{c1::tea}} is a drink,hot,t', '{{c1::tea}} is a drink !hot #t'],
    ['both ways', 'question,answer,type\na,b,Basic (and reversed card)', 'a <> b'],
    ['characters that nobody sees', 'a\u0001b\u200d\t\ufeffc\u00a0d', 'ab\u200d | c d'],
    ['an apostrophe before a formula of others', "'=1+2\tb", "'=1+2 | b"],
  ])('with %s', (_, text, expected) => {
    expect(notesOf(text)).toBe(expected);
  });

  it.each([
    ['rows without an answer', 'a,b\nc,\n,d\ne,f', 'incomplete-rows 2'],
    ['rows that are equal', 'a,b\nA?,b.\na,c', 'repeated-rows 1'],
    [
      'texts that are too long',
      `a\tb\nc\t${'x'.repeat(50_001)}\n${'y'.repeat(10_001)}\tz`,
      'texts-too-long 2',
    ],
    ['pictures, each once', 'a\t<img src="x.png">\nb\t<img src="x.png"> [sound:y.mp3]', 'missing-media 2'],
  ])('without %s', (_, text, expected) => {
    expect(leftOutOf(text)).toBe(expected);
  });

  it('are told by line and words when they are left out', () => {
    const [left] = readAsTable('a,b\n\nWhat is this?,\n').leftOut;
    expect(left?.examples).toEqual(['3: What is this?']);
  });

  it('keep two answers to one question', () => {
    expect(notesOf('a,b\na,c\na,b')).toBe('a | b || a | c');
  });

  it('keep a row that has more cells than the columns chosen', () => {
    const roles = ['answer', 'question'] as const;
    expect(notesOf('a,b,c\nd,e', { roles, hasHeader: false })).toBe('b | a || e | d');
  });

  it('use no names of columns as labels where there are none', () => {
    expect(notesOf('a,b,c\nd,e,f', { roles: ['question', 'answer', 'answer'] })).toBe(
      'a | b ; c || d | e ; f',
    );
  });
});

describe('the decks of a table', () => {
  const titles = (text: string, fileName?: string): readonly string[] =>
    readAsTable(text, {}, fileName).decks.map(({ title, isWhole }) => `${title}${isWhole ? ' (whole)' : ''}`);

  it.each([
    ['the file', 'a\tb', 'Tea and milk.txt', ['Tea and milk (whole)']],
    ['the file in a folder', 'a\tb', 'notes/tea.tar.csv', ['tea.tar (whole)']],
    ['nothing, when the file has no name', 'a\tb', '', ['Notes (whole)']],
    ['the head', '#deck:Drinks::Hot\na\tb', 'x.csv', ['Drinks::Hot (whole)']],
    ['the rows', 'question,answer,deck\na,b,Hot\nc,d,Cold\ne,f,Hot\ng,h,', 'x.csv', ['Hot', 'Cold', 'x']],
    ['rows whose names differ in case', 'question,answer,deck\na,b,Hot\nc,d,hot', 'x.csv', ['Hot']],
  ])('are named by %s', (_, text, fileName, expected) => {
    expect(titles(text, fileName)).toEqual(expected);
  });

  it('are not whole when rows were left off', () => {
    const table = readTable('a,b\nc,d\ne,f\n', { mostRows: 1 });
    const { decks, leftOut } = incomingOfTable(table, proposeChoice(table).choice, { fileName: 'x' });
    expect(decks.map(({ isWhole, notes }) => [isWhole, notes.length])).toEqual([[false, 1]]);
    expect(leftOut).toEqual([{ code: 'too-many-notes', count: 2, examples: [] }]);
  });
});

describe('the ids of a table', () => {
  const deckId = deckIdOf('My file');
  const ids = (text: string): readonly string[] =>
    readAsTable(text).decks.flatMap((deck) => deck.notes.map((note) => note.id));

  it('are made as those of a document', () => {
    const [deck] = readAsTable('a,b\na,c').decks;
    expect(deck?.id).toBe(deckId);
    expect(deck?.notes.map((note) => note.id)).toEqual([noteIdOf(deckId, 'a', 0), noteIdOf(deckId, 'a', 1)]);
    const [note] = deck?.notes ?? [];
    expect(note?.kind === 'qa' ? note.points.map((point) => point.id) : []).toEqual([
      pointIdOf(noteIdOf(deckId, 'a', 0), 'b', 0),
    ]);
  });

  it('come from the column that has them', () => {
    expect(ids('guid,question,answer\nx>y,a,b\n,c,d')).toEqual([
      hashText('guid\nx>y'),
      noteIdOf(deckId, 'c', 0),
    ]);
    expect(ids('guid,question,answer\n0123456789a,a,b')).toEqual(['0123456789a']);
  });

  it('are never given twice', () => {
    expect(new Set(ids('guid,question,answer\nx,a,b\nx,a,c\nx,d,e')).size).toBe(3);
    const own = noteIdOf(deckId, 'a', 0);
    const [first, second] = ids(`guid,question,answer\n,a,b\n${own},c,d`);
    expect(second).toBe(own);
    expect(first).not.toBe(own);
  });

  it('tell points of the same text apart', () => {
    const [deck] = readAsTable('a\t"- one\n- one"').decks;
    const [note] = deck?.notes ?? [];
    const points = note?.kind === 'qa' ? note.points : [];
    expect(new Set(points.map((point) => point.id)).size).toBe(2);
  });
});

describe('rows beyond the limits of a deck file', () => {
  const long = 'l'.repeat(201);

  // A deck with one of these notes made an export that was refused when it was read again.
  it.each([
    ['a tag of 201 letters', `question,answer,tags\na,b,x ${long}`, 'a | b #x'],
    ['a tag of 201 letters for all notes', `#separator:tab\n#tags:${long} all\na\tb`, 'a | b #all'],
    ['a label of 201 letters', `a\t"${long}: one\nColour: two"`, `a | ${long}: one\nColour: two`],
  ])('keep what fits, with %s', (_, text, expected) => {
    expect(notesOf(text)).toBe(expected);
    for (const note of readAsTable(text).decks.flatMap(({ notes }) => notes)) {
      expect(isNoteWithinLimits(note)).toBe(true);
    }
  });

  it('keep the first 500 of 600 tags', () => {
    const tags = Array.from({ length: 600 }, (_, tag) => `t${tag}`).join(' ');
    const [note] = readAsTable(`question,answer,tags\na,b,${tags}`).decks.flatMap(({ notes }) => notes);
    expect(note?.tags).toHaveLength(500);
  });
});
