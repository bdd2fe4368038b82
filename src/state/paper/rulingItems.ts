// Rulings on items and wordings, and marks of what is written in study.
import type { CardId, DeckId, PointId } from '../../domain/ids';
import { foldWording } from '../../domain/paper/marking/accepted';
import type { AnswerMark } from '../../domain/paper/marking/mark';
import { wordingRulingId, type Ruling } from '../../domain/paper/ruling';
import type { Result } from '../../domain/result';
import { putRuling } from '../../storage/rulings';
import type { Engine } from '../engine';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';
import { writeBeside } from './writingWork';

/** Rules an item good again that was ruled bad. */
export async function ruleItemGood(
  engine: Engine,
  ruling: Extract<Ruling, { kind: 'item' }>,
): Promise<Result<undefined, Trouble>> {
  const good = { ...ruling, isBad: false, atMs: engine.ports.nowMs() };
  return writeBeside(engine, (database) => putRuling(database, good));
}

/** Rules a wording right for a point, or not right any more. */
export async function ruleWording(
  engine: Engine,
  pointId: PointId,
  wording: string,
  isAccepted: boolean,
): Promise<Result<undefined, Trouble>> {
  const ruling = wordingRuling(pointId, wording, isAccepted, engine.ports.nowMs());
  return writeBeside(engine, (database) => putRuling(database, ruling));
}

/** A ruling on a wording. */
export function wordingRuling(
  pointId: PointId,
  wording: string,
  isAccepted: boolean,
  atMs: number,
): Extract<Ruling, { kind: 'wording' }> {
  const id = wordingRulingId(pointId, foldWording(wording));
  return { id, kind: 'wording', pointId, wording, isAccepted, atMs };
}

/** Marks what was written in study. */
export function markWritten(
  engine: Engine,
  cardId: CardId,
  deckId: DeckId,
  pointIds: readonly PointId[],
  text: string,
): Promise<Result<AnswerMark, Trouble>> {
  return callPaper(engine, (service) => service.markWritten(cardId, deckId, pointIds, text));
}
