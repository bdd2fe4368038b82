// Reading a backup. Everything is checked before anything is believed: the seal, the sum and the length of every part, each row,
// each history. What is wrong is told by the part it is in.
import * as v from 'valibot';
import type { LibraryState } from '../../domain/merge/libraryState';
import { failure, success, type Result } from '../../domain/result';
import { checksumOf } from '../../domain/review/checksum';
import { tellNobody, type Tell } from '../../domain/tell';
import { LARGEST_PACKAGE, ReadError } from '../readFailure';
import { looksLikeZip, readCensus, type ZipCensus } from '../zip/census';
import { unpackLargeEntry } from '../zip/unpackEntry';
import { stateOfRows } from './backupRows';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST, manifestSchema, type BackupManifest } from './manifest';
import { kindOfFile, type OtherKind } from './otherKind';
import { keyOf, LATER_TABLES, rowSchemas, type BackupRows, type RowOf, type TableName } from './rowSchemas';
import { isSealed } from './seal';
import { sha256Of } from './sha256';
import { TABLES } from './writeBackup';

/** Why a file is not accepted as a backup. */
export type BackupProblem =
  | { readonly kind: 'empty' | 'tooLarge' | 'cutOff' }
  /** It is something else. */
  | { readonly kind: 'notABackup'; readonly found: OtherKind }
  /** Written by a newer Pointwise. */
  | { readonly kind: 'newer'; readonly version: number }
  /** A part of it is not as it was written; `archive` is the file around the parts. */
  | { readonly kind: 'damaged'; readonly part: string };

/** A backup that was read, every part of it whole. */
export interface ReadBackup {
  readonly manifest: BackupManifest;
  readonly state: LibraryState;
}

/** Reads a backup, or tells what is wrong with the file. Never throws for what a file holds. */
export async function readBackup(
  file: Uint8Array,
  tell: Tell = tellNobody,
): Promise<Result<ReadBackup, BackupProblem>> {
  if (file.length === 0) return failure({ kind: 'empty' });
  if (file.length > LARGEST_PACKAGE) return failure({ kind: 'tooLarge' });
  if (!looksLikeZip(file)) return failure({ kind: 'notABackup', found: kindOfFile(file) });
  try {
    return await readParts(file, tell);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { code, detail } = error.failure;
    if (detail === 'zip end of directory') return failure({ kind: 'cutOff' });
    return failure(code === 'tooLarge' ? { kind: 'tooLarge' } : { kind: 'damaged', part: 'archive' });
  }
}

async function readParts(file: Uint8Array, tell: Tell): Promise<Result<ReadBackup, BackupProblem>> {
  const census = readCensus(file);
  const isWhole = await isSealed(file);
  if (!census.has(MANIFEST)) {
    const found = kindOfFile(file, [...census.keys()]);
    return failure(isBackup(census) ? { kind: 'damaged', part: 'archive' } : { kind: 'notABackup', found });
  }
  const head = jsonOf(await contentsOf(file, census, MANIFEST));
  if (!isOwn(head)) return failure({ kind: 'notABackup', found: 'zip' });
  if (typeof head.version === 'number' && head.version > BACKUP_VERSION)
    return failure({ kind: 'newer', version: head.version });
  const manifest = v.safeParse(manifestSchema, head);
  if (!manifest.success) return failure({ kind: 'damaged', part: MANIFEST });
  const { parts } = manifest.output;
  const names = new Set([MANIFEST, ...parts.map(({ name }) => name)]);
  if (
    names.size !== census.size ||
    parts.length + 1 !== names.size ||
    TABLES.some((table) => !names.has(nameOf(table)) && !LATER_TABLES.has(table))
  )
    return failure({ kind: 'damaged', part: 'archive' });
  const contents = new Map<string, Uint8Array>();
  for (const [index, { name, bytes, sha256 }] of parts.entries()) {
    tell(index, parts.length * 2);
    const part = await contentsOf(file, census, name).catch(asProblem);
    const isAsWritten = part?.length === bytes && (await sha256Of(part)) === sha256;
    if (part === undefined || !isAsWritten) return failure({ kind: 'damaged', part: name });
    contents.set(name, part);
  }
  // Every part is as it was written, and something between them is not.
  if (!isWhole) return failure({ kind: 'damaged', part: 'archive' });
  return readRows(manifest.output, contents, tell);
}

function readRows(
  manifest: BackupManifest,
  contents: ReadonlyMap<string, Uint8Array>,
  tell: Tell,
): Result<ReadBackup, BackupProblem> {
  const counts = new Map(manifest.parts.map(({ name, rows }) => [name, rows]));
  let done = 0;
  const read = <Name extends TableName>(table: Name): readonly RowOf<Name>[] => {
    tell(TABLES.length + done, TABLES.length * 2);
    done += 1;
    if (!contents.has(nameOf(table))) return [];
    const rows = rowsOf(table, contents.get(nameOf(table)));
    if (rows.length !== counts.get(nameOf(table))) throw new ReadError('damaged', table);
    return rows;
  };
  let table = 'archive';
  try {
    const rows: Partial<Record<TableName, unknown>> = {};
    for (const name of TABLES) {
      table = name;
      rows[name] = read(name);
    }
    table = 'archive';
    // Each table was read by its own schema just now.
    const state = stateOfRows(rows as BackupRows, (file) => {
      const bytes = contents.get(`media/${file}`);
      if (bytes === undefined) throw new ReadError('damaged', 'media');
      return bytes;
    });
    for (const { check, bytes } of state.media.values()) {
      if (bytes !== undefined && checksumOf(bytes) !== check) throw new ReadError('damaged', 'media');
    }
    return success({ manifest, state });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return failure({ kind: 'damaged', part: table === 'archive' ? error.failure.detail : table });
  }
}

function rowsOf<Name extends TableName>(table: Name, bytes: Uint8Array | undefined): readonly RowOf<Name>[] {
  const text = new TextDecoder().decode(bytes);
  const schema: v.GenericSchema<unknown, RowOf<Name>> = rowSchemas[table] as never;
  const key: (row: RowOf<Name>) => string = keyOf[table];
  const rows: RowOf<Name>[] = [];
  let before = '';
  for (const line of text.split('\n').slice(0, -1)) {
    const read = v.safeParse(schema, jsonOfText(line));
    if (!read.success) throw new ReadError('damaged', table);
    const own = key(read.output);
    if (own <= before && rows.length > 0) throw new ReadError('damaged', table);
    before = own;
    rows.push(read.output);
  }
  return rows;
}

function nameOf(table: TableName): string {
  return `${table}.jsonl`;
}

function isBackup(census: ZipCensus): boolean {
  return TABLES.some((table) => census.has(nameOf(table)));
}

async function contentsOf(file: Uint8Array, census: ZipCensus, name: string): Promise<Uint8Array> {
  const entry = census.get(name);
  if (entry === undefined) throw new ReadError('damaged', name);
  return unpackLargeEntry(file, entry, LARGEST_PACKAGE);
}

function asProblem(error: unknown): undefined {
  if (!(error instanceof ReadError)) throw error;
  return undefined;
}

function isOwn(head: unknown): head is { readonly version?: unknown } {
  return typeof head === 'object' && head !== null && 'format' in head && head.format === BACKUP_FORMAT;
}

function jsonOf(bytes: Uint8Array): unknown {
  return jsonOfText(new TextDecoder().decode(bytes));
}

function jsonOfText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ReadError('damaged', 'JSON');
  }
}
