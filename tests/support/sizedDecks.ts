// Decks of three sizes, in which every study rule of the Library's parts is tested: empty, as small as a lesson, and as large as
// a course. Each note has one to three points.
import { noteIdOf, pointIdOf } from '../../src/domain/ids';

export const DECK_SIZES = [0, 6, 2000] as const;
export type DeckSize = (typeof DECK_SIZES)[number];

/** A deck of so many cards as JSON, in the format of data/csto.json: the shipped deck of `openTab`. Its id is "shelf". */
export function sizedDeck(size: DeckSize | number) {
  return {
    format: 'pointwise-deck',
    version: 1,
    key: 'shelf',
    title: 'The shelf of jars',
    notes: Array.from({ length: size }, (_, number) => {
      const question = `What is in jar ${number}?`;
      const id = noteIdOf('shelf', question, 0);
      return {
        id,
        question,
        points: Array.from({ length: 1 + (number % 3) }, (_point, index) => {
          const text = `layer ${index + 1} of jar ${number}`;
          return { id: pointIdOf(id, text, 0), text };
        }),
      };
    }),
  };
}
