// Sessions of chosen cards in a test: short words for what a learner does.
import { sizedDeck, type DeckSize } from './sizedDecks';
import { freshProfile, inDatabase, openTab, type Profile } from './testApp';
import type { Options } from '../../src/domain/options';
import type { FilteredChoice } from '../../src/domain/session/filtered';
import type { RunningApp } from '../../src/state/createApp';

/** A choice of all cards in the order of the deck, whose answers count, unless told. */
export function choice(more: Partial<FilteredChoice> = {}): FilteredChoice {
  return { search: '', among: { kind: 'all' }, order: 'added', limit: 9999, reschedules: true, ...more };
}

/** A profile with a deck of a size, and a tab of it, with options that make days plain. */
export async function openSized(size: DeckSize | number, options: Partial<Options> = {}) {
  const profile = freshProfile();
  const tab = await openTab(profile, sizedDeck(size));
  for (const [name, value] of Object.entries({ fuzz: false, learnAheadMin: 0, ...options })) {
    await tab.commands.setOption({ name, value } as Parameters<RunningApp['commands']['setOption']>[0]);
  }
  return { profile, tab };
}

/** Begins a session and opens it; throws when nothing is found. */
export async function begin(tab: RunningApp, wanted: FilteredChoice): Promise<string> {
  const started = await tab.commands.startChosen(wanted, 'Chosen');
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  await enter(tab, started.value);
  return started.value;
}

/** Opens a session. */
export async function enter(tab: RunningApp, id: string): Promise<void> {
  tab.commands.studyChosen(id);
  await tab.settled();
}

/** How many cards a choice finds. */
export async function count(tab: RunningApp, wanted: FilteredChoice): Promise<number> {
  const counted = await tab.commands.countChosen([wanted]);
  return counted.ok ? (counted.value[0] ?? -1) : -1;
}

/** The states of all cards as they are kept, by id. */
export async function keptStates(profile: Profile) {
  return inDatabase(profile, async ({ cards }) => {
    const rows = await cards.toArray();
    return new Map(rows.map(({ id, state, due, lastDay }) => [id, JSON.stringify({ state, due, lastDay })]));
  });
}
