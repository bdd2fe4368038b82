// What the notes, points, gaps and cards of a row could go on as, for a learner who knows better than the comparison.
import type { NoteChange } from '../../domain/deck/compareNotes';
import { linkedPointsOf } from '../../domain/deck/comparePoints';
import type { Note, Point } from '../../domain/deck/deck';
import { facesOf } from '../../domain/deck/fieldFaces';
import { knownGapsOf } from '../../domain/deck/goneGaps';
import { linkedPoints, noteLink, NOTHING, pointLink } from '../../domain/deck/relink';
import { slotsOf } from '../../domain/deck/slots';
import { hasGaps, titleOfNote } from '../../domain/deck/titles';
import { cardIdOf } from '../../domain/ids';
import { correctionKey } from '../../domain/incoming/corrections';
import type { DeckPlan } from '../../domain/incoming/plan';
import type { ChangeLink } from '../importState';
import type { Held } from './held';
import { lineOf, wordsFor } from './linkWords';

/**
 * Notes that a new one is offered to go on as, and gaps or cards of a note; a list that is longer cannot be looked through. So there
 * is a free number for each gap that is said to be new.
 */
const MOST_OPTIONS = 100;
/** Nobody matches one by one where more than these could be meant. */
const MOST_PAIRS = 2_500;

type Around = Pick<Held, 'histories' | 'textsOf'> & {
  readonly incoming: Pick<Held['incoming'], 'histories'>;
};

/** The links of a row; `removed` are the rows of the deck that are gone and shown. None where histories come with the file. */
export function linksOf(
  plan: DeckPlan,
  row: NoteChange,
  removed: readonly NoteChange[],
  around: Around,
): readonly ChangeLink[] {
  // What comes with a history of its own has told what it is.
  if (around.histories.size > 0) return [];
  const isTold = hasReviews(noteInFile(plan, row), around);
  return [
    ...(isTold ? [] : noteLinks(plan, row, removed)),
    // The points of an answer are named in the reviews themselves.
    ...(isTold && row.after?.kind !== 'qa' ? [] : pointLinks(plan, row, around)),
  ];
}

function noteLinks(plan: DeckPlan, row: NoteChange, removed: readonly NoteChange[]): readonly ChangeLink[] {
  const link = noteLink(row);
  const { after, before } = row;
  if (link === undefined || after === undefined) return [];
  const olders = [before, ...removed.map((gone) => gone.before)]
    .filter((older) => older !== undefined && older.kind === after.kind)
    .slice(0, MOST_OPTIONS);
  if (olders.length === 0) return [];
  const options = olders.flatMap((older) =>
    older === undefined ? [] : [{ to: older.id, text: lineOf(titleOfNote(older)) }],
  );
  return [
    {
      id: correctionKey(plan, link),
      of: 'note',
      text: lineOf(titleOfNote(after)),
      options: [NEW, ...options],
      to: before?.id ?? NOTHING,
    },
  ];
}

function pointLinks(plan: DeckPlan, row: NoteChange, around: Around): readonly ChangeLink[] {
  const { before, after } = row;
  if (before === undefined || after === undefined) return [];
  const olders = oldersFor(row, before);
  const newer = linkedPoints(row).filter((change) => change.after !== undefined);
  if (olders.length * newer.length > MOST_PAIRS) return [];
  if (after.kind !== 'qa' && Math.max(olders.length, newer.length) > MOST_OPTIONS) return [];
  const isOfGaps = isMadeOfGaps(after);
  const of = after.kind === 'qa' ? 'point' : isOfGaps ? 'gap' : 'card';
  const wordsBefore = wordsFor(before, plan, around);
  const wordsAfter = wordsFor(after, plan, around);
  return newer.flatMap((change, place): readonly ChangeLink[] => {
    const own = change.before;
    const mayBe = own === undefined || olders.some(({ id }) => id === own.id) ? olders : [own, ...olders];
    if (change.after === undefined || mayBe.length === 0) return [];
    if (after.kind === 'qa' && change.kind === 'unchanged') return [];
    const { text, number } = wordsAfter(change.after);
    return [
      {
        id: correctionKey(plan, pointLink(row, place)),
        of,
        text,
        // The number of a gap may be another one as soon as something is said of it.
        ...(number === undefined || isOfGaps ? {} : { number }),
        options: [NEW, ...mayBe.map((older) => ({ to: older.id, ...wordsBefore(older) }))],
        to: own?.id ?? NOTHING,
      },
    ];
  });
}

// A point is hardly ever one that goes on elsewhere; numbers of gaps and templates change places.
function oldersFor(row: NoteChange, before: Note): readonly Point[] {
  if (before.kind !== 'qa') return linkedPointsOf(before);
  return row.points.flatMap((point) => (point.kind === 'removed' && point.before ? [point.before] : []));
}

/** The newer note as the file has it: under its id, with its numbers and slots. */
function noteInFile({ deck, comparison }: DeckPlan, row: NoteChange): Note | undefined {
  return deck.notes[comparison.rows.filter(({ after }) => after !== undefined).indexOf(row)];
}

/**
 * Whether a card of a note came with reviews, though none of them is new here: read again, the file would give them to what goes on
 * as it, whatever was said.
 */
function hasReviews(note: Note | undefined, { incoming }: Around): boolean {
  if (note === undefined) return false;
  return knownSlotsOf(note).some((slot) => incoming.histories.has(cardIdOf(note.id, slot)));
}

/** The slots of the cards that a note has, and of those that it tells that it had. */
function knownSlotsOf(note: Note): readonly string[] {
  switch (note.kind) {
    case 'qa':
      return slotsOf(note);
    case 'cloze':
      return knownGapsOf(note).map(({ slot }) => slot);
    case 'fields':
      return [...note.slots, ...facesOf(note)];
  }
}

function isMadeOfGaps(note: Note): boolean {
  return note.kind === 'cloze' || (note.kind === 'fields' && hasGaps(note));
}

const NEW = { to: NOTHING, text: '' };
