// "Check and repair", from the page's side.
import { success, type Result } from '../../domain/result';
import { BEYOND_REPAIR } from '../../storage/faults';
import type { Engine } from '../engine';
import { momentOf } from '../callFiles';
import { takeInDecks } from '../importing';
import type { Trouble } from '../trouble';
import { callWorker } from '../worker/callWorker';
import type { CheckupView } from './checkupState';

/** Checks everything in a worker, and follows what was repaired. */
export async function checkAndRepair(
  engine: Engine,
  tell: (share: number) => void,
): Promise<Result<CheckupView, Trouble>> {
  const result = await callWorker(engine.ports.startCheckup, (service) =>
    service.check(momentOf(engine), (done, total) => tell(total === 0 ? 1 : done / total)),
  );
  if (!result.ok) return result;
  const { marker, faults, decks, cards, reviews } = result.value;
  if (marker !== undefined) takeInDecks(engine, marker);
  const found = [...faults].map(([fault, count]) => ({ fault, count }));
  return success({
    decks,
    cards,
    reviews,
    repaired: found.filter(({ fault }) => !BEYOND_REPAIR.has(fault)),
    left: found.filter(({ fault }) => BEYOND_REPAIR.has(fault)),
  });
}
