// The marks of questions and answers in every shape, one line a case: the document, and what it says.
// In a compact notation:
//   question | point ; Label~text ; {lead-in} text <closing> !remark      notes are separated by " || "
import { describe, expect, it } from 'vitest';
import { codesIn, notesIn } from '../support/documentNotation';

const ONE = 'What is a weir? | A low dam. || Who runs it? | The town.';

describe('question and answer marks', () => {
  it.each([
    ['bare letters', 'Q What is a weir?\nA A low dam.\nQ Who runs it?\nA The town.', ONE],
    ['a bare A on its own line', 'Q What is a weir?\nA\nA low dam.\nQ Who runs it?\nA\n- The town.', ONE],
    ['colons', 'Q: What is a weir?\nA: A low dam.\n\nQ: Who runs it?\nA: The town.', ONE],
    ['lower case', 'q: What is a weir?\na: A low dam.\nq: Who runs it?\na: The town.', ONE],
    ['colons without blanks', 'Q:What is a weir?\nA:A low dam.\nQ:Who runs it?\nA:The town.', ONE],
    ['brackets', 'Q) What is a weir?\nA) A low dam.\n\nQ) Who runs it?\nA) The town.', ONE],
    ['numbers and dots', 'Q1. What is a weir?\nA1. A low dam.\nQ2. Who runs it?\nA2. The town.', ONE],
    ['numbers and brackets', 'Q1) What is a weir?\nA1) A low dam.\nQ2) Who runs it?\nA2) The town.', ONE],
    [
      'numbers after a blank',
      'Q 1: What is a weir?\nA 1: A low dam.\nQ 2: Who runs it?\nA 2: The town.',
      ONE,
    ],
    ['numbers after a dot', 'Q.1 What is a weir?\nAns. A low dam.\nQ.2 Who runs it?\nAns. The town.', ONE],
    ['numbers alone', 'Q1 What is a weir?\nA A low dam.\nQ2 Who runs it?\nA The town.', ONE],
    ['Que and Ans', 'Que. What is a weir?\nAns. A low dam.\nQue. Who runs it?\nAns. The town.', ONE],
    [
      'Que and Ans with colons',
      'Que: What is a weir?\nAns: A low dam.\nQUE: Who runs it?\nANS: The town.',
      ONE,
    ],
    [
      'words',
      'Question: What is a weir?\nAnswer: A low dam.\nQuestion 2: Who runs it?\nAnswer 2: The town.',
      ONE,
    ],
    ['bold marks', '**Q:** What is a weir?\n**A:** A low dam.\n\n**Q**: Who runs it?\n**A**: The town.', ONE],
    ['bold lines', '**Q: What is a weir?**\nA: A low dam.\n\n**Q2. Who runs\nit?**\nA: The town.', ONE],
    ['dashes', 'Q - What is a weir?\nA - A low dam.\nQ – Who runs it?\nA – The town.', ONE],
    ['square brackets', '[Q] What is a weir?\n[A] A low dam.\n[Q] Who runs it?\n[A] The town.', ONE],
    ['reST fields', ':Q: What is a weir?\n:A: A low dam.\n\n:Q: Who runs it?\n:A: The town.', ONE],
    [
      'reST fields, long',
      ':Question: What is\n   a weir?\n:Answer: A low\n   dam.\n:Q: Who runs it?\n:A: The town.',
      ONE,
    ],
    ['numbered, indented', '1. What is a weir?\n   A low dam.\n2. Who runs it?\n   The town.', ONE],
    ['numbered, plain', '1) What is a weir?\nA low dam.\n\n2) Who runs it?\n\nThe town.', ONE],
    [
      'numbered, right-aligned',
      ' 9. What is a weir?\n\n    A low dam.\n\n10. Who runs it?\n\n    The town.',
      ONE,
    ],
    [
      'numbered with marked answers',
      '1. What is a weir?\nAns. A low dam.\n2. Who runs it?\nAns: The town.',
      ONE,
    ],
    ['headings', '### What is a weir?\n\nA low dam.\n\n### Who runs it?\nThe town.', ONE],
    [
      'headings with closing marks',
      '## What is a weir? ##\nA low dam.\n## **Who runs it?** {#who}\nThe town.',
      ONE,
    ],
    ['numbered headings', '## 1. What is a weir?\nA low dam.\n## 2. Who runs it?\nThe town.', ONE],
    ['marked headings', '## Q: What is a weir?\nA low dam.\n## Q2. Who runs it?\nA: The town.', ONE],
    [
      'word headings',
      '## Question 1\nWhat is a weir?\n## Answer\nA low dam.\n## Question 2\nWho runs it?\n## Answer\nThe town.',
      ONE,
    ],
    [
      'underlines',
      'What is a weir?\n---------------\nA low dam.\n\nWho runs it?\n------------\n\nThe town.',
      ONE,
    ],
    [
      'rules over and under',
      '===============\nWhat is a weir?\n===============\nA low dam.\n\n============\nWho runs it?\n============\nThe town.',
      ONE,
    ],
    [
      'marked underlines',
      'Q: What is a weir?\n------------------\nA: A low dam.\n\nQ: Who runs\n-----------\nit?\n\nA: The town.',
      ONE,
    ],
    [
      'separators',
      'Q: What is a weir?\nA: A low dam.\n\n---\n\nQ: Who runs it?\n---\nA: The town.\n***',
      ONE,
    ],
    [
      'Windows line ends',
      'Q: What is a weir?\r\nA: A low dam.\r\n\r\nQ: Who runs it?\r\nA: The town.\r\n',
      ONE,
    ],
    ['old Mac line ends', 'Q: What is a weir?\rA: A low dam.\r\rQ: Who runs it?\rA: The town.', ONE],
    ['a byte order mark', '\ufeffQ: What is a weir?\nA: A low dam.\nQ: Who runs it?\nA: The town.', ONE],
    [
      'non-breaking blanks',
      'Q:\u00a0What\u00a0is a weir?\nA:\u00a0A low dam.\n\u00a0Q: Who runs it?\nA: The town.',
      ONE,
    ],
  ])('reads %s', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });
});
