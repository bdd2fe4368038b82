// Mistakes that share most words with the point: things taken for each other, told of each other, counted in other measures. Each line is
// a point (or several), an answer, and its verdict. What only looks like a mistake stands beside it.
import { describe, expect, it } from 'vitest';
import { markAnswer, readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { MarkedPoint, PointMark } from '../../src/domain/paper/marking/mark';
import { areOpposite } from '../../src/domain/paper/marking/opposites';
import { stemOf } from '../../src/domain/paper/marking/stem';

const NOTHING_KNOWN = readKnowledge([]);
type Said = readonly [what: string, point: string, answer: string, verdict: string];

/** Points as they are written here: labels before a colon. */
function pointsOf(texts: readonly string[]): readonly MarkedPoint[] {
  return texts.map((written, index) => {
    const [, label, text = written] = /^(\w+): (.*)$/u.exec(written) ?? [];
    return { id: `p${index}`, text, ...(label === undefined ? {} : { label }) };
  });
}

function marksOf(texts: readonly string[], answer: string): readonly PointMark[] {
  return markAnswer(answer, pointsOf(texts), NOTHING_KNOWN).points;
}

describe('words that turn into their opposite by how they begin', () => {
  it.each([
    'hypertension hypotension',
    'endothermic exothermic',
    'reversible irreversible',
    'legal illegal',
    'soluble insoluble',
    'imports exports',
    'immigration emigration',
    'ascending descending',
    'encoded decoded',
    'increases decreases',
    'kilometres millimetres',
    'arteries veins',
    'anode cathode',
  ])('are opposite: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(areOpposite(wordOf(one), wordOf(other))).toBe(true);
    expect(areOpposite(wordOf(other), wordOf(one))).toBe(true);
  });

  it.each([
    'invest vest',
    'income come',
    'discover cover',
    'inform form',
    'improve prove',
    'unit it',
    'discount count',
  ])('are not, where the beginning says something else: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(areOpposite(wordOf(one), wordOf(other))).toBe(false);
  });

  function wordOf(word: string) {
    return { word, stem: stemOf(word) };
  }
});

describe('one thing in the place of another', () => {
  it.each<Said>([
    [
      'an opposite',
      'Veins carry blood back to the heart.',
      'arteries carry blood back to the heart',
      'missed',
    ],
    [
      'a word of a row',
      'Coke gives off carbon monoxide in the hearth.',
      'coke gives off carbon dioxide in the hearth',
      'partly',
    ],
    [
      'any other word',
      'Slag floats on the molten iron of the hearth.',
      'tar floats on the molten iron of the hearth',
      'partly',
    ],
    [
      'a preposition',
      'The piston moves up while both valves are closed.',
      'the piston moves down while both valves are closed',
      'missed',
    ],
    [
      'a direction',
      'Moist winds blow from the ocean to the land.',
      'moist winds blow from the land to the ocean',
      'missed',
    ],
    ['another measure', 'The dose for adults is 5 mg.', 'the dose for adults is 5 g', 'partly'],
    ['a longer time', 'The clerk replies within 30 days.', 'the clerk replies within 30 months', 'partly'],
    [
      'another measure behind a word more',
      'The harbour lies 12 nautical miles from the cape.',
      'the harbour lies 12 kilometres from the cape',
      'partly',
    ],
    [
      'any other word of a short copy',
      'The force equals mass times acceleration.',
      'Force equals mass times velocity.',
      'partly',
    ],
    ['another fraction', 'Two thirds of the members must agree.', '3/4 of the members must agree', 'partly'],
    [
      'what is denied',
      'The yield depends on the soil and not on the wind.',
      'the yield depends on the wind and not on the soil',
      'missed',
    ],
    [
      'less for more',
      'The lake is the most polluted one of the valley.',
      'the least polluted lake of the valley',
      'missed',
    ],
  ])('is no recall: %s', (_, point, answer, verdict) => {
    expect(marksOf([point], answer)[0]?.verdict).toBe(verdict);
  });

  it.each<Said>([
    [
      'the same verb by another word',
      'Millers receive a licence from the council.',
      'millers obtain a licence from the council',
      'recalled',
    ],
    [
      'a slip at the beginning of a word',
      'The vacuole stores water and keeps the cell firm.',
      'the bacuole stores water and keeps the cell firm',
      'recalled',
    ],
    ['a measure by its sign', 'The dam is 12 kilometres long.', 'the dam is 12 km long', 'recalled'],
    [
      'a fraction in digits',
      'Two thirds of the members must agree.',
      '2/3 of the members must agree',
      'recalled',
    ],
    ['a number word of another language', 'Su mandato dura cinco años.', 'su mandato: 5 años', 'recalled'],
    ['a decade in short', 'The mines were closed in the 1970s.', 'mines closed in the 70s', 'recalled'],
    [
      'a year in short',
      'The council has met in Brenn since 1965.',
      'council has met in Brenn since 65',
      'recalled',
    ],
    ['a formula', 'Plants take up carbon dioxide.', 'plants take up CO2', 'recalled'],
    [
      'daily for a day',
      'Each worker gets 5 kg of grain a month.',
      'each worker gets 5 kg grain monthly',
      'recalled',
    ],
    ['a country for its people', 'The German army was limited.', "Germany's army was limited", 'recalled'],
    [
      'less where the point says that it falls',
      'When prices rise, demand falls.',
      'prices rise, less demand',
      'recalled',
    ],
  ])('is what only looks so: %s', (_, point, answer, verdict) => {
    expect(marksOf([point], answer)[0]?.verdict).toBe(verdict);
  });

  it('is told with the word that should stand there', () => {
    const [mark] = marksOf(
      ['Slag floats on the molten iron of the hearth.'],
      'tar floats on the molten iron of the hearth',
    );
    expect(mark?.wrong).toEqual([{ kind: 'word', said: 'tar', instead: 'Slag' }]);
  });
});

describe('an answer to several points', () => {
  const LOCKS = [
    'Upper: The upper lock fills from the lake and drains in an hour.',
    'Middle: The middle lock holds barges during floods.',
  ];
  const CELLS = [
    'Mitosis: Mitosis gives two identical cells.',
    'Meiosis: Meiosis gives four different cells.',
  ];
  const RIGHTS = [
    'Freedom to gather without arms.',
    'Freedom to found unions.',
    'Freedom to choose a trade.',
  ];
  const GRAIN = [
    'The act covers 75 villages.',
    'Each village keeps a store for 6 weeks.',
    'Millers pay a fee.',
  ];

  it.each<readonly [what: string, points: readonly string[], answer: string, verdicts: string]>([
    [
      'what is said of each other',
      CELLS,
      'mitosis gives four different cells and meiosis two identical cells',
      'm m',
    ],
    [
      'the same in its place',
      CELLS,
      'meiosis gives four different cells, mitosis two identical cells',
      'r r',
    ],
    [
      'the thing after what is said of it',
      CELLS,
      'two identical cells in mitosis, four different cells in meiosis',
      'r r',
    ],
    [
      'one of them told of the other',
      LOCKS,
      'the middle lock fills from the lake and drains in an hour, the upper lock is old',
      'm m',
    ],
    [
      'a denial of another point',
      RIGHTS,
      'gathering without arms, founding unions, choosing a trade',
      'r r r',
    ],
    [
      'numbers of other points in one sentence',
      GRAIN,
      '75 villages covered by the act, each village keeps a store for 6 weeks, millers pay a fee',
      'r r r',
    ],
  ])('is told apart: %s', (_, points, answer, verdicts) => {
    const said = marksOf(points, answer).map(({ verdict }) => verdict.charAt(0));
    expect(said.join(' ')).toBe(verdicts);
  });

  it('may name in one sentence what other points name', () => {
    const points = [
      'Seat: The bureau works from Brenn in Estonia.',
      'Languages: The working languages are Danish and Polish.',
    ];
    const [seat] = marksOf(points, 'bureau works from Brenn, Estonia - languages Danish + Polish');
    expect(seat?.wrong).toEqual([]);
  });

  it('may say a condition the other way round', () => {
    const [mark] = marksOf(
      ['A barge stays in the basin unless the gate opens.'],
      'a barge stays in the basin as long as the gate does not open',
    );
    expect(mark?.verdict).toBe('recalled');
  });

  it('needs little more than the label and the facts of a point', () => {
    const points = [
      'Term: Members of the council serve for a period of five years.',
      'Fee: Everybody pays ten crowns for a hearing.',
    ];
    expect(marksOf(points, 'Term: 5 years. Fee: 10 crowns').map(({ verdict }) => verdict)).toEqual([
      'recalled',
      'recalled',
    ]);
  });

  it('is partly right where one of two statements of a point is left out', () => {
    const [mark] = marksOf(
      ['Guilds lost their charters and a chamber of trade was founded.'],
      'guilds lost their charters',
    );
    expect(mark?.verdict).toBe('partly');
  });
});
