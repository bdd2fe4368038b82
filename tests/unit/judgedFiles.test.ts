// Marking on many more subjects, in notes that were made up and judged by people who did not know how answers are marked. The numbers are
// what marking came to when it was last worked on: they may only get better.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreement, compareJudged, readJudgedFile, reportOf } from '../support/judged';
import { documentSource } from '../support/paperSources';

describe('marking answers of people who did not know how they are marked', () => {
  it.each([
    ['sciences', 0.88, 15],
    ['subjects', 0.86, 22],
    ['affairs', 0.82, 16],
  ])('goes on to agree with the examiner: %s', (name, share, mostWrong) => {
    const text = readFileSync(new URL(`../judged/${name}.txt`, import.meta.url), 'utf8');
    const compared = readJudgedFile(text).flatMap(({ name: subject, document, cards, answers }) =>
      compareJudged(answers, documentSource(document, subject), cards),
    );
    const report = reportOf(compared);
    expect(compared.length).toBeGreaterThan(400);
    expect(agreement(compared), report).toBeGreaterThanOrEqual(share);
    const wrong = compared.filter(({ isWronglyRecalled }) => isWronglyRecalled);
    expect(wrong.length, wrong.map(({ line }) => line).join('\n')).toBeLessThanOrEqual(mostWrong);
  });
});
