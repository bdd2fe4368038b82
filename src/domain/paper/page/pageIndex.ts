// A page made ready to be looked through: which of its sentences say what.
import { indexAnswer } from '../marking/answerIndex';
import type { Knowledge } from '../marking/mark';
import { isInflected, isSlip } from '../marking/slips';
import type { OutlineUnit } from './outline';

/** The sentences of a page, counted from 0, and what they say. */
export interface PageIndex {
  readonly sentences: number;
  /** The sentences that say what a unit says. */
  readonly saying: (unit: OutlineUnit) => readonly number[];
  /** A sentence as it was typed. */
  readonly typed: (sentence: number) => string;
}

/** Reads a page with what is known of a deck; the sentences are the same ones whatever is known. */
export function indexPage(text: string, knowledge: Knowledge): PageIndex {
  const answer = indexAnswer(text, knowledge);
  const byStem = new Map<string, Set<number>>();
  const bySense = new Map<string, Set<number>>();
  const byCountry = new Map<string, Set<number>>();
  const sentenceAt = (at: number): number => answer.tokens[at]?.sentence ?? 0;
  const takeIn = (into: Map<string, Set<number>>, found: ReadonlyMap<string, readonly number[]>): void => {
    for (const [key, places] of found) into.set(key, new Set(places.map(sentenceAt)));
  };
  takeIn(byStem, answer.byStem);
  takeIn(bySense, answer.bySense);
  takeIn(byCountry, answer.byCountry);
  for (const [stem, meant] of misspelt(answer.byStem.keys(), knowledge)) {
    const known = byStem.get(meant) ?? new Set();
    for (const sentence of byStem.get(stem) ?? []) known.add(sentence);
    byStem.set(meant, known);
  }
  const known = new Map<string, readonly number[]>();
  const starts: number[] = [];
  for (const { sentence, from } of answer.tokens.slice(0, answer.typed)) starts[sentence] ??= from;
  return {
    sentences: answer.sentences,
    saying: ({ stem, sense, country = '' }) => {
      const key = `${stem}\n${sense}\n${country}`;
      const found = known.get(key) ?? [
        ...new Set([
          ...(byStem.get(stem) ?? []),
          ...(bySense.get(sense) ?? []),
          ...(byCountry.get(country) ?? []),
        ]),
      ];
      known.set(key, found);
      return found;
    },
    typed: (sentence) => text.slice(sentence === 0 ? 0 : starts[sentence], starts[sentence + 1]).trim(),
  };
}

/** Words of the page that no point has, each with those of the points that it is spelt nearly as. */
function misspelt(
  stems: Iterable<string>,
  { pointsWith }: Knowledge,
): readonly (readonly [stem: string, meant: string])[] {
  const unknown = [...stems].filter((stem) => stem.length >= SHORTEST && !pointsWith.has(stem));
  if (unknown.length === 0) return [];
  const byInitial = new Map<string, string[]>();
  for (const stem of pointsWith.keys()) {
    const same = byInitial.get(stem.charAt(0));
    if (same === undefined) byInitial.set(stem.charAt(0), [stem]);
    else same.push(stem);
  }
  return unknown.flatMap((stem) =>
    (byInitial.get(stem.charAt(0)) ?? [])
      .filter((meant) => Math.abs(meant.length - stem.length) <= MOST_LONGER)
      .filter((meant) => isSlip(stem, meant) || isInflected(stem, meant))
      .map((meant) => [stem, meant] as const),
  );
}

const SHORTEST = 4;
const MOST_LONGER = 3;
