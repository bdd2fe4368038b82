// A learner who was away: cards that came due since, and an exam that asks some of them.
import type { RunningApp } from '../../src/state/createApp';
import { openSized } from './choosing';
import { gradedBefore } from './dueDays';
import { create } from './examSessions';
import { draftAhead, todayOf } from './keptExams';
import { cardIdsOf, change } from './libraryChanges';
import { sizedDeck } from './sizedDecks';
import { openTab, type Profile } from './testApp';

/** A profile whose cards were studied eight days ago: those with an even number came due since, the others come later. */
export async function openAway(size: number) {
  const { profile, tab } = await openSized(size);
  const today = todayOf(profile);
  if (size > 0) {
    const dueDayOf = (number: number): number =>
      number % 2 === 0 ? today - (number % 7) : today + 1 + (number % 40);
    await gradedBefore(profile, size, dueDayOf, 13_000);
  }
  tab.stop();
  return { profile, tab: await openTab(profile, sizedDeck(size)), today };
}

/** An exam in twelve days on the first half of the cards. */
export async function withExam(profile: Profile, tab: RunningApp): Promise<ReadonlySet<string>> {
  const cardIds = await cardIdsOf(profile);
  const asked = cardIds.slice(0, cardIds.length / 2);
  await change(tab, asked, { kind: 'tag', tags: ['lid'] });
  await create(tab, draftAhead(profile, 12, { parts: [{ kind: 'tag', tag: 'lid', weight: 1 }] }));
  return new Set(asked);
}
