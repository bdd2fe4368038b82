// Review logs of one card of Anki's, and the events they become in words: "good review, day 15" is a grade, the phase it led
// to, and the day of the collection on which the card is due.
import type { PointOutcome, ReviewEvent } from '../../src/domain/review/event';
import type { AnkiCard, AnkiReview } from '../../src/formats/apkg/collection';
import { aPackage, aReview, convert, DAY_ZERO, onDay } from './ankiCollection';

/** The events of the only card of a package. */
export function eventsOf(card: AnkiCard, reviews: readonly AnkiReview[]): readonly ReviewEvent[] {
  return [...convert(aPackage({ cards: [card], reviews })).histories.values()].flat();
}

/** An event in words; days count from the collection's first. */
export function inWords(event: ReviewEvent): string {
  switch (event.kind) {
    case 'graded': {
      const outcomes = event.outcomes.map((outcome) => outcomeInWords(event, outcome)).join();
      return `${event.mode === 'cram' ? 'cram ' : ''}${event.grade} ${outcomes}`;
    }
    case 'rescheduled':
      return `rescheduled to ${event.dueDay - DAY_ZERO}`;
    case 'imported':
      return `imported, due ${event.dueDay - DAY_ZERO}`;
    case 'flagged':
      return `flagged ${event.flag}`;
    case 'undone':
    case 'buried':
    case 'suspended':
    case 'resumed':
    case 'reset':
    case 'cleared':
    case 'split':
      return event.kind;
  }
}

/** Rows one day apart from day 10 on; what is not said is a good review with an interval of 10 days. */
export function rows(...given: readonly Partial<AnkiReview>[]): readonly AnkiReview[] {
  return given.map((row, index) => aReview(onDay(10 + index), row));
}

/** A row of a card that is new or being learned. */
export function learn(ease: number, interval: number): Partial<AnkiReview> {
  return { ease, interval, lastInterval: 0, factor: 0, type: 0 };
}

/** A row that says that the card was forgotten by hand. */
export const FORGOTTEN: Partial<AnkiReview> = { ease: 0, interval: 0, factor: 0, type: 4 };

function outcomeInWords({ atMs }: ReviewEvent, { phase, step, due }: PointOutcome): string {
  const when = due.kind === 'day' ? `day ${due.day - DAY_ZERO}` : `${(due.atMs - atMs) / 1000} s`;
  return `${phase}${phase === 'review' ? '' : ` ${step}`}, ${when}`;
}
