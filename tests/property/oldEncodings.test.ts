// Texts of random words in the encodings of their languages: read back, western ones with signs among them too; and texts in
// UTF-8 that were damaged in one place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decodeText';
import { guessEncoding } from '../../src/formats/guessEncoding';
import type { OldEncoding } from '../../src/formats/oldEncodings';
import { encodeOld, SIGNED_WORDS, WORDS } from '../support/oldTexts';

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
    ['russian', 'windows-1251', 4],
    ['shortRussian', 'windows-1251', 4],
    ['shortBulgarian', 'windows-1251', 12],
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
    ['czech', 'windows-1250', 10],
    ['hungarian', 'windows-1250', 10],
    ['greek', 'windows-1253', 8],
    ['hebrew', 'windows-1255', 12],
    ['arabic', 'windows-1256', 8],
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

describe('a western text with signs', () => {
  it.each(['english', 'french', 'german', 'spanish', 'portuguese', 'swedish', 'danish'] as const)(
    'in %s is read back, however short',
    (language) => {
      const words = fc.constantFrom(...WORDS[language].split(' '));
      const pieces = fc.array(fc.oneof(words, fc.constantFrom(...SIGNED_WORDS)), {
        minLength: 1,
        maxLength: 12,
      });
      fc.assert(
        fc.property(pieces, fc.constantFrom(' ', ', ', '\n', '\tmeaning\n', ' – '), (each, gap) => {
          const text = each.join(gap);
          // A lone "É»" can be a letter of UTF-8 as well, and then nothing tells.
          fc.pre(!isUtf8(encodeOld(text, 'windows-1252')));
          expect(decodeText(encodeOld(text, 'windows-1252')).text).toBe(text);
        }),
        { seed: SEED, numRuns: 500 },
      );
    },
  );
});

describe('a text in UTF-8', () => {
  const texts = fc
    .constantFrom('french', 'german', 'czech', 'russian', 'hebrew', 'japanese', 'chinese', 'korean')
    .chain((language) => textsOf(language as keyof typeof WORDS, 12));

  it('that ends within a letter is read as UTF-8', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('é', 'я', '茶', '😀'), (text, last) => {
        const read = decodeText(new TextEncoder().encode(text + last).subarray(0, -1));
        expect(read).toEqual({ text: `${text}\ufffd`, guessed: undefined });
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('that lost a byte, or has one too many, is read as UTF-8', () => {
    const change = fc.constantFrom('lost', 'stray');
    fc.assert(
      fc.property(texts, fc.nat(), change, (text, place, kind) => {
        const bytes = Array.from(new TextEncoder().encode(text));
        if (kind === 'lost') bytes.splice(place % bytes.length, 1);
        else bytes.splice(place % bytes.length, 0, 0xe9);
        expect(decodeText(Uint8Array.from(bytes)).guessed).toBeUndefined();
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
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

function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder('utf-8').decode(bytes).includes('\ufffd');
}
