// The census of zip archives that are as they should be, of other programs and by hand; packageHostileArchive.test.ts has
// those that are not.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { looksLikeZip, readCensus } from '../../src/formats/zip/census';
import { unpackEntry } from '../../src/formats/zip/unpackEntry';
import { bytesOf, zipOf } from '../support/zipFixtures';

const TEXT = new TextEncoder().encode('tea '.repeat(50));
const LIMIT = 1_000_000;

function unpacked(archive: Uint8Array, name: string, limit = LIMIT): string {
  const entry = readCensus(archive).get(name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  return new TextDecoder().decode(unpackEntry(archive, entry, limit));
}

describe('the census of an archive', () => {
  it.each<[string, Uint8Array]>([
    ['deflated', zipOf([{ name: 'tea', bytes: TEXT }])],
    ['stored', zipOf([{ name: 'tea', bytes: TEXT, isStored: true }])],
    ['of another packer', zipSync({ 'a/b': TEXT, tea: TEXT }, { level: 9 })],
    ['with extra fields and comments', zipSync({ tea: [TEXT, { comment: 'leaf', extra: { 9999: TEXT } }] })],
    ['with sizes behind the contents', zipOf([{ name: 'tea', bytes: TEXT, flags: 8 }])],
    ['with bytes after its end', zipOf([{ name: 'tea', bytes: TEXT }], { after: new Uint8Array(60_000) })],
    [
      'with bytes that look like its end',
      zipOf([{ name: 'tea', bytes: TEXT }], { after: bytesOf([4, 0x06054b50]) }),
    ],
    ['inside of larger memory', inside(zipOf([{ name: 'tea', bytes: TEXT }]))],
  ])('finds an entry %s, and unpacks it', (_, archive) => {
    expect(looksLikeZip(archive)).toBe(true);
    expect(unpacked(archive, 'tea')).toBe('tea '.repeat(50));
  });

  it('lists names as they are, and follows none', () => {
    const names = ['../x', '/etc/passwd', 'C:\\x', 'дом', '__proto__', '', 'a\u0000b', 'folder/'];
    const archive = zipOf(names.map((name) => ({ name, bytes: new Uint8Array(0), isStored: true })));
    expect([...readCensus(archive).keys()]).toEqual(names);
  });

  it('takes 65,536 entries', () => {
    const entries = Array.from({ length: 65_536 }, (_, index) => ({
      name: `${index}`,
      bytes: TEXT,
      isStored: true,
    }));
    expect(readCensus(zipOf(entries, { count: 0 })).size).toBe(65_536);
  });

  it('unpacks up to the limit and not beyond', () => {
    const archive = zipOf([{ name: 'tea', bytes: TEXT }]);
    expect(unpacked(archive, 'tea', 200)).toHaveLength(200);
    expect(() => unpacked(archive, 'tea', 199)).toThrow('tooLarge');
  });

  it('lets small entries unpack to more than 200 times their size, and large ones to 200 times', () => {
    const zeros = (length: number) => zipOf([{ name: 'tea', bytes: new Uint8Array(length) }]);
    expect(unpacked(zeros(1_000_000), 'tea')).toHaveLength(1_000_000);
    expect(() => unpacked(zeros(2_000_000), 'tea', 3_000_000)).toThrow('tooLarge');
    const noisy = Uint8Array.from({ length: 2_000_000 }, (_, index) =>
      index % 8 === 0 ? Math.imul(index, 0x9e3779b1) >>> 24 : 0,
    );
    expect(unpacked(zipOf([{ name: 'tea', bytes: noisy }]), 'tea', 3_000_000).length).toBeGreaterThan(
      1_000_000,
    );
  });

  it('names entries in failures only where their names are no text of the file', () => {
    const fails = (name: string) => () => unpacked(zipOf([{ name, bytes: TEXT, checksum: 0 }]), name);
    expect(fails('collection.anki2')).toThrow('damaged: zip entry collection.anki2');
    expect(fails('my secret diary')).toThrow(/^damaged: zip entry$/);
  });
});

function inside(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length + 100);
  larger.set(bytes, 50);
  return larger.subarray(50, 50 + bytes.length);
}
