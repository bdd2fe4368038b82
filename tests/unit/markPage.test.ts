// A page on which all is written that somebody knows: which points it covers, card by card.
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../src/domain/paper/marking/markedPoint';
import { readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import { markPage } from '../../src/domain/paper/page/markPage';
import { outlineOf } from '../../src/domain/paper/page/outline';
import type { SourceCard, SourceDeck } from '../../src/domain/paper/source';
import { cstoSource, documentSource } from '../support/paperSources';

const MILLS = documentSource(
  `# Mills of the valley

## When was the upper mill built, and by whom?

- **Year:** it was built in 1782
- **Builder:** the carpenter Anselm Rook

## What does the upper mill grind?

- **Grain:** barley and oats from the southern farms
- **Limit:** at most forty sacks a day

## When was the lower mill built?

- **Year:** it was built in 1791 on the ruins of a tannery

## Which country buys most of its flour?

- Norway
`,
  'mills',
);

function covered(
  text: string,
  decks: readonly SourceDeck[] = [MILLS],
  accepted: Accepted = new Map(),
): readonly string[] {
  const read = decks.map(({ cards }) => {
    const knowledge = readKnowledge(cards);
    return { knowledge, outline: outlineOf(cards, knowledge) };
  });
  const marks = markPage(text, read, accepted);
  return decks
    .flatMap(({ cards }) => cards.flatMap((card) => card.points))
    .filter(({ id }) => marks.get(id)?.verdict === 'recalled')
    .map(({ text: said }) => said);
}

function spoken({ points, question }: SourceCard): string {
  return [question, ...points.map(({ label = '', text }) => `${label}: ${text}`)].join('\n');
}

describe('a page', () => {
  it('covers the points that it says, in any order, and no others', () => {
    const page = `It grinds oats and barley, which come from the southern farms.
      The upper mill was built in 1782.`;
    expect(covered(page)).toEqual(['it was built in 1782', 'barley and oats from the southern farms']);
  });

  it('covers everything where everything was written down', () => {
    for (const deck of [MILLS, cstoSource()]) {
      const points = deck.cards.flatMap((card) => card.points);
      expect(covered(deck.cards.map(spoken).join('\n\n'), [deck])).toEqual(points.map(({ text }) => text));
    }
  });

  it('covers what is misspelt', () => {
    expect(covered('The carpentor Anselm Rook built it.')).toEqual(['the carpenter Anselm Rook']);
  });

  it('covers nothing by the words of its questions, or by what says nothing', () => {
    expect(covered('When was the upper mill built, and by whom? What does the upper mill grind?')).toEqual(
      [],
    );
    expect(covered(MILLS.cards.map(({ question }) => question).join('\n'))).toEqual([]);
    expect(covered('')).toEqual([]);
    expect(covered('It is what it is, and of that there is much.')).toEqual([]);
  });

  it('covers nothing with a wrong number', () => {
    expect(covered('The upper mill was built in 1872. At most fourteen sacks a day.')).toEqual([]);
  });

  it('keeps the year of one thing from harming that of another', () => {
    const page =
      'The upper mill was built in 1782.\nThe lower mill was built in 1791 on the ruins of a tannery.';
    expect(covered(page)).toEqual(['it was built in 1782', 'it was built in 1791 on the ruins of a tannery']);
  });

  it('covers a point of one word only where it is spoken of', () => {
    expect(covered('I once went to Norway.')).toEqual([]);
    expect(covered('Most of the flour goes to one country: Norway buys it.')).toEqual(['Norway']);
    expect(covered('Who buys the flour:\nabove all\nNorway')).toEqual(['Norway']);
  });

  it('covers what the learner ruled right before', () => {
    const point = MILLS.cards[1]?.points[1];
    const accepted = new Map([[point?.id ?? '', ['two score bags']]]);
    expect(covered('Two score bags!', [MILLS], accepted)).toEqual(['at most forty sacks a day']);
    expect(covered('Two score bags!')).toEqual([]);
  });

  it('gives a sentence to the deck that it speaks of', () => {
    const inns = documentSource(
      '# Inns\n\n## When was the inn built?\n\n- it was built in 1782 beside the old bridge of the market town\n',
      'inns',
    );
    expect(covered('It was built in 1782 beside the old bridge of the market town.', [MILLS, inns])).toEqual([
      'it was built in 1782 beside the old bridge of the market town',
    ]);
  });
});
