// Marking against the verdicts of a fair examiner, answer by answer: see judgedAnswers.ts.
import { describe, expect, it } from 'vitest';
import { agreement, compareJudged, reportOf } from '../support/judged';
import { cstoSource } from '../support/paperSources';
import { CSTO_CARDS, JUDGED_ANSWERS } from './judgedAnswers';

const compared = compareJudged(JUDGED_ANSWERS, cstoSource(), CSTO_CARDS);
const groups = [...new Set(JUDGED_ANSWERS.map(({ group }) => group))];

describe('a table of judged answers', () => {
  it('has at least 180 answers, six of every class, and few on which fair examiners differ', () => {
    expect(JUDGED_ANSWERS.length).toBeGreaterThanOrEqual(180);
    const sizes = groups.map((group) => JUDGED_ANSWERS.filter((answer) => answer.group === group).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6);
    const open = JUDGED_ANSWERS.filter(({ judged }) =>
      judged.some(({ fair, isNeverRecalled }) => fair.length > 1 && !isNeverRecalled),
    );
    expect(open.length / JUDGED_ANSWERS.length).toBeLessThan(0.15);
  });
});

describe('marking written answers', () => {
  it('agrees with the examiner on at least 95 of 100 points', () => {
    const report = reportOf(compared);
    console.info(report);
    expect(agreement(compared), report).toBeGreaterThanOrEqual(0.95);
  });

  it('never calls recalled what has a wrong number, date or name, or says the opposite', () => {
    expect(compared.filter(({ isWronglyRecalled }) => isWronglyRecalled).map(({ line }) => line)).toEqual([]);
  });
});
