// Rows of Anki's review log as events.
import { describe, expect, it } from 'vitest';
import { foreignEventId } from '../../src/domain/ids';
import type { AnkiCard, AnkiReview } from '../../src/formats/apkg/collection';
import {
  aCard,
  aPackage,
  aReview,
  aReviewCard,
  aType,
  convert,
  DAY_ZERO,
  onDay,
} from '../support/ankiCollection';
import { eventsOf, FORGOTTEN, inWords, learn, rows } from '../support/ankiHistories';

const learning = aCard(1, { type: 1, queue: 1 });

describe('the review log of a card', () => {
  it.each<readonly [string, AnkiCard, readonly AnkiReview[], readonly string[]]>([
    ['again waits in the first step', learning, rows(learn(1, -60)), ['again learning 0, 60 s']],
    ['good moves a step on', learning, rows(learn(3, -600)), ['good learning 1, 600 s']],
    [
      'hard stays in its step',
      learning,
      rows(learn(3, -600), learn(2, -600)),
      ['good learning 1, 600 s', 'hard learning 1, 600 s'],
    ],
    [
      'a step over the rollover is due with the day',
      learning,
      [aReview(onDay(10, 27), learn(2, -14_400))],
      ['hard learning 0, day 11'],
    ],
    [
      'a step of three days is due with the day',
      learning,
      rows(learn(3, -3 * 86_400)),
      ['good learning 1, day 13'],
    ],
    ['days are a review', aReviewCard(1, 14), rows(learn(4, 4)), ['easy review, day 14']],
    [
      'days are a step when the card is still learned',
      learning,
      rows(learn(3, 1)),
      ['good learning 1, day 11'],
    ],
    [
      'days are a step when the next row says so',
      aReviewCard(1, 13),
      rows(learn(3, 1), { ...learn(3, 2), lastInterval: 1 }),
      ['good learning 1, day 11', 'good review, day 13'],
    ],
    [
      'a lapse is relearned',
      aCard(1, { type: 3, queue: 1 }),
      rows({ ease: 1, interval: -600 }),
      ['again relearning 0, 600 s'],
    ],
    [
      'a lapse without steps stays a review',
      aReviewCard(1, 11),
      rows(learn(3, 1), { ease: 1, interval: 1 }),
      ['good review, day 11', 'again review, day 12', 'rescheduled to 11'],
    ],
    [
      'relearning goes on',
      aCard(1, { type: 3, queue: 1 }),
      rows({ ease: 1, interval: -600 }, { ease: 3, interval: -1200, type: 2 }),
      ['again relearning 0, 600 s', 'good relearning 1, 1200 s'],
    ],
    [
      'a filtered deck with rescheduling is study',
      aReviewCard(1, 20),
      rows(learn(3, 5), { type: 3, interval: 9 }),
      ['good review, day 15', 'good review, day 20'],
    ],
    [
      'a filtered deck without rescheduling is cram',
      aReviewCard(1, 15),
      rows(learn(3, 5), { type: 3, interval: 5, factor: 0 }),
      ['good review, day 15', 'cram good review, day 16'],
    ],
    [
      'a new due day counts from the last grade',
      aReviewCard(1, 17),
      rows(learn(3, 5), { ease: 0, interval: 7, type: 4 }),
      ['good review, day 15', 'rescheduled to 17'],
    ],
    [
      'a new due day of a card without grades counts from then',
      aCard(1),
      rows({ ease: 0, interval: 7, type: 4 }),
      ['rescheduled to 17'],
    ],
    ['forgetting is a reset', aCard(1), rows(learn(3, 5), FORGOTTEN), ['good review, day 15', 'reset']],
    [
      'a change by hand that says nothing is none',
      aReviewCard(1, 15),
      rows(learn(3, 5), { ...FORGOTTEN, factor: 2500 }),
      ['good review, day 15'],
    ],
    [
      'days were no step when the next row learns from nothing',
      learning,
      rows(learn(3, 1), learn(1, -60)),
      ['good review, day 11', 'again learning 0, 60 s'],
    ],
    [
      'learning a review from nothing means that it was forgotten',
      learning,
      rows(learn(3, 1), { interval: 3, lastInterval: 1 }, learn(1, -60)),
      ['good review, day 11', 'good review, day 14', 'reset', 'again learning 0, 60 s'],
    ],
    [
      'an interval beyond a century is a century',
      aReviewCard(1, 36_510),
      rows(learn(4, 9e9)),
      ['easy review, day 36510'],
    ],
    [
      'a review in the future is kept',
      aReviewCard(1, 2005),
      [aReview(onDay(2000), learn(4, 5))],
      ['easy review, day 2005'],
    ],
  ])('%s', (_name, card, reviews, expected) => {
    expect(eventsOf(card, reviews).map(inWords)).toEqual(expected);
  });

  it('gives events their moment, day and id, and at most a minute', () => {
    const at = onDay(10, 28.5);
    const [first] = eventsOf(learning, [aReview(at, { ...learn(1, -60), tookMs: 90_000 })]);
    expect(first).toMatchObject({ atMs: at, day: DAY_ZERO + 11, tookMs: 60_000, mode: 'study' });
    expect(first?.id).toBe(foreignEventId(at, `guid1\nt1\n${at}`));
  });

  it('gives every point of a card the same outcome', () => {
    const points = ['00000000001', '00000000002'].map((id) => ({ id, text: id }));
    const incoming = convert(aPackage({ cards: [learning], reviews: rows(learn(1, -60)) }), {
      readOwnNote: () => ({ kind: 'qa', id: '00000000abc', question: 'Which two?', points }),
    });
    const [event] = incoming.histories.get('00000000abc:front') ?? [];
    expect(event?.kind === 'graded' && event.outcomes.map(({ pointId }) => pointId)).toEqual(
      points.map(({ id }) => id),
    );
  });

  it('keeps reviews of two cards at one moment apart', () => {
    const first = aReview(onDay(10), learn(1, -60));
    const cards = [learning, { ...learning, id: 2, ordinal: 1 }];
    const noteTypes = [aType({ isCloze: true })];
    const histories = convert(
      aPackage({ noteTypes, cards, reviews: [first, { ...first, cardId: 2 }] }),
    ).histories;
    const ids = [...histories.values()].flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
