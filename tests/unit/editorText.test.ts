// Small functions behind the editor and reading aloud, cases as tables.
import { describe, expect, it } from 'vitest';
import { makeGap } from '../../src/ui/editor/makeGap';
import { languageOf } from '../../src/ui/study/languageOf';
import { withoutMarks } from '../../src/ui/study/spokenText';

/** A text with its selection between bars. */
function selected(marked: string) {
  const [before = '', chosen = '', after = ''] = marked.split('|');
  return { text: before + chosen + after, from: before.length, to: before.length + chosen.length };
}

function marked({ text, from, to }: { text: string; from: number; to: number }): string {
  return `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

describe('making a gap', () => {
  it.each([
    ['The |Lune| rises.', 'The {{c1::|Lune|}} rises.'],
    ['{{c1::The}} |Lune|', '{{c1::The}} {{c2::|Lune|}}'],
    ['{{c7::The}} |Lune|', '{{c7::The}} {{c8::|Lune|}}'],
    ['The| Lune |rises', 'The {{c1::|Lune|}} rises'],
    ['|{{c1::a}} b|', '{{c2::|{{c1::a}} b|}}'],
  ])('makes %s into %s', (before, after) => {
    const made = makeGap(selected(before));
    expect(made && marked(made)).toBe(after);
  });

  it.each(['The ||Lune', 'The|  |Lune', '{{c500::The}} |Lune|'])('refuses %s', (before) => {
    expect(makeGap(selected(before))).toBeUndefined();
  });
});

describe('the language of a text', () => {
  it.each([
    ['What is the capital of the state?', 'en'],
    ['Welche Staaten sind an der Schleuse?', 'de'],
    ['Quelle est la capitale du pays ?', 'fr'],
    ['¿Cuál es la capital del país?', 'es'],
    ['Столица государства', 'ru'],
    ['Столиця країни', 'uk'],
    ['東京はどこですか', 'ja'],
    ['首都在哪里', 'zh'],
    ['Avaria', undefined],
    ['', undefined],
  ])('of "%s" is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('what is said of a text', () => {
  it.each([
    ['**Lune** and `Dorne`', 'Lune and Dorne'],
    ['- one\n- two', 'one\ntwo'],
    ['[the treaty](https://example.org/a)', 'the treaty'],
    ['2 * 3', '2  3'],
  ])('of "%s" is "%s"', (text, said) => {
    expect(withoutMarks(text)).toBe(said);
  });
});
