// The tables of Anki's schema 11, which every Anki since 2.0 reads, and the JSON that its one row of `col` holds.
import type { AnkiDeck, AnkiNoteType } from './collection';
import { DEFAULT_DECK } from './deckNames';
import type { WrittenCollection } from './fromDecks';
import { requirementsOf } from './requiredFields';

/** Columns of each table by name; the first is the primary key, where the table has one. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  col: [
    'id integer primary key',
    ...['crt', 'mod', 'scm', 'ver', 'dty', 'usn', 'ls'].map(integer),
    ...['conf', 'models', 'decks', 'dconf', 'tags'].map(text),
  ],
  notes: [
    'id integer primary key',
    text('guid'),
    ...['mid', 'mod', 'usn'].map(integer),
    ...['tags', 'flds'].map(text),
    // An integer, so that fields that are numbers sort as numbers.
    ...['sfld', 'csum', 'flags'].map(integer),
    text('data'),
  ],
  cards: [
    'id integer primary key',
    ...['nid', 'did', 'ord', 'mod', 'usn', 'type', 'queue', 'due', 'ivl', 'factor'].map(integer),
    ...['reps', 'lapses', 'left', 'odue', 'odid', 'flags'].map(integer),
    text('data'),
  ],
  revlog: [
    'id integer primary key',
    ...['cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'].map(integer),
  ],
  graves: ['usn', 'oid', 'type'].map(integer),
};

const INDEXES: readonly (readonly [name: string, on: string])[] = [
  ['ix_notes_usn', 'notes (usn)'],
  ['ix_cards_usn', 'cards (usn)'],
  ['ix_revlog_usn', 'revlog (usn)'],
  ['ix_cards_nid', 'cards (nid)'],
  ['ix_cards_sched', 'cards (did, queue, due)'],
  ['ix_revlog_cid', 'revlog (cid)'],
  ['ix_notes_csum', 'notes (csum)'],
];

/** The number of the schema, `col.ver`. */
export const SCHEMA = 11;

/** The statements that make the empty tables. */
export const CREATE_TABLES = Object.entries(TABLES)
  .map(([name, columns]) => `create table ${name} (${columns.join(', ')});`)
  .join('\n');

/** The statements that make the indexes of the tables: behind the rows, which go in twice as fast without them. */
export const CREATE_INDEXES = INDEXES.map(([name, on]) => `create index ${name} on ${on};`).join('\n');

/** A statement that adds a row to a table, with a place for each column. */
export function insertInto(table: 'col' | 'notes' | 'cards' | 'revlog'): string {
  return `insert into ${table} values (${(TABLES[table] ?? []).map(() => '?').join(', ')})`;
}

/** The options of the collection. */
export function configJson(collection: WrittenCollection): string {
  const { createdMinutesWest, rolloverHour, cards, noteTypes } = collection;
  const positions = cards.filter(({ type }) => type === 0).map(({ due }) => due);
  return JSON.stringify({
    // All four buttons while learning, and a type for relearning: under 1, Anki would read our grades as those of three
    // buttons, and lift them by one.
    schedVer: 2,
    activeDecks: [1],
    curDeck: 1,
    curModel: String(noteTypes[0]?.id ?? 0),
    nextPos: positions.reduce((highest, position) => Math.max(highest, position), 0) + 1,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    ...(rolloverHour === undefined ? {} : { rollover: rolloverHour }),
    ...(createdMinutesWest === undefined ? {} : { creationOffset: createdMinutesWest }),
  });
}

/** The decks by id, the default one among them. */
export function decksJson(decks: readonly AnkiDeck[]): string {
  const all = decks.some(({ id }) => id === DEFAULT_DECK.id) ? decks : [DEFAULT_DECK, ...decks];
  return jsonById(all.map((deck) => [deck.id, deckValue(deck)]));
}

/** The note types by id. */
export function modelsJson(types: readonly AnkiNoteType[]): string {
  return jsonById(types.map((type) => [type.id, modelValue(type)]));
}

/** One group of options, Anki's defaults, which an import leaves alone. */
export const OPTIONS_JSON = jsonById([
  [
    1,
    {
      id: 1,
      name: 'Default',
      mod: 0,
      usn: 0,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      dyn: false,
      new: {
        bury: false,
        delays: [1, 10],
        initialFactor: 2500,
        ints: [1, 4, 7],
        order: 1,
        perDay: 20,
        separate: true,
      },
      rev: {
        bury: false,
        ease4: 1.3,
        fuzz: 0.05,
        ivlFct: 1,
        maxIvl: 36_500,
        minSpace: 1,
        perDay: 200,
        hardFactor: 1.2,
      },
      lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    },
  ],
]);

function integer(name: string): string {
  return `${name} integer not null`;
}

function text(name: string): string {
  return `${name} text not null`;
}

// In the order given: an object with such keys would sort them, and keys are ours here, not a learner's.
function jsonById(entries: readonly (readonly [id: number, value: unknown])[]): string {
  return `{${entries.map(([id, value]) => `${JSON.stringify(String(id))}:${JSON.stringify(value)}`).join(',')}}`;
}

function deckValue({ id, name }: AnkiDeck): unknown {
  const none = [0, 0];
  return {
    id,
    name,
    mod: 0,
    usn: 0,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    newToday: none,
    revToday: none,
    lrnToday: none,
    timeToday: none,
    extendNew: 0,
    extendRev: 0,
  };
}

const LATEX_HEAD =
  '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n' +
  '\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n';

/** Changed long ago, so that an import never writes over a style that a learner made in Anki. */
function modelValue(type: AnkiNoteType): unknown {
  return {
    id: type.id,
    name: type.name,
    type: type.isCloze ? 1 : 0,
    mod: 0,
    usn: 0,
    sortf: 0,
    did: 1,
    tags: [],
    vers: [],
    css: type.css,
    latexPre: LATEX_HEAD,
    latexPost: '\\end{document}',
    req: requirementsOf(type),
    flds: type.fields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    tmpls: type.templates.map(({ name, question, answer }, ord) => ({
      name,
      ord,
      qfmt: question,
      afmt: answer,
      bqfmt: '',
      bafmt: '',
      did: null,
    })),
  };
}
