// Any text can be read for inline marks: no letter is lost that is no mark or address, and hostile text takes no more than its
// length.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlinePart } from '../../src/domain/text/inlinePart';
import { inlineParts } from '../../src/domain/text/inlineParts';

const SEED = 20261126;
const runs = { seed: SEED, numRuns: 5000 };

const PIECES =
  '* ** *** _ __ ~~ == ` `` [ ] ![ ]( ) ( < > https:// .de \\ \\\\ $ $$ \\( \\) \\[ \\] a b 这 1 . !'
    .split(' ')
    .concat(' ', '\n');
const source = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

type Marked = Extract<InlinePart, { readonly parts: unknown }>;
const isMarked = (part: InlinePart): part is Marked => 'parts' in part;

function visible(parts: readonly InlinePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'maths') return part.source;
      return isMarked(part) ? visible(part.parts) : part.text;
    })
    .join('');
}

function depth(parts: readonly InlinePart[]): number {
  return Math.max(0, ...parts.map((part) => (isMarked(part) ? 1 + depth(part.parts) : 0)));
}

const MARKS = /[\s*_~=`<>\\]/gu;

describe('the parts of a text', () => {
  it('show every letter that is no mark, in order', () => {
    // Behind "](" stands an address, which is not shown.
    fc.assert(
      fc.property(source, (any) => {
        const text = any.replaceAll('](', '] (');
        expect(visible(inlineParts(text)).replace(MARKS, '')).toBe(text.replace(MARKS, ''));
      }),
      runs,
    );
  });

  it('show nothing that the text does not hold, in its order', () => {
    fc.assert(
      fc.property(source, (any) => {
        const text = any.replaceAll('![', '! [');
        let at = -1;
        for (const letter of visible(inlineParts(text)).replace(MARKS, '')) {
          at = text.indexOf(letter, at + 1);
          expect(at, letter).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });

  it('are never empty and never nested deep', () => {
    fc.assert(
      fc.property(source, (text) => {
        const check = (parts: readonly InlinePart[]): void =>
          parts.forEach((part, index) => {
            if (isMarked(part)) {
              expect(part.parts.length).toBeGreaterThan(0);
              check(part.parts);
            } else if (part.kind === 'text') {
              expect(part.text).not.toBe('');
              expect(parts[index + 1]?.kind).not.toBe('text');
            }
          });
        check(inlineParts(text));
        expect(depth(inlineParts(text))).toBeLessThanOrEqual(12);
      }),
      runs,
    );
  });
});

const TIMES = 100_000;
const halves = (open: string, close: string): string => open.repeat(TIMES) + close.repeat(TIMES);

// Each would take minutes, and so run into the limit of the test, if any step of it read the rest of the text again.
describe('a hostile text is read once', () => {
  it.each<readonly [string, string]>([
    ...PIECES.concat(
      '*a ',
      ' *a',
      'a* ',
      '*a* ',
      '**a',
      'a**',
      '_a ',
      '~~a ',
      '==a ',
      '](a',
      '](<a',
      '](a "',
      '](a  ',
    ).map((piece): readonly [string, string] => [JSON.stringify(piece), piece.repeat(TIMES)]),
    ['marks in marks', halves('*a ', ' a*')],
    ['two marks in marks', halves('*a **a ', ' a** a*')],
    ['marks with nothing between', halves('*/ ', ' /*')],
    ['marks of different kinds', halves('*a _a ', ' a* a_')],
    ['links in links', halves('[', '](a.b)')],
    ['links in links without text', halves('[ ', ' ](a.b)')],
    ['brackets behind a link', `[a](${'('.repeat(TIMES)}`],
    ['a long address', `[a](${'b'.repeat(TIMES)}`],
    ['blanks in an address', `[a](${' '.repeat(TIMES)}`],
    ['code of growing marks', Array.from({ length: 600 }, (_, width) => '`'.repeat(width)).join('a ')],
    ['code that holds blanks', `\` a${' '.repeat(TIMES)}a\``],
    ['maths that is closed too late', `${'\\('.repeat(TIMES)}\\)`],
    ['brackets in marks', halves('*[', ']*')],
    ['marks in brackets', halves('[*', '*](a.b)')],
  ])('%s', (_, text) => {
    expect(visible(inlineParts(text)).length).toBeLessThanOrEqual(text.length);
  });
});
