// Long lists of ids as one text: nothing is lost on the way there and back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToPacked, countPacked, packIds, unpackIds } from '../../src/storage/packedIds';

const ids = fc.array(fc.stringMatching(/^[0-9a-z]{11}:(front|back|c[1-9]|t[1-9])$/));

describe('packed ids', () => {
  it.each<[readonly string[]]>([[[]], [['a:front']], [['a:front', 'b:c1', 'c:t2']]])(
    'of %j are read back',
    (list) => {
      expect(unpackIds(packIds(list))).toEqual(list);
      expect(countPacked(packIds(list))).toBe(list.length);
    },
  );

  it('of no list are none', () => {
    expect(unpackIds(undefined)).toEqual([]);
  });

  it('are added at the end, to any list', () => {
    fc.assert(
      fc.property(ids, ids, (before, added) => {
        expect(unpackIds(addToPacked(packIds(before), added))).toEqual([...before, ...added]);
      }),
      { seed: 20261126 },
    );
  });
});
