// What the notes, points, gaps and cards of a row could go on as, for a learner who knows better than the comparison.
import { beginningOf } from '../../domain/beginningOf';
import type { NoteChange } from '../../domain/deck/compareNotes';
import { linkedPointsOf } from '../../domain/deck/comparePoints';
import { gapNumberOf } from '../../domain/deck/cloze';
import { onlyPointId, spokenPoint, type FieldsNote, type Note, type Point } from '../../domain/deck/deck';
import { facesOf } from '../../domain/deck/fieldFaces';
import { knownGapsOf } from '../../domain/deck/goneGaps';
import { linkedPoints, noteLink, NOTHING, pointLink } from '../../domain/deck/relink';
import { slotsOf } from '../../domain/deck/slots';
import { gapAnswerOf, hasGaps, titleOfNote } from '../../domain/deck/titles';
import { cardIdOf, type PointId } from '../../domain/ids';
import { correctionKey } from '../../domain/incoming/corrections';
import type { DeckPlan } from '../../domain/incoming/plan';
import type { ChangeLink, LinkOption } from '../importState';
import type { Held } from './held';

/** In UTF-16 units. */
const LONGEST_LINE = 120;
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
  return [...noteLinks(plan, row, removed), ...pointLinks(plan, row, around)];
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
  if (before === undefined || after === undefined || isTold(noteInFile(plan, row), around)) return [];
  const olders = oldersFor(row, before);
  const newer = linkedPoints(row).filter((change) => change.after !== undefined);
  if (olders.length * newer.length > MOST_PAIRS) return [];
  if (after.kind !== 'qa' && Math.max(olders.length, newer.length) > MOST_OPTIONS) return [];
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
        of: after.kind === 'qa' ? 'point' : isMadeOfGaps(after) ? 'gap' : 'card',
        text,
        // The number of a gap may be another one as soon as something is said of it.
        ...(number === undefined || isMadeOfGaps(after) ? {} : { number }),
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
 * Whether a gap or card of a note came with reviews, though none of them is new here: read again, the file would give them to it
 * whatever was said. The points of an answer are named in the reviews themselves.
 */
function isTold(note: Note | undefined, { incoming }: Around): boolean {
  if (note === undefined || note.kind === 'qa') return false;
  const slots =
    note.kind === 'fields' ? [...note.slots, ...facesOf(note)] : knownGapsOf(note).map(({ slot }) => slot);
  return slots.some((slot) => incoming.histories.has(cardIdOf(note.id, slot)));
}

function isMadeOfGaps(note: Note): boolean {
  return note.kind === 'cloze' || (note.kind === 'fields' && hasGaps(note));
}

type Words = Omit<LinkOption, 'to'>;

/** What the points of a note say in a list. */
function wordsFor(note: Note, { title }: DeckPlan, { textsOf }: Around): (point: Point) => Words {
  if (note.kind === 'qa') return (point) => ({ text: lineOf(spokenPoint(point)) });
  if (note.kind === 'fields') {
    const words = cardWords(note, () => textsOf(note, title));
    return ({ id }) => words.get(id) ?? { text: '' };
  }
  const numbers = new Map(slotsOf(note).map((slot) => [onlyPointId(note.id, slot), gapNumberOf(slot)]));
  return ({ id, text }) => ({ text: lineOf(text), ...numbered(numbers.get(id)) });
}

function cardWords(note: FieldsNote, asText: () => readonly Note[]): ReadonlyMap<PointId, Words> {
  const texts = hasGaps(note) ? [] : asText();
  return new Map(
    facesOf(note).map((face, place) => {
      const asked = texts[place];
      const text = asked === undefined ? gapAnswerOf(note, face) : titleOfNote(asked);
      const words: Words = { text: lineOf(text), ...numbered(Number(face.slice(1))) };
      return [onlyPointId(note.id, note.slots[place] ?? ''), words] as const;
    }),
  );
}

function numbered(number: number | undefined): Pick<Words, 'number'> {
  return number === undefined ? {} : { number };
}

const NEW = { to: NOTHING, text: '' };

function lineOf(text: string): string {
  return beginningOf(text.replaceAll(/\s+/gu, ' ').trim(), LONGEST_LINE);
}
