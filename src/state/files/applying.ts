// From what is held to what is kept: the notes as the learner decided, the histories that are new, media under free names.
import type { Note } from '../../domain/deck/deck';
import { cardIdsOf, countPoints } from '../../domain/deck/slots';
import type { PointSplit } from '../../domain/deck/applyChanges';
import type { CardId, PointId } from '../../domain/ids';
import { notesAsChosen, type DeckPlan } from '../../domain/incoming/plan';
import type { Scheduler } from '../../domain/review/scheduler';
import type { StudyDay } from '../../domain/studyDay';
import { stateOf } from '../../storage/cardRow';
import { isDamaged } from '../../storage/rowState';
import type { Database } from '../../storage/database';
import { readCards } from '../../storage/dueCards';
import { keepImport } from '../../storage/keepImport';
import { OWN_TEXT, type MarkerRow } from '../../storage/schema';
import type { DeckToKeep } from '../../storage/layOut';
import type { PackedOf } from '../../storage/writeDeck';
import type { ImportReport } from '../importState';
import type { Held } from './held';
import { contextOf, type FilesMoment } from './moment';

/** What was written, for the page. */
export interface Applied {
  readonly marker: MarkerRow;
  /** The step that can be taken back. */
  readonly stepId: number;
}

/** Writes what is held; `packedOf` has histories that were packed meanwhile. Rejects with a StorageError; then nothing was written. */
export async function applyHeld(
  database: Database,
  held: Held,
  packedOf: PackedOf,
  moment: FilesMoment,
): Promise<{ readonly applied: Applied; readonly report: ImportReport } | 'changedSince'> {
  const { plans, choices, head, incoming } = held;
  const { today, scheduler } = contextOf(moment);
  const lastDays = await lastDaysOf(database, plans, scheduler);
  const chosen = plans.map((plan) => ({
    plan,
    ...notesAsChosen(plan, choices, today, lastDays, moment.nowMs),
  }));
  const decks = chosen.map(({ plan, notes }) => deckToKeep(held, plan, notes));
  // The step is called after a deck that it does something to.
  const changing = plans.find(({ target, comparison }) => target === undefined || !comparison.isSame);
  const kept = await keepImport(
    database,
    scheduler,
    {
      title: (changing ?? decks[0])?.title ?? held.fileName,
      decks,
      noteTypes: incoming.noteTypes,
      media: held.media,
      histories: held.histories,
      packedOf,
      gone: held.gone,
      splits: byCard(chosen.flatMap(({ splits }) => splits)),
      textRevision: head.textRevision,
    },
    { atMs: moment.nowMs, today },
  );
  if (kept.kind === 'changedSince') return 'changedSince';
  const notes = decks.flatMap((deck) => deck.notes);
  return {
    applied: { marker: kept.marker, stepId: kept.stepId },
    report: {
      decks: decks.map(({ id, title }) => ({ id, title })),
      cards: notes.reduce((sum, note) => sum + cardIdsOf(note).length, 0),
      points: notes.reduce((sum, note) => sum + countPoints(note), 0),
      reviews: kept.reviews,
    },
  };
}

/** The study day on which each point of a note that changed was last recalled. */
async function lastDaysOf(
  database: Database,
  plans: readonly DeckPlan[],
  scheduler: Scheduler,
): Promise<ReadonlyMap<PointId, StudyDay>> {
  const changed = plans.flatMap(({ comparison }) =>
    comparison.rows.flatMap(({ kind, before }) => (kind === 'changed' && before ? cardIdsOf(before) : [])),
  );
  const rows = await readCards(database, changed);
  return new Map(
    [...rows.values()]
      .filter((row) => !isDamaged(row))
      .flatMap((row) =>
        stateOf(row, scheduler).points.map(({ pointId, lastDay }) => [pointId, lastDay] as const),
      ),
  );
}

// What the text says of itself comes from the file; the name of a deck that is here stays.
function deckToKeep({ head }: Held, plan: DeckPlan, notes: readonly Note[]): DeckToKeep {
  const { id, title, deck, target } = plan;
  const before = head.decks.find((row) => row.id === target);
  const asOf = deck.asOf ?? before?.asOf;
  const source = deck.source ?? before?.source;
  const revision = before?.revision && (isOtherText(plan, notes) ? OWN_TEXT : before.revision);
  return {
    id,
    title,
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    ...(revision === undefined ? {} : { revision }),
    notes,
  };
}

/** Whether notes are other ones than those that are here, in whatever order. */
function isOtherText({ comparison }: DeckPlan, notes: readonly Note[]): boolean {
  const here = new Set(comparison.rows.flatMap(({ before }) => (before ? JSON.stringify(before) : [])));
  return notes.length !== here.size || notes.some((note) => !here.has(JSON.stringify(note)));
}

function byCard(splits: readonly PointSplit[]): ReadonlyMap<CardId, readonly PointSplit[]> {
  const found = new Map<CardId, readonly PointSplit[]>();
  for (const split of splits) found.set(split.cardId, [...(found.get(split.cardId) ?? []), split]);
  return found;
}
