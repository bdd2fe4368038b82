// A paper about the deck of library.ts, one short answer for each point, and what is done with it in tests of storage.
import { eventIdOf, type CardId, type EventId } from '../../src/domain/ids';
import { gradesOfPaper } from '../../src/domain/paper/evidence';
import { withEventIds } from '../../src/domain/paper/gradeEvents';
import type { Item } from '../../src/domain/paper/item';
import type { Verdict } from '../../src/domain/paper/marking/mark';
import type { BlankPage, ItemWork, Paper, Submitted } from '../../src/domain/paper/paper';
import type { Undone } from '../../src/domain/review/event';
import { DEFAULT_SCHEDULING, type SchedulingOptions } from '../../src/domain/review/options';
import { DAY_MS, type DayClock } from '../../src/domain/studyDay';
import type { Database } from '../../src/storage/database';
import { submitPaper, type PaperGrading } from '../../src/storage/gradePaper';
import { readRecord, setRecord } from '../../src/storage/paperRecord';
import { changePaper, keepPaper, readPaper } from '../../src/storage/papers';
import { revisePaper } from '../../src/storage/revisePaper';
import { CARDS, DAY, DECK_ID, SCHEDULER } from './library';

const CLOCK: DayClock = { rolloverHour: 0, offsetMinutesAt: () => 0 };

/** The item on a point of the deck. */
export function itemOn(pointId: string): Item {
  const card = CARDS.find(({ pointIds }) => pointIds.includes(pointId));
  if (card === undefined) throw new Error(`no point ${pointId}`);
  return {
    kind: 'short',
    id: `item-${pointId}`,
    deckId: DECK_ID,
    deckTitle: 'The harbour',
    tags: [],
    stem: 'What is to be said?',
    tests: [{ cardId: card.id, noteId: card.noteId, pointId, text: 'a thing' }],
    bans: [],
  };
}

/** A paper with an item on each point of the deck, begun at a moment (ms). */
export function aHarbourPaper(startedAtMs = DAY * DAY_MS): Paper {
  return {
    kind: 'paper',
    id: eventIdOf(startedAtMs, 7, 1),
    recipe: {
      settings: {
        scope: { deckIds: [DECK_ID], tags: [] },
        items: 6,
        kinds: ['short'],
        marking: { penalty: 0 },
        favoursWeak: false,
        isOffRecord: false,
      },
      seed: 'harbour',
    },
    title: 'The harbour',
    items: CARDS.flatMap(({ pointIds }) => pointIds.map(itemOn)),
    sitting: { startedAtMs, at: 0, work: {} },
  };
}

/** A blank page, begun at a moment (ms). */
export function aHarbourPage(startedAtMs = DAY * DAY_MS): BlankPage {
  const scope = { deckIds: [DECK_ID], tags: [] };
  return {
    kind: 'blank',
    id: eventIdOf(startedAtMs, 7, 2),
    scope,
    title: 'The harbour',
    minutes: 5,
    startedAtMs,
    text: '',
  };
}

/** A paper with the work on one of its items changed. */
export function worked(paper: Paper, itemId: string, work: ItemWork): Paper {
  const { sitting } = paper;
  return { ...paper, sitting: { ...sitting, work: { ...sitting.work, [itemId]: work } } };
}

/** Writes an answer to the item on a point. */
export async function answer(database: Database, paper: Paper, pointId: string, text: string, atMs: number) {
  const work: ItemWork = { answer: { kind: 'written', text }, atMs, tookMs: 2000 };
  return changePaper(database, paper.id, atMs, (before) =>
    before.kind === 'blank' ? before : worked(before, `item-${pointId}`, work),
  );
}

/** What became of points, by id; of all others nothing is marked. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/** Marks of items that came to some verdicts. */
export function marksOf(verdicts: Verdicts): Submitted['marks'] {
  return Object.fromEntries(
    Object.entries(verdicts).map(([pointId, verdict]) => {
      const point = { pointId, verdict, coverage: 0.5, earned: [], missing: [], wrong: [] };
      return [`item-${pointId}`, { share: verdict === 'recalled' ? 1 : 0, written: { points: [point] } }];
    }),
  );
}

/** A moment (ms) in the afternoon of a study day. */
export function momentOn(day: number, minute = 0): number {
  return day * DAY_MS + 14 * 3_600_000 + minute * 60_000;
}

/** How a paper is graded at a moment (ms). */
export function gradingAt(nowMs: number, own: Partial<SchedulingOptions> = {}): PaperGrading {
  return {
    nowMs,
    clock: CLOCK,
    scheduler: SCHEDULER,
    optionsOf: () => ({ ...DEFAULT_SCHEDULING, fuzz: false, ...own }),
  };
}

/** Keeps a paper in which all that has a verdict was answered. */
export async function sit(database: Database, verdicts: Verdicts, startedAtMs: number): Promise<Paper> {
  const paper = Object.keys(verdicts).reduce(
    (before, pointId) =>
      worked(before, `item-${pointId}`, {
        answer: { kind: 'written', text: 'this' },
        atMs: startedAtMs,
        tookMs: 2000,
      }),
    aHarbourPaper(startedAtMs),
  );
  await keepPaper(database, paper, startedAtMs);
  return paper;
}

/** Hands a paper in that came to some verdicts; the same moment gives the same ids. */
export async function handIn(
  database: Database,
  { id }: Paper,
  verdicts: Verdicts,
  atMs: number,
  own: Partial<SchedulingOptions> = {},
) {
  const marks = marksOf(verdicts);
  return submitPaper(
    database,
    id,
    (before) => ({
      atMs,
      marks,
      grades: withEventIds(eventIdOf(atMs, 7, 500), gradesOfPaper(before, marks)),
    }),
    gradingAt(atMs, own),
  );
}

/** Changes the marks of a paper that was handed in to those of some verdicts. */
export async function revise(database: Database, { id }: Paper, verdicts: Verdicts, atMs: number) {
  const counters = new Map<CardId, number>();
  const idFor = (cardId: CardId): EventId => {
    // Counters go on from command to command, as a device's do.
    const counter = counters.get(cardId) ?? (atMs % 100_000) * 10 + 2 * counters.size;
    counters.set(cardId, counter);
    return eventIdOf(atMs, 7, counter);
  };
  const revision = { marksOf: () => marksOf(verdicts), idFor, makeUndone: undoing(atMs) };
  return revisePaper(database, id, revision, gradingAt(atMs));
}

/** Takes the grades of a paper back, or lets them stand again. */
export async function putRecord(database: Database, { id }: Paper, isToStand: boolean, atMs: number) {
  const makeUndone = undoing(atMs);
  return setRecord(database, SCHEDULER, await gradesIn(database, id), { isToStand, makeUndone });
}

/** Whether the grades of a paper stand. */
export async function recordIn(database: Database, { id }: Paper) {
  return (await readRecord(database, await gradesIn(database, id))).record;
}

async function gradesIn(database: Database, id: string) {
  const paper = await readPaper(database, id);
  return paper?.kind === 'paper' ? (paper.submitted?.grades ?? []) : [];
}

/** Makes the events of one change, the same for each try. */
export function undoing(atMs: number): (target: EventId) => Undone {
  const ids = new Map<EventId, EventId>();
  return (target) => {
    const id = ids.get(target) ?? eventIdOf(atMs, 8, 800 + ids.size);
    ids.set(target, id);
    return { kind: 'undone', target, id, atMs, day: Math.floor(atMs / DAY_MS) };
  };
}
