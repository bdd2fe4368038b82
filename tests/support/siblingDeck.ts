// Decks of notes with two cards each, kept in a profile: questions asked both ways, and texts with two gaps.
import type { Note } from '../../src/domain/deck/deck';
import { cardIdOf } from '../../src/domain/ids';
import { cardIdsOf, pointIdsOf } from '../../src/domain/deck/slots';
import type { Options } from '../../src/domain/options';
import type { RunningApp } from '../../src/state/createApp';
import type { CardRef } from '../../src/storage/cardRow';
import { keepDeck } from '../../src/storage/keepDeck';
import { scheduler } from './dueDays';
import { sizedDeck } from './sizedDecks';
import { freshProfile, inDatabase, openTab, type Profile } from './testApp';

export const SIBLING_DECK = 'pairs';

/** The notes of a deck of so many cards: half of them asked both ways, half texts with two gaps. */
export function siblingNotes(cards: number): readonly Note[] {
  return Array.from({ length: cards / 2 }, (_, number): Note => {
    const id = `pair${String(number).padStart(4, '0')}`;
    if (number % 2 === 1) {
      return { kind: 'cloze', id, text: `Lamp ${number} burns {{c1::oil}} for {{c2::nine hours}}.` };
    }
    const points = [{ id: `${id}p`, text: `the keeper of lamp ${number}` }];
    return { kind: 'qa', id, question: `Who trims lamp ${number}?`, points, bothWays: true };
  });
}

/** A card of the deck, by its place. */
export function cardOf(cards: number, place: number): CardRef {
  const all = siblingNotes(cards).flatMap((note) =>
    cardIdsOf(note).map((id) => ({
      id,
      deckId: SIBLING_DECK,
      noteId: note.id,
      pointIds: pointIdsOf(note, id),
    })),
  );
  const card = all[place];
  if (card === undefined) throw new Error(`no card ${place} of ${cards}`);
  return card;
}

/** A profile with a deck of so many cards, and options of its own. */
export async function siblingProfile(cards: number, own: Partial<Options> = {}): Promise<Profile> {
  const profile = freshProfile();
  (await openTab(profile, sizedDeck(0))).stop();
  await inDatabase(profile, async (database) => {
    const deck = { id: SIBLING_DECK, title: 'Lamps', notes: siblingNotes(cards) };
    await keepDeck(database, scheduler, deck, profile.nowMs);
    await database.decks.update(SIBLING_DECK, { options: own });
  });
  return profile;
}

/** A tab that studies the deck. */
export async function openPairs(profile: Profile): Promise<RunningApp> {
  const tab = await openTab(profile, sizedDeck(0));
  tab.commands.study(SIBLING_DECK);
  await tab.settled();
  return tab;
}

/** The front and the back of the first note. */
export const FRONT = cardIdOf('pair0000', 'front');
export const BACK = cardIdOf('pair0000', 'back');
