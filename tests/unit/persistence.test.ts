// Asking the browser to keep the data: after the first session, never waited for, and not every day.
import { expect, it } from 'vitest';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { gradeShown, openStudy } from '../support/studying';
import { DAY, freshProfile, openTab, passTime, type Profile } from '../support/testApp';

async function visit(profile: Profile, answer: () => Promise<boolean>) {
  const tab = await openTab(profile, FIXTURE_DECK, {
    persistence: { isKept: async () => false, ask: answer },
  });
  tab.commands.refreshToday();
  await tab.settled();
  await Promise.resolve();
  const { storage } = tab.store.getState();
  tab.stop();
  return storage;
}

it('is asked only when there are reviews, and again a month after a refusal', async () => {
  const profile = freshProfile();
  let asked = 0;
  const refuse = async (): Promise<boolean> => {
    asked += 1;
    return false;
  };
  await visit(profile, refuse);
  expect(asked).toBe(0);
  const tab = await openStudy(profile);
  await gradeShown(profile, tab, 'good');
  tab.stop();
  expect(await visit(profile, refuse)).toMatchObject({ persisted: false, wasAsked: true });
  await visit(profile, refuse);
  expect(asked).toBe(1);
  passTime(profile, 31 * DAY);
  await visit(profile, refuse);
  expect(asked).toBe(2);
});

it('holds up nothing when the browser never answers, and says nothing when it refuses to', async () => {
  const profile = freshProfile();
  const tab = await openStudy(profile);
  await gradeShown(profile, tab, 'good');
  tab.stop();
  expect(await visit(profile, () => new Promise(() => undefined))).toMatchObject({ wasAsked: false });
  passTime(profile, 31 * DAY);
  expect(await visit(profile, () => Promise.reject(new Error('no')))).toMatchObject({ persisted: undefined });
});
