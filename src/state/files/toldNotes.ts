// Which imported notes come with histories that belong to the slots as the file has them. Where the learner matched cards by hand,
// the slots here are others; a file of ours says which they are, and of a package the reviews tell that are known here.
import { facesOf, isMoved } from '../../domain/deck/fieldFaces';
import type { FieldsNote, Note } from '../../domain/deck/deck';
import { cardIdOf, noteIdOfCard, type CardId, type NoteId } from '../../domain/ids';
import type { Incoming } from '../../domain/incoming/incoming';
import { newEvents } from '../../domain/incoming/newEvents';
import { readHistory } from '../../domain/review/historyCodec';
import type { Scheduler } from '../../domain/review/scheduler';
import { historyOf } from '../../storage/cardRow';
import { isDamaged } from '../../storage/rowState';
import type { Database } from '../../storage/database';
import { readCards } from '../../storage/dueCards';
import type { CardRow } from '../../storage/schema';

/**
 * The notes whose cards stay in the slots that the file gives them; `here` are the notes of the decks concerned. Rejects with a
 * StorageError.
 */
export async function notesInTheirSlots(
  database: Database,
  { kind, histories }: Pick<Incoming, 'kind' | 'histories'>,
  here: readonly Note[],
  scheduler: Scheduler,
): Promise<ReadonlySet<NoteId>> {
  const told = new Set([...histories.keys()].map(noteIdOfCard));
  if (kind !== 'package') return told;
  const moved = here.filter((note): note is FieldsNote => isMoved(note) && told.has(note.id));
  const ids = moved.flatMap((note) => cardsOf(note).flatMap(({ own, shown }) => [own, shown]));
  const rows = await readCards(database, ids);
  const unknown = (cardId: CardId, from: CardId): number =>
    countUnknown(rows.get(cardId), histories.get(from) ?? [], scheduler);
  const isOwn = (note: FieldsNote): boolean => {
    const cards = cardsOf(note);
    const inOwn = cards.reduce((sum, { own }) => sum + unknown(own, own), 0);
    return inOwn < cards.reduce((sum, { own, shown }) => sum + unknown(shown, own), 0);
  };
  return new Set(moved.filter(isOwn).map(({ id }) => id));
}

/** For each card of a note, the card in the slot of its face, as a package names it, and the one here that shows the same. */
function cardsOf(note: FieldsNote): readonly { readonly own: CardId; readonly shown: CardId }[] {
  return facesOf(note).map((face, place) => ({
    own: cardIdOf(note.id, face),
    shown: cardIdOf(note.id, note.slots[place] ?? face),
  }));
}

function countUnknown(
  row: CardRow | undefined,
  events: Parameters<typeof newEvents>[2],
  scheduler: Scheduler,
): number {
  if (row === undefined || isDamaged(row)) return events.length;
  return newEvents(readHistory(historyOf(row)), row.pointIds, events, scheduler).length;
}
