// The plain text of a note as blocks: paragraphs, lists and code, with nothing lost.
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../src/domain/text/blocks';

const paragraph = (text: string) => ({ kind: 'paragraph', text });
const code = (text: string) => ({ kind: 'code', text });
const marked = (mark: string, text: string, ...under: readonly unknown[]) => ({ mark, text, under });
const entry = (text: string, ...under: readonly unknown[]) => marked('-', text, ...under);
const list = (...entries: readonly unknown[]) => ({ kind: 'list', ordered: false, entries });

describe('the blocks of a text', () => {
  it.each([
    ['nothing', '', []],
    ['blank lines', ' \n\n', []],
    ['a line', 'one', [paragraph('one')]],
    ['rows of one paragraph', 'one\ntwo', [paragraph('one\ntwo')]],
    ['paragraphs', 'one\n\ntwo', [paragraph('one'), paragraph('two')]],
    ['a list', '- a\n- b', [list(entry('a'), entry('b'))]],
    ['other bullets', '* a\n• b\n– c', [list(marked('*', 'a'), marked('•', 'b'), marked('–', 'c'))]],
    ['a list after a line', 'one:\n- a', [paragraph('one:'), list(entry('a'))]],
    [
      'a nested list',
      '- a\n  - b\n    - c\n- d',
      [list(entry('a', list(entry('b', list(entry('c'))))), entry('d'))],
    ],
    ['a list nested by tabs', '- a\n\t- b', [list(entry('a', list(entry('b'))))]],
    ['a list that starts too deep', '  - a\n- b', [list(entry('a'), entry('b'))]],
    ['a wrapped entry', '- a\n  goes on\n- b', [list(entry('a goes on'), entry('b'))]],
    [
      'a numbered list',
      '1. a\n2) b',
      [{ kind: 'list', ordered: true, entries: [marked('1.', 'a'), marked('2)', 'b')] }],
    ],
    ['code', '```js\na\n  b\n```\nafter', [code('a\n  b'), paragraph('after')]],
    ['indented code', '  ```\n  a\n    b\n  ```', [code('a\n  b')]],
    ['code with a blank line and a bullet', '~~~\na\n\n- b\n~~~', [code('a\n\n- b')]],
    ['code that is never closed', '```\na', [code('a')]],
    ['a dash that is no bullet', '-5 degrees', [paragraph('-5 degrees')]],
    ['a year that is no number of a list', '2002. Then', [paragraph('2002. Then')]],
  ])('are right for %s', (_, text, blocks) => {
    expect(textBlocks(text)).toEqual(blocks);
  });
});
