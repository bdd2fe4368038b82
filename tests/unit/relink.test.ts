// Matching by hand: what the learner says goes on as what, and that whatever is said no id comes to be in two places.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNotes, type Comparison } from '../../src/domain/deck/compareNotes';
import type { Note } from '../../src/domain/deck/deck';
import { NOTHING, noteLink, pointLink, relink } from '../../src/domain/deck/relink';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { SEED } from '../support/generators';

function notesOf(document: string): readonly Note[] {
  return parseDocument(document, 'lenne').notes;
}

const BEFORE = notesOf(`Q: What is a weir?
A:
- A low dam across a river
- It raises the water for a mill

Q: Who kept the ferries?
A: The guild of Castel.

Q: What did a crossing cost?
A: Two coins.
`);
const AFTER = notesOf(`Q: What is a weir?
A:
- A low dam across a river
- Salmon climb over it in autumn

Q: Whose boats took people over?
A: Those of the boatmen in the old town.
`);
const COMPARED = compareNotes(BEFORE, AFTER);
const [WEIR, FERRIES, PRICE] = BEFORE;
const NEW = COMPARED.rows.find(({ kind }) => kind === 'new');

const WHOLE = notesOf(`Q: Who runs the locks?
A:
- A committee of the towns runs them, and the county pays for all repairs
- Salmon climb over it in autumn
`);
const SPLIT = compareNotes(
  WHOLE,
  notesOf(`Q: Who runs the locks?
A:
- A committee of the towns runs them
- The county pays for all repairs
`),
);

function told({ rows }: Comparison): readonly string[] {
  return rows.map(
    ({ kind, points }) =>
      `${kind}(${points.map((point) => (point.splitFrom === undefined ? point.kind : 'split')).join(' ')})`,
  );
}

function linked(links: Readonly<Record<string, string>>): Comparison {
  return relink(COMPARED, (link) => links[link]);
}

describe('matching by hand', () => {
  it('begins with what the comparison found', () => {
    expect(told(COMPARED)).toEqual([
      'reworded(unchanged removed new)',
      'removed(removed)',
      'removed(removed)',
      'new(new)',
    ]);
    expect(relink(COMPARED, () => undefined)).toEqual(COMPARED);
    expect(linked({ 'new:nothing': 'x', [NEW?.id ?? '']: 'not there' })).toEqual(COMPARED);
  });

  it('lets a new note go on as one that is gone, with its points', () => {
    const { rows } = linked({ [NEW?.id ?? '']: FERRIES?.id ?? '' });
    const joined = rows.find(({ id }) => id === FERRIES?.id);
    expect(told({ rows, isSame: false })).toEqual([
      'reworded(unchanged removed new)',
      'removed(removed)',
      'changed(changed)',
    ]);
    expect(joined?.after?.id).toBe(FERRIES?.id);
    expect(joined?.before).toBe(FERRIES);
    expect(joined && noteLink(joined)).toBe(NEW?.id);
    const pointOf = (note: Note | undefined) => note?.kind === 'qa' && note.points[0]?.id;
    expect(pointOf(joined?.after)).toBe(pointOf(FERRIES));
  });

  it('gives a note that is gone to the first that is said to go on as it', () => {
    const next = notesOf('Q: Aaa?\nA: One.\n\nQ: Bbb?\nA: Two.\n');
    const compared = compareNotes(BEFORE.slice(2), next);
    const { rows } = relink(compared, () => PRICE?.id);
    expect(rows.map(({ kind, before }) => `${kind} ${before?.id === PRICE?.id}`)).toEqual([
      'reworded true',
      'new false',
    ]);
  });

  it('lets a point go on as another, or as none', () => {
    const row = COMPARED.rows[0];
    if (row?.before?.kind !== 'qa' || WEIR === undefined) throw new Error('a question');
    const [first, second] = row.before.points;
    const idsIn = ({ rows }: Comparison) => {
      const { after } = rows[0] ?? {};
      return after?.kind === 'qa' ? after.points.map(({ id }) => id) : [];
    };
    const goesOn = linked({ [pointLink(row, 1)]: second?.id ?? '' });
    expect(told(goesOn)[0]).toBe('reworded(unchanged reworded)');
    expect(idsIn(goesOn)).toEqual([first?.id, second?.id]);
    const isNew = linked({ [pointLink(row, 0)]: NOTHING });
    expect(told(isNew)[0]).toBe('reworded(removed removed new new)');
    expect(idsIn(isNew)).not.toContain(first?.id);
    const taken = linked({ [pointLink(row, 1)]: first?.id ?? '' });
    expect(idsIn(taken)[1]).toBe(first?.id);
    expect(idsIn(taken)[0]).not.toBe(first?.id);
  });

  it('takes back the only pair of a note that was matched when its older point is said to go on elsewhere', () => {
    const before = notesOf('Q: Who kept the ferries?\nA:\n- The guild of Castel\n- Two coins were paid\n');
    const after = notesOf(
      'Q: Whose boats were there?\nA:\n- Salmon climb in autumn\n- Two coins were paid\n',
    );
    const compared = compareNotes(before, after);
    const newId = compared.rows.find(({ kind }) => kind === 'new')?.id ?? '';
    const [ferries] = before;
    const [guild, coins] = ferries?.kind === 'qa' ? ferries.points : [];
    const idsWith = (links: Readonly<Record<string, string>>) => {
      const said: Readonly<Record<string, string>> = { [newId]: ferries?.id ?? '', ...links };
      const { rows } = relink(compared, (name) => said[name]);
      const newer = rows.flatMap(({ points }) => points).filter((point) => point.after !== undefined);
      return newer.map((point) => point.before?.id);
    };
    expect(idsWith({})).toEqual([guild?.id, coins?.id]);
    expect(idsWith({ [`${ferries?.id}/1`]: guild?.id ?? '' })).toEqual([undefined, guild?.id]);
  });

  it('marks a point to be checked when the one it goes on as said another number', () => {
    const before = notesOf('Q: Which locks?\nA:\n- The upper lock has 3 gates\n- Boats wait\n');
    const after = notesOf('Q: Which locks?\nA:\n- Nobody waits any more since 1931\n- Boats wait\n');
    const compared = compareNotes(before, after);
    const row = compared.rows[0];
    const older = before[0]?.kind === 'qa' ? before[0].points[0]?.id : undefined;
    if (row === undefined) throw new Error('one row');
    const { rows } = relink(compared, (link) => (link === pointLink(row, 0) ? older : undefined));
    expect(rows[0]?.points[0]).toMatchObject({ kind: 'changed' });
    expect(rows[0]?.kind).toBe('changed');
  });

  it('leaves the mark of a changed fact with the history that it is about', () => {
    const [one, two] = [
      { id: 'pointone111', text: 'A low dam across a river', changedOn: 20_000 },
      { id: 'pointtwo222', text: 'It raises the water for a mill' },
    ];
    const before: Note = { kind: 'qa', id: 'weirweirwei', question: 'What is a weir?', points: [one, two] };
    const after: Note = {
      ...before,
      points: [
        { id: 'newernewer1', text: 'A low dam across a wide river' },
        { id: 'newernewer2', text: 'Salmon climb over it in autumn' },
      ],
    };
    const compared = compareNotes([before], [after]);
    const row = compared.rows[0];
    if (row === undefined) throw new Error('one row');
    const links = new Map([
      [pointLink(row, 0), two.id],
      [pointLink(row, 1), one.id],
    ]);
    const newer = relink(compared, (link) => links.get(link)).rows[0]?.after;
    expect(newer?.kind === 'qa' && newer.points.map(({ id, changedOn }) => [id, changedOn])).toEqual([
      [two.id, undefined],
      [one.id, 20_000],
    ]);
  });

  it('lets another part go on as what was split, when the first goes on as nothing', () => {
    const row = SPLIT.rows[0];
    if (row === undefined) throw new Error('one row');
    expect(told(SPLIT)).toEqual(['reworded(split reworded removed)']);
    const { rows } = relink(SPLIT, (link) => (link === pointLink(row, 1) ? NOTHING : undefined));
    expect(told({ rows, isSame: false })).toEqual(['reworded(reworded removed new)']);
  });

  it(`keeps every older note in one row, and every id in one place, whatever is said (seed ${SEED})`, () => {
    const ids = [NOTHING, 'nobody', ...BEFORE.flatMap((note) => [note.id, ...pointsOf(note)])];
    const keys = COMPARED.rows.flatMap((row) => [row.id, ...[0, 1, 2].map((place) => pointLink(row, place))]);
    const joinedKeys = BEFORE.flatMap(({ id }) => [0, 1].map((place) => `${id}/${place}`));
    const links = fc.dictionary(fc.constantFrom(...keys, ...joinedKeys), fc.constantFrom(...ids));
    const [whole] = WHOLE;
    const parts = fc.dictionary(
      fc.constantFrom(...[0, 1].map((place) => `${whole?.id}/${place}`)),
      fc.constantFrom(NOTHING, ...(whole === undefined ? [] : pointsOf(whole))),
    );
    fc.assert(
      fc.property(parts, (said) => {
        const [row] = relink(SPLIT, (link) => said[link]).rows;
        const older = new Set(row?.points.flatMap((point) => point.before?.id ?? []));
        expect([...older].toSorted()).toEqual(whole && [...pointsOf(whole)].toSorted());
      }),
      { numRuns: 100, seed: SEED },
    );
    fc.assert(
      fc.property(links, (said) => {
        const { rows } = linked(said);
        const olders = rows.flatMap(({ before }) => before ?? []);
        expect(olders.toSorted(byId)).toEqual(BEFORE.toSorted(byId));
        const newer = rows.flatMap(({ after }) => after ?? []);
        expect(newer).toHaveLength(AFTER.length);
        const all = newer.flatMap((note) => [note.id, ...pointsOf(note)]);
        expect(new Set(all).size).toBe(all.length);
        for (const { before, after, points } of rows) {
          if (before === undefined || after === undefined) continue;
          const told = points.flatMap((point) => point.before?.id ?? []);
          expect(told.toSorted()).toEqual(pointsOf(before).toSorted());
        }
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});

function pointsOf(note: Note): readonly string[] {
  return note.kind === 'qa' ? note.points.map(({ id }) => id) : [];
}

function byId(one: Note, other: Note): number {
  return one.id < other.id ? -1 : 1;
}
