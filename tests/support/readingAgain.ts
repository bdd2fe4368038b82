// Whether a comparison of two texts carried every history to where the edits say it belongs.
import { compareNotes, type NoteChange, type PointChange } from '../../src/domain/deck/compareNotes';
import type { QaNote } from '../../src/domain/deck/deck';
import { drawsOf, edit, notesOf, unedited, type EditedNote, type EditedPoint } from './textEdits';

/** Something that went wrong, in words. */
export interface Slip {
  readonly kind: 'lost' | 'wrong' | 'unmarked';
  readonly what: 'note' | 'point';
  readonly edits: readonly string[];
  readonly text: string;
}

export interface Reading {
  readonly slips: readonly Slip[];
  /** Notes and points that went on, and those marked to be checked without cause. */
  readonly survivors: number;
  readonly needless: number;
}

/** Edits a text `count` times at random and reads it again. Notes that are left out at first are there to be inserted. */
export function readAgain(notes: readonly QaNote[], seed: string, count: number): Reading {
  const draw = drawsOf(seed);
  const before = notes.filter(() => draw() < 0.8);
  const spare = notes.filter((note) => !before.includes(note));
  let edited = unedited(before);
  for (let time = 0; time < count; time += 1) edited = edit(edited, spare, draw);
  const { rows } = compareNotes(before, notesOf(edited));
  const newer = rows.filter((row) => row.after !== undefined);
  if (newer.length !== edited.length) throw new Error('a row for each newer note');
  const readings = edited.map((note, index) => checkNote(note, newer[index]));
  return {
    slips: readings.flatMap(({ slips }) => slips),
    survivors: readings.reduce((sum, { survivors }) => sum + survivors, 0),
    needless: readings.reduce((sum, { needless }) => sum + needless, 0),
  };
}

function checkNote(note: EditedNote, row: NoteChange | undefined): Reading {
  const is = row?.before?.id;
  const about = { what: 'note' as const, edits: note.edits, text: describe(note, row) };
  if (is !== undefined && is !== note.was) return only({ ...about, kind: 'wrong' });
  if (note.was === undefined) return { slips: [], survivors: 0, needless: 0 };
  if (is === undefined) return only({ ...about, kind: 'lost' });
  const slips: Slip[] = [];
  const changes = row?.points.filter((change) => change.after !== undefined) ?? [];
  let needless = 0;
  let survivors = 1;
  note.points.forEach((point, index) => {
    const change = changes[index];
    const carried = change?.before?.id;
    const told = { what: 'point' as const, edits: point.edits, text: describePoint(point, change) };
    const isWrong = carried !== undefined && !point.was.includes(carried);
    // What says the same as before is the same, whoever wrote it again.
    if (isWrong && change?.before?.text !== point.text) slips.push({ ...told, kind: 'wrong' });
    else if (carried === undefined && point.was.length > 0) slips.push({ ...told, kind: 'lost' });
    else if (point.isChanged && change?.isToCheck !== true) slips.push({ ...told, kind: 'unmarked' });
    else if (change?.isToCheck === true && !point.isChanged && !note.isChanged) needless += 1;
    survivors += point.was.length > 0 ? 1 : 0;
  });
  const isMarked = row?.kind === 'changed';
  if (note.isChanged && !isMarked) slips.push({ ...about, kind: 'unmarked' });
  return { slips, survivors, needless };
}

function describePoint(point: EditedPoint, change: PointChange | undefined): string {
  return `${point.text} <- ${change?.before?.text ?? ''} [${change?.kind ?? ''}]`;
}

function describe(note: EditedNote, row: NoteChange | undefined): string {
  const { before } = row ?? {};
  const old =
    before?.kind === 'qa' ? `${before.question} = ${before.points.map(({ text }) => text).join(' / ')}` : '';
  const points = note.points.map(({ text, edits }) => `${text} (${edits.join(' ')})`).join(' / ');
  return `${note.question} = ${points} <- ${old}`;
}

function only(slip: Slip): Reading {
  return { slips: [slip], survivors: 1, needless: 0 };
}
