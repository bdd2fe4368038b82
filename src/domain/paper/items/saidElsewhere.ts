// Whether any deck says something: what an item calls false must not be true elsewhere. Every word of the decks is looked up by the points
// that have it, which is done when it is first asked for.
import { saidOf, type SourceCard, type SourceDeck, type SourcePoint } from '../source';
import { remembering } from './remembering';
import { shareOfStems, stemsOf, wordsOf } from './words';

/** Whether some point says much the same as a statement about a card that has `put` in it. */
export type SaidElsewhere = (statement: string, put: string, card: SourceCard) => boolean;

/** From this share of its words on a statement counts as said elsewhere. */
const MUCH_THE_SAME = 0.6;
const ALMOST_ALL = 0.8;
const STANDS_ALONE = 4;
/** A word in more points than these says too little by itself of where something else is said. */
const MOST_PLACES = 100;

/** Looks through all points of some decks. */
export function saidElsewhereIn(all: readonly SourceDeck[]): SaidElsewhere {
  const index = lazily(() => indexOf(all));
  const stemsOfPoint = remembering((point: SourcePoint) => stemsOf(saidOf(point)));
  const stemsOfQuestion = remembering(({ question }: SourceCard) => stemsOf(question));
  const sets = new Map<string, ReadonlySet<number>>();
  /** Where a word of a statement stands; of one that stands in many places, those with a rarer word of the statement. */
  const numbersOf = (word: string, statement: string): readonly number[] => {
    const { numbers } = index();
    const having = numbers.get(word) ?? [];
    if (having.length <= MOST_PLACES) return having;
    const among = sets.get(word) ?? new Set(having);
    sets.set(word, among);
    return wordsOf(statement).flatMap((other) => {
      const found = numbers.get(other) ?? [];
      return found.length > MOST_PLACES ? [] : found.filter((number) => among.has(number));
    });
  };

  return (statement, put, about) => {
    const [longest] = wordsOf(put).toSorted((one, other) => other.length - one.length);
    if (longest === undefined) return false;
    const stated = stemsOf(statement);
    const { places } = index();
    return numbersOf(longest, statement).some((number) => {
      const place = places[number];
      if (place === undefined) return false;
      const said = stemsOfPoint(place.point);
      const share = shareOfStems(stated, said);
      if (share < MUCH_THE_SAME) return false;
      if (place.card.cardId === about.cardId) return true;
      // Another card says it only where it asks for no less, or where the statement is long enough to stand for itself.
      if (stated.size >= STANDS_ALONE && share >= ALMOST_ALL) return true;
      const [wanted, asked] = [stemsOfQuestion(about), stemsOfQuestion(place.card)];
      return wanted.size > 0 && [...wanted].every((stem) => asked.has(stem) || said.has(stem));
    });
  };
}

interface Said {
  readonly card: SourceCard;
  readonly point: SourcePoint;
}

/** All points, and by each folded word the places among them of those that have it. */
interface Index {
  readonly places: readonly Said[];
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

function indexOf(all: readonly SourceDeck[]): Index {
  const places: Said[] = [];
  // Places by number, each once: many short lists of numbers are made in a third of the time that sets take.
  const numbers = new Map<string, number[]>();
  for (const deck of all) {
    for (const card of deck.cards) {
      for (const point of card.points) {
        for (const word of wordsOf(saidOf(point))) {
          const known = numbers.get(word);
          if (known === undefined) numbers.set(word, [places.length]);
          else if (known.at(-1) !== places.length) known.push(places.length);
        }
        places.push({ card, point });
      }
    }
  }
  return { places, numbers };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
