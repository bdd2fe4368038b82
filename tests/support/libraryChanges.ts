// What tests of changes from the Library share: a shelf on which some cards were studied, and everything that is kept of it.
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import type { CardId } from '../../src/domain/ids';
import type { Result } from '../../src/domain/result';
import type { RunningApp } from '../../src/state/createApp';
import type { CardsChange, CardsChanged } from '../../src/state/react';
import type { CardRow, KeptDeck } from '../../src/storage/schema';
import { unpackIds } from '../../src/storage/packedIds';
import { DAY, freshProfile, inDatabase, openTab, type Profile } from './testApp';
import { sizedDeck } from './sizedDecks';

/** A tab on a deck of so many cards. */
export interface Shelf {
  readonly profile: Profile;
  readonly app: RunningApp;
  readonly cardIds: readonly CardId[];
}

/** Opens a tab on a deck of a size, and grades the first `studied` cards on it, days ago. */
export async function openShelf(size: number, studied = 0): Promise<Shelf> {
  const profile = freshProfile();
  const app = await openTab(profile, sizedDeck(size));
  app.store.setState({ options: { ...DEFAULT_OPTIONS, fuzz: false } });
  const cardIds = await cardIdsOf(profile);
  if (studied > 0) {
    const first = cardIds.slice(0, studied);
    valueOf(await app.commands.changeCards(first, { kind: 'gradeNow', grade: 'easy' }));
    profile.nowMs += 3 * DAY;
  }
  return { profile, app, cardIds };
}

/** The ids of all cards of the only deck, in its order. */
export async function cardIdsOf(profile: Profile): Promise<readonly CardId[]> {
  return inDatabase(profile, async ({ decks }) =>
    (await decks.toArray()).flatMap(({ cardIds }) => unpackIds(cardIds)),
  );
}

/** Does a change that has to succeed. */
export async function change(
  app: RunningApp,
  cardIds: readonly CardId[],
  wanted: CardsChange,
): Promise<CardsChanged> {
  return valueOf(await app.commands.changeCards(cardIds, wanted));
}

/** The value of a result that must have one. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The row of a card; throws where it has none. */
export async function rowOf(profile: Profile, cardId: CardId | undefined): Promise<CardRow> {
  const row = await inDatabase(profile, ({ cards }) => cards.get(cardId ?? ''));
  if (row === undefined) throw new Error('no row');
  return row;
}

/** The rows of all decks. */
export async function decksOf(profile: Profile): Promise<readonly KeptDeck[]> {
  return inDatabase(profile, ({ decks }) => decks.toArray());
}

const STEP_TABLES = ['deckSteps', 'images'];

/** All tables as text, row by row, but for the marker; without `steps` also but for the steps and their images. */
export async function dumpOf(profile: Profile, steps = false): Promise<Record<string, string[]>> {
  return inDatabase(profile, async ({ dexie }) => {
    const dump: Record<string, string[]> = {};
    for (const table of dexie.tables) {
      if (table.name === 'marker' || (!steps && STEP_TABLES.includes(table.name))) continue;
      dump[table.name] = (await table.toArray()).map((row) => JSON.stringify(row, printBytes));
    }
    return dump;
  });
}

function printBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `bytes ${[...value].join(' ')}` : value;
}
