// What the learner ruled so far, as making and marking papers need it.
import type { PointId } from '../../domain/ids';
import type { Accepted } from '../../domain/paper/marking/markedPoint';
import type { Database } from '../../storage/database';
import { readRulings } from '../../storage/rulings';

/** The wordings that were ruled right and stand, by point. */
export async function readAccepted(database: Database): Promise<Accepted> {
  const accepted = new Map<PointId, string[]>();
  for (const { pointId, wording, isAccepted } of await readRulings(database, 'wording')) {
    if (!isAccepted) continue;
    const known = accepted.get(pointId);
    if (known === undefined) accepted.set(pointId, [wording]);
    else known.push(wording);
  }
  return accepted;
}

/** What no paper has any more: everything that bad items ban. */
export async function readBanned(database: Database): Promise<ReadonlySet<string>> {
  const bad = (await readRulings(database, 'item')).filter(({ isBad }) => isBad);
  return new Set(bad.flatMap(({ itemId, bans }) => [itemId, ...bans]));
}
