// What is on its way to the disk, noted beside the database at once: a tab may be killed between a key press and the end of its write.
// The idea to know: each tab has a note of its own for each paper. A browser that dies may leave an older note behind than the tab had,
// since what stands beside the database is written late: so a note says of which moment it is.
import type { PaperId } from '../../domain/paper/paper';
import { bothChanges, type SittingChange } from '../../domain/paper/sitting';
import type { Engine } from '../engine';

/** What a tab has noted of a paper. */
export type Note = SittingChange & {
  /** When it was noted last (ms). */
  readonly notedAtMs: number;
};

/** What tabs have noted of a paper, by tab. */
export type Notes = Readonly<Record<string, Note>>;

interface Tab {
  readonly name: string;
  readonly notes: Map<PaperId, Note>;
}

const NAMES = 1_000_000_000;
const tabs = new WeakMap<Engine, Tab>();

/** Notes a change along with those of this tab that are not on disk. */
export function noteWork(engine: Engine, id: PaperId, change: SittingChange): void {
  const { name, notes } = tabOf(engine);
  const note = { ...bothChanges(notes.get(id) ?? {}, change), notedAtMs: engine.ports.nowMs() };
  notes.set(id, note);
  keepNotes(engine, id, { ...readNotes(engine, id), [name]: note });
}

/** The note of this tab as it is now; undefined where all is on disk. */
export function noteOf(engine: Engine, id: PaperId): Note | undefined {
  return tabOf(engine).notes.get(id);
}

/** Forgets a note of this tab that is on disk; where more was noted since, it stays with that. */
export function forgetNote(engine: Engine, id: PaperId, note: Note | undefined): void {
  const { name, notes } = tabOf(engine);
  if (note === undefined || notes.get(id) !== note) return;
  notes.delete(id);
  const { [name]: _own, ...others } = readNotes(engine, id);
  keepNotes(engine, id, others);
}

/** What all tabs have noted; nothing where it cannot be read. */
export function readNotes({ ports }: Engine, id: PaperId): Notes {
  try {
    const notes: unknown = JSON.parse(ports.sentinelPlace?.getItem(keyOf(id)) ?? '{}');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only this file writes it.
    return typeof notes === 'object' && notes !== null ? (notes as Notes) : {};
  } catch {
    // A note that was cut is none: without it the paper is as it is on disk.
    return {};
  }
}

/** Forgets notes of any tabs that are on disk; what was noted since stays. */
export function forgetNotes(engine: Engine, id: PaperId, written: Notes): void {
  const isNew = ([tab, note]: readonly [string, Note]): boolean =>
    JSON.stringify(written[tab]) !== JSON.stringify(note);
  keepNotes(engine, id, Object.fromEntries(Object.entries(readNotes(engine, id)).filter(isNew)));
}

/** Drops what any tabs noted of a paper that is over or gone: it is nowhere to be written any more. */
export function dropNotes({ ports }: Engine, id: PaperId): void {
  ports.sentinelPlace?.removeItem(keyOf(id));
}

function keepNotes({ ports: { sentinelPlace } }: Engine, id: PaperId, notes: Notes): void {
  if (Object.keys(notes).length === 0) sentinelPlace?.removeItem(keyOf(id));
  else sentinelPlace?.setItem(keyOf(id), JSON.stringify(notes));
}

function tabOf(engine: Engine): Tab {
  const known = tabs.get(engine);
  if (known !== undefined) return known;
  const tab: Tab = { name: String(engine.ports.drawBelow(NAMES)), notes: new Map() };
  tabs.set(engine, tab);
  return tab;
}

function keyOf(id: PaperId): string {
  return `pointwise.paper.${id}`;
}
