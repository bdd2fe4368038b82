// Notes of ours through the fields of an Anki note and back: nothing is lost, and nothing an editor leaves behind breaks it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClozeNote, Point, QaNote } from '../../src/domain/deck/deck';
import { slotsOfCloze } from '../../src/domain/deck/cloze';
import { ankiIds } from '../../src/formats/apkg/ankiIds';
import { htmlOfLines, htmlOfText, textOfHtml } from '../../src/formats/apkg/fieldText';
import { ankiFieldsOf, pointwiseNoteOf } from '../../src/formats/apkg/pointwiseTypes';
import { reviewRows } from '../../src/formats/apkg/exportedReviews';
import { aStandingHistory, SEED } from '../support/generators';

console.log(`seed ${SEED}`);
const RUNS = { seed: SEED, numRuns: 2000 };

/** Pieces that mean something in HTML, in Markdown, in Anki, or in the way that we write them. */
const PIECES = [
  'lock',
  'keel of 1931',
  'déjà',
  '水坝',
  '👩‍🚀',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u001f',
  '&',
  '&amp;',
  '&nbsp;',
  '&#60;',
  '<',
  '>',
  '<b>',
  '</li>',
  '<br>',
  '<!--',
  '-->',
  '"',
  "'",
  ':',
  'Label:',
  '{{Answer}}',
  '}}',
  '[sound:x.mp3]',
  '\\(x\\)',
  '\n',
  '\n\n',
  '\n- ',
  '\n  - ',
  '\n    - ',
  '\n1. ',
  '\n```\n',
  '\n```js\n',
  '\n~~~\n',
  '\n  ',
];

/** As the app keeps texts: something to read, and nothing empty around it. */
const aText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: 'binary' })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
const aLabel = aText.map((text) => text.replaceAll('\n', ' '));
const anId = fc.stringMatching(/^[0-9a-z]{11}$/u);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const aPoint: fc.Arbitrary<Point> = fc
  .record({
    id: anId,
    label: optional(aLabel),
    text: aText,
    leadIn: optional(aText),
    changedOn: optional(fc.nat(30_000)),
  })
  .map(present);

const tags = optional(fc.uniqueArray(fc.constantFrom('river', 'law::old', 'μ'), { minLength: 1 }));

const aQuestion: fc.Arbitrary<QaNote> = fc
  .record({
    id: anId,
    tags,
    question: aText,
    points: fc.uniqueArray(aPoint, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    closing: optional(aText),
    remark: optional(aText),
    bothWays: optional(fc.constant(true as const)),
  })
  .map((note) => present({ kind: 'qa' as const, ...note }));

const aGaps: fc.Arbitrary<ClozeNote> = fc
  .record({
    id: anId,
    tags,
    text: fc
      .array(fc.tuple(aText, fc.integer({ min: 1, max: 12 }), aText, optional(aText)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((gaps) =>
        gaps
          .map(
            ([before, number, text, hint]) =>
              `${before}{{c${number}::${text}${hint === undefined ? '' : `::${hint}`}}}`,
          )
          .join(''),
      )
      .filter((text) => slotsOfCloze(text).length > 0),
    remark: optional(aText),
  })
  .map((note) => present({ kind: 'cloze' as const, ...note }));

/** A record without the fields that are undefined. */
function present<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return JSON.parse(JSON.stringify(value));
}

function throughAnki(note: QaNote | ClozeNote, edit: (html: string) => string = (html) => html) {
  const { type, fields } = ankiFieldsOf(note, 'a source');
  const { id: guid, tags: given = [] } = note;
  const held = { id: 1, guid, noteTypeId: type.id, modifiedAtS: 0, tags: given, fields: fields.map(edit) };
  return pointwiseNoteOf(held, type);
}

describe('a note of ours in the fields of an Anki note', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(aQuestion, aGaps), (note) => {
        expect(throughAnki(note)).toEqual(note);
      }),
      RUNS,
    );
  });

  it('holds nothing that separates fields', () => {
    fc.assert(
      fc.property(fc.oneof(aQuestion, aGaps), (note) => {
        expect(ankiFieldsOf(note, 'a source').fields.join('')).not.toContain('\u001f');
      }),
      RUNS,
    );
  });

  it('comes back when an editor put blocks around it, empty lines after it and line ends between elements', () => {
    const edit = (html: string): string => `<div>${html}</div><br>`;
    fc.assert(
      fc.property(aGaps, (note) => {
        expect(throughAnki(note, edit)).toEqual(note);
      }),
      RUNS,
    );
  });
});

describe('a text as HTML', () => {
  it('says the same, as a whole and line by line', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect(textOfHtml(htmlOfText(text))).toBe(text);
        expect(textOfHtml(htmlOfLines(text))).toBe(text);
      }),
      RUNS,
    );
  });

  it('is read, or refused, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<b>', '</b>', '<li>', '<ul>', '</ul>', '<', '>', '<!--', 'x', '&', '"', '<br/>'),
        ),
        (parts) => {
          const text = textOfHtml(parts.join(''));
          expect(text === undefined || typeof text === 'string').toBe(true);
        },
      ),
      RUNS,
    );
  });
});

describe('numbers for Anki', () => {
  it('are unique whole numbers, and the wanted ones where they are free', () => {
    const thing = fc.record({ name: fc.string(), wanted: optional(fc.integer({ min: -1, max: 5 })) });
    fc.assert(
      fc.property(fc.array(thing), (things) => {
        const ids = ankiIds(things);
        expect(new Set(ids).size).toBe(things.length);
        expect(ids.every((id) => Number.isSafeInteger(id) && id > 0)).toBe(true);
        const wanted = new Set(things.flatMap(({ wanted: id = 0 }) => (id > 0 ? [id] : [])));
        expect(ids.filter((id) => wanted.has(id)).length).toBe(wanted.size);
      }),
      RUNS,
    );
  });
});

describe('rows of the review log', () => {
  it('have unique ids, and each moment of a grade is one of them', () => {
    fc.assert(
      fc.property(fc.array(aStandingHistory, { maxLength: 6 }), (histories) => {
        const rows = reviewRows(histories.map((events, index) => ({ cardId: index + 1, events })));
        const grades = histories.flat().flatMap((event) => (event.kind === 'graded' ? [event.atMs] : []));
        const ids = new Set(rows.map(({ id }) => id));
        expect(ids.size).toBe(rows.length);
        expect(rows.filter(({ ease }) => ease > 0).length).toBe(grades.length);
        expect(grades.every((atMs) => ids.has(atMs))).toBe(true);
        const moved = rows.filter(({ id, ease }) => ease > 0 && !grades.includes(id)).length;
        expect(moved).toBe(grades.length - new Set(grades).size);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});
