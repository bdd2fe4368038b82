// What the form of an exam holds as it is typed, and the draft that it makes.
import type { Exam, ExamChoices, ExamDraft, ExamPart } from '../../state/react';
import { isoDate, studyDayOfDate, type StudyDay } from '../../domain/studyDay';

/** A part as it is chosen: a deck by its id, or a tag. */
export interface PartFields {
  readonly kind: ExamPart['kind'];
  readonly key: string;
  /** As it is typed. */
  readonly weight: string;
}

/** The fields, as they are typed. */
export interface ExamFields {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly parts: readonly PartFields[];
}

const USUAL_DAYS = 30;

/** The fields of a new exam: a month ahead, about all decks. */
export function newFields({ decks }: ExamChoices, today: StudyDay): ExamFields {
  return {
    name: 'My exam',
    date: isoDate(today + USUAL_DAYS),
    parts: decks.filter(({ cards }) => cards > 0).map(({ id }) => ({ kind: 'deck', key: id, weight: '1' })),
  };
}

/** The fields of an exam that is to be changed. */
export function fieldsOf({ name, day, parts }: Exam): ExamFields {
  return {
    name,
    date: isoDate(day),
    parts: parts.map((part) => ({
      kind: part.kind,
      key: part.kind === 'deck' ? part.deckId : part.tag,
      weight: String(part.weight),
    })),
  };
}

/** What is typed, as a draft that {@link checkExam} may refuse: what is no date or number becomes NaN. The weight of an only part says nothing. */
export function draftOf({ name, date, parts }: ExamFields): ExamDraft {
  return {
    name,
    day: studyDayOfDate(date) ?? Number.NaN,
    parts: parts.map(({ kind, key, weight: typed }) => {
      const weight = parts.length === 1 ? 1 : weightOf(typed);
      return kind === 'deck' ? { kind, deckId: key, weight } : { kind, tag: key, weight };
    }),
  };
}

/** The share of the marks that each part gives, 0 to 1; undefined while a weight is none. */
export function sharesOf(parts: readonly PartFields[]): readonly number[] | undefined {
  const weights = parts.map(({ weight }) => weightOf(weight));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.every((weight) => weight > 0) ? weights.map((weight) => weight / sum) : undefined;
}

/** The decks to choose from, and those of the exam that are gone. */
export function decksToChoose({ decks }: ExamChoices, parts: readonly PartFields[]): ExamChoices['decks'] {
  const gone = parts.filter(({ kind, key }) => kind === 'deck' && !decks.some(({ id }) => id === key));
  return [
    ...decks,
    ...gone.map(({ key }) => ({ id: key, title: 'A deck that is no longer here', cards: 0 })),
  ];
}

/** The parts with these decks and no others; tags stay, and decks that are there already keep their weight. */
export function withAllDecks(
  parts: readonly PartFields[],
  decks: ExamChoices['decks'],
): readonly PartFields[] {
  const isOf = (part: PartFields, id: string): boolean => part.kind === 'deck' && part.key === id;
  return [
    ...parts.filter(({ kind }) => kind === 'tag'),
    ...decks.map(({ id }): PartFields => {
      const before = parts.find((part) => isOf(part, id));
      return before ?? { kind: 'deck', key: id, weight: '1' };
    }),
  ];
}

function weightOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
