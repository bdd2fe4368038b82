// Wrong choices of a small deck beside one about something else: what is from elsewhere would give the right one away.
import { describe, expect, it } from 'vitest';
import type { ChoiceItem } from '../../src/domain/paper/item';
import { makeItems } from '../../src/domain/paper/items/makeItems';
import type { SourceDeck } from '../../src/domain/paper/source';
import { documentSource } from '../support/paperSources';

const BAKERY = `# Bakery

Q: What does a loaf need?
A:
- Flour: rye from the mill, ground twice
- Leaven: sour, kept overnight in a jar
- Oven: brick walls heated with beech
`;

const HARBOUR = `# Harbour

Q: What keeps ships from running aground?
A:
- Pilots: know every sandbank by heart
- Buoys: mark both edges of the channel
- Dredgers: carry mud away in autumn
- Tugs: pull vessels through narrow bends
`;

const COLOURS = `# Colours

Q: Which colour has a ripe cherry?
A: red

Q: Which colour has a young leaf?
A: green

Q: Which colour has a lemon peel?
A: yellow
`;

const INSTRUMENTS = `# Instruments

Q: Which instrument has pedals below it?
A: organ

Q: Which instrument is plucked by angels?
A: harp

Q: Which instrument hangs from a shoulder?
A: accordion

Q: Which instrument leads a march?
A: trumpet
`;

/** The choices of one deck that many seeds give beside another. */
function choicesOf(deck: SourceDeck, other: SourceDeck): readonly ChoiceItem[] {
  const seeds = Array.from({ length: 40 }, (_, seed) => String(seed));
  return seeds
    .flatMap((seed) =>
      makeItems({
        asked: [deck],
        all: [deck, other],
        kinds: ['choice'],
        items: 50,
        seed,
        banned: new Set(),
      }),
    )
    .filter((item) => item.kind === 'choice');
}

/** Everything that a deck could give as a choice. */
function textsOf(deck: SourceDeck): ReadonlySet<string> {
  const points = deck.cards.flatMap((card) => card.points);
  return new Set(points.flatMap(({ label, text }) => [text, ...(label === undefined ? [] : [label])]));
}

describe('wrong choices', () => {
  it.each([
    ['labels', BAKERY, HARBOUR],
    ['short answers', COLOURS, INSTRUMENTS],
  ])('are two of the own deck rather than three with one of another: %s', (_, text, otherText) => {
    const [deck, other] = [documentSource(text, 'own'), documentSource(otherText, 'other')];
    const made = choicesOf(deck, other);
    const own = textsOf(deck);
    expect(made.length).toBeGreaterThan(0);
    expect(made.flatMap(({ options }) => options.filter((option) => !own.has(option)))).toEqual([]);
    expect(new Set(made.map(({ options }) => options.length))).toEqual(new Set([3]));
  });

  it('come from another deck where the own one has fewer than two', () => {
    const two = COLOURS.split('\n').slice(0, 8).join('\n');
    const [deck, other] = [documentSource(two, 'own'), documentSource(INSTRUMENTS, 'other')];
    const made = choicesOf(deck, other);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map(({ options }) => options.length))).toEqual(new Set([4]));
  });
});
