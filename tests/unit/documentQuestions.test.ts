// Where questions start and end, one line a case: numbers, headings, separators, mixed shapes, other scripts.
// In a compact notation:
//   question | point ; Label~text ; {lead-in} text <closing> !remark      notes are separated by " || "
import { describe, expect, it } from 'vitest';
import { codesIn, notesIn } from '../support/documentNotation';

describe('questions', () => {
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
    [
      'headings underlined with tildes',
      'Part\n~~~~\n\nQ: What?\nA: x\n\nMore\n~~~~\n\nQ: Why?\nA: y',
      'What? | x || Why? | y',
    ],
    [
      'questions underlined with tildes',
      'FAQ\n===\n\nWhat?\n~~~~~\n\nx\n\nWhen?\n~~~~~\n\ny\n\nWhy not?\n~~~~~~~~\n\nz',
      'What? | x || When? | y || Why not? | z',
    ],
    ['questions underlined with backticks', 'What?\n`````\nx\n\nWhen?\n`````\ny', 'What? | x || When? | y'],
    [
      'questions over lines, underlined',
      'Why?\n----\ny\n\nWhat is a weir and\nwhy is it there?\n----------------\nx',
      'Why? | y || What is a weir and why is it there? | x',
    ],
    ['a card between separators at the top', '---\nQ: What?\nA: x\n---\nQ: V?\nA: y', 'What? | x || V? | y'],
    [
      'a card below a blank line and a separator',
      '---\n\nQ: What?\nA: x\n---\nQ: V?\nA: y',
      'What? | x || V? | y',
    ],
    ['a card with bullets at the top', '---\nQ: What?\nA:\n- x\n---\nQ: V?\nA: y', 'What? | x || V? | y'],
    [
      'separators right below the text',
      'Q: W?\nA: One.\n\nTwo.\n---\nQ: V?\nA: y',
      'W? | One.\n\nTwo. || V? | y',
    ],
    ['long separators', 'Q: W?\nA: One.\n\nTwo.\n======\nQ: V?\nA: y', 'W? | One.\n\nTwo. || V? | y'],
    [
      'separators seen elsewhere',
      'Q: W?\nA: One\n----\nQ: V?\nA:\n\nTwo\n----\nQ: U?\nA: z',
      'W? | One || V? | Two || U? | z',
    ],
    ['a separator below a word', 'Q: Why?\nA:\n\nYes\n---\nQ: V?\nA: y', 'Why? | Yes || V? | y'],
    [
      'topics underlined between marked questions',
      'Q: W?\nA: One.\n\nLocks\n-----\n\nQ: V?\nA: y',
      'W? | One. || V? | y',
    ],
    [
      'marks inside a numbered answer',
      '1. What is a fiscal year?\n   Four quarters:\n   Q1: January to March.\n   Q2: April to June.\n2. Why?\n   So.\n3. Who?\n   Us.',
      'What is a fiscal year? | {Four quarters:} Q1~January to March. ; Q2~April to June. || Why? | So. || Who? | Us.',
    ],
    [
      'a number that is there twice',
      '1. What?\nx\n\n2. Why?\ny\n\n2. Who?\nz',
      'What? | x || Why? | y || Who? | z',
    ],
    [
      'a number left out before a statement',
      '1. What?\n\nx\n\n2. Why?\n\ny\n\n4. Define weir.\n\nz\n\n5. Who?\n\nw',
      'What? | x || Why? | y || Define weir. | z || Who? | w',
    ],
    [
      'a statement with a marked answer',
      '1. W?\nAns: x\n2. Define V\nAns: y\n3. U?\nAns: z',
      'W? | x || Define V | y || U? | z',
    ],
    [
      'a statement between two questions',
      '1. W?\nx\n2. Define V\ny\n3. U?\nz',
      'W? | x || Define V | y || U? | z',
    ],
    [
      'statements only, with marked answers',
      '1. Define W\nAns: x\n2. Define V\nAns: y',
      'Define W | x || Define V | y',
    ],
    ['marks for each question', '1. W?\nx\n2. Why? (2 marks)\ny', 'W? | x || Why? (2 marks) | y'],
    ['a question over six lines', '1. W?\nx\n2. Why\na\nb\nc\nd\ne?\ny', 'W? | x || Why a b c d e? | y'],
    [
      'a list with blank lines in a numbered answer',
      '1. W?\n\nx\n\n2. Which?\n\n1. One\n\n2. Two\n\n3. Three\n\n3. U?\n\nz',
      'W? | x || Which? | One ; Two ; Three || U? | z',
    ],
    [
      'a list of questions in an answer',
      '## What do you ask first?\n\n1. Who is there?\n2. Why are you here?\n3. When do you leave?\n\n## And then?\n\nWait.',
      'What do you ask first? | Who is there? ; Why are you here? ; When do you leave? || And then? | Wait.',
    ],
    [
      'a list of questions in a marked answer',
      'Q: What do you ask?\nA:\n1. Who?\n2. Why?\n3. When?',
      'What do you ask? | Who? ; Why? ; When?',
    ],
    [
      'a question above a part of its answer',
      '## What is a weir?\n### Definition\nIt is a dam.\n## Why?\nx',
      'What is a weir? | ### Definition\n\nIt is a dam. || Why? | x',
    ],
    [
      'a topic that asks above questions',
      '# Rivers\n## What about locks?\n### Why?\nSo.\n### Fish\n## When?\nNow.',
      'Why? | So. || When? | Now.',
    ],
    ['a bare pair among colons', 'Q: Who?\nA: Two.\n\nQ What?\nA One.', 'Who? | Two. || What? | One.'],
    [
      'a bare pair right below an answer, without a question mark',
      'Q: Who?\nA: Two\nQ What is a weir\nA A low dam',
      'Who? | Two || What is a weir | A low dam',
    ],
    [
      'a bare A below colons, where a sentence follows it',
      'Q: Why?\nA The town.\nQ: Who?\nA person',
      'Why? | The town. || Who? | person',
    ],
    [
      'a bare A below colons, where one stands alone',
      'Q: Why?\nA\nBell.\nQ: Who?\nA person',
      'Why? | Bell. || Who? | person',
    ],
    ['a bare pair before colons', 'Q What?\nA One.\n\nQ: Who?\nA: Two.', 'What? | One. || Who? | Two.'],
    [
      'a marked pair among numbers',
      '1. What?\n   x\n\n2. Why?\n   y\n\nQ: Who?\nA: z',
      'What? | x || Why? | y || Who? | z',
    ],
    [
      'choices below the question',
      'Q: Which?\nA: one\nB: two\nC: three\nD: four\nAnswer: B',
      'Which? A: one B: two C: three D: four | B',
    ],
    ['a question below a link target', '.. _x: y\n   Q: W?\n   A: z\nQ: V?\nA: y', 'W? | z || V? | y'],
    ['questions first, then answers', 'Q1: W?\nQ2: V?\n\nA1: x\nA2: y', 'W? | x || V? | y'],
    [
      'answers under a heading of their own',
      '# Part\n## Questions\nQ1. W?\nQ2. V?\n## Answers\nA1. x\nA2. y',
      'W? | x || V? | y',
    ],
    [
      'initials above a marked answer',
      'Q: Who came first,\nA. Bell or E. Gray?\nA: Bell.',
      'Who came first, A. Bell or E. Gray? | Bell.',
    ],
    [
      'marks of direction after the question mark',
      '## ما هو؟\u200f\nx\n## لماذا؟\u200f\ny',
      'ما هو؟\u200f | x || لماذا؟\u200f | y',
    ],
    ['a blank without width before the mark', '\u200bQ: W?\n\u2060A: x', 'W? | x'],
    [
      'Hindi marks with numbers',
      'प्रश्न १: क्या?\nउत्तर १: एक\nप्रश्न २: कौन?\nउत्तर २: दो',
      'क्या? | एक || कौन? | दो',
    ],
    ['Arabic marks with numbers', 'س١: ما؟\nج١: x\nس٢: من؟\nج٢: y', 'ما؟ | x || من؟ | y'],
    ['Hindi numbers', '१. क्या?\nएक\n२. कौन?\nदो', 'क्या? | एक || कौन? | दो'],
    [
      'Chinese numbers without blanks',
      '1.水坝是什么？\n墙\n2.为什么？\n水',
      '水坝是什么？ | 墙 || 为什么？ | 水',
    ],
    [
      'a heading that asks below numbered questions',
      '## Weir\n1. What?\nx\n\n2. Why?\ny\n\n## Who?\n\nz',
      'What? | x || Why? | y || Who? | z',
    ],
    [
      'a title that asks above numbered questions',
      '# What is the Lenne?\nIntro.\n\n1. What?\nx\n\n2. Why?\ny',
      'What? | x || Why? | y',
    ],
    ['a quotation above a separator', '## Why?\nx\n\n> a\n----\n## Who?\ny', 'Why? | x\n\n> a || Who? | y'],
    [
      "separators right below each other's text",
      'Q: W?\nA: x\n-----\nB) y\n-----\nQ: V?\nA: z',
      'W? | x\n\nB) y || V? | z',
    ],
    [
      'marks inside an answer below a heading',
      '## What is a fiscal year?\nFour:\nQ1: January.\nQ2: April.\n## Why?\nSo.',
      'What is a fiscal year? | {Four:} Q1~January. ; Q2~April. || Why? | So.',
    ],
    [
      'a bare pair below numbers',
      '1. What?\nx\n\n2. Why?\ny\n\nQ Who?\nA z',
      'What? | x || Why? | y || Who? | z',
    ],
    ['a marked pair below a heading', '## Why?\nx\n\nQ: What?\nA: One.', 'Why? | x || What? | One.'],
    [
      'a heading in tildes above code in tildes',
      'Part\n~~~~\n\nQ: W?\nA:\n~~~~\ncode\n~~~~',
      'W? | ~~~~\ncode\n~~~~',
    ],
  ])('reads %s', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });
});
