// Marking on other subjects than those of the shipped deck: see judgedElsewhere.ts.
import { describe, expect, it } from 'vitest';
import { agreement, compareJudged, reportOf } from '../support/judged';
import { documentSource } from '../support/paperSources';
import { JUDGED_ELSEWHERE } from './judgedElsewhere';

const compared = JUDGED_ELSEWHERE.flatMap(({ name, document, cards, answers }) =>
  compareJudged(answers, documentSource(document, name), cards),
);

describe('marking written answers on other subjects', () => {
  it('agrees with the examiner on at least 90 of 100 points', () => {
    const report = reportOf(compared);
    console.info(report);
    expect(agreement(compared), report).toBeGreaterThanOrEqual(0.9);
  });

  it('never calls recalled what has a wrong number, date or name, or says the opposite', () => {
    expect(compared.filter(({ isWronglyRecalled }) => isWronglyRecalled).map(({ line }) => line)).toEqual([]);
  });
});
