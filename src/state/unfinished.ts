// The card on screen, remembered while the tab lives: a reload in the middle of a card comes back to it, with the
// answer open and the points marked as they were. A grade never waits here; it is in storage.
import type { CardId, DeckId, PointId } from '../domain/ids';
import type { StudyDay } from '../domain/studyDay';
import type { StudyStage } from './appState';
import type { Engine, Session } from './engine';

const KEY = 'pointwise.unfinished';

/** A card in the middle of being answered. */
export interface Unfinished {
  /** The deck or the session of chosen cards; undefined for all decks. */
  readonly of: DeckId | undefined;
  readonly day: StudyDay;
  readonly cardId: CardId;
  /** Reviews of the card when it was shown: another number means it was answered since. */
  readonly reviews: number;
  readonly cutoffMs: number;
  /** Undefined while the answer is hidden. */
  readonly revealedPoints: number | undefined;
  readonly missed: readonly PointId[];
}

/** Remembers the card on screen, or that there is none. */
export function rememberUnfinished(engine: Engine, session: Session, stage: StudyStage): void {
  if (stage.kind === 'loading' || stage.kind === 'noSuchDeck') return;
  if (stage.kind === 'finished') return forgetUnfinished(engine);
  const fields = new URLSearchParams({
    day: String(session.serve.day),
    card: stage.card.cardId,
    reviews: String(stage.card.state.reviews),
    cutoff: String(session.serve.cutoffMs),
  });
  const of = session.chosen?.id ?? session.deckId;
  if (of !== undefined) fields.set('of', of);
  if (stage.kind === 'revealed') {
    fields.set('revealed', String(stage.revealedPoints));
    for (const pointId of stage.missed) fields.append('missed', pointId);
  }
  engine.ports.tabPlace?.setItem(KEY, fields.toString());
}

/** Forgets the card on screen: a reload comes back to none. */
export function forgetUnfinished(engine: Engine): void {
  engine.ports.tabPlace?.removeItem(KEY);
}

/** The card that was on screen in this tab; undefined when there was none. */
export function readUnfinished(engine: Engine): Unfinished | undefined {
  const fields = new URLSearchParams(engine.ports.tabPlace?.getItem(KEY) ?? '');
  const cardId = fields.get('card');
  if (cardId === null) return undefined;
  const revealed = fields.get('revealed');
  return {
    of: fields.get('of') ?? undefined,
    day: Number(fields.get('day')),
    cardId,
    reviews: Number(fields.get('reviews')),
    cutoffMs: Number(fields.get('cutoff')),
    revealedPoints: revealed === null ? undefined : Number(revealed),
    missed: fields.getAll('missed'),
  };
}
