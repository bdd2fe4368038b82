// What a session of chosen cards does otherwise than one of the queue of the day. Only types: the code is loaded when such a
// session begins, and a first card knows nothing of it.
import type { CardId, PointId } from '../../domain/ids';
import type { DayQueue } from '../../domain/queue/buildQueue';
import type { QueueCard } from '../../domain/queue/queueCard';
import type { decide } from '../../domain/review/decide';
import type { ServeState } from '../../domain/session/serve';
import type { Database } from '../../storage/database';
import type { CardRow } from '../../storage/schema';
import type { ChosenReport } from './chosenState';

/** A session of chosen cards, as the session on screen asks it. */
export interface ChosenSource {
  readonly id: string;
  /** Whether answers count: without it they are kept as cramming, and nothing about a card changes. */
  readonly reschedules: boolean;
  /** The cards that are not given back yet, in their order. */
  readonly loadQueue: (
    database: Database,
  ) => Promise<{ readonly queue: DayQueue; readonly rows: ReadonlyMap<CardId, CardRow> }>;
  /** A card as this session sees it; undefined once it is given back, or was never borrowed. */
  readonly queueCard: (cardId: CardId, row: CardRow | undefined) => QueueCard | undefined;
  /** The points to ask, where that is not what the card's memory says. */
  readonly asked: (
    row: CardRow | undefined,
    pointIds: readonly PointId[],
    untilMs: number,
  ) => readonly PointId[] | undefined;
  readonly decide: typeof decide;
  readonly report: (serve: ServeState) => ChosenReport;
}
