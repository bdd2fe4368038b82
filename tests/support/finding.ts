// Asking the Library for cards in a test.
import type { CardQuery, FoundCard } from '../../src/state/library/findState';
import type { RunningApp } from '../../src/state/createApp';

export const BY_PLACE: CardQuery['sort'] = { column: 'place', isDescending: false };

/** The first hundred cards that a search finds. */
export async function foundIn(
  app: RunningApp,
  search = '',
  sort: CardQuery['sort'] = BY_PLACE,
): Promise<readonly FoundCard[]> {
  const found = await app.commands.findCards({ search, sort }, 0, 100);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value.rows;
}

/** What these cards ask. */
export async function questionsIn(
  app: RunningApp,
  search = '',
  sort: CardQuery['sort'] = BY_PLACE,
): Promise<readonly string[]> {
  return (await foundIn(app, search, sort)).map(({ question }) => question);
}
