// What turns a near copy of a sentence round: a denial more or less, and words in each other's places.
import type { Difference } from './align';
import { denialAt, denialsWithin, onlyDenies } from './denials';
import type { WrongFact } from './mark';
import { oppositesOf } from './opposites';
import { isStop, type Placed } from './written';

/** Denials that only one of two nearly equal sentences has. */
export function denialsIn(
  original: readonly Placed[],
  copy: readonly Placed[],
  differences: readonly Difference[],
  isNearest: boolean,
): readonly WrongFact[] {
  // "Not stable" for "unstable" says the same.
  const isOpposite = differences.some(({ meant }) =>
    meant.some((word) => oppositesOf(word).some((other) => copy.some((token) => token.stem === other))),
  );
  if (isOpposite) return [];
  const [meant, said] = [denialsOf(original, copy), denialsOf(copy, original)];
  if (meant.length === said.length) return [];
  // "No towns and no castles" denies no more than "no towns and castles".
  if (meant.length > 0 && said.length > 0 && !isNearest) return [];
  return [{ kind: 'negation', said: said[0]?.written ?? '', instead: meant[0]?.written ?? '' }];
}

/** The denials of a sentence in clauses that say something of the other one. */
function denialsOf(sentence: readonly Placed[], other: readonly Placed[]): readonly Placed[] {
  const stems = new Set(other.filter((token) => !isStop(token)).map(({ stem }) => stem));
  const about = new Set(sentence.filter(({ stem }) => stems.has(stem)).map(({ clause }) => clause));
  return sentence.filter(({ word, clause, isGlued }, at) => {
    if (!about.has(clause)) return false;
    if (isGlued) return denialsWithin(word) > 0;
    return (
      onlyDenies(word) && denialAt(sentence, at) === 'denies' && !REPEATING.has(sentence[at - 1]?.word ?? '')
    );
  });
}

/** Behind these a denial may only be said again. */
const REPEATING: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'und', 'et', 'y', 'и']);

/** Words in each other's places, with something that both sentences say between them. */
export function swapsIn(differences: readonly Difference[]): readonly WrongFact[] {
  const single = differences.flatMap(({ meant, said, next }) => {
    const [right, ...more] = meant.filter(says);
    const [wrong, ...others] = said.filter(says);
    const isOne = right !== undefined && wrong !== undefined && more.length + others.length === 0;
    return isOne ? [{ right, wrong, next }] : [];
  });
  return single.flatMap(({ right, wrong, next }, at) => {
    const back = single
      .slice(at + 1)
      .find((one) => one.right.stem === wrong.stem && one.wrong.stem === right.stem);
    // "Larger and cheaper" is "cheaper and larger".
    const isJoined = next === undefined || REPEATING.has(next.word);
    return back === undefined || isJoined
      ? []
      : [{ kind: 'negation' as const, said: wrong.written, instead: right.written }];
  });
}

/** "First" and "last" are stop words in some places, and tell things apart in these. */
export function says(token: Placed): boolean {
  return !isStop(token) || token.word === 'one' || token.word === 'last' || token.word === 'first';
}

/** Things with each other's prepositions: "from the south to the north" for "from the north to the south". */
export function turnsIn(original: readonly Placed[], copy: readonly Placed[]): readonly WrongFact[] {
  const facts = original.filter((token) => !isStop(token));
  const before = (tokens: readonly Placed[], stem: string): string => {
    const at = tokens.findIndex((token) => token.stem === stem);
    const [near, far] = [tokens[at - 1], tokens[at - 2]];
    const place = near?.word === 'the' ? far : near;
    return at < 0 || place === undefined || !isStop(place) ? '' : place.word;
  };
  return facts.flatMap((one, at) => {
    const inPlace = before(original, one.stem);
    const said = before(copy, one.stem);
    if (inPlace === '' || said === '' || inPlace === said) return [];
    const other = facts
      .slice(at + 1)
      .find(({ stem }) => before(original, stem) === said && before(copy, stem) === inPlace);
    return other === undefined ? [] : [{ kind: 'name' as const, said: other.written, instead: one.written }];
  });
}
