// Bytes as text: encodings with and without a mark, line ends, and what is no text at all.
import { describe, expect, it } from 'vitest';
import { decodeText, isText } from '../../src/formats/decodeText';
import { ReadError } from '../../src/formats/readFailure';

const UTF_8 = new TextEncoder();

function utf16(text: string, order: 'little' | 'big', mark = ''): Uint8Array {
  const units = [...`${mark}${text}`].map((character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('a text file', () => {
  it.each([
    ['in UTF-8', UTF_8.encode('káva, 茶'), 'káva, 茶', undefined],
    ['in UTF-8 with a mark', UTF_8.encode('\ufeffkáva'), 'káva', undefined],
    ['in UTF-16 with a mark', utf16('káva, 茶', 'little', '\ufeff'), 'káva, 茶', undefined],
    ['in UTF-16, high bytes first', utf16('káva, 茶', 'big', '\ufeff'), 'káva, 茶', undefined],
    ['in UTF-16 without a mark', utf16('question\tanswer', 'little'), 'question\tanswer', undefined],
    ['in UTF-16, high bytes first, without one', utf16('question', 'big'), 'question', undefined],
    ['of western Europe', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'café', 'windows-1252'],
    ['with one damaged letter, its last', cut('č'.repeat(40)), `${'č'.repeat(39)}\ufffd`, undefined],
    ['that ends within a letter', cut('Müller from Köln é'), 'Müller from Köln \ufffd', undefined],
    ['with a stray byte', withStray('Größe und Höhe'), '\ufffdGröße und Höhe', undefined],
    ['of a few letters and a stray byte', withStray('né à Köln'), '\ufffdné à Köln', undefined],
    ['of western Europe that ends with a letter', Uint8Array.of(0xe9, 0x74, 0xe9), 'été', 'windows-1252'],
    ['of no bytes', new Uint8Array(), '', undefined],
    ['of half a mark', Uint8Array.of(0xff), 'ÿ', 'windows-1252'],
    [
      'of UTF-16 that ends in the middle',
      utf16('ab', 'little', '\ufeff').subarray(0, 5),
      'a\ufffd',
      undefined,
    ],
  ])('%s is read', (_, bytes, text, guessed) => {
    expect(decodeText(bytes)).toEqual({ text, guessed });
  });

  it.each([
    ['of Windows', 'a\r\nb\r\n', 'a\nb\n'],
    ['of the first Macs', 'a\rb\r', 'a\nb\n'],
    ['of all kinds', 'a\r\n\rb\n\rc', 'a\n\nb\n\nc'],
  ])('loses the line ends %s', (_, text, expected) => {
    expect(decodeText(UTF_8.encode(text)).text).toBe(expected);
  });

  it('larger than the largest is refused', () => {
    expect(() => decodeText(UTF_8.encode('x'.repeat(11)), 10)).toThrow(ReadError);
    expect(decodeText(UTF_8.encode('x'.repeat(10)), 10).text).toHaveLength(10);
  });
});

describe('a file', () => {
  it.each([
    ['of words', UTF_8.encode('What is it?\n'), true],
    ['of UTF-16 without a mark', utf16('What is it?', 'little'), true],
    ['of nothing', new Uint8Array(), true],
    ['with a page break', UTF_8.encode('page\u000cpage'), true],
    ['of a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 9), false],
    ['with a NUL', UTF_8.encode('What\u0000is it?'), false],
    ['of control characters', Uint8Array.from({ length: 100 }, (_, index) => 1 + (index % 8)), false],
  ])('%s is told from others', (_, bytes, expected) => {
    expect(isText(bytes)).toBe(expected);
  });
});

/** A text in UTF-8 whose last letter lost its last byte. */
function cut(text: string): Uint8Array {
  return UTF_8.encode(text).subarray(0, -1);
}

/** A text in UTF-8 with a byte of another encoding before it. */
function withStray(text: string): Uint8Array {
  return Uint8Array.of(0xe9, ...UTF_8.encode(text));
}
