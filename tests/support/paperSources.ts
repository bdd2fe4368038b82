// Decks as papers see them, for tests of papers and of marking: the shipped deck, and any document of questions and answers.
import { readFileSync } from 'node:fs';
import { readDeckJson } from '../../src/domain/deck/deckJson';
import type { DeckText, Note, Point } from '../../src/domain/deck/deck';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { textFaceOf } from '../../src/domain/deck/textFace';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { deckIdOf, slotOfCard, type CardId, type DeckId } from '../../src/domain/ids';
import type { SourceCard, SourceDeck, SourcePoint } from '../../src/domain/paper/source';

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
  const cards = deck.notes.flatMap((note) =>
    cardIdsOf(note).flatMap((cardId) => sourceCard(id, deck, note, cardId) ?? []),
  );
  return { id, title: deck.title, cards };
}

/** The card that asks a question beginning so; throws where none or several do. */
export function cardAsking({ cards }: SourceDeck, beginning: string): SourceCard {
  const [card, another] = cards.filter(({ question }) => question.startsWith(beginning));
  if (card === undefined || another !== undefined) throw new Error(`not one card asks "${beginning}"`);
  return card;
}

function sourceCard(deckId: DeckId, deck: DeckText, note: Note, cardId: CardId): SourceCard | undefined {
  const face = textFaceOf(note, cardId);
  if (face === undefined) return undefined;
  const asOf = note.asOf ?? deck.asOf;
  return {
    cardId,
    noteId: note.id,
    deckId,
    form: formOf(note, cardId),
    tags: note.tags ?? [],
    ...(asOf === undefined ? {} : { asOf }),
    question: face.question,
    points: face.points.map(sourcePoint),
    ...(face.closing === undefined ? {} : { closing: face.closing }),
    ...(face.remark === undefined ? {} : { remark: face.remark }),
  };
}

function formOf(note: Note, cardId: CardId): SourceCard['form'] {
  if (note.kind === 'qa') return slotOfCard(cardId) === 'back' ? 'backwards' : 'question';
  return note.kind === 'cloze' ? 'gap' : 'imported';
}

function sourcePoint({ id, label, text, leadIn }: Point): SourcePoint {
  return { id, text, ...(label === undefined ? {} : { label }), ...(leadIn === undefined ? {} : { leadIn }) };
}
