// The siblings that "Grade now" buries, as answering the cards would (STUDY-RULES G3, M5).
import { momentOfEvent, noteIdOfCard, type CardId, type EventId, type NoteId } from '../../domain/ids';
import type { Options } from '../../domain/options';
import { queueCardOf } from '../../domain/queue/queueCard';
import { buriesSibling, type AnsweredCard } from '../../domain/queue/siblings';
import { eventIdBehind, EVENTS_PER_CARD } from '../../domain/review/byHand';
import type { ReviewEvent } from '../../domain/review/event';
import type { StudyDay } from '../../domain/studyDay';
import type { SelectedCard } from '../../storage/changeHistories';
import type { DeckSelection } from '../../storage/deckPages';
import { unpackIds } from '../../storage/packedIds';

/** Watches the cards that are graded, and tells what becomes of their siblings. */
export interface BuriedByHand {
  /** Takes note of a graded card, as it was before. */
  readonly graded: (card: SelectedCard) => void;
  /** The siblings of what was graded that were not selected themselves. */
  readonly siblings: () => readonly DeckSelection[];
  readonly eventsFor: (card: SelectedCard, place: number) => readonly ReviewEvent[];
}

/** For one command; its ids come behind those of the cards that were selected. */
export function buriedByHand(
  commandId: EventId,
  selections: readonly DeckSelection[],
  options: Options,
  day: StudyDay,
): BuriedByHand {
  const answered = new Map<NoteId, AnsweredCard>();
  const selected = new Set<CardId>(selections.flatMap(({ cardIds }) => cardIds));
  return {
    graded: ({ id, noteId, deckId, state }) => {
      answered.set(noteId, { kind: queueCardOf(id, deckId, 0, state, 1).kind, day });
    },
    siblings: () =>
      selections.map(({ deck, noteIds }) => ({
        deck,
        noteIds,
        cardIds: unpackIds(deck.cardIds).filter((id) => !selected.has(id) && answered.has(noteIdOfCard(id))),
      })),
    eventsFor: ({ id, noteId, deck, state }, place) => {
      const own: Options = { ...options, ...deck.options };
      const card = answered.get(noteId);
      if (card === undefined || !buriesSibling(card, id, state, own.burySiblings)) return [];
      const behind = (selected.size + place + 1) * EVENTS_PER_CARD;
      return [
        {
          kind: 'buried',
          by: 'sibling',
          id: eventIdBehind(commandId, behind),
          atMs: momentOfEvent(commandId),
          day,
        },
      ];
    },
  };
}
