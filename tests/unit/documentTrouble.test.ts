// Documents in trouble, one line a case: the document, what it says, and the problems with their lines.
// In a compact notation:
//   question | point ; Label~text ; {lead-in} text <closing> !remark      notes are separated by " || "
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { codesIn, notesIn } from '../support/documentNotation';

describe('trouble', () => {
  it.each([
    ['an empty text', '', '', '1 empty-document'],
    ['blank lines', ' \n\n\t', '', '1 empty-document'],
    ['prose', 'The river is long.\nIt has locks.', '', '1 no-question-marker'],
    [
      'questions without marks',
      'River\n\n  Who runs it?\n\n   The town.\n\n  Since\n  when?\n\n   1931.',
      '',
      '3 no-question-marker, 7 no-question-marker',
    ],
    [
      'a question without an answer',
      'Q: Why?\nQ: Who?\nA: The town.',
      'Who? | The town.',
      '1 question-without-answer',
    ],
    [
      'an empty answer',
      'Q: Who?\nA: The town.\nQ: Why?\nA:\n',
      'Who? | The town.',
      '3 question-without-answer',
    ],
    [
      'a heading above its real question',
      'Q: Locks\n--------\nQ: Who runs\nthem?\nA: The town.',
      'Who runs them? | The town.',
      '1 question-without-answer',
    ],
    [
      'an answer without a question',
      'A: The town.\nstill\nQ: Why?\nA: So.',
      'Why? | So.',
      '1 answer-without-question',
    ],
    [
      'a bracketed answer without a question',
      'A) The town.\nQ) Why?\nA) So.',
      'Why? | So.',
      '1 answer-without-question',
    ],
    [
      'an answer after a separator',
      'Q: Why?\nA: So.\n---\nA: The town.',
      'Why? | So.',
      '4 answer-without-question',
    ],
    ['an empty question', 'Q:\nA: The town.', '', '1 answer-without-question'],
    [
      'an answer nobody marked',
      'Q: Who?\n\nThe town.\nQ: Why?\nA: So.',
      'Who? | The town. || Why? | So.',
      '1 unmarked-answer',
    ],
    ['the same twice', 'Q: Why?\nA: So.\nQ: why ?\nA: So', 'Why? | So.', '3 repeated-question'],
    [
      'another answer',
      'Q: Why?\nA: So.\nQ: Why?\nA: Because.',
      'Why? | So. || Why? | Because.',
      '3 question-with-two-answers',
    ],
    [
      'a list of the questions',
      'River\n- [Why?](#why)\n- [Who?](#who)\n## Why?\nSo.\n## Who?\nBell.',
      'Why? | So. || Who? | Bell.',
      '2 table-of-contents',
    ],
    [
      'a list under a heading',
      '# River\n## Contents\n1. Why?\n2. Who?\n## Why?\nSo.\n## Who?\nBell.',
      'Why? | So. || Who? | Bell.',
      '3 table-of-contents',
    ],
    [
      'numbers listed first',
      '1. Why?\n2. Who?\n\n1. Why?\n   So.\n2. Who?\n   Bell.',
      'Why? | So. || Who? | Bell.',
      '1 table-of-contents',
    ],
    [
      'marks listed first',
      'Q1: Why?\nQ2: Who?\n\nQ1: Why?\nA1: So.\nQ2: Who?\nA2: Bell.',
      'Why? | So. || Who? | Bell.',
      '1 table-of-contents',
    ],
    [
      'text under a topic',
      '# River\n## Why?\nSo.\n## Locks\nThey are old.\n## Who?\nBell.',
      'Why? | So. || Who? | Bell.',
      '5 text-without-question',
    ],
    [
      'code that never ends',
      'Q: Why?\nA: So\n```\nQ: Who?\nA: Bell.',
      'Why? | So ``` || Who? | Bell.',
      '3 unclosed-code',
    ],
    [
      'a comment that never ends',
      'Q: Why?\nA: So\n<!--\nQ: Who?\nA: Bell.\n<!-- x',
      'Why? | So <!-- || Who? | Bell. <!-- x',
      '3 unclosed-comment',
    ],
    ['nothing but a comment', '<!--\nQ: Why?\nA: So.\n-->', '', '1 empty-document'],
    [
      'terms beside questions',
      '**Weir.** A low dam.\n\n**Lock.** A gate.\n\n**Sluice.** A small gate.\n\nQ: Why?\nA: So.',
      'Why? | So.',
      '1 term-without-mark, 3 term-without-mark, 5 term-without-mark',
    ],
    [
      'two bold words above questions, which may be a preface',
      '**Read.** Before use.\n\n**Keep.** Dry.\n\nQ: Why?\nA: So.',
      'Why? | So.',
      '',
    ],
    [
      'code in no entry',
      '## Why?\nx\n## Part\n```\ncode\n```\n## Who?\ny',
      'Why? | x || Who? | y',
      '4 text-without-question',
    ],
    [
      'code that ends only with other code',
      'Q: W?\nA:\n```js\ncode\n\nQ: V?\nA:\n```js\nmore\n```',
      'W? | ```js code || V? | ```js\nmore\n```',
      '3 unclosed-code',
    ],
    [
      'numbered questions among marked ones',
      'Q: Who?\nA: z\n\n1. What?\n   x\n\n2. Why?\n   y',
      'Who? | {z} What? x ; Why? y',
      '4 unmarked-question, 7 unmarked-question',
    ],
    [
      'numbered questions before marked ones',
      '1. What?\n   x\n\nQ: Who?\nA: z\n\nQ: V?\nA: y',
      'Who? | z || V? | y',
      '1 unmarked-question',
    ],
    [
      'a question in the prose at the top',
      'Lenne\n\nWhat is it?\n\nA river.\n\nQ: Who?\nA: z',
      'Who? | z',
      '3 unmarked-question',
    ],
    [
      'a numbered statement that nothing confirms',
      '1. W?\nx\n2. Define V\ny',
      'W? | x 2. Define V y',
      '3 unmarked-question',
    ],
    [
      'a line that may be a topic or an answer',
      'Q: W?\nA: x\n\nNow more\n--------------------\nQ: V?\nA: z',
      'W? | x || V? | z',
      '4 text-without-question',
    ],
    ['a numbered question alone at the top', '2. What?\nQ: Who?\nA: z', 'Who? | z', '1 unmarked-question'],
    [
      'a bare question without an answer',
      'Lenne\n\nQ What\nQ: Who?\nA: z',
      'Who? | z',
      '3 unmarked-question',
    ],
    [
      'a word above a separator and a blank line',
      'Q: W?\nA: x\n\nYes\n---\n\nQ: V?\nA: y',
      'W? | x || V? | y',
      '4 text-without-question',
    ],
    [
      'a card inside code that ends with other code',
      'Q: W?\nA:\n```\ncode\n\nQ: V?\nA:\n```\nmore\n\nQ: U?\nA: z',
      'W? | ```\ncode\n\nQ: V?\nA:\n```\n\nmore || U? | z',
      '6 question-in-code',
    ],
    ['choices without a question', 'A: one\nB: two\nQ: Who?\nA: z', 'Who? | z', '1 answer-without-question'],
    [
      'a statement beside the questions, above them all',
      '## Define weir\nx\n## Why?\ny',
      'Why? | y',
      '2 text-without-question',
    ],
    [
      'answers that start with an article',
      'Q: What is a dog?\nA dog barks.\n\nQ: What is an ant?\nAn insect.',
      'What is a dog? | A dog barks. || What is an ant? | An insect.',
      '1 unmarked-answer, 4 unmarked-answer',
    ],
    [
      'articles below questions without a question mark',
      'Q: What is an ant?\nAn insect\nQ What is a dog\nA dog barks',
      'What is an ant? | An insect || What is a dog | A dog barks',
      '1 unmarked-answer, 3 unmarked-answer',
    ],
    [
      'an article in a question',
      'Q: Which is older,\na weir or\nA lock?\nA weir.',
      'Which is older, a weir or A lock? | A weir.',
      '1 unmarked-answer',
    ],
    [
      'an unmarked answer above a bare question',
      'Q: What is an ant?\nAn insect\nQ What is a dog\nA A dog barks',
      'What is an ant? | An insect || What is a dog | A dog barks',
      '1 unmarked-answer',
    ],
    [
      'a bare statement inside an answer',
      'Q: Who?\nA: Bell\nQ Define weir\nA dam',
      'Who? | Bell Q Define weir A dam',
      '3 unmarked-question',
    ],
    [
      'a bare question that nothing answers',
      'Q: Who?\nA: Bell\nQ What is a weir\nIt is low',
      'Who? | Bell Q What is a weir It is low',
      '3 unmarked-question',
    ],
    ['a question below a title', '# FAQ\n\nWhat is it?\nx\n\n## Why?\ny', 'Why? | y', '3 unmarked-question'],
  ])('tells of %s', (_, text, notes, codes) => {
    expect(notesIn(text)).toBe(notes);
    expect(codesIn(text)).toBe(codes);
  });

  it('leaves out an entry that no card could show', () => {
    const text = `Q: Why?\nA: ${'word '.repeat(20_000)}\nQ: Who?\nA: Bell.`;
    expect(notesIn(text)).toBe('Who? | Bell.');
    expect(codesIn(text)).toBe('1 text-too-long');
  });

  it('counts lines as editors do', () => {
    expect(codesIn('\u000cRiver\u000b\n\u000cQ: Why?\u000c\n\u2028Q: Who?\nA: x')).toBe(
      '2 question-without-answer',
    );
  });

  it('says in a hint what to do', () => {
    for (const { hint } of parseDocument('Q: Why?', 'test').problems) expect(hint).toMatch(/^[A-Z].*\.$/u);
  });
});
