// What notes, points, gaps and cards are called where the learner matches them by hand.
import { beginningOf } from '../../domain/beginningOf';
import { gapNumberOf } from '../../domain/deck/cloze';
import { onlyPointId, spokenPoint, type FieldsNote, type Note, type Point } from '../../domain/deck/deck';
import { facesOf } from '../../domain/deck/fieldFaces';
import { slotsOf } from '../../domain/deck/slots';
import { gapAnswerOf, hasGaps, titleOfNote } from '../../domain/deck/titles';
import type { PointId } from '../../domain/ids';
import type { DeckPlan } from '../../domain/incoming/plan';
import type { LinkOption } from '../importState';
import type { Held } from './held';

/** In UTF-16 units. */
const LONGEST_LINE = 120;

type Words = Omit<LinkOption, 'to'>;

/** What the points of a note say in a list, and the numbers of gaps and cards. */
export function wordsFor(
  note: Note,
  { title }: DeckPlan,
  { textsOf }: Pick<Held, 'textsOf'>,
): (point: Point) => Words {
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

/** A text as a line of a list; of a long one, the beginning. */
export function lineOf(text: string): string {
  return beginningOf(text.replaceAll(/\s+/gu, ' ').trim(), LONGEST_LINE);
}
