// Runs a random sequence of commands on the real app and on the model, and compares them after every command.
import { expect } from 'vitest';
import { foldHistory, standingEvents } from '../../src/domain/review/fold';
import { readHistory } from '../../src/domain/review/historyCodec';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import type { ReviewEvent } from '../../src/domain/review/event';
import type { PointId } from '../../src/domain/ids';
import type { ShownCard } from '../../src/state/appState';
import type { RunningApp } from '../../src/state/createApp';
import { cardRowOf } from '../../src/storage/cardRow';
import { closeDatabase } from '../../src/storage/database';
import { FIXTURE_DECK } from './fixtureDeck';
import {
  emptyModel,
  isSuspendedIn,
  modelDoes,
  modelRedoes,
  modelSleeps,
  modelUndoes,
  suspendedIn,
  type ModelCommand,
  type StudyModel,
} from './studyModel';
import { DAY, freshProfile, HOUR, MINUTE, openTab, passTime, type Profile } from './testApp';

const scheduler = schedulerFor(DEFAULT_PARAMETERS);

/** Plays the commands; throws where the app and the model disagree. */
export async function playModel(commands: readonly ModelCommand[]): Promise<void> {
  const profile = freshProfile();
  const model = emptyModel();
  const tabs = [await openStudyTab(profile)];
  try {
    for (const command of commands) {
      await play(profile, model, tabs, command);
      await compare(profile, model, tabs);
    }
  } finally {
    for (const tab of tabs) tab.stop();
  }
}

async function openStudyTab(profile: Profile): Promise<RunningApp> {
  const tab = await openTab(profile, FIXTURE_DECK);
  tab.commands.study();
  await tab.settled();
  return tab;
}

async function play(
  profile: Profile,
  model: StudyModel,
  tabs: RunningApp[],
  command: ModelCommand,
): Promise<void> {
  // The tab used last is the first in the list.
  const tab = tabs[0];
  if (tab === undefined) throw new Error('no tab');
  switch (command.kind) {
    case 'grade':
      return gradeShown(tab, model, profile, command.grade, command.missed, tabs);
    case 'undo':
      tab.commands.undo();
      modelUndoes(model);
      break;
    case 'redo':
      tab.commands.redo();
      modelRedoes(model);
      break;
    case 'bury':
    case 'suspend': {
      const cardId = shownCard(tab)?.cardId;
      tab.commands[command.kind]();
      if (cardId !== undefined) modelDoes(model, cardId, command.kind);
      break;
    }
    case 'resume': {
      const [cardId] = suspendedIn(model);
      if (cardId === undefined) break;
      await tab.commands.resume([cardId]);
      modelDoes(model, cardId, 'resume');
      break;
    }
    case 'reload':
      tab.stop();
      tabs[0] = await openStudyTab(profile);
      break;
    case 'otherTab':
      if (tabs.length === 1) tabs.unshift(await openStudyTab(profile));
      else tabs.reverse();
      break;
    case 'wait':
      passTime(profile, command.minutes * MINUTE);
      break;
    case 'nextDay':
      passTime(profile, DAY);
      modelSleeps(model);
      break;
  }
  await calm(tabs);
}

async function gradeShown(
  tab: RunningApp,
  model: StudyModel,
  profile: Profile,
  grade: Extract<ModelCommand, { kind: 'grade' }>['grade'],
  missedCount: number,
  tabs: readonly RunningApp[],
): Promise<void> {
  const card = shownCard(tab);
  if (card === undefined) return;
  tab.commands.showAnswer();
  const marked = new Set(card.asked.slice(0, missedCount % (card.asked.length + 1)));
  marked.forEach((pointId) => tab.commands.toggleMissed(pointId));
  const missed = card.asked.filter(
    (id) => marked.has(id) || (grade === 'again' && missesToo(profile, card, id, marked)),
  );
  passTime(profile, 5000);
  tab.commands.grade(grade);
  await calm(tabs);
  modelDoes(model, card.cardId, gradeText(grade, missed.length));
  model.grades += 1;
}

// Again misses every asked point, but with others marked it spares those that were not yet due.
function missesToo(
  profile: Profile,
  card: ShownCard,
  pointId: PointId,
  marked: ReadonlySet<PointId>,
): boolean {
  const due = card.state.points.find((point) => point.pointId === pointId)?.due;
  const today = Math.floor((profile.nowMs - 4 * HOUR) / DAY);
  return marked.size === 0 || !(due?.kind === 'day' && due.day > today);
}

function gradeText(grade: string, missed: number): string {
  return `${grade} missed ${missed}`;
}

function shownCard(tab: RunningApp) {
  const { stage } = tab.store.getState().study;
  return stage.kind === 'asking' || stage.kind === 'revealed' ? stage.card : undefined;
}

/** Waits until every tab has done its commands and has seen what the others wrote. */
async function calm(tabs: readonly RunningApp[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const tab of tabs) await tab.settled();
    await new Promise((resolve) => setTimeout(resolve, tabs.length > 1 ? 4 : 0));
  }
}

async function compare(profile: Profile, model: StudyModel, tabs: readonly RunningApp[]): Promise<void> {
  const database = await profile.open({});
  try {
    const rows = await database.cards.toArray();
    for (const row of rows) {
      const events = readHistory(row.history);
      expect(describeEvents(standingEvents(events)), `standing events of ${row.id}`).toEqual(
        model.cards.get(row.id) ?? [],
      );
      expect(row.state, `cached state of ${row.id}`).toEqual(foldHistory(events, row.pointIds, scheduler));
      expect(row).toEqual(cardRowOf(row, row.history, scheduler));
    }
    const studied = [...model.cards].filter(([, steps]) => steps.length > 0).map(([id]) => id);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(studied));
    expect((await database.marker.get('marker'))?.reviews).toBe(model.grades);
    for (const tab of tabs) {
      const { phase, study, trouble } = tab.store.getState();
      expect({ phase, trouble }).toEqual({ phase: 'ready', trouble: undefined });
      expect({ canUndo: study.canUndo, canRedo: study.canRedo }).toEqual({
        canUndo: model.done.length > 0,
        canRedo: model.undone.length > 0,
      });
      const shown = shownCard(tab);
      const steps = shown === undefined ? [] : (model.cards.get(shown.cardId) ?? []);
      expect(isSuspendedIn(steps), 'a suspended card is never shown').toBe(false);
    }
  } finally {
    closeDatabase(database);
  }
}

function describeEvents(events: readonly ReviewEvent[]): readonly string[] {
  return events.map((event) => {
    if (event.kind === 'buried') return 'bury';
    if (event.kind === 'suspended') return 'suspend';
    if (event.kind === 'resumed') return 'resume';
    if (event.kind !== 'graded') return event.kind;
    const missed = event.outcomes.filter(({ grade }) => grade === 'again').length;
    return gradeText(event.grade, missed);
  });
}
