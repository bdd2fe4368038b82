// Gaps in a text: which there are, what their cards ask, and that marks that belong to no gap stay text.
// In a compact notation: gaps as number=text, with ?hint, outer ones first, separated by " ; ".
import { describe, expect, it } from 'vitest';
import {
  clozeAnswers,
  clozeParts,
  clozeQuestion,
  gapNumberOf,
  gapsOf,
  openCloze,
  slotsOfCloze,
} from '../../src/domain/deck/cloze';

function gapsIn(text: string): string {
  return gapsOf(text)
    .map(({ number, text: words, hint }) => `${number}=${words}${hint === undefined ? '' : `?${hint}`}`)
    .join(' ; ');
}

describe('the gaps of a text', () => {
  it.each([
    ['none', 'The weir is old.', '', 'The weir is old.'],
    ['one', 'The {{c1::weir}} is old.', '1=weir', 'The weir is old.'],
    ['two numbers', '{{c1::Lenne}} and {{c2::Ruhr}}', '1=Lenne ; 2=Ruhr', 'Lenne and Ruhr'],
    ['a hint', 'In {{c1::1931::year}}', '1=1931?year', 'In 1931'],
    ['an empty hint', 'In {{c1::1931::}}', '1=1931', 'In 1931'],
    ['a gap in a gap', '{{c1::the {{c2::old}} weir}}', '1=the old weir ; 2=old', 'the old weir'],
    [
      'a hint behind a gap inside',
      '{{c1::the {{c2::old::age}} weir::what}}',
      '1=the old weir?what ; 2=old?age',
      'the old weir',
    ],
    ['a gap that is never closed', '{{c1::weir', '', '{{c1::weir'],
    ['a gap inside one that is never closed', '{{c1::the {{c2::old}} weir', '2=old', '{{c1::the old weir'],
    ['a closing mark alone', 'weir}} {{c1::old}}', '1=old', 'weir}} old'],
    ['a number that is none', '{{c0::weir}} {{c501::old}}', '', '{{c0::weir}} {{c501::old}}'],
    ['the highest number', '{{c500::weir}}', '500=weir', 'weir'],
    ['other marks', '{{weir}} {{c::x}} {{cx::y}}', '', '{{weir}} {{c::x}} {{cx::y}}'],
    ['an empty gap', 'a {{c1::}} b', '1=', 'a  b'],
    ['lines', '{{c1::a\nb}}', '1=a\nb', 'a\nb'],
  ])('are read: %s', (_, text, gaps, open) => {
    expect(gapsIn(text)).toBe(gaps);
    expect(openCloze(text)).toBe(open);
  });

  it('deeper than eight are text', () => {
    const deep = `${'{{c1::'.repeat(9)}x${'}}'.repeat(9)}`;
    expect(gapsOf(deep)).toHaveLength(8);
  });

  it('are found in one pass, whatever is never closed', () => {
    // A quadratic step would take minutes at this size.
    const many = 100_000;
    expect(clozeParts('{{c1::'.repeat(many))).toEqual([{ kind: 'text', text: '{{c1::'.repeat(many) }]);
    expect(gapsIn(`${'{{c1::'.repeat(many)}x}}`)).toBe('1=x');
    expect(gapsOf(`${'{{c1::'.repeat(many)}x${'}}'.repeat(many)}`)).toHaveLength(8);
    expect(gapsOf('{{c1::x}}'.repeat(many))).toHaveLength(many);
    expect(clozeParts('}}'.repeat(many))).toHaveLength(1);
  });
});

describe('the cards of a text with gaps', () => {
  const text = '{{c2::Lenne::river}} flows to the {{c1::Ruhr}}, the {{c2::Lenne}} is {{c10::old}}.';

  it('have a slot for each number, in order', () => {
    expect(slotsOfCloze(text)).toEqual(['c1', 'c2', 'c10']);
    expect(slotsOfCloze(text).map(gapNumberOf)).toEqual([1, 2, 10]);
    expect(gapNumberOf('front')).toBeUndefined();
  });

  it('close the gaps of their number and open all others', () => {
    expect(clozeQuestion(text, 'c2')).toBe('[river] flows to the Ruhr, the […] is old.');
    expect(clozeQuestion(text, 'c1')).toBe('Lenne flows to the […], the Lenne is old.');
    expect(clozeAnswers(text, 'c2')).toEqual(['Lenne', 'Lenne']);
    expect(clozeAnswers(text, 'c3')).toEqual([]);
  });

  it('open an outer gap where an inner one is asked', () => {
    expect(clozeQuestion('{{c1::the {{c2::old}} weir}}', 'c2')).toBe('the […] weir');
    expect(clozeQuestion('{{c1::the {{c2::old}} weir}}', 'c1')).toBe('[…]');
  });
});
