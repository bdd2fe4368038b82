// A card of the index: what searches ask, and what the table shows. Made once from its note; what is remembered of it is set
// again whenever its row or the day changes.
import { beginningOf } from '../../domain/beginningOf';
import { isToCheck, spokenPoint, type Note, type Point } from '../../domain/deck/deck';
import { aroundOf, type Face } from '../../domain/deck/face';
import { writtenAtMs } from '../../domain/deck/rewritten';
import { cardIdsOf, pointIdsOf } from '../../domain/deck/slots';
import { textFaceOf } from '../../domain/deck/textFace';
import { titleOfNote } from '../../domain/deck/titles';
import type { Habits } from '../../domain/exam/seconds';
import type { CardState } from '../../domain/review/cardState';
import { slotOfCard, type CardId, type DeckId, type PointId } from '../../domain/ids';
import type { NoteType, NoteTypeId } from '../../domain/noteType/noteType';
import { htmlFaceOf } from '../../domain/noteType/renderTemplate';
import { foldText } from '../../domain/search/foldText';
import type { SearchCard } from '../../domain/search/searchCard';
import type { StudyDay } from '../../domain/studyDay';
import { htmlToText } from '../../formats/html/toText';

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** What the row of a card tells. */
export interface CardMemory {
  readonly state: CardState;
  /** Grades that stand, made by `ratingOf`. */
  readonly ratings: readonly number[];
  /** What is stored does not match its checksum: nothing about the card can be trusted then, and it looks new. */
  readonly isDamaged?: true;
  /** How it was studied, where the index is asked to tell. */
  readonly habits?: Habits;
}

/** A card of the index. */
export interface IndexedCard extends Mutable<SearchCard> {
  readonly deckTitle: string;
  /** Beginnings of what it asks and answers, as they are shown. */
  readonly shownQuestion: string;
  readonly shownAnswer: string;
  readonly shownTags: readonly string[];
  readonly pointIds: readonly PointId[];
  /** The study days on which a newer text changed its points, where one did. */
  readonly changedOn: readonly Changed[];
  memory: CardMemory | undefined;
}

type Changed = { readonly pointId: PointId; readonly changedOn: StudyDay };

/** The deck that cards are made for. */
export interface IndexedDeck {
  readonly id: DeckId;
  readonly title: string;
  readonly addedAtMs: number;
}

const LONGEST_SHOWN = 200;

/** The cards of a note, without what is remembered of them. */
export function indexedCardsOf(
  note: Note,
  deck: IndexedDeck,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
): readonly IndexedCard[] {
  const shownTags = note.tags ?? [];
  const folded = { deck: foldText(deck.title), tags: shownTags.map(foldText), kind: kindOf(note, noteTypes) };
  const edited = writtenAtMs(note);
  return cardIdsOf(note).map((cardId): IndexedCard => {
    const said = sidesOf(note, cardId, deck, noteTypes);
    const question = foldText(said.question);
    const answer = foldText(said.answer);
    const text = `${question}\n${answer}\n${folded.tags.join(' ')}`;
    return {
      cardId,
      noteId: note.id,
      deckId: deck.id,
      slot: slotOfCard(cardId),
      deck: folded.deck,
      noteKind: folded.kind,
      text,
      // Pieces of the one text, which take no room of their own.
      question: text.slice(0, question.length),
      answer: text.slice(question.length + 1, question.length + 1 + answer.length),
      tags: folded.tags,
      ...NEW,
      addedAtMs: deck.addedAtMs,
      editedAtMs: edited === 0 ? undefined : edited,
      deckTitle: deck.title,
      shownQuestion: beginningOf(said.question, LONGEST_SHOWN),
      shownAnswer: beginningOf(said.answer, LONGEST_SHOWN),
      shownTags,
      pointIds: pointIdsOf(note, cardId),
      changedOn: said.points.flatMap(({ id, changedOn }) =>
        changedOn === undefined ? [] : { pointId: id, changedOn },
      ),
      memory: undefined,
    };
  });
}

/** What is remembered of a card that nothing happened to. */
export const NEW = {
  phase: 'new',
  due: undefined,
  stability: undefined,
  difficulty: undefined,
  intervalDays: undefined,
  retrievability: undefined,
  lapses: 0,
  reviews: 0,
  firstDay: undefined,
  ratings: [],
  flag: 0,
  isSuspended: false,
  isBuried: false,
  isLeech: false,
  isWrong: false,
  isChanged: false,
} as const satisfies Partial<SearchCard>;

/** Whether a newer text changed one of the card's points since it was last recalled. */
export function isChangedSince({ changedOn, memory }: IndexedCard): boolean {
  return changedOn.some(({ pointId, changedOn: day }) => {
    const point = memory?.state.points.find((one) => one.pointId === pointId);
    return isToCheck({ id: pointId, text: '', changedOn: day }, point?.lastDay);
  });
}

/** What the two sides of a card say, each on one line of plain text, and the points it asks. */
interface Sides {
  readonly question: string;
  readonly answer: string;
  readonly points: readonly Point[];
}

function sidesOf(
  note: Note,
  cardId: CardId,
  deck: IndexedDeck,
  noteTypes: ReadonlyMap<NoteTypeId, NoteType>,
): Sides {
  const type = note.kind === 'fields' ? noteTypes.get(note.typeId) : undefined;
  const face =
    note.kind !== 'fields'
      ? textFaceOf(note, cardId)
      : type && htmlFaceOf(type, note, cardId, { deckTitle: deck.title });
  // The browser lost the type: the card is listed all the same.
  if (face === undefined) return { question: oneLine(titleOfNote(note)), answer: '', points: [] };
  return { ...linesOf(face), points: face.points };
}

function linesOf(face: Face): Pick<Sides, 'question' | 'answer'> {
  if (face.kind === 'html') {
    const question = oneLine(htmlToText(face.question).text);
    return {
      question: question === '' ? oneLine(face.title) : question,
      answer: oneLine(htmlToText(face.answer).text),
    };
  }
  const { closing, remark } = aroundOf(face);
  const points = face.points.map((point) =>
    point.leadIn === undefined ? spokenPoint(point) : `${point.leadIn} ${spokenPoint(point)}`,
  );
  const around = [closing, remark].filter((text) => text !== undefined);
  return {
    question: oneLine(face.question),
    answer: [points.map(oneLine).join('; '), ...around.map(oneLine)].join(' '),
  };
}

function oneLine(text: string): string {
  return ODD_BLANKS.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/** A blank other than U+0020, two in a row, or one at an end. */
const ODD_BLANKS = /[^\S ]|\s\s|^\s|\s$/u;

function kindOf(note: Note, noteTypes: ReadonlyMap<NoteTypeId, NoteType>): string {
  switch (note.kind) {
    case 'qa':
      return 'question';
    case 'cloze':
      return 'cloze';
    case 'fields':
      return foldText(noteTypes.get(note.typeId)?.name ?? '');
  }
}
