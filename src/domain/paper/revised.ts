// Marks that change after a paper was handed in: an overruled verdict, an item that turned out to be bad. What the paper says of
// memory changes with them, card by card.
import type { CardId, EventId, PointId } from '../ids';
import type { ReviewEvent } from '../review/event';
import { standingSinceForgotten } from '../review/fold';
import { gradesOfPaper } from './evidence';
import type { Paper, PaperGrade, Submitted } from './paper';
import { eventOf, stands, type RecordState } from './record';

/** A card of which a paper says something else now. */
export interface RevisedGrade {
  readonly cardId: CardId;
  /** Absent where it said nothing, or says nothing any more. */
  readonly before?: PaperGrade;
  readonly after?: PaperGrade;
}

/** What a paper says with other marks where that is not what it said. `idFor` gives the id of a card's new event. */
export function revisedGrades(
  paper: Paper,
  submitted: Submitted,
  marks: Submitted['marks'],
  idFor: (cardId: CardId) => EventId,
): readonly RevisedGrade[] {
  const before = new Map(submitted.grades.map((grade) => [grade.cardId, grade]));
  const after = new Map(gradesOfPaper(paper, marks).map((evidence) => [evidence.cardId, evidence]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((cardId): RevisedGrade[] => {
    const [said, says] = [before.get(cardId), after.get(cardId)];
    if (isSame(said?.recalled, says?.recalled) && isSame(said?.missed, says?.missed)) return [];
    return [
      {
        cardId,
        ...(said === undefined ? {} : { before: said }),
        ...(says === undefined ? {} : { after: { ...says, eventId: idFor(cardId) } }),
      },
    ];
  });
}

/**
 * Cards of which the marks of a paper say something else now than what was told of them to memory, since {@link mayRevise} forbade it;
 * cards that are gone are none of them.
 */
export function cardsLeftAlone(
  paper: Paper,
  submitted: Submitted,
  goneCards: readonly CardId[],
): ReadonlySet<CardId> {
  const told = revisedGrades(paper, submitted, submitted.marks, () => '');
  return new Set(told.map(({ cardId }) => cardId).filter((cardId) => !goneCards.includes(cardId)));
}

function isSame(one: readonly PointId[] = [], other: readonly PointId[] = []): boolean {
  const there = new Set(other);
  return one.length === other.length && one.every((id) => there.has(id));
}

/**
 * Whether the memory of a card may still follow a revised grade: not where the card was graded since, as what was promised then was
 * promised for the memory of then; nor where its grade alone was taken back. `paperAtMs` is the moment of the events of the paper,
 * and `record` whether these stand.
 */
export function mayRevise(
  history: readonly ReviewEvent[],
  { before }: RevisedGrade,
  paperAtMs: number,
  record: RecordState,
): boolean {
  const own = before === undefined ? undefined : eventOf(history, before);
  const last = standingSinceForgotten(history).findLast((event) => event.kind === 'graded');
  if (own === undefined || record === 'takenBack') return last === undefined || last.atMs <= paperAtMs;
  return stands(history, own.id) && last?.id === own.id;
}
