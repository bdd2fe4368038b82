// The siblings that a grade buries (STUDY-RULES G3): written in the step of the grade, so that undo brings them back with it.
import { cardIdsOf, pointIdsOf } from '../domain/deck/slots';
import type { CardId } from '../domain/ids';
import { queueCardOf } from '../domain/queue/queueCard';
import { areBuried, buriesSibling } from '../domain/queue/siblings';
import { NEW_CARD_STATE } from '../domain/review/cardState';
import type { Undone } from '../domain/review/event';
import type { CardChange } from '../storage/changeCards';
import { isDamaged } from '../storage/rowState';
import type { CardRow } from '../storage/schema';
import type { ShownCard } from './appState';
import { optionsOf, todayOf, type Engine, type Session, type Stamp } from './engine';

/** A sibling to be buried by one try to keep a grade, and what takes back the tries before it. */
export interface Burial extends Stamp {
  readonly cardId: CardId;
  readonly insteadOf: readonly Undone[];
}

/** The siblings that a grade of the card would bury, by what this tab knows of them; none with all switches off. */
export function siblingsToBury(engine: Engine, session: Session, card: ShownCard): readonly CardId[] {
  const switches = switchesOf(engine, session, card);
  if (switches === undefined) return [];
  return cardIdsOf(card.note).filter((id) => {
    const row = session.rows.get(id);
    // A grade must not fail because a sibling cannot be changed.
    if (row !== undefined && isDamaged(row)) return false;
    const state = row?.state ?? NEW_CARD_STATE;
    return id !== card.cardId && buriesSibling(answeredOf(engine, card), id, state, switches);
  });
}

/** What is written for the siblings: each is looked at again as it is found, for another tab may have changed it. */
export function burialsOf(
  engine: Engine,
  session: Session,
  card: ShownCard,
  burials: readonly Burial[],
): readonly CardChange[] {
  const switches = switchesOf(engine, session, card);
  if (switches === undefined) return [];
  const answered = answeredOf(engine, card);
  const { deckId, note } = card;
  return burials.map(({ cardId, insteadOf, id, atMs }) => ({
    card: { id: cardId, deckId, noteId: note.id, pointIds: pointIdsOf(note, cardId) },
    insteadOf,
    decide: (state) =>
      buriesSibling(answered, cardId, state, switches)
        ? [{ kind: 'buried', by: 'sibling', id, atMs, day: answered.day }]
        : [],
  }));
}

/** Those of the rows written with a grade that it buried. */
export function buriedAmong(rows: readonly CardRow[], burials: readonly Burial[]): readonly CardId[] {
  const tried = new Set(burials.map(({ cardId }) => cardId));
  return rows.filter(({ id, state }) => tried.has(id) && state.buried !== undefined).map(({ id }) => id);
}

function switchesOf(engine: Engine, session: Session, { deckId }: ShownCard) {
  const deck = session.decks.get(deckId);
  const switches = deck && optionsOf(engine, deck).burySiblings;
  return switches && areBuried(switches) ? switches : undefined;
}

function answeredOf(engine: Engine, { cardId, deckId, state }: ShownCard) {
  return { kind: queueCardOf(cardId, deckId, 0, state, 1).kind, day: todayOf(engine) };
}
