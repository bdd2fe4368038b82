// Points that are given word for word: a point that denies in one line what it says in another is recalled, and whatever is added to it
// is looked at as ever.
import { describe, expect, it } from 'vitest';
import { markAnswer, readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { Verdict } from '../../src/domain/paper/marking/mark';

const CHARTS = {
  id: 'charts',
  label: 'Charts',
  text: 'An imported chart is sealed: you cannot change the imported chart. Only the harbour that exports charts can change them.\nWhen a pilot tries to change a chart, the keeper says: the chart is sealed and cannot be changed.',
};
const FEES = { id: 'fees', text: 'A fee of 3 marks is paid for each day.' };

function verdicts(answer: string): readonly Verdict[] {
  return markAnswer(answer, [CHARTS, FEES], readKnowledge([])).points.map(({ verdict }) => verdict);
}

describe('an answer that gives points word for word', () => {
  it.each<[what: string, answer: string]>([
    ['as it is written', CHARTS.text],
    ['with its label', `${CHARTS.label}: ${CHARTS.text}`],
    ['with its lines turned round', CHARTS.text.split('\n').toReversed().join('\n')],
    ['without capitals and marks', CHARTS.text.toLowerCase().replaceAll(/[.,:]/gu, '')],
  ])('recalls a long point %s', (_what, answer) => {
    expect(verdicts(answer)).toEqual(['recalled', 'missed']);
    expect(verdicts(`${FEES.text}\n- ${answer}`)).toEqual(['recalled', 'recalled']);
  });

  it('has nothing wrong and nothing missing', () => {
    const [mark] = markAnswer(CHARTS.text, [CHARTS], readKnowledge([])).points;
    expect(mark).toMatchObject({ verdict: 'recalled', coverage: 1, missing: [], wrong: [] });
  });

  it('is not taken at its word where it says something else besides', () => {
    expect(verdicts(`${FEES.text}\nA fee of 5 marks is paid for each day.`)).not.toContain('recalled');
  });
});
