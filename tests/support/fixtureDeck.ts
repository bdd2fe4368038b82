// A small deck of our own for tests: four questions with one to four points, about a made-up river commission.
import { noteIdOf, pointIdOf } from '../../src/domain/ids';

const NOTES: readonly (readonly [
  question: string,
  points: readonly (readonly [label: string, text: string])[],
])[] = [
  ['Where does the Lenne Commission meet?', [['Seat', 'in the old customs house of Harbour Lenne']]],
  [
    'What does the Lenne Commission do?',
    [
      ['Water levels', 'it sets the level of the three locks'],
      ['Fishing', 'it grants licences for the upper river'],
    ],
  ],
  [
    'Who belongs to the Lenne Commission?',
    [
      ['Founders', 'Arvel and Bresk, since 1931'],
      ['Later members', 'Corrin, since 1967'],
      ['Guests', 'the union of ferrymen'],
    ],
  ],
  [
    'How does the Lenne Commission decide?',
    [
      ['Quorum', 'two of the three members'],
      ['Votes', 'one vote for each member'],
      ['Ties', 'the chair decides'],
      ['Record', 'minutes are public after 30 days'],
    ],
  ],
];

/** The deck as JSON, in the format of data/csto.json. */
export const FIXTURE_DECK = {
  format: 'pointwise-deck',
  version: 1,
  key: 'lenne',
  title: 'The Lenne Commission',
  asOf: '2025-06-01',
  source: 'Notes made up for tests',
  notes: NOTES.map(([question, points]) => {
    const id = noteIdOf('lenne', question, 0);
    return {
      id,
      question,
      points: points.map(([label, text]) => ({ id: pointIdOf(id, `${label}: ${text}`, 0), label, text })),
    };
  }),
};
