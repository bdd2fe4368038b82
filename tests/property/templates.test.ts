// Any template with any fields gives a face: nothing throws, nothing is read twice, and hostile input takes no more than
// its length.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clozeParts, openCloze, type ClozePart } from '../../src/domain/deck/cloze';
import { plainTextOf } from '../../src/domain/deck/titles';
import { mathsAsText } from '../../src/domain/noteType/mathsInHtml';
import type { NoteType } from '../../src/domain/noteType/noteType';
import { htmlFaceOf } from '../../src/domain/noteType/renderTemplate';
import { mathsParts } from '../../src/domain/text/mathsParts';

const SEED = 20261126;
const runs = { seed: SEED, numRuns: 3000 };

/** Pieces of templates and fields, parted by blanks. */
const PIECES = [
  String.raw`{{ }} {{{ }}} {{# {{^ {{/ {{! {{= =}} <% %> A B c1 Tags FrontSide : hint: type: cloze: text: furigana:`,
  String.raw`{{A}} {{#A}} {{/A}} {{^B}} {{/B}} {{cloze:B}} {{FrontSide}} {{c1:: {{c2:: :: <b> </b> <br> <script> </script>`,
  String.raw`\( \) \[ \] [$] [/$] [latex] [/latex] $ $$ [ ] &lt; word < <!-- -->`,
]
  .flatMap((line) => line.split(' '))
  .concat(' ', '\n', '{{=<% %>=}}', '<hr id=answer>', '<img src=a>');
const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

function faceOf(question: string, answer: string, fields: readonly string[], slot: string) {
  const type: NoteType = {
    id: 'type',
    kind: slot.startsWith('c') ? 'cloze' : 'standard',
    name: 'Type',
    fields: ['A', 'B'],
    templates: [{ name: 'Card', question, answer }],
    css: '',
  };
  const note = { kind: 'fields', id: 'n', typeId: 'type', fields, slots: [slot], guid: 'g' } as const;
  return htmlFaceOf(type, note, `n:${slot}`, { deckTitle: 'Deck' });
}

describe('a face', () => {
  it('is made of any template, with one point and a title', () => {
    const slots = fc.constantFrom('t1', 'c1', 'c2', 'front');
    fc.assert(
      fc.property(source, source, fc.tuple(source, source), slots, (question, answer, fields, slot) => {
        const face = faceOf(question, answer, fields, slot);
        expect(face.points).toHaveLength(1);
        expect(face.title).not.toBe('');
        expect(face.question).not.toBe('');
        expect(face.answer).not.toBe('');
        expect(faceOf(question, answer, fields, slot)).toEqual(face);
      }),
      runs,
    );
  });

  it('shows a field as it is, whatever it looks like', () => {
    const safe = source.filter((text) => !/script|\\|\[|[<>]/u.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(safe, (field) => {
        expect(faceOf('>{{A}}<', '{{A}}', [field], 't1').question).toBe(`>${field}<`);
      }),
      runs,
    );
  });
});

describe('the stretches of a text', () => {
  it('hold everything that was written, as maths or as text', () => {
    fc.assert(
      fc.property(source, (text) => {
        const written = mathsParts(text).map((part) => (part.kind === 'text' ? part.text : part.source));
        expect(written.join('')).toBe(text);
      }),
      runs,
    );
  });

  it('are the same when maths is brought to one notation a second time', () => {
    fc.assert(
      fc.property(source, (html) => {
        const once = mathsAsText(html);
        expect(mathsAsText(once)).toBe(once);
      }),
      runs,
    );
  });

  it('hold all words of a text with gaps, in order', () => {
    fc.assert(
      fc.property(source, (text) => {
        const words = (parts: readonly ClozePart[]): string =>
          parts.map((part) => (part.kind === 'text' ? part.text : words(part.parts))).join('');
        expect(words(clozeParts(text))).toBe(openCloze(text));
        expect(openCloze(text).length).toBeLessThanOrEqual(text.length);
      }),
      runs,
    );
  });
});

describe('a long hostile text', () => {
  const long = 100_000;
  it.each(PIECES.filter((piece) => piece.trim() !== '').map((piece) => [piece]))(
    'is read without end in sight being waited for: %s',
    (piece) => {
      const text = piece.repeat(Math.ceil(long / piece.length));
      const face = faceOf(text, text, [text, text], 'c1');
      expect(face.points).toHaveLength(1);
      expect(faceOf('{{cloze:A}}{{furigana:B}}{{#A}}{{/A}}', '{{text:A}}', [text, text], 'c1').kind).toBe(
        'html',
      );
      expect(mathsParts(text).length).toBeGreaterThan(0);
      expect(plainTextOf(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});
