// What opens an answer is loaded after the first card is shown: an answer asked for before that opens when it has come, and a part
// that cannot be fetched is told.
import { afterEach, expect, it, vi } from 'vitest';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { freshProfile, HOUR, passTime, testPorts } from '../support/testApp';

afterEach(() => {
  vi.doUnmock('../../src/state/revealing');
  vi.resetModules();
});

/** A tab with the first card on screen, in a page that has loaded nothing else yet. */
async function openFresh(idle: (() => void)[] = []) {
  vi.resetModules();
  const { createApp } = await import('../../src/state/createApp');
  const { revealingAtHand } = await import('../../src/state/parts');
  const profile = freshProfile();
  const ports = testPorts(profile, FIXTURE_DECK, { whenIdle: (call) => idle.push(call) });
  const tab = createApp(ports, () => undefined);
  tab.commands.study();
  await tab.settled();
  return { tab, profile, revealingAtHand, stage: () => tab.store.getState().study.stage.kind };
}

it('opens the answer when its part has come, where the learner was faster', async () => {
  const { tab, revealingAtHand, stage } = await openFresh();
  expect(revealingAtHand()).toBeUndefined();
  tab.commands.showAnswer();
  expect(stage()).toBe('asking');
  await tab.settled();
  expect(stage()).toBe('revealed');
  tab.stop();
});

it('opens the answer at once, where the learner took a moment to read', async () => {
  const idle: (() => void)[] = [];
  const { tab, profile, revealingAtHand, stage } = await openFresh(idle);
  passTime(profile, HOUR / 60);
  idle.splice(0).forEach((call) => call());
  await vi.waitFor(() => expect(revealingAtHand()).toBeDefined());
  tab.commands.showAnswer();
  expect(stage()).toBe('revealed');
  tab.stop();
});

it('says so when the part cannot be fetched, and keeps the question', async () => {
  vi.doMock('../../src/state/revealing', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { tab, stage } = await openFresh();
  tab.commands.showAnswer();
  await tab.settled();
  expect(stage()).toBe('asking');
  expect(tab.store.getState().notice?.notice.kind).toBe('trouble');
  tab.stop();
});
