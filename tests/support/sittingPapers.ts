// Sitting papers in a test: a paper of questions of the fixture deck, and what a learner does with it.
import type { CardId } from '../../src/domain/ids';
import type { Item } from '../../src/domain/paper/item';
import type { Answer, ItemWork, Paper, PaperId, PaperSettings } from '../../src/domain/paper/paper';
import type { CardState } from '../../src/domain/review/cardState';
import type { ReviewEvent } from '../../src/domain/review/event';
import { standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import type { RunningApp } from '../../src/state/createApp';
import type { PaperView } from '../../src/state/react';
import { FIXTURE_DECK } from './fixtureDeck';
import { valueOf } from './libraryChanges';
import { DAY, freshProfile, inDatabase, openTab, type Profile } from './testApp';

/** Whole answers to the three questions with several points, without a clock. */
export const WHOLE_ANSWERS: PaperSettings = {
  scope: { deckIds: [], tags: [] },
  items: 4,
  kinds: ['long'],
  marking: { penalty: 0 },
  favoursWeak: false,
  isOffRecord: false,
};

/** A tab in which a paper was begun. */
export interface Sat {
  readonly profile: Profile;
  readonly app: RunningApp;
  readonly id: PaperId;
  readonly items: readonly Item[];
}

/** Begins a paper in a fresh profile, behind what a learner did there before. */
export async function beginPaper(
  settings: Partial<PaperSettings> = {},
  before: (app: RunningApp, profile: Profile) => Promise<void> = async () => undefined,
): Promise<Sat> {
  const profile = freshProfile();
  const app = await openTab(profile, FIXTURE_DECK);
  await before(app, profile);
  const id = valueOf(await app.commands.startPaper({ ...WHOLE_ANSWERS, ...settings }));
  return { profile, app, id, items: (await paperIn(app, id)).items };
}

/** What the screens of a paper are given. */
export async function viewIn(app: RunningApp, id: PaperId): Promise<PaperView> {
  return valueOf(await app.commands.readPaper(id));
}

/** A paper, as a tab reads it; throws where it is none. */
export async function paperIn(app: RunningApp, id: PaperId): Promise<Paper> {
  const { paper } = await viewIn(app, id);
  if (paper.kind !== 'paper') throw new Error('a blank page');
  return paper;
}

/** Work on an item in which something was written. */
export function wrote(text: string, more: Partial<ItemWork> = {}): ItemWork {
  const answer: Answer = { kind: 'written', text };
  return { answer, tookMs: 1000, ...more };
}

/** The item at a place; throws where there is none. */
export function itemAt(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`no item ${place}`);
  return item;
}

/** Grades every card of the fixture deck in study, and waits until all of them are due. */
export async function studyAll(app: RunningApp, profile: Profile): Promise<void> {
  const cardIds = FIXTURE_DECK.notes.map(({ id }) => `${id}:front`);
  valueOf(await app.commands.changeCards(cardIds, { kind: 'gradeNow', grade: 'easy' }));
  profile.nowMs += 20 * DAY;
}

/** Writes an answer to an item. */
export async function answerWith(app: RunningApp, id: PaperId, item: Item, text: string): Promise<void> {
  valueOf(await app.commands.workOnItem(id, item.id, wrote(text)));
}

/** What is remembered of all cards, with their events. */
export async function histories(profile: Profile): Promise<ReadonlyMap<CardId, readonly ReviewEvent[]>> {
  const rows = await inDatabase(profile, ({ cards }) => cards.toArray());
  return new Map(rows.map(({ id, history }) => [id, readHistory(history)]));
}

/** The states of all cards, in the order of their ids. */
export async function memoryOf(profile: Profile): Promise<readonly CardState[]> {
  return (await inDatabase(profile, ({ cards }) => cards.toArray())).map(({ state }) => state);
}

/** The card that an item asks, of one that asks one. */
export function cardOf(item: Item): CardId {
  return item.tests[0]?.cardId ?? '';
}

/** The grades that papers gave and that stand, by card. */
export async function paperGrades(profile: Profile): Promise<Readonly<Record<CardId, readonly string[]>>> {
  const found = [...(await histories(profile))].map(([cardId, events]): [CardId, readonly string[]] => [
    cardId,
    standingEvents(events).flatMap((event) =>
      event.kind === 'graded' && event.mode === 'paper' ? event.outcomes.map(({ grade }) => grade) : [],
    ),
  ]);
  return Object.fromEntries(found.filter(([, grades]) => grades.length > 0));
}
