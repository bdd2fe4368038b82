// What the learner decided about a comparison, as the notes to keep and the points whose memory is inherited.
import { cardIdOf, hashText, type CardId, type NoteId, type PointId } from '../ids';
import type { StudyDay } from '../studyDay';
import { isChangedFact, type Comparison, type NoteChange, type PointChange } from './compareNotes';
import { withChangedSlots } from './changedSlots';
import { onlyPointId, type Note, type Point } from './deck';
import { withGoneGaps } from './goneGaps';
import { withFreshId } from './matchNotes';
import { withRewritten } from './rewritten';
import { slotsOf } from './slots';

/**
 * What becomes of a row: the newer text with the memory of the older one, the newer text as something new to learn, or
 * everything as it was.
 */
export type Choice = 'take' | 'startAnew' | 'leave';

/** Points that were written out of one: they inherit its memory (the event `split`). */
export interface PointSplit {
  readonly cardId: CardId;
  readonly from: PointId;
  readonly into: readonly PointId[];
}

export interface AppliedChanges {
  readonly notes: readonly Note[];
  readonly splits: readonly PointSplit[];
}

/**
 * What is done with a row when nothing was chosen: it is taken, but what the learner edited by hand is left alone.
 */
export function usualChoice({ kind, before }: NoteChange): Choice {
  return kind !== 'unchanged' && before?.editedAtMs !== undefined ? 'leave' : 'take';
}

/**
 * The notes of a deck after a comparison. `choices` are by the id of the row. Points whose number, date or name differs are
 * marked with the study day on which they were last recalled, by `lastDays`: a grade on a later day has seen the newer text.
 * Those that never were have no mark. Without `lastDays` all get `today`. Notes that say something else from `atMs` (ms) on remember
 * that.
 */
export function applyChanges(
  { rows }: Comparison,
  choices: ReadonlyMap<string, Choice>,
  today: StudyDay,
  lastDays?: ReadonlyMap<PointId, StudyDay>,
  atMs?: number,
): AppliedChanges {
  const lastDayOf = (id: PointId): StudyDay | undefined =>
    lastDays === undefined ? today : lastDays.get(id);
  const notes: Note[] = [];
  const splits: PointSplit[] = [];
  const used = new Set<NoteId>(
    rows.flatMap(({ before, after }) => [before?.id ?? [], after?.id ?? []].flat()),
  );
  for (const row of rows) {
    const { before, after } = row;
    switch (choices.get(row.id) ?? usualChoice(row)) {
      case 'take':
        if (after === undefined) break;
        notes.push(stamped(before, markChanges(after, row, lastDayOf), atMs));
        splits.push(...splitsOf(after, row.points));
        break;
      case 'startAnew':
        // A new note may be one that was here before, and is remembered.
        if (after !== undefined) notes.push(startAnew(after, used));
        break;
      case 'leave':
        if (before !== undefined) notes.push(before);
        break;
    }
  }
  return { notes, splits };
}

function stamped(before: Note | undefined, after: Note, atMs: number | undefined): Note {
  return before === undefined || atMs === undefined ? after : withRewritten(before, after, atMs);
}

type LastDayOf = (id: PointId) => StudyDay | undefined;

function markChanges(note: Note, row: NoteChange, lastDayOf: LastDayOf): Note {
  // With the older point that each goes on as, or is a part of.
  const toCheck = new Map(
    row.points
      .filter((change) => isChangedFact(row, change))
      .flatMap(({ before, after }) => (before && after ? [[after.id, before.id] as const] : [])),
  );
  if (toCheck.size === 0) return note;
  if (note.kind !== 'qa') {
    // The fields of an imported note may be on any of its cards.
    const marks = slotsOf(note).flatMap((slot) => {
      const id = onlyPointId(note.id, slot);
      const changedOn = note.kind === 'fields' || toCheck.has(id) ? lastDayOf(id) : undefined;
      return changedOn === undefined ? [] : [{ slot, changedOn }];
    });
    return withChangedSlots(note, [...marks, ...(note.changedSlots ?? [])]);
  }
  // Asked backwards, the note is recalled on days of its own.
  const backwards = note.bothWays === true ? lastDayOf(onlyPointId(note.id, 'back')) : undefined;
  const points = note.points.map((point): Point => {
    const older = toCheck.get(point.id);
    if (older === undefined) return point;
    const days = [lastDayOf(older), backwards].filter((day) => day !== undefined);
    return days.length === 0 ? point : { ...point, changedOn: Math.max(...days) };
  });
  return { ...note, points };
}

function splitsOf(note: Note, changes: readonly PointChange[]): readonly PointSplit[] {
  const parts = new Map<PointId, PointId[]>();
  for (const { splitFrom, after } of changes) {
    if (splitFrom === undefined || after === undefined) continue;
    parts.set(splitFrom, [...(parts.get(splitFrom) ?? []), after.id]);
  }
  return [...parts].map(([from, into]) => ({ cardId: cardIdOf(note.id, 'front'), from, into }));
}

function startAnew(note: Note, used: Set<NoteId>): Note {
  // Told apart from newcomers of other decks, which get theirs from the same ids.
  const { id } = withFreshId({ id: hashText(`anew\n${note.id}`) }, used);
  if (note.kind === 'cloze') return withChangedSlots(withGoneGaps({ ...note, id }, []), []);
  if (note.kind === 'fields') return withChangedSlots({ ...note, id }, []);
  const points = note.points.map((point): Point => {
    const { changedOn: _changedOn, ...rest } = point;
    return { ...rest, id: hashText(`anew\n${id}\n${point.id}`) };
  });
  return { ...note, id, points };
}
