// The Exam screen's words and places that need no screen: figures, fields, the chart's lines, the calendar's weeks.
import { describe, expect, it } from 'vitest';
import { checkExam } from '../../src/domain/exam/exam';
import { isoDate, studyDayOfDate } from '../../src/domain/studyDay';
import { weeksOf } from '../../src/ui/exam/calendarWeeks';
import { chartLine, labelPlaces } from '../../src/ui/exam/chartPlaces';
import { draftOf, fieldsOf, newFields, sharesOf, withAllDecks } from '../../src/ui/exam/examFields';
import {
  bandText,
  daysLeftText,
  shortDayText,
  gainText,
  leftOutTexts,
  scoreText,
  studyMinutesText,
  tooLittleTimeText,
} from '../../src/ui/exam/examText';
import { anExam, aPlanDay, aScore, someChoices } from '../support/fakeExam';
import { TODAY } from '../support/fakeViews';

describe('figures', () => {
  it.each([
    [0.844, '84%'],
    [0.994, '99%'],
    [0.995, 'over 99%'],
    [0.9999, 'over 99%'],
    [1, '100%'],
    [0.004, 'under 1%'],
    [0, '0%'],
  ])('never say of an expectation that it is certain: %d is %s', (share, text) => {
    expect(scoreText(share)).toBe(text);
  });

  it.each([
    [0.79, 0.89, 'likely between 79% and 89%'],
    [0.499, 0.502, 'likely about 50%'],
    [0.95, 1, 'likely above 95%'],
    [0, 0.2, 'likely below 20%'],
    [0.996, 1, 'likely over 99%'],
    [0, 0, 'likely under 1%'],
    [0, 1, 'hard to foretell'],
  ])('have a band, open where it reaches an end of the scale: %d to %d is %s', (low, high, text) => {
    expect(bandText({ expected: (low + high) / 2, low, high })).toBe(text);
  });

  it('are short where there is little room, with the year where it is another', () => {
    expect([TODAY, TODAY + 30, TODAY + 365].map((day) => shortDayText(day, TODAY))).toEqual([
      '9 Mar',
      '8 Apr',
      '9 Mar 2027',
    ]);
  });

  it('count the days left, and name the day', () => {
    expect(daysLeftText(TODAY + 1, TODAY)).toBe('Tomorrow: Tue, 10 March 2026');
    expect(daysLeftText(TODAY + 10, TODAY)).toBe('10 days left: Thu, 19 March 2026');
  });

  it('sum the minutes of a week up where its days differ', () => {
    expect(studyMinutesText([20, 20, 20, 20, 20, 20, 20])).toBe('20 minutes a day');
    expect(studyMinutesText([30, 0, 30, 0, 30, 0, 1])).toBe('91 minutes a week');
  });

  it('say what a session wins, of the score or of what is recalled in a month', () => {
    expect(gainText(0.0132, true)).toBe('Expected score: about 1.3 percentage points more.');
    expect(gainText(0.01, true)).toBe('Expected score: about 1 percentage point more.');
    expect(gainText(0.0001, false)).toBe('What you will recall in a month: hardly more than without.');
  });

  it('say what is left out, each reason with its number', () => {
    expect(leftOutTexts({ noTime: 0, notNeeded: 0, setAside: 0 })).toEqual([]);
    expect(leftOutTexts({ noTime: 14, notNeeded: 1, setAside: 2 })).toEqual([
      '14 cards for want of time: others win more marks in the same minutes, so they come first.',
      '1 card because you know it well enough until the exam.',
      '2 cards that are suspended or damaged: resume them in the Library to have them planned.',
    ]);
  });

  it('name the minutes that would be needed and the best that can be done, in one sentence', () => {
    expect(tooLittleTimeText(undefined, [20], aScore(0.6))).toBeUndefined();
    expect(tooLittleTimeText(45, [20, 20], aScore(0.62))).toBe(
      'There is more to learn than time: 45 minutes a day would be needed for everything, and the best to expect from 20 minutes a day is 62%.',
    );
  });
});

describe('the fields of an exam', () => {
  it('propose a month and all decks with cards', () => {
    const choices = {
      ...someChoices(),
      decks: [...someChoices().decks, { id: 'none', title: 'Empty', cards: 0 }],
    };
    const fields = newFields(choices, TODAY);
    expect(fields.date).toBe(isoDate(TODAY + 30));
    expect(fields.parts.map(({ key }) => key)).toEqual(['rivers', 'lakes']);
    expect(checkExam(draftOf(fields), TODAY).ok).toBe(true);
  });

  it('are those of the exam that they were made from', () => {
    const exam = anExam({
      parts: [
        { kind: 'deck', deckId: 'rivers', weight: 3 },
        { kind: 'tag', tag: 'locks', weight: 0.5 },
      ],
    });
    const { name, day, parts } = exam;
    expect(draftOf(fieldsOf(exam))).toEqual({ name, day, parts });
  });

  it('are refused where no date or no weight is typed', () => {
    const fields = fieldsOf(anExam());
    expect(checkExam(draftOf({ ...fields, date: '' }), TODAY)).toMatchObject({
      failure: { code: 'dateInPast' },
    });
    const parts = [
      { kind: 'deck', key: 'rivers', weight: '2' },
      { kind: 'tag', key: 'locks', weight: '' },
    ] as const;
    expect(checkExam(draftOf({ ...fields, parts }), TODAY)).toMatchObject({
      failure: { code: 'weight', part: 1 },
    });
    expect(sharesOf(parts)).toBeUndefined();
  });

  it('take no notice of the weight of an only part', () => {
    const parts = [{ kind: 'deck', key: 'rivers', weight: '' }] as const;
    expect(draftOf({ ...fieldsOf(anExam()), parts }).parts).toEqual([
      { kind: 'deck', deckId: 'rivers', weight: 1 },
    ]);
  });

  it('share the marks by the ratio of the weights', () => {
    const part = { kind: 'deck', key: 'rivers' } as const;
    expect(
      sharesOf([
        { ...part, weight: '3' },
        { ...part, weight: '1' },
      ]),
    ).toEqual([0.75, 0.25]);
  });

  it('keep tags and weights when all decks are chosen, and tags when none is', () => {
    const parts = [
      { kind: 'deck', key: 'lakes', weight: '5' },
      { kind: 'tag', key: 'locks', weight: '2' },
    ] as const;
    expect(withAllDecks(parts, someChoices().decks).map(({ key, weight }) => [key, weight])).toEqual([
      ['locks', '2'],
      ['rivers', '1'],
      ['lakes', '5'],
    ]);
    expect(withAllDecks(parts, [])).toEqual([parts[1]]);
  });

  it('read a day back from its date, and nothing from what is no date', () => {
    expect(studyDayOfDate(isoDate(TODAY))).toBe(TODAY);
    expect(studyDayOfDate('2026-13-40')).toBeUndefined();
    expect(studyDayOfDate('')).toBeUndefined();
  });
});

describe('the readiness chart', () => {
  it('goes from the left edge to the right one, with 1 at the top', () => {
    expect(chartLine([0, 0.5, 1])).toBe('0,200 300,100 600,0');
    expect(chartLine([0.25])).toBe('0,150');
  });

  it.each([
    [0.9, 0.2],
    [0.9, 0.88],
    [1, 1],
    [0, 0.01],
    [0.3, 0.35],
  ])('keeps the labels of %d and %d apart, in order and inside', (withPlan, stopNow) => {
    const places = labelPlaces(withPlan, stopNow);
    expect(Math.abs(places.main - places.other)).toBeGreaterThanOrEqual(24);
    expect(places.main <= places.other).toBe(withPlan >= stopNow);
    expect(Math.min(places.main, places.other)).toBeGreaterThanOrEqual(0);
    expect(Math.max(places.main, places.other)).toBeLessThanOrEqual(100);
  });
});

describe('the weeks of the calendar', () => {
  it('begin on Monday, with nothing outside of the plan', () => {
    // TODAY is a Monday: a plan from Wednesday to Tuesday takes two weeks.
    const days = Array.from({ length: 7 }, (_, index) => aPlanDay(TODAY + 2 + index));
    const weeks = weeksOf(days).map((week) => week.map((day) => day?.day));
    expect(weeks).toEqual([
      [undefined, undefined, TODAY + 2, TODAY + 3, TODAY + 4, TODAY + 5, TODAY + 6],
      [TODAY + 7, TODAY + 8, undefined, undefined, undefined, undefined, undefined],
    ]);
    expect(weeksOf([])).toEqual([]);
  });
});
