// Decks of a harbour master for benches of papers: cards have four years, or a year, a number, a country and a sentence, each with
// its label.
import { cardIdOf, noteIdOf, pointIdOf } from '../../src/domain/ids';
import type { SourceCard, SourceDeck } from '../../src/domain/paper/source';
import { randomFrom, sentence, type Random } from '../support/generator';

/** So many decks of 250 cards with four points each, the same ones in every run. */
export function makeDecks(count: number): readonly SourceDeck[] {
  return Array.from({ length: count }, (_, number) => makeDeck(number, randomFrom(number + 1)));
}

function makeDeck(number: number, random: Random): SourceDeck {
  const id = `harbours${number}`;
  const cards = Array.from({ length: CARDS }, (_, at) => makeCard(id, at, random));
  return { id, title: `Harbours, part ${number}`, cards };
}

function makeCard(deckId: string, at: number, random: Random): SourceCard {
  const question = `What is known of harbour ${at} of ${deckId}?`;
  const noteId = noteIdOf(deckId, question, 0);
  const said = at % 3 === 0 ? yearsOf(random) : factsOf(random);
  return {
    cardId: cardIdOf(noteId, 'front'),
    noteId,
    deckId,
    form: 'question',
    tags: ['harbours'],
    question,
    points: said.map(([label, text], index) => ({
      id: pointIdOf(noteId, text, index),
      label,
      text,
    })),
  };
}

const CARDS = 250;
const COUNTRIES =
  'Norway Sweden Denmark Finland Iceland Estonia Latvia Poland Germany Belgium France Spain Portugal Italy'.split(
    ' ',
  );

type Said = readonly (readonly [label: string, text: string])[];

function yearsOf(random: Random): Said {
  const labels = ['Opened', 'Widened', 'Burnt', 'Rebuilt'];
  return labels.map((label) => [
    label,
    `the ${sentence(random, 4)} was ${label.toLowerCase()} in ${yearOf(random)}.`,
  ]);
}

function factsOf(random: Random): Said {
  return [
    ['Opened', `the ${sentence(random, 2)} was opened in ${yearOf(random)}.`],
    ['Depth', `at the ${sentence(random, 2)} it is ${3 + Math.floor(random() * 400)} metres deep.`],
    ['Trade', `most ships that pass the ${sentence(random, 1)} come from ${countryOf(random)}.`],
    [`The ${sentence(random, 2)}`, `the ${sentence(random, 8)} belongs to the ${sentence(random, 2)}.`],
  ];
}

function yearOf(random: Random): number {
  return 1700 + Math.floor(random() * 320);
}

function countryOf(random: Random): string {
  return COUNTRIES[Math.floor(random() * COUNTRIES.length)] ?? '';
}
