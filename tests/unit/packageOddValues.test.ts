// Collections with values of other types than Anki writes, and with what other programs leave behind: they are read, and
// nothing of what a stranger named reaches an object of ours.
import { describe, expect, it } from 'vitest';
import type { AnkiCollection } from '../../src/formats/apkg/collection';
import { collection11, collection18, type Change } from '../support/ankiCollections';
import { open } from '../support/ankiFixtures';

const BIG = 'x'.repeat(1_000_000);

function setJson(column: string, json: string): Change {
  return (database) => database.run(`UPDATE col SET ${column}=?`, [json]);
}

describe('a collection with odd values is read', () => {
  it.each<[string, Change, (read: AnkiCollection) => unknown, unknown]>([
    [
      'keys of JavaScript as ids',
      setJson('decks', '{"__proto__":{"name":"a"},"constructor":{"name":"b"},"5":{"name":"c"}}'),
      ({ decks }) => decks,
      [{ id: 5, name: 'c', isFiltered: false }],
    ],
    [
      'members that objects inherit',
      setJson('models', '{"5":{"__proto__":{"name":"a","css":"b"},"flds":[],"tmpls":[]}}'),
      ({ noteTypes }) => noteTypes,
      [{ id: 5, name: '', isCloze: false, fields: [], templates: [], css: '' }],
    ],
    [
      'parts of note types of the wrong kind',
      setJson('models', '{"5":{"name":1,"type":"1","css":[],"flds":[null,7,{"name":{}}],"tmpls":[[]]}}'),
      ({ noteTypes }) => noteTypes,
      [
        {
          id: 5,
          name: '',
          isCloze: false,
          fields: ['', '', ''],
          templates: [{ name: '', question: '', answer: '' }],
          css: '',
        },
      ],
    ],
    [
      'ids beyond all numbers',
      setJson('decks', '{"99999999999999999":{"name":"a"},"-1":{},"1.5":{},"1e3":{}}'),
      ({ decks }) => decks,
      [],
    ],
    [
      'no configuration',
      setJson('conf', ''),
      ({ rolloverHour, createdMinutesWest }) => [rolloverHour, createdMinutesWest],
      [undefined, undefined],
    ],
    [
      'a configuration out of range',
      setJson('conf', '{"rollover":24,"creationOffset":"60"}'),
      ({ rolloverHour, createdMinutesWest }) => [rolloverHour, createdMinutesWest],
      [undefined, undefined],
    ],
    [
      'numbers as texts',
      'UPDATE notes SET guid=5, tags=6, flds=7.5',
      ({ notes }) => notes.map(({ guid, tags, fields }) => [guid, tags, fields])[0],
      ['5', ['6'], ['7.5']],
    ],
    [
      'blobs as texts',
      "UPDATE notes SET flds=x'611f62', tags=x'ff'",
      ({ notes }) => notes.map(({ fields, tags }) => [fields, tags])[0],
      [['a', 'b'], ['\ufffd']],
    ],
    [
      'blanks of all kinds between tags, and for tags',
      "UPDATE notes SET tags=char(10) || 'tea' || char(9, 12288) || 'leaf' || char(160, 8232, 10)",
      ({ notes }) => notes.map(({ tags }) => tags)[0],
      ['tea', 'leaf'],
    ],
    [
      'nothing where texts are',
      'UPDATE notes SET guid=NULL, tags=NULL, flds=NULL',
      ({ notes }) => notes.map(({ guid, tags, fields }) => [guid, tags, fields])[0],
      ['', [], ['']],
    ],
    [
      'fractions of days',
      'UPDATE cards SET due=3.9, ivl=-2.5, factor=1e300',
      ({ cards }) => cards.map(({ due, interval, factor }) => [due, interval, factor])[0],
      [3, -2, 0],
    ],
    [
      'texts as numbers',
      "UPDATE cards SET due='12', ivl='many', reps=x'31', data=5",
      ({ cards }) =>
        cards.map(({ due, interval, repetitions, data }) => [due, interval, repetitions, data])[0],
      [12, 0, 0, '5'],
    ],
    [
      'numbers beyond all numbers',
      'UPDATE revlog SET time=9223372036854775807, ivl=-9e999',
      ({ reviews }) => [...reviews].map(({ tookMs, interval }) => [tookMs, interval])[0],
      [0, 0],
    ],
    [
      'a field of a million characters',
      (database) => database.run('UPDATE notes SET flds=?', [BIG]),
      ({ notes }) => notes[0]?.fields[0]?.length,
      1_000_000,
    ],
    [
      'rows of cards that are not there',
      'DELETE FROM cards',
      ({ cards, reviews }) => [cards.length, reviews.length],
      [0, 2],
    ],
    [
      'ids below zero',
      'UPDATE notes SET id=-id',
      ({ notes }) => notes.map(({ guid }) => guid),
      ['three', 'two', 'one'],
    ],
  ])('with %s', async (_, change, part, expected) => {
    const { collection } = await open(collection11(change));
    expect(part(collection)).toEqual(expected);
  });

  it('with tags in an order that only Anki knows', async () => {
    const file = collection18((database) => {
      database.exec(
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql=replace(sql, 'unicase', 'BINARY') WHERE name='tags'",
      );
      database.exec("PRAGMA writable_schema=RESET; INSERT INTO tags VALUES ('Zoo', 0), ('apple', 0)");
      database.exec(
        "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql=replace(sql, 'BINARY', 'unicase') WHERE name='tags'",
      );
    });
    const { collection } = await open(file);
    expect(collection.notes).toHaveLength(3);
  });
});
