// What notes of ours look like in Anki's fields, and what is still read after somebody edited them there.
import { describe, expect, it } from 'vitest';
import type { ClozeNote, Point, QaNote } from '../../src/domain/deck/deck';
import { pointIdOf } from '../../src/domain/ids';
import { htmlOfText, textOfHtml } from '../../src/formats/apkg/fieldText';
import {
  ankiFieldsOf,
  POINTWISE_BOTH_WAYS,
  POINTWISE_GAPS,
  POINTWISE_QUESTION,
  pointwiseNoteOf,
} from '../../src/formats/apkg/pointwiseTypes';

const ID = 'n0000000001';
const [A, B] = ['p000000000a', 'p000000000b'];

function question(points: readonly Point[], more: Partial<QaNote> = {}): QaNote {
  return { kind: 'qa', id: ID, question: 'Who keeps the weir?', points, ...more };
}

const TEXTS: readonly (readonly [text: string, html: string])[] = [
  ['one line', 'one line'],
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['one\ntwo\n\nfour', 'one<br>two<br><br>four'],
  ['  indented,  twice', '&nbsp; indented,&nbsp; twice'],
  [
    'Seats:\n- upper\n  - north\n- lower',
    'Seats:<ul><li>upper<ul><li>north</li></ul></li><li>lower</li></ul>',
  ],
  ['```js\na  < b\n\n}\n```', '<pre data-fence="```js">a  &lt; b\n\n}</pre>'],
  ['before\n~~~\nx\n~~~\nafter', 'before<pre data-fence="~~~">x</pre>after'],
  ['```\nnever closed', '```<br>never closed'],
  ['   - deeper than a list can start', '&nbsp;&nbsp; - deeper than a list can start'],
];

describe('a text as HTML', () => {
  it.each(TEXTS)('%j is written as such, and read again', (text, html) => {
    expect(htmlOfText(text)).toBe(html);
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('hostile HTML', () => {
  const DEEP = 100_000;
  const HOSTILE: readonly (readonly [what: string, html: string])[] = [
    ['elements without end inside each other', '<b>'.repeat(DEEP) + 'x' + '</b>'.repeat(DEEP)],
    ['tags that never end', '<b '.repeat(DEEP)],
    ['a quote that never ends', `<b title="${'x='.repeat(DEEP)}`],
    ['comments that never end', '<!-- '.repeat(DEEP)],
  ];

  it.each(HOSTILE)('is refused: %s', (_, html) => {
    expect(textOfHtml(html)).toBeUndefined();
  });
});

describe('a question', () => {
  it('has one point as a block, and several as a list with labels, lead-ins and a closing around', () => {
    expect(ankiFieldsOf(question([{ id: A, text: 'Arvel' }]), 'Files').fields).toEqual([
      'Who keeps the weir?',
      `<div data-point="${A}">Arvel</div>`,
      '',
      'Files',
    ]);
    const points = [
      { id: A, label: 'Upper', text: 'Arvel', changedOn: 20_000 },
      { id: B, text: 'Bresk', leadIn: 'Since 1931:' },
    ];
    expect(
      ankiFieldsOf(question(points, { closing: 'No one else.', remark: 'see the map' }), '').fields,
    ).toEqual([
      'Who keeps the weir?',
      `<ul><li data-point="${A}" data-changed="20000"><b>Upper:</b> Arvel</li></ul>` +
        `<div class="pointwise-lead-in">Since 1931:</div><ul><li data-point="${B}">Bresk</li></ul>` +
        '<div class="pointwise-closing">No one else.</div>',
      'see the map',
      '',
    ]);
  });

  it('that is asked backwards too is of the type with two templates; gaps have a type of their own', () => {
    const cloze: ClozeNote = { kind: 'cloze', id: ID, text: 'In {{c1::1931\nor so::year}}' };
    expect(ankiFieldsOf(question([{ id: A, text: 'x' }]), '').type).toBe(POINTWISE_QUESTION);
    expect(ankiFieldsOf(question([{ id: A, text: 'x' }], { bothWays: true }), '').type).toBe(
      POINTWISE_BOTH_WAYS,
    );
    expect(ankiFieldsOf(cloze, '')).toEqual({
      type: POINTWISE_GAPS,
      fields: ['In {{c1::1931<br>or so::year}}', '', ''],
    });
  });
});

/** The answer after an edit in Anki, and the points that are read from it. */
const EDITED: readonly (readonly [what: string, html: string, points: readonly Point[]])[] = [
  [
    'a line broken with Enter',
    `<div data-point="${A}">one</div><div data-point="${A}">two</div>`,
    [{ id: A, text: 'one\ntwo' }],
  ],
  ['a break at the end', `<div data-point="${A}">one<br></div><div><br></div>`, [{ id: A, text: 'one' }]],
  ['blanks that do not break', `<div data-point="${A}">one&nbsp;two</div>`, [{ id: A, text: 'one two' }]],
  [
    'bold and coloured words',
    `<div data-point="${A}">one <b>two</b> <span style="color: red">three</span></div>`,
    [{ id: A, text: 'one two three' }],
  ],
  [
    'line ends between entries',
    `<ul>\n<li data-point="${A}">one</li>\n<li data-point="${B}">two</li>\n</ul>\n`,
    [
      { id: A, text: 'one' },
      { id: B, text: 'two' },
    ],
  ],
  [
    'an entry that was added',
    `<ul><li data-point="${A}">one</li><li>new</li></ul>`,
    [
      { id: A, text: 'one' },
      { id: pointIdOf(ID, 'new', 0), text: 'new' },
    ],
  ],
  [
    'an entry that took the id of the one before',
    `<ul><li data-point="${A}">one</li><li data-point="${A}">new</li></ul>`,
    [
      { id: A, text: 'one' },
      { id: pointIdOf(ID, 'new', 0), text: 'new' },
    ],
  ],
  ['an empty entry', `<ul><li data-point="${A}">one</li><li><br></li></ul>`, [{ id: A, text: 'one' }]],
  [
    'a label in strong',
    `<ul><li data-point="${A}"><strong>Year:</strong> 1931</li></ul>`,
    [{ id: A, label: 'Year', text: '1931' }],
  ],
  [
    'a list inside a point',
    `<div data-point="${A}">one<ol><li>x</li><li>y</li></ol></div>`,
    [{ id: A, text: 'one\n1. x\n2. y' }],
  ],
];

const UNREADABLE: readonly (readonly [what: string, html: string])[] = [
  ['a picture', `<div data-point="${A}">one <img src="a.png"></div>`],
  ['a table', `<div data-point="${A}"><table><tr><td>1</td></tr></table></div>`],
  ['a raised number', `<div data-point="${A}">10<sup>2</sup></div>`],
  ['a link', `<div data-point="${A}"><a href="https://example.org">here</a></div>`],
  ['words outside of points', `<div data-point="${A}">one</div>two`],
  ['no point', 'one'],
  ['nothing', ''],
  ['a tag that is not closed', `<div data-point="${A}">one`],
  ['tags in the wrong order', `<div data-point="${A}"><b><i>one</b></i></div>`],
  ['a lead-in to nothing', `<div data-point="${A}">one</div><div class="pointwise-lead-in">two</div>`],
];

describe('an answer that was edited in Anki', () => {
  it.each(EDITED)('is read with %s', (_, html, points) => {
    expect(edited(html)).toEqual(question(points));
  });

  it.each(UNREADABLE)('is left to be a note of fields with %s', (_, html) => {
    expect(edited(html)).toBeUndefined();
  });
});

describe('an Anki note', () => {
  const note = question([{ id: A, text: 'Arvel' }]);
  const { type, fields } = ankiFieldsOf(note, '');
  const held = { id: 1, guid: ID, noteTypeId: type.id, modifiedAtS: 0, tags: [], fields };
  const cases: readonly (readonly [what: string, read: unknown, expected: unknown])[] = [
    ['is ours when Anki gave the type another id', pointwiseNoteOf(held, { ...type, id: 7 }), note],
    ['is ours when the type was renamed', pointwiseNoteOf(held, { ...type, name: 'Mine' }), note],
    ['keeps its tags', pointwiseNoteOf({ ...held, tags: ['a::b'] }, type), { ...note, tags: ['a::b'] }],
    ['is not ours with a guid of Anki', pointwiseNoteOf({ ...held, guid: 'Fz(]a:1-xY' }, type), undefined],
    ['is not ours with another type', pointwiseNoteOf(held, { ...type, id: 7, name: 'Basic' }), undefined],
    [
      'is not ours when the type has another field',
      pointwiseNoteOf(held, { ...type, fields: [...type.fields, 'Picture'] }),
      undefined,
    ],
    [
      'is not ours without a question',
      pointwiseNoteOf({ ...held, fields: ['<br>', fields[1] ?? '', '', ''] }, type),
      undefined,
    ],
    [
      'is not ours without gaps',
      pointwiseNoteOf({ ...held, fields: ['text', '', ''] }, POINTWISE_GAPS),
      undefined,
    ],
  ];

  it.each(cases)('%s', (_, read, expected) => {
    expect(read).toEqual(expected);
  });
});

function edited(answer: string) {
  const { type, fields } = ankiFieldsOf(question([{ id: A, text: 'x' }]), '');
  const [asked = '', , ...rest] = fields;
  const note = {
    id: 1,
    guid: ID,
    noteTypeId: type.id,
    modifiedAtS: 0,
    tags: [],
    fields: [asked, answer, ...rest],
  };
  return pointwiseNoteOf(note, type);
}
