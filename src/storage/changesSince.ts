// What was written since the last look, by the steps that were added, undone or done again. Every write counts one revision up,
// so when as many steps changed as there were writes of cards or texts, nothing else did; otherwise anything may have.
import type { CardId, NoteId } from '../domain/ids';
import type { Database } from './database';
import { imagedKeys } from './deckSteps';
import { readMarker } from './marker';
import type { ImagedTable } from './schema';

/** What is remembered of a look. */
export interface Looked {
  readonly revision: number;
  /** Revisions that changed neither cards nor texts. */
  readonly besides: number;
  readonly textRevision: number;
  /** The steps that were there, by id, each with what tells that it was undone or done again. */
  readonly steps: ReadonlyMap<number, string>;
  readonly deckSteps: ReadonlyMap<number, string>;
}

/** The keys of rows that may have changed. */
export interface ChangedKeys {
  readonly cards: ReadonlySet<CardId>;
  readonly pages: ReadonlySet<string>;
  readonly personal: ReadonlySet<NoteId>;
}

/** Looks at the marker and the steps. Call it inside a transaction that reads both, or before anything else is read. */
export async function look(database: Database): Promise<Looked> {
  const [marker, steps, deckSteps] = await Promise.all([
    readMarker(database),
    database.steps.toArray(),
    database.deckSteps.toArray(),
  ]);
  return {
    revision: marker.revision,
    besides: marker.besides ?? 0,
    textRevision: marker.textRevision,
    steps: new Map(steps.map(({ id = 0, events }) => [id, events.map(({ top }) => top).join()])),
    deckSteps: new Map(deckSteps.map(({ id, undone }) => [id, String(undone)])),
  };
}

/** What changed between two looks; undefined where that cannot be told. Call it inside the transaction of the later one. */
export async function changesBetween(
  database: Database,
  before: Looked,
  now: Looked,
): Promise<ChangedKeys | undefined> {
  const steps = changedIn(before.steps, now.steps);
  const deckSteps = changedIn(before.deckSteps, now.deckSteps);
  const revisions = now.revision - before.revision - (now.besides - before.besides);
  if (steps.length + deckSteps.length !== revisions) return undefined;
  const rows = await database.steps.bulkGet(steps);
  const keys = await Promise.all(deckSteps.map((id) => imagedKeys(database, id)));
  const keysOf = (table: ImagedTable): readonly string[] => keys.flatMap((each) => each.get(table) ?? []);
  const graded = rows.flatMap((row) => row?.events.map(({ cardId }) => cardId) ?? []);
  return {
    cards: new Set([...graded, ...keysOf('cards')]),
    pages: new Set(keysOf('pages')),
    personal: new Set(keysOf('personal')),
  };
}

function changedIn(before: ReadonlyMap<number, string>, now: ReadonlyMap<number, string>): number[] {
  return [...now].flatMap(([id, mark]) => (before.get(id) === mark ? [] : [id]));
}
