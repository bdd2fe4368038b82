// Studying in a test: short words for what a learner does in a tab.
import type { Grade } from '../../src/domain/review/event';
import type { ShownCard, TroubleCode } from '../../src/state/appState';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from './fixtureDeck';
import { openTab, passTime, type Profile } from './testApp';

/** Opens a tab of the fixture deck with the study screen on it. */
export async function openStudy(profile: Profile, overrides = {}): Promise<RunningApp> {
  const tab = await openTab(profile, FIXTURE_DECK, overrides);
  tab.commands.study();
  await tab.settled();
  return tab;
}

/** The card on screen; throws when there is none. */
export function shown(tab: RunningApp): ShownCard {
  const { stage } = tab.store.getState().study;
  if (stage.kind !== 'asking' && stage.kind !== 'revealed') throw new Error(`no card: ${stage.kind}`);
  return stage.card;
}

/** Reveals and grades the card on screen after five seconds, with its first `missed` asked points marked missed. */
export async function gradeShown(profile: Profile, tab: RunningApp, grade: Grade, missed = 0): Promise<void> {
  tab.commands.showAnswer();
  for (const pointId of shown(tab).asked.slice(0, missed)) tab.commands.toggleMissed(pointId);
  passTime(profile, 5000);
  tab.commands.grade(grade);
  await tab.settled();
}

/** Waits until all tabs have done their commands and have seen what the others wrote. */
export async function calm(...tabs: readonly RunningApp[]): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const tab of tabs) await tab.settled();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The Today screen's numbers, made anew. */
export async function todayIn(tab: RunningApp) {
  tab.commands.refreshToday();
  await tab.settled();
  return tab.store.getState().today;
}

/** The code of the trouble that was told last; undefined when the last notice is none. */
export function codeTold(tab: RunningApp): TroubleCode | undefined {
  const notice = tab.store.getState().notice?.notice;
  return notice?.kind === 'trouble' ? notice.trouble.code : undefined;
}
