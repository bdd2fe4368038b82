// A table as decks of notes. Ids are made as for documents, so that a question has the same id whatever it was read from;
// a row that brings its own id keeps it.
import type { ClozeNote, Note, QaNote } from '../../domain/deck/deck';
import { MOST_NOTES, TEXT_LIMITS } from '../../domain/deck/textLimits';
import {
  deckIdOf,
  hashText,
  isOwnId,
  normalizeText,
  noteIdOfNormal,
  type DeckId,
  type NoteId,
} from '../../domain/ids';
import { NOTHING_INCOMING, type Incoming, type LeftOutCode } from '../../domain/incoming/incoming';
import type { TableChoice } from '../../domain/incoming/tableChoice';
import { answerKeyOf, pointsWithIds } from '../../domain/document/firstIds';
import { counting, tellNobody, type Tell } from '../../domain/tell';
import { newLeftOutList } from '../leftOutList';
import { stemOf } from '../fileName';
import type { Table } from './readTable';
import { rowReader, type RowNote } from './rowNotes';
import type { Row } from './scanRows';

/** Reads the rows of a table as decks, under a choice of columns; rows that make no note are listed as left out. */
export function incomingOfTable(
  table: Table,
  choice: TableChoice,
  context: { readonly fileName: string; readonly tell?: Tell },
): Incoming {
  const left = newLeftOutList();
  const missing = new Set<string>();
  const read = rowReader(table, choice);
  const rows = choice.hasHeader ? table.rows.slice(1) : table.rows;
  const hasDecks = choice.roles.includes('deck');
  const title = cutTitle(table.head.deck ?? stemOf(context.fileName));
  const decks = new Map<DeckId, DeckUnderWay>();
  const called = new Map<string, DeckUnderWay>();
  const ids = idsOf(rows, choice);
  if (table.beyond > 0) left.add('too-many-notes', '', table.beyond);
  const count = counting(context.tell ?? tellNobody, rows.length);
  for (const row of rows) {
    count();
    const found = read(row);
    if (found.kind !== 'note') {
      left.add(found.kind === 'tooLong' ? 'texts-too-long' : 'incomplete-rows', nameOf(row));
      continue;
    }
    const deck = called.get(found.note.deck) ?? deckCalled(decks, cutTitle(found.note.deck) || title);
    called.set(found.note.deck, deck);
    const code = addNote(deck, found.note, ids);
    if (code === undefined) for (const each of found.media) missing.add(each);
    else left.add(code, nameOf(row));
  }
  for (const name of missing) left.add('missing-media', name);
  const isWhole = !hasDecks && table.beyond === 0;
  return {
    ...NOTHING_INCOMING,
    kind: 'table',
    decks: [...decks.values()].map((deck) => ({
      id: deck.id,
      title: deck.title,
      notes: deck.notes,
      isWhole,
    })),
    leftOut: left.entries(),
  };
}

/** A deck that rows are being added to. */
interface DeckUnderWay {
  readonly id: DeckId;
  readonly title: string;
  readonly notes: Note[];
  /** What the notes of a question answer, once there are several rows of it. */
  readonly answers: Map<NoteId, Set<string>>;
}

interface Ids {
  /** Those that rows bring along: no other row may take them. */
  readonly brought: ReadonlySet<NoteId>;
  /** The first note of each question of a deck, under the id that the question gives it; nearly always it has that id. */
  readonly asked: Map<NoteId, Note>;
  /** All ids of notes that the question did not give. */
  readonly others: Set<NoteId>;
}

function isTaken(id: NoteId, { asked, others }: Ids): boolean {
  return others.has(id) || asked.get(id)?.id === id;
}

// A table that we wrote brings ids of ours.
function idOfGuid(guid: string): NoteId {
  return isOwnId(guid) ? guid : hashText(`guid\n${guid}`);
}

function idsOf(rows: readonly Row[], choice: TableChoice): Ids {
  const column = choice.roles.indexOf('guid');
  const guids = column < 0 ? [] : rows.map((row) => (row.cells[column] ?? '').trim());
  return {
    brought: new Set(guids.filter((guid) => guid !== '').map(idOfGuid)),
    asked: new Map(),
    others: new Set(),
  };
}

function deckCalled(decks: Map<DeckId, DeckUnderWay>, title: string): DeckUnderWay {
  const id = deckIdOf(title);
  const deck = decks.get(id) ?? { id, title, notes: [], answers: new Map() };
  decks.set(id, deck);
  return deck;
}

/** Adds a note to a deck, or says why not. */
function addNote(deck: DeckUnderWay, row: RowNote, ids: Ids): LeftOutCode | undefined {
  const question = normalizeText(row.question);
  const usual = noteIdOfNormal(deck.id, question, 0);
  const first = ids.asked.get(usual);
  const answers = first && (deck.answers.get(usual) ?? new Set([answerKey(first)]));
  const answer = answers && answerKey(row);
  if (answers !== undefined && answer !== undefined) {
    deck.answers.set(usual, answers);
    if (answers.has(answer)) return 'repeated-rows';
  }
  if (deck.notes.length >= MOST_NOTES) return 'too-many-notes';
  const brought = row.guid === '' ? undefined : idOfGuid(row.guid);
  let id = brought ?? (answers === undefined ? usual : noteIdOfNormal(deck.id, question, answers.size));
  // Two rows with one id, or a new row that asks what another row asked when it got its id.
  for (
    let next = answers?.size ?? 0;
    isTaken(id, ids) || (id !== brought && ids.brought.has(id));
    next += 1
  ) {
    id = noteIdOfNormal(deck.id, question, next);
  }
  const note = noteOf(row, id);
  deck.notes.push(note);
  if (first === undefined) ids.asked.set(usual, note);
  if (first !== undefined || id !== usual) ids.others.add(id);
  if (answer !== undefined) answers?.add(answer);
  return undefined;
}

function answerKey(note: Note | RowNote): string {
  if (!('points' in note)) return '';
  return answerKeyOf(note.points);
}

function noteOf(row: RowNote, id: NoteId): QaNote | ClozeNote {
  const { question, points, closing, remark, bothWays, tags } = row;
  const around = {
    ...(remark === undefined ? {} : { remark }),
    ...(tags.length === 0 ? {} : { tags }),
  };
  if (row.kind === 'cloze') return { kind: 'cloze', id, text: question, ...around };
  return {
    kind: 'qa',
    id,
    question,
    points: pointsWithIds(points, id),
    ...(closing === undefined ? {} : { closing }),
    ...(bothWays === undefined ? {} : { bothWays }),
    ...around,
  };
}

const LONGEST_NAME = 60;

function nameOf({ line, cells }: Row): string {
  const text = cells.find((cell) => cell.trim() !== '') ?? '';
  return `${line}: ${text.slice(0, LONGEST_NAME).replace(/\s+/gu, ' ').trim()}`;
}

function cutTitle(title: string): string {
  return title.replace(/\s+/gu, ' ').trim().slice(0, TEXT_LIMITS.title);
}
