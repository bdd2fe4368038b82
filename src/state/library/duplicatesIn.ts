// Notes of all decks that ask the same, or nearly so; for a worker, since it reads every note.
import { plainTextOf, titleOfNote } from '../../domain/deck/titles';
import { openCloze } from '../../domain/deck/cloze';
import { spokenPoint, type Note } from '../../domain/deck/deck';
import { sameQuestions } from '../../domain/deck/duplicates';
import { cardIdsOf } from '../../domain/deck/slots';
import type { Database } from '../../storage/database';
import { readDecks, readNotesBetween } from '../../storage/decks';
import { readCards } from '../../storage/dueCards';
import type { DuplicateGroup } from './changeState';

/** Of more groups the first are told: a library that was read in twice has as many as notes. */
const MOST_GROUPS = 1000;
const LONGEST_TEXT = 300;

/** The groups of notes that ask the same, and behind them of those that nearly do. Rejects with a StorageError. */
export async function duplicatesIn(database: Database): Promise<readonly DuplicateGroup[]> {
  const asked: { note: Note; deckId: string; deckTitle: string; question: string }[] = [];
  for (const deck of await readDecks(database)) {
    for (const note of await readNotesBetween(database, deck, 0, deck.notes))
      asked.push({ note, deckId: deck.id, deckTitle: deck.title, question: titleOfNote(note) });
  }
  const groups = sameQuestions(asked.map(({ question }) => question)).slice(0, MOST_GROUPS);
  const notes = groups.flatMap(({ places }) => places.flatMap((place) => asked[place]?.note ?? []));
  const rows = await readCards(database, notes.flatMap(cardIdsOf));
  return groups.map(({ places, isExact }) => ({
    isExact,
    notes: places
      .flatMap((place) => asked[place] ?? [])
      .map(({ note, deckId, deckTitle, question }) => ({
        noteId: note.id,
        deckId,
        deckTitle,
        question: question.slice(0, LONGEST_TEXT),
        answer: answerOf(note).slice(0, LONGEST_TEXT),
        reviews: cardIdsOf(note).reduce((sum, id) => sum + (rows.get(id)?.state.reviews ?? 0), 0),
      })),
  }));
}

function answerOf(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return note.points.map(spokenPoint).join('; ');
    case 'cloze':
      return openCloze(note.text);
    case 'fields':
      return note.fields.slice(1).map(plainTextOf).join(' ').trim();
  }
}
