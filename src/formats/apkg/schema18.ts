// Decks and note types of schemas 15 to 18: tables of their own, with settings as protobuf messages in a column.
import type { SqlValue } from 'sql.js';
import { bytesOf, idOf, textOf, wholeOf } from './cellValue';
import type { AnkiDeck, AnkiNoteType } from './collection';
import { configured, isOwnGroup, type CollectionHead } from './collectionHead';
import { groupedBy } from './grouping';
import { parseJson } from './json';
import { eachField, numberField, textField } from './protobuf';
import { checkTable, eachRow, readAll, runOwn, type OpenDatabase } from './sqlite';

/** Fields of the messages that matter here, by their numbers. */
const TYPE_KIND = 1;
const TYPE_CSS = 3;
const TEMPLATE_QUESTION = 1;
const TEMPLATE_ANSWER = 2;
const DECK_PLAIN = 1;
const DECK_FILTERED = 2;
const PLAIN_DESCRIPTION = 4;
const CLOZE = 1;

const MOST_ENTRIES = 100_000;
/** Between the levels of a deck's name. */
const LEVEL = '\u001f';

type Template = AnkiNoteType['templates'][number];

/** Reads the head of a collection from its tables. Throws a ReadError: `damaged`, or `tooLarge` for far too many. */
export function readHead18(open: OpenDatabase): CollectionHead {
  renameCollation(open);
  const fields = byNoteType(open, 'fields', ([, name]) => textOf(name));
  const templates = byNoteType(open, 'templates', ([, name, config]) => readTemplate(name, config));
  const noteTypes = readTable(open, 'notetypes', ['id', 'name', 'config'], ['id']).map(
    ([id, name, config]): AnkiNoteType => {
      const settings = bytesOf(config);
      const known = idOf(id, 'notetypes');
      return {
        id: known,
        name: textOf(name),
        isCloze: numberField(settings, TYPE_KIND, 'settings of a note type') === CLOZE,
        fields: fields.get(known) ?? [],
        templates: templates.get(known) ?? [],
        css: textField(settings, TYPE_CSS, 'settings of a note type'),
      };
    },
  );
  const settings = readTable(open, 'config', ['key', 'val'], ['key']);
  return {
    decks: readTable(open, 'decks', ['id', 'name', 'kind'], ['id']).map(readDeck),
    optionGroups: readOptionGroups(open),
    noteTypes,
    ...configured(settingOf(settings, 'creationOffset'), settingOf(settings, 'rollover')),
  };
}

/**
 * Calls Anki's own order of texts by the name of one that SQLite knows, without which it refuses these tables. Nothing is
 * looked up by name here, so the order does not matter.
 */
function renameCollation(open: OpenDatabase): void {
  const parts = readAll(open, "SELECT rowid, sql FROM sqlite_master WHERE sql LIKE '%unicase%'");
  runOwn(open.database, 'PRAGMA writable_schema=ON');
  for (const [row, sql] of parts) {
    const renamed = textOf(sql).replace(/\bunicase\b/gi, 'NOCASE');
    runOwn(open.database, 'UPDATE sqlite_master SET sql=? WHERE rowid=?', [renamed, wholeOf(row)]);
  }
  runOwn(open.database, 'PRAGMA writable_schema=RESET');
}

function readTable(
  open: OpenDatabase,
  table: string,
  columns: readonly string[],
  order: readonly string[],
): readonly (readonly SqlValue[])[] {
  const rows: (readonly SqlValue[])[] = [];
  checkTable(open, table, columns);
  eachRow(open, { table, columns, order, most: MOST_ENTRIES }, (row) => rows.push(row));
  return rows;
}

/** The rows of a table by the note type that they belong to, in their order there. */
function byNoteType<Part>(
  open: OpenDatabase,
  table: string,
  partOf: (row: readonly SqlValue[]) => Part,
): ReadonlyMap<number, readonly Part[]> {
  const rows = readTable(open, table, ['ntid', 'name', 'config'], ['ntid', 'ord']);
  const groups = groupedBy(rows, ([noteType]) => idOf(noteType, table));
  return new Map([...groups].map(([noteType, own]) => [noteType, own.map(partOf)]));
}

function readTemplate(name: SqlValue | undefined, config: SqlValue | undefined): Template {
  const settings = bytesOf(config);
  return {
    name: textOf(name),
    question: textField(settings, TEMPLATE_QUESTION, 'settings of a template'),
    answer: textField(settings, TEMPLATE_ANSWER, 'settings of a template'),
  };
}

function readDeck([id, name, kind]: readonly SqlValue[]): AnkiDeck {
  let isFiltered = false;
  let isDescribed = false;
  eachField(bytesOf(kind), 'settings of a deck', (field, value) => {
    if (field === DECK_FILTERED) isFiltered = true;
    if (field === DECK_PLAIN && typeof value !== 'number')
      isDescribed = textField(value, PLAIN_DESCRIPTION, 'settings of a deck').trim() !== '';
  });
  return {
    id: idOf(id, 'decks'),
    name: textOf(name).replaceAll(LEVEL, '::'),
    isFiltered,
    ...(isDescribed ? { isDescribed } : {}),
  };
}

function readOptionGroups(open: OpenDatabase): readonly string[] {
  return readTable(open, 'deck_config', ['id', 'name', 'mtime_secs'], ['id'])
    .filter(([id, , changedAtS]) => isOwnGroup(idOf(id, 'deck_config'), wholeOf(changedAtS)))
    .map(([, name]) => textOf(name));
}

function settingOf(settings: readonly (readonly SqlValue[])[], wanted: string): unknown {
  const found = settings.find(([key]) => key === wanted);
  return found === undefined ? undefined : parseJson(textOf(found[1]), 'table config');
}
