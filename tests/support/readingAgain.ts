// Whether a comparison of two texts carried every history to where the edits say it belongs.
import { commonWordsOf } from '../../src/domain/deck/commonWords';
import {
  compareNotes,
  isChangedFact,
  type NoteChange,
  type PointChange,
} from '../../src/domain/deck/compareNotes';
import { gapsOf } from '../../src/domain/deck/cloze';
import { onlyPointId, type Note } from '../../src/domain/deck/deck';
import { titleOfNote } from '../../src/domain/deck/titles';
import {
  gapsIn,
  notesOf,
  titleOf,
  unedited,
  type EditedCloze,
  type EditedGap,
  type EditedNote,
  type EditedPoint,
  type EditedQa,
  type WrittenNote,
} from './editedNotes';
import { edit } from './textEdits';
import { drawsOf } from './wordEdits';

/** Something that went wrong, in words. */
export interface Slip {
  readonly kind: 'lost' | 'wrong' | 'unmarked';
  readonly what: 'note' | 'point' | 'gap';
  readonly edits: readonly string[];
  readonly text: string;
}

interface Checked {
  readonly slips: readonly Slip[];
  /** Notes, points and gaps that went on, and those marked to be checked without cause. */
  readonly survivors: number;
  readonly needless: number;
}

export interface Reading extends Checked {
  /** The kinds of the edits that were made, one for each. */
  readonly made: readonly string[];
}

/** What stands between the notes of an editor and those that are compared. */
export type Path = (notes: readonly Note[]) => readonly Note[];

/**
 * Tries `count` random edits of a text and reads it again. Notes that are left out at first are there to be inserted.
 */
export function readAgain(
  notes: readonly WrittenNote[],
  seed: string,
  count: number,
  path: Path = (same) => same,
): Reading {
  const draw = drawsOf(seed);
  const kept = notes.filter(() => draw() < 0.8);
  const before = path(kept).filter((note) => note.kind !== 'fields');
  const spare = notes.filter((note) => !kept.includes(note));
  const sources = { spare, isCommon: commonWordsOf(notes) };
  const made: string[] = [];
  let edited = unedited(before);
  for (let time = 0; time < count; time += 1) {
    const after = edit(edited, sources, draw);
    edited = after.notes;
    if (after.kind !== undefined) made.push(after.kind);
  }
  const { rows } = compareNotes(before, path(notesOf(edited)));
  const newer = rows.filter((row) => row.after !== undefined);
  if (newer.length !== edited.length) throw new Error('a row for each newer note');
  return { ...sumOf(edited.map((note, index) => checkNote(note, newer[index]))), made };
}

/** What several readings found in all. */
export function sumOf(readings: readonly Checked[]): Checked {
  return {
    slips: readings.flatMap(({ slips }) => slips),
    survivors: readings.reduce((sum, { survivors }) => sum + survivors, 0),
    needless: readings.reduce((sum, { needless }) => sum + needless, 0),
  };
}

function checkNote(note: EditedNote, row: NoteChange | undefined): Checked {
  const is = row?.before?.id;
  const about = { what: 'note' as const, edits: note.edits, text: describe(note, row) };
  if (is !== undefined && is !== note.was) return only({ ...about, kind: 'wrong' });
  if (note.was === undefined) return { slips: [], survivors: 0, needless: 0 };
  if (is === undefined) return only({ ...about, kind: 'lost' });
  const unmarked: Slip[] = note.isChanged && row?.kind !== 'changed' ? [{ ...about, kind: 'unmarked' }] : [];
  const itself = { slips: unmarked, survivors: 1, needless: 0 };
  return sumOf([itself, ...(note.kind === 'qa' ? checkPoints(note, row) : checkGaps(note, row))]);
}

function checkPoints(note: EditedQa, row: NoteChange | undefined): readonly Checked[] {
  const changes = row?.points.filter((change) => change.after !== undefined) ?? [];
  return note.points.map((point, index): Checked => {
    const change = changes[index];
    const carried = change?.before?.id;
    const told = { what: 'point' as const, edits: point.edits, text: describePoint(point, change) };
    const isWrong = carried !== undefined && !point.was.includes(carried);
    // What says the same as before is the same, whoever wrote it again.
    if (isWrong && change?.before?.text !== point.text) return only({ ...told, kind: 'wrong' });
    if (carried === undefined && point.was.length > 0) return only({ ...told, kind: 'lost' });
    const isMarked = isMarkedIn(row, change);
    if (point.isChanged && !isMarked) return only({ ...told, kind: 'unmarked' });
    const isNeedless = isMarked && !point.isChanged && !note.isChanged;
    return { slips: [], survivors: point.was.length > 0 ? 1 : 0, needless: isNeedless ? 1 : 0 };
  });
}

function checkGaps(note: EditedCloze, row: NoteChange | undefined): readonly Checked[] {
  const { before, after } = row ?? {};
  if (before?.kind !== 'cloze' || after?.kind !== 'cloze') throw new Error('texts with gaps on both sides');
  const older = new Set(gapsOf(before.text).map(({ number }) => number));
  const numbers = gapsOf(after.text).map(({ number }) => number);
  const gaps = gapsIn(note);
  if (gaps.length !== numbers.length) throw new Error('a number for each gap');
  // One changed gap changes the text of all others.
  const isChanged = note.isChanged || gaps.some((gap) => gap.isChanged);
  return gaps.map((gap, index): Checked => {
    const number = numbers[index] ?? 0;
    const change = row?.points.find((point) => point.after?.id === onlyPointId(before.id, `c${number}`));
    const told = { what: 'gap' as const, edits: gap.edits, text: describeGap(gap, number, before.text) };
    if (number !== gap.was && older.has(number)) return only({ ...told, kind: 'wrong' });
    if (number !== gap.was && gap.was !== undefined) return only({ ...told, kind: 'lost' });
    const isMarked = isMarkedIn(row, change);
    if (gap.isChanged && !isMarked) return only({ ...told, kind: 'unmarked' });
    const isNeedless = isMarked && !isChanged;
    return { slips: [], survivors: gap.was === undefined ? 0 : 1, needless: isNeedless ? 1 : 0 };
  });
}

function isMarkedIn(row: NoteChange | undefined, change: PointChange | undefined): boolean {
  return row !== undefined && change !== undefined && isChangedFact(row, change);
}

function describeGap(gap: EditedGap, number: number, before: string): string {
  return `${gap.text} [${number}] <- ${before}`;
}

function describePoint(point: EditedPoint, change: PointChange | undefined): string {
  return `${point.text} <- ${change?.before?.text ?? ''} [${change?.kind ?? ''}]`;
}

function describe(note: EditedNote, row: NoteChange | undefined): string {
  const { before } = row ?? {};
  const points =
    note.kind === 'qa'
      ? note.points.map(({ text, edits }) => `${text} (${edits.join(' ')})`).join(' / ')
      : '';
  const older = before?.kind === 'qa' ? before.points.map(({ text }) => text).join(' / ') : '';
  const title = before === undefined ? '' : titleOfNote(before);
  return `${titleOf(note)} = ${points} <- ${title} = ${older}`;
}

function only(slip: Slip): Checked {
  return { slips: [slip], survivors: 1, needless: 0 };
}
