// Decks and note types of schemas 11 to 14: JSON objects by id, in columns of the one row of `col`.
import type { AnkiDeck, AnkiNoteType } from './collection';
import { configured, isOwnGroup, type CollectionHead } from './collectionHead';
import { itemsOf, jsonText, memberOf, membersOf, parseJson } from './json';

/**
 * Reads the head of a collection from the `models`, `decks`, `conf` and `dconf` of its `col`. Throws a ReadError `damaged` for
 * what is no JSON of that shape.
 */
export function readHead11(columns: {
  readonly models: string;
  readonly decks: string;
  readonly conf: string;
  readonly dconf: string;
}): CollectionHead {
  const conf = columns.conf === '' ? {} : parseJson(columns.conf, 'column conf');
  return {
    decks: entries(columns.decks, 'column decks').map(readDeck),
    optionGroups: entries(columns.dconf === '' ? '{}' : columns.dconf, 'column dconf')
      .filter(([id, value]) => isOwnGroup(id, memberOf(value, 'mod')))
      .map(([, value]) => jsonText(memberOf(value, 'name'))),
    noteTypes: entries(columns.models, 'column models').map(readNoteType),
    ...configured(memberOf(conf, 'creationOffset'), memberOf(conf, 'rollover')),
  };
}

/** Objects whose keys are ids; other keys, as `__proto__`, are no entries of Anki's. */
function entries(text: string, detail: string): readonly (readonly [number, unknown])[] {
  return membersOf(parseJson(text, detail), detail)
    .filter(([key]) => /^\d{1,16}$/.test(key) && Number.isSafeInteger(Number(key)))
    .map(([key, value]) => [Number(key), value]);
}

function readDeck([id, value]: readonly [number, unknown]): AnkiDeck {
  const filtered = memberOf(value, 'dyn');
  return {
    id,
    name: jsonText(memberOf(value, 'name')),
    isFiltered: filtered === 1 || filtered === true,
    ...(jsonText(memberOf(value, 'desc')).trim() === '' ? {} : { isDescribed: true }),
  };
}

function readNoteType([id, value]: readonly [number, unknown]): AnkiNoteType {
  return {
    id,
    name: jsonText(memberOf(value, 'name')),
    isCloze: memberOf(value, 'type') === 1,
    fields: inOrder(memberOf(value, 'flds')).map((field) => jsonText(memberOf(field, 'name'))),
    templates: inOrder(memberOf(value, 'tmpls')).map((template) => ({
      name: jsonText(memberOf(template, 'name')),
      question: jsonText(memberOf(template, 'qfmt')),
      answer: jsonText(memberOf(template, 'afmt')),
    })),
    css: jsonText(memberOf(value, 'css')),
  };
}

function inOrder(value: unknown): readonly unknown[] {
  return [...itemsOf(value, 'column models')].sort((one, other) => ordinalOf(one) - ordinalOf(other));
}

function ordinalOf(value: unknown): number {
  const ordinal = memberOf(value, 'ord');
  return typeof ordinal === 'number' ? ordinal : 0;
}
