// Every shape in which notes are written, one line a case: the document, and what it says in a compact
// notation.
//   question | point ; Label~text ; {lead-in} text <closing> !remark      notes are separated by " || "
import { describe, expect, it } from 'vitest';
import type { Note, Point } from '../../src/domain/deck/deck';
import { parseDocument } from '../../src/domain/document/parseDocument';

function pointText({ label, text, leadIn }: Point): string {
  return `${leadIn === undefined ? '' : `{${leadIn}} `}${label === undefined ? '' : `${label}~`}${text}`;
}

function noteText({ question, points, closing, remark }: Note): string {
  const after = `${closing === undefined ? '' : ` <${closing}>`}${remark === undefined ? '' : ` !${remark}`}`;
  return `${question} | ${points.map(pointText).join(' ; ')}${after}`;
}

function notesIn(text: string): string {
  return parseDocument(text, 'test').notes.map(noteText).join(' || ');
}

function codesIn(text: string): string {
  return parseDocument(text, 'test')
    .problems.map(({ code, line }) => `${line} ${code}`)
    .join(', ');
}

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

  it.each([
    ['a blank before the question mark', 'Q How many ?\nA Three.', 'How many ? | Three.'],
    [
      'statements among numbered questions',
      '1. Why?\n\n   So.\n\n2. My key is lost.\n\n   Ask.\n\n3. When?\n\n   Now.',
      'Why? | So. || My key is lost. | Ask. || When? | Now.',
    ],
    [
      'numbers that wrap',
      '1. The gate says "shut". So\n   what now?\n\n   Wait.',
      'The gate says "shut". So what now? | Wait.',
    ],
    [
      'a list in a numbered answer',
      '1. Which locks?\n   1. Upper\n   2. Lower\n2. Why?\n   So.',
      'Which locks? | Upper ; Lower || Why? | So.',
    ],
    ['numbers of two levels', '1.1. Why?\n   So.\n1.2. When?\n   Now.', 'Why? | So. || When? | Now.'],
    [
      'topics between headings',
      '# Rivers\n## Locks\n### Why?\nSo.\n## Fish\n### When?\nNow.',
      'Why? | So. || When? | Now.',
    ],
    [
      'deeper headings inside an answer',
      '## Why?\nSo.\n### Details\nMore.',
      'Why? | So.\n\n### Details\n\nMore.',
    ],
    [
      'topics between marked questions',
      '# Rivers\n\n## Locks\nQ: Why?\nA: So.\n## Fish\nQ: When?\nA: Now.',
      'Why? | So. || When? | Now.',
    ],
    ['Chinese', '## 为什么建水坝？\n为了蓄水，\n也为了发电。', '为什么建水坝？ | 为了蓄水，也为了发电。'],
    ['Chinese marks', '问：水坝是什么？\n答：拦水的墙。', '水坝是什么？ | 拦水的墙。'],
    ['Arabic', '## ما هو السد؟\nجدار يحجز الماء.', 'ما هو السد؟ | جدار يحجز الماء.'],
    ['Hindi', '१ पाठ\n\nप्रश्न: बाँध क्या है?\nउत्तर: पानी रोकने की दीवार।', 'बाँध क्या है? | पानी रोकने की दीवार।'],
    ['Thai', '## เขื่อนคืออะไร?\nกำแพงกั้นน้ำ', 'เขื่อนคืออะไร? | กำแพงกั้นน้ำ'],
  ])('reads %s', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });
});

describe('answers', () => {
  it.each([
    ['dashes', 'Q: Locks?\nA:\n- Upper\n- Lower', 'Locks? | Upper ; Lower'],
    ['stars', 'Q: Locks?\nA:\n* Upper\n* Lower', 'Locks? | Upper ; Lower'],
    ['dots', 'Q: Locks?\nA:\n• Upper\n•Lower', 'Locks? | Upper ; Lower'],
    ['long dashes', 'Q: Locks?\nA:\n– Upper\n– Lower', 'Locks? | Upper ; Lower'],
    ['numbers', 'Q: Locks?\nA:\n1. Upper\n2. Lower', 'Locks? | Upper ; Lower'],
    ['numbers with brackets', 'Q: Locks?\nA:\n1) Upper\n2) Lower', 'Locks? | Upper ; Lower'],
    ['letters in brackets', 'Q: Locks?\nA:\n(a) Upper\n(b) Lower', 'Locks? | Upper ; Lower'],
    ['letters under bracketed marks', 'Q) Locks?\nA)\na) Upper\nb) Lower', 'Locks? | Upper ; Lower'],
    ['Roman numerals', 'Q: Locks?\nA:\ni) Upper\nii) Lower', 'Locks? | Upper ; Lower'],
    ['bullets from the first line on', 'Q: Locks?\nA: - Upper\n   - Lower', 'Locks? | Upper ; Lower'],
    ['bullets after a blank line', 'Q: Locks?\nA:\n\n- Upper\n\n- Lower', 'Locks? | Upper ; Lower'],
    ['indented bullets', 'Q: Locks?\nA:\n    - Upper\n    - Lower', 'Locks? | Upper ; Lower'],
    ['wrapped bullets', 'Q: Locks?\nA:\n- Upper\n  lock\n- Lower\nlock', 'Locks? | Upper lock ; Lower lock'],
    [
      'nested bullets',
      'Q: Locks?\nA:\n- Upper\n  - north\n  - south\n- Lower',
      'Locks? | Upper\n  - north\n  - south ; Lower',
    ],
    [
      'nested deeper',
      'Q: Locks?\nA:\n* Upper\n    + north\n        1. gate',
      'Locks? | Upper\n  - north\n    1. gate',
    ],
    [
      'a paragraph inside a bullet',
      'Q: Locks?\nA:\n- Upper\n\n  It is old.\n- Lower',
      'Locks? | Upper\n\nIt is old. ; Lower',
    ],
    [
      'a lead-in',
      'Q: Locks?\nA: There are two:\n- Upper\n- Lower',
      'Locks? | {There are two:} Upper ; Lower',
    ],
    [
      'text between bullets',
      'Q: Locks?\nA:\n- Upper\n\nAnd below:\n- Lower',
      'Locks? | Upper ; {And below:} Lower',
    ],
    [
      'text after bullets',
      'Q: Locks?\nA:\n- Upper\n- Lower\n\nBoth are old.',
      'Locks? | Upper ; Lower <Both are old.>',
    ],
    ['paragraphs', 'Q: Locks?\nA: Two\nlocks.\n\nBoth old.', 'Locks? | Two locks.\n\nBoth old.'],
    [
      'code, whole',
      'Q: How?\nA: Type\n```sh\nQ: not one\n\n- nor this\n```\nthen wait.',
      'How? | Type\n\n```sh\nQ: not one\n\n- nor this\n```\n\nthen wait.',
    ],
    [
      'code in a bullet',
      'Q: How?\nA:\n- Type\n  ```\n    x\n  ```\n- Wait',
      'How? | Type\n\n```\n  x\n``` ; Wait',
    ],
    [
      'indented code',
      'Q: How?\nA: Type this:\n\n    one\n      two\n\nthen wait.',
      'How? | Type this:\n\n```\none\n  two\n```\n\nthen wait.',
    ],
    [
      'a year that starts a line',
      'Q: When?\nA: It was built in\n2004. It is new.',
      'When? | It was built in 2004. It is new.',
    ],
    [
      'labels',
      'Q: Locks?\nA:\n- Upper lock: old\n- **Lower:** new\n- **Third**: none',
      'Locks? | Upper lock~old ; Lower~new ; Third~none',
    ],
    [
      'heads that are no labels',
      'Q: When?\nA:\n- one two three four five six seven: no\n- at 10:30\n- Wait. Then: go',
      'When? | one two three four five six seven: no ; at 10:30 ; Wait. Then: go',
    ],
    ['several answers', 'Q) How?\nA1) By boat.\nA2) On foot.', 'How? | By boat. ; On foot.'],
    ['the same mark twice', 'Q) How?\nA) By boat.\nA) On\nfoot.', 'How? | By boat. ; On foot.'],
    [
      'answers with and without bullets',
      'Q: How?\nA: By boat.\nA:\n- On foot\n- By bus',
      'How? | By boat. ; On foot ; By bus',
    ],
    ['initials in an answer', 'Q: Who?\nA: It was\nA. Bell, of course.', 'Who? | It was A. Bell, of course.'],
    [
      'a bare A in wrapped text',
      'Q Who runs it?\nA The committee of the three towns elects in each year\nA person from one of them.',
      'Who runs it? | The committee of the three towns elects in each year A person from one of them.',
    ],
    ['a remark', 'Q: Who?\nA: The town.\n> Note: Since 1931.', 'Who? | The town. !Since 1931.'],
    [
      'a remark over lines',
      'Q: Who?\nA: The town.\n> **Note:** Since\n> 1931.\n>\n> Still.\n\nQ: Why?\nA: So.',
      'Who? | The town. !Since 1931.\n\nStill. || Why? | So.',
    ],
    [
      'text after a remark',
      'Q: Who?\nA:\n- The town\n\n> Note: Old.\n\n- The state',
      'Who? | The town ; The state !Old.',
    ],
    [
      'bullets right after a remark',
      'Q: Who?\nA:\n- The town\n> Note: Old.\n- The state',
      'Who? | The town ; The state !Old.',
    ],
    [
      'a picture in the question',
      'Q: Who is this?\n\n![](bell.png)\n\nA: Bell.',
      'Who is this?\n\n![](bell.png) | Bell.',
    ],
    ['a table', 'Q: Which?\nA: See\n| a | b |\n| c | d |', 'Which? | See\n| a | b |\n| c | d |'],
    ['escaped marks', 'Q: Sign?\nA: It says\n\n\\Q: closed', 'Sign? | It says\n\nQ: closed'],
    ['formulas', 'Q: Sum?\nA: \\sum_i x_i', 'Sum? | \\sum_i x_i'],
    ['link targets in reST', 'Q: Who?\nA: The town.\n\n.. _town: town.html\n   more', 'Who? | The town.'],
  ])('reads %s', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });

  it('wraps a question over lines and takes no mark from inside code', () => {
    expect(notesIn('```\nQ: none\n```\nQ: Who\nruns\nit?\nA: The town.')).toBe('Who runs it? | The town.');
  });
});

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
      'text with gaps',
      'Q: Why?\nA: So.\n\nC: It is [old].\nvery\n\nQ: Who?\nA: Bell.',
      'Why? | So. || Who? | Bell.',
      '4 cloze-not-read',
    ],
  ])('tells of %s', (_, text, notes, codes) => {
    expect(notesIn(text)).toBe(notes);
    expect(codesIn(text)).toBe(codes);
  });

  it('leaves out an entry that no card could show', () => {
    const text = `Q: Why?\nA: ${'word '.repeat(20_000)}\nQ: Who?\nA: Bell.`;
    expect(notesIn(text)).toBe('Who? | Bell.');
    expect(codesIn(text)).toBe('1 text-too-long');
  });

  it('says in a hint what to do', () => {
    for (const { hint } of parseDocument('Q: Why?', 'test').problems) expect(hint).toMatch(/^[A-Z].*\.$/u);
  });
});
