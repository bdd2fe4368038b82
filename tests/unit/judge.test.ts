// The learner's verdict: what is called a changed fact may be other words only, and the reverse.
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/domain/deck/applyChanges';
import { compareNotes, type NoteChange, type PointChange } from '../../src/domain/deck/compareNotes';
import type { Note } from '../../src/domain/deck/deck';
import { frameVerdict, pointVerdict, type Verdict } from '../../src/domain/deck/judge';
import { pointLink, relink } from '../../src/domain/deck/relink';

const TODAY = 20_600;

function qa(question: string, ...points: readonly string[]): Note {
  const found = points.map((text, place) => ({ id: `pointpoint${place}`, text }));
  return { kind: 'qa', id: 'weirweirwei', question, points: found };
}

const gaps = (text: string): Note => ({ kind: 'cloze', id: 'weirweirwei', text });

function fields(back: string): Note {
  const more = { typeId: 'type', slots: ['t1', 't2'], guid: 'g' };
  return { kind: 'fields', id: 'weirweirwei', fields: ['weir', back], ...more };
}

const NO_POINT: PointChange = { kind: 'new' };

interface Judged {
  readonly frame?: Verdict;
  readonly points?: Readonly<Record<number, Verdict>>;
}

function judged(before: Note, after: Note, { frame, points = {} }: Judged): NoteChange {
  const compared = compareNotes([before], [after]);
  const [row] = compared.rows;
  if (row === undefined) throw new Error('one row');
  const newer = row.points.filter(({ after: point }) => point !== undefined);
  const said = new Map<string, string>([
    ...(frame === undefined ? [] : [[frameVerdict(row), frame] as const]),
    ...Object.entries(points).map(
      ([place, verdict]) =>
        [pointVerdict(row, Number(place), newer[Number(place)] ?? NO_POINT), verdict] as const,
    ),
  ]);
  const [found] = relink(compared, (name) => said.get(name)).rows;
  if (found === undefined) throw new Error('one row');
  return found;
}

/** The kind of the row, and what is marked in the note that is kept: places of points, or slots. */
function told(row: NoteChange): string {
  const [note] = applyChanges({ rows: [row], isSame: false }, new Map(), TODAY).notes;
  const marks =
    note?.kind === 'qa'
      ? note.points.flatMap(({ changedOn }, place) => (changedOn === undefined ? [] : [place]))
      : (note?.changedSlots ?? []).map(({ slot }) => slot);
  return [row.kind, ...marks].join(' ');
}

const LOCKS = qa('Which locks?', 'The upper lock has 3 gates', 'Boats wait at the lower lock');
const FOUR_GATES = qa('Which locks?', 'The upper lock has 4 gates', 'Boats wait beside the lower lock');
const ASKED = qa('Which locks of 1901?', 'The upper lock has 3 gates', 'Boats wait at the lower lock');
const ASKED_ANEW = qa(
  'Which locks of 1931?',
  'The upper lock has 3 gates',
  'Boats wait beside the lower lock',
);
const WHOLE = qa('Who runs it?', 'A board of 3 towns runs the locks, and the county pays for all repairs');
const PARTS = qa('Who runs it?', 'A board of 4 towns runs the locks', 'The county pays for all repairs');
const GAPS = gaps('Built in {{c1::1901}} by the {{c2::guild}}.');

describe('a verdict', () => {
  it.each<readonly [what: string, before: Note, after: Note, judged: Judged, expected: string]>([
    ['is what the comparison says', LOCKS, FOUR_GATES, {}, 'changed 0'],
    ['takes the mark from a point', LOCKS, FOUR_GATES, { points: { 0: 'reworded' } }, 'reworded'],
    ['marks a point that was reworded', LOCKS, FOUR_GATES, { points: { 1: 'changed' } }, 'changed 0 1'],
    ['is about that point only', LOCKS, FOUR_GATES, { points: { 0: 'reworded', 1: 'changed' } }, 'changed 1'],
    ['on a question marks all points', ASKED, ASKED_ANEW, {}, 'changed 0 1'],
    ['on a question takes the marks from all', ASKED, ASKED_ANEW, { frame: 'reworded' }, 'reworded'],
    [
      'on a question leaves that on a point',
      ASKED,
      ASKED_ANEW,
      { frame: 'reworded', points: { 1: 'changed' } },
      'changed 1',
    ],
    [
      'marks what answers a question that was reworded',
      qa('Where is it?', 'At Bresk'),
      qa('Where is the weir?', 'At Bresk'),
      { frame: 'changed' },
      'changed 0',
    ],
    ['is about all parts of a line that was split', WHOLE, PARTS, {}, 'changed 0 1'],
    ['takes the mark from a part', WHOLE, PARTS, { points: { 1: 'reworded' } }, 'changed 0'],
    [
      'marks all gaps when one is changed',
      GAPS,
      gaps('Built in {{c1::1902}} by the {{c2::guild}}.'),
      {},
      'changed c1 c2',
    ],
    [
      'takes the mark from a gap beside one that is changed',
      GAPS,
      gaps('Built in {{c1::1902}} by the {{c2::guild}}.'),
      { frame: 'reworded' },
      'changed c1',
    ],
    [
      'takes the marks from all gaps',
      GAPS,
      gaps('Built in {{c1::1902}} by the {{c2::guild}}.'),
      { frame: 'reworded', points: { 0: 'reworded' } },
      'reworded',
    ],
    [
      'marks gaps when the text around is said to be another',
      GAPS,
      gaps('It was built in {{c1::1901}} by the {{c2::guild}}.'),
      { frame: 'changed' },
      'changed c1 c2',
    ],
    [
      'takes the mark from the cards of an imported note',
      fields('3 gates'),
      fields('4 gates'),
      { points: { 0: 'reworded' } },
      'reworded',
    ],
    [
      'marks the cards of an imported note',
      fields('gates'),
      fields('the gates'),
      { points: { 0: 'changed' } },
      'changed t1 t2',
    ],
  ])('%s', (_, before, after, verdicts, expected) => {
    expect(told(judged(before, after, verdicts))).toBe(expected);
  });

  it('says nothing of another pair: a point that goes on as another one is judged anew', () => {
    const compared = compareNotes([LOCKS], [FOUR_GATES]);
    const [row] = compared.rows;
    const [pair] = row?.points ?? [];
    if (row === undefined || pair === undefined) throw new Error('one row with points');
    const said = new Map<string, string>([[pointVerdict(row, 0, pair), 'reworded']]);
    const kindIn = () =>
      relink(compared, (name) => said.get(name)).rows[0]?.points.find(({ after }) => after !== undefined)
        ?.kind;
    expect(kindIn()).toBe('reworded');
    said.set(pointLink(row, 0), 'pointpoint1');
    expect(kindIn()).toBe('changed');
    said.set(pointLink(row, 0), 'pointpoint0');
    expect(kindIn()).toBe('reworded');
  });

  it('says nothing of what stayed, is new, or is told in no words', () => {
    const [before, after] = [qa('Where?', 'At Bresk'), qa('Where?', 'At Bresk', 'On the Arvel')];
    const row = judged(before, after, { frame: 'changed', points: { 0: 'changed', 1: 'changed' } });
    expect(told(row)).toBe('reworded');
    const compared = compareNotes([LOCKS], [FOUR_GATES]);
    const said = (name: string) => (name.endsWith('verdict') ? 'nonsense' : undefined);
    expect(relink(compared, said).rows[0]?.kind).toBe('changed');
  });
});
