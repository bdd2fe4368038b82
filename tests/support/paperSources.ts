// Decks as papers see them, for tests of papers and of marking: the shipped deck, and any document of questions and answers.
import { readFileSync } from 'node:fs';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import type { DeckText } from '../../src/domain/deck/deck';
import { present } from '../../src/domain/deck/present';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { deckIdOf, type DeckId } from '../../src/domain/ids';
import type { SourceCard, SourceDeck } from '../../src/domain/paper/source';
import { sourceCardsOf } from '../../src/state/paper/sourceCards';

/** The shipped deck (data/csto.json): 6 cards with 16 points. */
export function cstoSource(): SourceDeck {
  const read = readDeckJson(
    JSON.parse(readFileSync(new URL('../../data/csto.json', import.meta.url), 'utf8')),
  );
  if (!read.ok) throw new Error(`data/csto.json cannot be read: ${read.failure.reason}`);
  return sourceOf('csto', read.value);
}

/** The deck that a document makes. `name` is the title of one that names none; it throws where there is no card. */
export function documentSource(text: string, name: string): SourceDeck {
  const parsed = parseDocument(text, name, deckIdOf);
  const source = sourceOf(deckIdOf(parsed.title), parsed);
  if (source.cards.length === 0) throw new Error(`the document ${name} makes no card`);
  return source;
}

/** A deck's text as papers see it, without the cards of notes made of fields. */
export function sourceOf(id: DeckId, deck: DeckText): SourceDeck {
  const head = { id, title: deck.title, ...present({ asOf: deck.asOf }) };
  const cards = deck.notes.flatMap((note) => sourceCardsOf(note, head, new Map()));
  return { id, title: deck.title, cards };
}

/** The card that asks a question beginning so; throws where none or several do. */
export function cardAsking({ cards }: SourceDeck, beginning: string): SourceCard {
  const [card, another] = cards.filter(({ question }) => question.startsWith(beginning));
  if (card === undefined || another !== undefined) throw new Error(`not one card asks "${beginning}"`);
  return card;
}
