// Sitting papers in a test: a paper of all the questions of the fixture deck, and what a learner does with it.
import type { Item } from '../../src/domain/paper/item';
import type { Answer, ItemWork, Paper, PaperId, PaperSettings } from '../../src/domain/paper/paper';
import type { RunningApp } from '../../src/state/createApp';
import type { PaperView } from '../../src/state/react';
import { FIXTURE_DECK } from './fixtureDeck';
import { valueOf } from './libraryChanges';
import { freshProfile, openTab, type Profile } from './testApp';

/** Whole answers to all questions, without a clock. */
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

/** All points of an item as an answer. */
export function wholeAnswer({ tests }: Item): string {
  return tests.map(({ label, text }) => `${label ?? ''}: ${text}`).join('\n');
}

/** The item at a place; throws where there is none. */
export function itemAt(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`no item ${place}`);
  return item;
}
