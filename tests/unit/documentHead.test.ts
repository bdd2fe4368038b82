// What a document says of itself: title, day, source. One line a case.
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/domain/document/dates';
import { parseDocument } from '../../src/domain/document/parseDocument';

const ENTRY = '\n\nQ: Why?\nA: So.\n';

function headOf(text: string): string {
  const { title, asOf, source, notes, problems } = parseDocument(text + ENTRY, 'river');
  expect(notes).toHaveLength(1);
  return [title, asOf, source, ...problems.map(({ code }) => `!${code}`)]
    .filter((part) => part !== undefined)
    .join(' | ');
}

describe('the head of a document', () => {
  it.each([
    ['nothing', '', 'river'],
    ['a heading', '# The Lenne', 'The Lenne'],
    ['a heading that asks', '# Why a weir?', 'Why a weir?'],
    ['an underlined heading', 'The Lenne\n=========', 'The Lenne'],
    ['a heading with rules', '=========\nThe Lenne\n=========', 'The Lenne'],
    ['a line', 'The Lenne', 'The Lenne'],
    ['a line with a colon', 'Notes on the Lenne:', 'Notes on the Lenne'],
    ['a field', 'Title: The Lenne', 'The Lenne'],
    ['a title said twice', 'The Lenne\n10 May 2024\nThe Lenne', 'The Lenne | 2024-05-10'],
    ['a heading below prose', 'Some words.\n\n# The Lenne\n\nMore words.', 'The Lenne'],
    ['a version stamp above', '$Id: lenne,v 1 $\n\nThe Lenne', 'The Lenne'],
    [
      'front matter',
      '---\ntitle: "The Lenne"\ndate: 2024-05-10\nsource: A walk\n---',
      'The Lenne | 2024-05-10 | A walk',
    ],
    ['a comment and fields in reST', '.. comment\n\n:Author: Bell\n\nLenne\n=====', 'Lenne'],
    [
      'fields of reST',
      'Lenne\n=====\n:Author: Bell\n:Date: 2024-05-10\n:Source: A walk\n:Status: new',
      'Lenne | 2024-05-10 | A walk',
    ],
    [
      'fields of reST above the title',
      ':Date: 10 May 2024\n:Status: new\n\nLenne\n=====',
      'Lenne | 2024-05-10',
    ],
    ['a title in a field of reST', ':Title: The Lenne\n:As of: last May', 'The Lenne | !unreadable-date'],
    [
      'all three',
      '# The Lenne\n\nAs of: 2024-05-10\nSource: A walk, "Lenne"',
      'The Lenne | 2024-05-10 | A walk, "Lenne"',
    ],
    [
      'bold fields',
      '# The Lenne\n**As of:** 10 May 2024\n**Source**: A walk',
      'The Lenne | 2024-05-10 | A walk',
    ],
    ['a date that is none', '# The Lenne\nAs of: last May', 'The Lenne | !unreadable-date'],
    ['a date that is two', '# The Lenne\nAs of: 10/05/2024', 'The Lenne | 2024-05-10 | !ambiguous-date'],
    ['a date in brackets', '# The Lenne\n\n(As of 10 May 2024)', 'The Lenne | 2024-05-10'],
    ['a date in wide brackets', '# The Lenne\n（日期：2024年5月10日）', 'The Lenne | 2024-05-10'],
    ['a date in brackets and emphasis', '# The Lenne\n*(Updated: 2024-05-10)*', 'The Lenne | 2024-05-10'],
    ['words in brackets that start like a date', '# The Lenne\n(As of now)', 'The Lenne'],
    ['a date of two digits', '# The Lenne\n10/05/24', 'The Lenne | !unreadable-date'],
    ['a date after a Chinese word', '# The Lenne\n日期：2024年5月10日', 'The Lenne | 2024-05-10'],
    [
      'a moment in front matter',
      '---\ndate: 2024-05-10T10:00:00Z\n---\n# The Lenne',
      'The Lenne | 2024-05-10',
    ],
    ['a source too long to keep', `---\ntitle: L\nsource: ${'x'.repeat(2_500)}\n---`, 'L | !text-too-long'],
    ['a long source below a heading', `# L\nSource: ${'x'.repeat(2_500)}`, 'L | !text-too-long'],
    ['a title cut inside a character', `# ${'x'.repeat(299)}😀`, 'x'.repeat(299)],
    ['words that start like a date', 'As of now the river is low', 'As of now the river is low'],
  ])('reads %s', (_, text, expected) => {
    expect(headOf(text)).toBe(expected);
  });
});

describe('a date', () => {
  it.each([
    ['2024-05-10', '2024-05-10'],
    ['2024/5/10', '2024-05-10'],
    ['2024.05.10', '2024-05-10'],
    ['2024年5月10日', '2024-05-10'],
    ['May 10, 2024', '2024-05-10'],
    ['May 10th 2024', '2024-05-10'],
    ['Sept. 1, 2024', '2024-09-01'],
    ['10 May 2024', '2024-05-10'],
    ['10th of May, 2024', '2024-05-10'],
    ['10-May-2024', '2024-05-10'],
    ['2024 May 10', '2024-05-10'],
    ['Friday, 10 May 2024', '2024-05-10'],
    ['10 May 2024, Friday', '2024-05-10'],
    ['10 May 2024 (Fri)', '2024-05-10'],
    ['2024年5月10日 星期五', '2024-05-10'],
    ['(10 May 2024)', '2024-05-10'],
    ['2024-05-10T10:00:00Z', '2024-05-10'],
    ['2024-05-10 10:00:00.5 +02:00', '2024-05-10'],
    ['10 May 2024, 10:00', '2024-05-10'],
    ['31/12/2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['10.5.2024', '2024-05-10'],
    ['05/05/2024', '2024-05-05'],
    ['10/05/2024', '2024-05-10?'],
    ['29 February 2024', '2024-02-29'],
    ['29 February 2023', 'none'],
    ['31 April 2024', 'none'],
    ['May 2024', 'none'],
    ['10/05/24', 'none'],
    ['0 May 2024', 'none'],
    ['10 Mays 2024', 'none'],
    ['', 'none'],
  ])('is read from "%s"', (written, expected) => {
    const date = readDate(written);
    expect(date === undefined ? 'none' : `${date.day}${date.ambiguous ? '?' : ''}`).toBe(expected);
  });
});
