// Texts of random words in the encodings of their languages: read back, and western ones never in another script.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decodeText';
import { guessEncoding } from '../../src/formats/guessEncoding';
import type { OldEncoding } from '../../src/formats/oldEncodings';
import { encodeOld, WORDS } from '../support/oldTexts';

const SEED = 20261126;

/** Texts of this many words at least: lines, rows of a table with English beside them, or all in capitals. */
function textsOf(language: keyof typeof WORDS, least: number): fc.Arbitrary<string> {
  const words = fc.array(fc.constantFrom(...WORDS[language].split(' ')), { minLength: least, maxLength: 40 });
  const between = fc.constantFrom(' ', ', ', '\n', '\tmeaning\n', '? - ');
  const kind = fc.constantFrom('plain', 'capitals');
  return fc
    .tuple(words, between, kind)
    .map(([each, gap, shape]) => (shape === 'capitals' ? each.join(gap).toUpperCase() : each.join(gap)));
}

describe('a text of random words', () => {
  it.each([
    ['russian', 'windows-1251', 5],
    ['russian', 'koi8-r', 8],
    ['ukrainian', 'windows-1251', 8],
    ['ukrainian', 'koi8-u', 12],
    ['bulgarian', 'windows-1251', 12],
    ['french', 'windows-1252', 1],
    ['german', 'windows-1252', 1],
    ['spanish', 'windows-1252', 1],
    ['swedish', 'windows-1252', 1],
    ['danish', 'windows-1252', 1],
    ['polish', 'windows-1250', 16],
    ['czech', 'windows-1250', 16],
    ['greek', 'windows-1253', 12],
    ['japanese', 'euc-jp', 8],
    ['japanese', 'shift_jis', 8],
    ['chinese', 'gb18030', 8],
    ['taiwanese', 'big5', 4],
    ['korean', 'euc-kr', 8],
  ] as const)(
    'in %s, kept as %s, is read back from %i words on',
    (language, encoding: OldEncoding, least) => {
      fc.assert(
        fc.property(textsOf(language, least), (text) => {
          expect(decodeText(encodeOld(text, encoding)).text).toBe(text);
        }),
        { seed: SEED, numRuns: 150 },
      );
    },
  );
});

describe('any bytes', () => {
  it('are read as some encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof guessEncoding(bytes)).toBe('string');
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
