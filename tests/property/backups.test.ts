// Backups go out and come back as they were; and no damaged one is taken for whole, whatever happened to it on its way.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_STATE } from '../../src/domain/merge/libraryState';
import { mergeStates } from '../../src/domain/merge/mergeStates';
import type { BackupManifest } from '../../src/formats/backup/manifest';
import { readBackup, type BackupProblem } from '../../src/formats/backup/readBackup';
import { sealed } from '../../src/formats/backup/seal';
import { writeBackup } from '../../src/formats/backup/writeBackup';
import { readCensus } from '../../src/formats/zip/census';
import { unpackEntry } from '../../src/formats/zip/unpackEntry';
import { zipOf } from '../../src/formats/zip/writeZip';
import { plainState, threeStates } from '../support/anyLibraryStates';
import { damaged, runs, someDamage } from '../support/damagedBytes';
import { SEED } from '../support/generators';

const MAKING = { madeAtMs: Date.UTC(2026, 2, 2), app: '0.1.0', device: 7, withMedia: true };
const PARTS = 'decks orders notes deleted cards personal settings days media exams papers rulings'.split(' ');
/** Those that came after the first backups were made. */
const LATER = ['exams', 'papers', 'rulings'] as const;

let backup = new Uint8Array();
let otherBackup = new Uint8Array();
beforeAll(async () => {
  // Of many libraries one that has everything.
  const states = fc.sample(threeStates, { seed: SEED, numRuns: 40 }).flat();
  const [first = states[0], ...rest] = states;
  if (first === undefined) throw new Error('no library');
  backup = bytesOf(await writeBackup(rest.reduce(mergeStates, first), MAKING));
  otherBackup = bytesOf(await writeBackup(EMPTY_STATE, MAKING));
});

describe('a backup', () => {
  it('comes back as it went out, and is the same bytes for the same library', async () => {
    await fc.assert(
      fc.asyncProperty(threeStates, async ([one, other]) => {
        const written = await writeBackup(mergeStates(one, other), MAKING);
        const read = await readBackup(written.bytes);
        if (!read.ok) throw new Error(JSON.stringify(read.failure));
        expect(plainState(read.value.state)).toBe(plainState(mergeStates(one, other)));
        expect(read.value.manifest).toEqual(written.manifest);
        const again = await writeBackup(mergeStates(other, one), MAKING);
        expect(Buffer.compare(again.bytes, written.bytes)).toBe(0);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('is refused with a reason after any damage to its bytes', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someDamage, async (damage) => {
        const file = damaged(backup, damage);
        const isSame = Buffer.compare(file, backup) === 0;
        const read = await readBackup(file);
        expect(read.ok).toBe(isSame);
        if (!read.ok) expect(REASONS).toContain(read.failure.kind);
      }),
      runs(5000),
    );
  });

  it('is refused after the change of any single bit', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(backup.length - 1), fc.nat(7), async (place, bit) => {
        const file = backup.slice();
        file[place] = (file[place] ?? 0) ^ (1 << bit);
        expect((await readBackup(file)).ok).toBe(false);
      }),
      runs(4000),
    );
  });

  it('is refused when it was cut off anywhere', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(backup.length - 1), async (length) => {
        expect((await readBackup(backup.slice(0, length))).ok).toBe(false);
      }),
      runs(1000),
    );
  });

  it.each(PARTS)('is refused with "%s" of another one in it, also when it is sealed anew', async (part) => {
    const [own, foreign] = [entriesOf(backup), entriesOf(otherBackup)];
    const name = `${part}.jsonl`;
    const swapped = foreign.get(name);
    expect(swapped).not.toEqual(own.get(name));
    own.set(name, swapped ?? new Uint8Array());
    expect(await problemOf(await resealed(own))).toEqual({ kind: 'damaged', part: name });
  });

  it('is refused with two parts in each other’s place', async () => {
    const own = entriesOf(backup);
    const [notes = new Uint8Array(), cards = new Uint8Array()] = [
      own.get('notes.jsonl'),
      own.get('cards.jsonl'),
    ];
    own.set('notes.jsonl', cards).set('cards.jsonl', notes);
    expect(await problemOf(await resealed(own))).toEqual({ kind: 'damaged', part: 'notes.jsonl' });
  });

  it.each(PARTS)('is refused without "%s"', async (part) => {
    const own = entriesOf(backup);
    own.delete(`${part}.jsonl`);
    expect(await problemOf(await resealed(own))).toEqual({ kind: 'damaged', part: 'archive' });
  });

  it.each(LATER)('that was made before there were %s is read', async (table) => {
    const [whole, older] = [await readBackup(backup), await readBackup(await withoutTable(table))];
    if (!whole.ok || !older.ok) throw new Error('not read');
    expect(whole.value.state[table].size).toBeGreaterThan(1);
    expect(plainState(older.value.state)).toBe(plainState({ ...whole.value.state, [table]: new Map() }));
  });

  const first = PARTS.filter((name) => name !== 'media' && !LATER.some((table) => table === name));
  it.each(first)('that has no "%s" at all is refused', async (part) => {
    expect(await problemOf(await withoutTable(part))).toEqual({ kind: 'damaged', part: 'archive' });
  });

  it.each([
    ['exams', '"name"', 'without its name', { name: undefined }],
    ['exams', '"name"', 'that asks nothing known', { parts: [{ kind: 'shelf', weight: 1 }] }],
    ['exams', '"name"', 'with a mark that is none', { after: 'forgotten' }],
    ['exams', '"name"', 'that is there and removed', { removedAtMs: 5 }],
    ['papers', '"submitted"', 'of no kind', { kind: 'shelf' }],
    ['papers', '"submitted"', 'with items that ask nothing', { items: [{ kind: 'long', id: 'bare' }] }],
    ['papers', '"submitted"', 'that nobody sat', { sitting: undefined }],
    ['papers', '"submitted"', 'that is there and removed', { removedAtMs: 5 }],
    ['papers', '"text"', 'that was never changed', { editedAtMs: -1 }],
    ['rulings', '"wording"', 'on nothing', { pointId: undefined }],
    ['rulings', '"itemId"', 'that does not say which way', { isBad: 'perhaps' }],
  ])(
    'is refused with a row of %s with %s in it %s, also when every sum is made anew',
    async (part, which, _, change) => {
      const name = `${part}.jsonl`;
      const rows = textOf(entriesOf(backup).get(name)).trim().split('\n');
      const place = rows.findIndex((row) => row.includes(which));
      const changed = rows.map((row, index) =>
        index === place ? JSON.stringify({ ...JSON.parse(row), ...change }) : row,
      );
      const bytes = textBytes(`${changed.join('\n')}\n`);
      const file = await withManifest((parts, own) => {
        own.set(name, bytes);
        return parts.map((part) =>
          part.name === name ? { ...part, bytes: bytes.length, sha256: sha256(bytes) } : part,
        );
      });
      expect(place).toBeGreaterThanOrEqual(0);
      expect(await problemOf(file)).toEqual({ kind: 'damaged', part });
    },
  );

  it('of a newer Pointwise is told from a damaged one', async () => {
    const own = entriesOf(backup);
    const manifest = { ...JSON.parse(new TextDecoder().decode(own.get('manifest.json'))), version: 2 };
    own.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
    expect(await problemOf(await resealed(own))).toEqual({ kind: 'newer', version: 2 });
  });

  it.each<[string, Uint8Array, BackupProblem]>([
    ['an empty file', new Uint8Array(), { kind: 'empty' }],
    ['a text', textBytes('Q: What?\nA: This.'), { kind: 'notABackup', found: 'text' }],
    ['a deck', textBytes('{"format":"pointwise-deck"}'), { kind: 'notABackup', found: 'deck' }],
    ['a copy', textBytes('{"format":"pointwise-copy"}'), { kind: 'notABackup', found: 'copy' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), { kind: 'notABackup', found: 'unknown' }],
    ['a zip', zipSync({ 'notes.txt': textBytes('a') }), { kind: 'notABackup', found: 'zip' }],
    [
      'a package',
      zipSync({ 'collection.anki2': textBytes('a') }),
      { kind: 'notABackup', found: 'ankiPackage' },
    ],
  ])('is not taken for %s', async (_, file, problem) => {
    expect(await problemOf(file)).toEqual(problem);
  });
});

const REASONS = ['empty', 'tooLarge', 'cutOff', 'notABackup', 'newer', 'damaged'];

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function problemOf(file: Uint8Array): Promise<BackupProblem | undefined> {
  const read = await readBackup(file);
  return read.ok ? undefined : read.failure;
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

type Part = BackupManifest['parts'][number];

/** The backup with other parts in its manifest, sealed anew. */
async function withManifest(
  change: (parts: readonly Part[], own: Map<string, Uint8Array>) => readonly Part[],
): Promise<Uint8Array> {
  const own = entriesOf(backup);
  const manifest: BackupManifest = JSON.parse(textOf(own.get('manifest.json')));
  const parts = change(manifest.parts, own);
  return resealed(own.set('manifest.json', textBytes(JSON.stringify({ ...manifest, parts }))));
}

/** The backup as a Pointwise writes it that knows nothing of a table. */
async function withoutTable(table: string): Promise<Uint8Array> {
  return withManifest((parts, own) => {
    own.delete(`${table}.jsonl`);
    return parts.filter(({ name }) => name !== `${table}.jsonl`);
  });
}

function bytesOf({ bytes }: { readonly bytes: Uint8Array }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function entriesOf(file: Uint8Array): Map<string, Uint8Array> {
  return new Map([...readCensus(file)].map(([name, entry]) => [name, unpackEntry(file, entry, 1e9)]));
}

async function resealed(entries: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  return sealed(zipOf([...entries].map(([name, bytes]) => ({ name, bytes, isPacked: true }))));
}
