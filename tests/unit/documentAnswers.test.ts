// What answers and remarks hold, one line a case: the document, and what it says.
// In a compact notation:
//   question | point ; Label~text ; {lead-in} text <closing> !remark      notes are separated by " || "
import { describe, expect, it } from 'vitest';
import { codesIn, notesIn } from '../support/documentNotation';

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
      'nested letters with dots',
      'Q: Locks?\nA:\n1. Upper\n   a. north\n      side\n   b. south\n2. Lower\n   - a. m. only',
      'Locks? | Upper\n  (a) north side\n  (b) south ; Lower\n  - a. m. only',
    ],
    ['a letter alone', 'Q: When?\nA:\n- From nine\n  a. m. on', 'When? | From nine a. m. on'],
    [
      'letters with dots below a lead-in of their point',
      'Q. Locks?\nA.\n- Upper:\n    a. north\n    b. south\n    c. west\n- Lower',
      'Locks? | Upper:\n  (a) north\n  (b) south\n  (c) west ; Lower',
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
    [
      'labels below each other',
      'Q: Locks?\nA:\n**Upper lock:** old,\nof wood\n**Lower:** new',
      'Locks? | Upper lock~old, of wood ; Lower~new',
    ],
    ['labels in lower case', 'Q: Locks?\nA: upper: old\nlower: new', 'Locks? | upper~old ; lower~new'],
    [
      'a lead-in above labels',
      'Q: Locks?\nA:\nThe locks of the Lenne are:\nUpper: old\nLower: new',
      'Locks? | {The locks of the Lenne are:} Upper~old ; Lower~new',
    ],
    [
      'a statement above labels',
      'Q: Locks?\nA: There are two.\nUpper: old\nLower: new',
      'Locks? | There are two. ; Upper~old ; Lower~new',
    ],
    [
      'labels between paragraphs',
      'Q: Locks?\nA: Two.\n\nUpper: old\nLower: new\n\nBoth shut.',
      'Locks? | {Two.} Upper~old ; Lower~new <Both shut.>',
    ],
    [
      'labels inside a long text',
      'Q: Locks?\nA: Two.\n\nBoth shut.\n\nUpper: old\nLower: new',
      'Locks? | Two.\n\nBoth shut.\n\nUpper: old\nLower: new',
    ],
    ['a label below a line', 'Q: Locks?\nA: Two locks\nSeat: Lenne', 'Locks? | Two locks\nSeat: Lenne'],
    ['a word and a note', 'Q: Locks?\nA: Two\nNote: both old', 'Locks? | Two\nNote: both old'],
    [
      'a head over two lines, which is no label',
      'Q: Locks?\nA: They are\nthe following: two',
      'Locks? | They are\nthe following: two',
    ],
    ['a label above its text', 'Q: Locks?\nA:\n- Upper:\n  old', 'Locks? | Upper~old'],
    [
      'a label inside a bullet',
      'Q: Locks?\nA:\n- Upper\n  Seat: Lenne\n- Lower',
      'Locks? | Upper\nSeat: Lenne ; Lower',
    ],
    [
      'labels in a question',
      'Q: Which lock,\nUpper: or lower?\nA: Both',
      'Which lock, Upper: or lower? | Both',
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
    ['code right below a line', 'Q: How?\nA:\n\nType\n```\nx\n```', 'How? | Type\n\n```\nx\n```'],
    [
      'code with code inside',
      'Q: How?\nA: So:\n````md\n```js\nx\n```\n````',
      'How? | So:\n\n````md\n```js\nx\n```\n````',
    ],
    [
      'a line that starts with two dots',
      'Q: W?\nA: He said\n.. and then he left.\nQ: V?\nA: y',
      'W? | He said .. and then he left. || V? | y',
    ],
    [
      'footnotes in reST',
      '.. _a: b\n\nQ: W?\nA: Two [1]_.\n\n.. [1] In a book.',
      'W? | Two [1]_.\n\n.. [1] In a book.',
    ],
    ['a comment in reST', '.. _a: b\n\nQ: W?\nA: Two.\n\n.. not said\n   nor this', 'W? | Two.'],
    ['a comment', 'Q: W?\nA: Two\n<!-- not said -->\nlocks.', 'W? | Two locks.'],
    [
      'a comment over lines',
      'Q: W?\nA: Two.\n<!--\nQ: Not\nA: said\n```\n--> <!-- -->\nQ: V?\nA: y',
      'W? | Two. || V? | y',
    ],
    ['text behind a comment', 'Q: W?\nA:\n<!-- a\nb --> Two.', 'W? | Two.'],
    [
      'comments in code',
      'Q: W?\nA: So:\n```\n<!-- x -->\n```\n`<!-- y -->`',
      'W? | So:\n\n```\n<!-- x -->\n```\n\n`<!-- y -->`',
    ],
    ['an escaped comment', 'Q: W?\nA: So:\n\n\\<!-- x -->', 'W? | So:\n\n<!-- x -->'],
    [
      'letters before colons',
      'Q: Which drives?\nA: Two:\n\nC: the system\nD: the data\n\nBoth fixed.\n\nQ: V?\nA: y',
      'Which drives? | {Two:} C~the system ; D~the data <Both fixed.> || V? | y',
    ],
    ['a number left out', 'Q: W?\nA:\n1. one\n2. two\n4. four\n5. five', 'W? | one ; two ; four ; five'],
    [
      'a number written twice',
      'Q: W?\nA:\n1. one\n2. two\n2. three\n3. four',
      'W? | one ; two ; three ; four',
    ],
    [
      'two counters side by side',
      'Q: W?\nA:\n1. one\n(a) foo\n(b) bar\n2. two',
      'W? | one ; foo ; bar ; two',
    ],
    [
      'a date that starts a line in a list',
      'Q: When?\nA:\n1. Built on\n31. May 1901\n2. Gone',
      'When? | Built on 31. May 1901 ; Gone',
    ],
    [
      'code in reST',
      'Q: W?\nA: Type:\n\n.. code-block:: sh\n   :linenos:\n\n   ls\n     pwd\n\nQ: V?\nA: y',
      'W? | Type:\n\n```sh\nls\n  pwd\n``` || V? | y',
    ],
    [
      'code in a remark',
      'Q: W?\nA: x\n> Note: see\n> ```\n> a\n>   - b\n> ```',
      'W? | x !see\n\n```\na\n  - b\n```',
    ],
    ['code below a remark', 'Q: W?\nA: x\n> Note: see\n```\na\n```', 'W? | x\n\n```\na\n``` !see'],
    ['a remark above the answer', 'Q: W?\nA:\n> Note: one\nThe answer.', 'W? | The answer. !one'],
    ['a remark below a heading', '## Why?\n> Note: one\nThe answer.', 'Why? | The answer. !one'],
    ['wide counters', 'Q: W?\nA:\n１．一\n２．二', 'W? | 一 ; 二'],
    ['wide brackets', 'Q: W?\nA:\n（1）一\n（2）二', 'W? | 一 ; 二'],
    ['Chinese counters', 'Q: W?\nA:\n1、一\n2、二', 'W? | 一 ; 二'],
    ['Hindi counters', 'Q: W?\nA:\n१. एक\n२. दो', 'W? | एक ; दो'],
    [
      'colons inside quotes and addresses',
      'Q: W?\nA:\n- “Note: this” is quoted\n- «Note: this» too\n- https://a.org: the site\n- Site (https://a.org): here',
      'W? | “Note: this” is quoted ; «Note: this» too ; https://a.org: the site ; Site (https://a.org)~here',
    ],
    [
      'text that looks like a bare question',
      'Q: W?\nA:\n\\Q Why not?\n\nA \n- x',
      'W? | {Q Why not?\n\nA} x',
    ],
    [
      'code in long marks right below a word',
      'Q: How?\nA:\n\nType\n````\nx\n````',
      'How? | Type\n\n````\nx\n````',
    ],
  ])('reads %s', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });

  it('wraps a question over lines and takes no mark from inside code', () => {
    expect(notesIn('```\nQ: none\n```\nQ: Who\nruns\nit?\nA: The town.')).toBe('Who runs it? | The town.');
  });
});
