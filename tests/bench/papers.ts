// PERF-15: making a paper of 100 items of all kinds from 10,000 points, and marking an answer of 300 words against 20 points, in
// Node, in processor time. Beside each a plain loop that takes the same texts apart into words and counts them, in the same run.
import { ITEM_KINDS } from '../../src/domain/paper/item';
import { makeItems } from '../../src/domain/paper/items/makeItems';
import { markAnswer, readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { SourcePoint } from '../../src/domain/paper/source';
import { randomFrom, sentence, type Random } from '../support/generator';
import { median, type Line } from './measure';
import { makeDecks } from './paperDecks';

const DECKS = 10;
const ITEMS = 100;
const WORDS = 300;
const MARKED = 20;
const RUNS = 9;

/** Makes papers and marks answers several times over. */
export function measurePapers(): readonly Line[] {
  const decks = makeDecks(DECKS);
  const cards = decks.flatMap((deck) => deck.cards);
  const points = cards.flatMap((card) => card.points);
  const kinds = new Map<string, number>();
  const made = timesOf(
    () => structuredClone(decks),
    (fresh, run) => {
      const request = {
        asked: fresh,
        all: fresh,
        kinds: ITEM_KINDS,
        items: ITEMS,
        banned: new Set<string>(),
      };
      for (const { kind } of makeItems({ ...request, seed: `bench${run}` }))
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
  );
  if (kinds.size < ITEM_KINDS.length)
    throw new Error(`only these kinds were made: ${[...kinds.keys()].join()}`);
  const texts = points.map(({ text }) => text);
  const plainly = timesOf(
    () => [...texts],
    (some) => countWords(some),
  );
  const known = timesOf(
    () => structuredClone(cards),
    (fresh) => readKnowledge(fresh),
  );
  const knowledge = readKnowledge(cards);
  const asked = points.slice(0, MARKED);
  const answers = Array.from({ length: RUNS + WARM_UPS }, (_, run) => answerTo(asked, randomFrom(run)));
  const marked = timesOf(
    (run) => answers[run] ?? '',
    (answer) => markAnswer(answer, asked, knowledge, 'What is known of the harbours?'),
  );
  const markedPlainly = timesOf(
    (run) => answers[run] ?? '',
    (answer) => countWords([...asked.map(({ text }) => text), answer]),
  );
  const paper = `a paper of ${ITEMS} items of all kinds from ${points.length} points`;
  const marking = `marking an answer of ${WORDS} words against ${MARKED} points`;
  return [
    lineOf(paper, made, { bar: 200 }),
    lineOf('the same, beside a plain loop over the texts', made, { beside: plainly }),
    lineOf('knowledge of all points, for marking', known, { beside: plainly }),
    lineOf(marking, marked, { bar: 30 }),
    lineOf('the same, beside a plain loop over the texts', marked, { beside: markedPlainly }),
  ];
}

function lineOf(
  what: string,
  ms: readonly number[],
  { bar, beside }: { readonly bar?: number; readonly beside?: readonly number[] },
): Line {
  return {
    id: 'PERF-15',
    what,
    value: median(ms),
    unit: 'ms',
    ...(bar === undefined ? {} : { bar }),
    ...(beside === undefined ? {} : { beside: { what: 'plain', value: median(beside) } }),
  };
}

const WARM_UPS = 2;

/** Milliseconds of processor time of each run, the first ones left out. What a run needs is made anew before the clock starts, as nothing is kept. */
function timesOf<Given>(
  give: (run: number) => Given,
  work: (given: Given, run: number) => unknown,
): readonly number[] {
  const times = Array.from({ length: RUNS + WARM_UPS }, (_, run) => {
    const given = give(run);
    const start = process.cpuUsage();
    work(given, run);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.slice(WARM_UPS);
}

function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** An answer that has half of the words of each point, among others. */
function answerTo(points: readonly SourcePoint[], random: Random): string {
  const recalled = points.flatMap(({ text }) => text.split(' ').filter(() => random() < 0.5));
  const others = sentence(random, WORDS - recalled.length).split(' ');
  const words = [...recalled, ...others];
  return words.map((word, at) => (at % 15 === 14 ? `${word}.` : word)).join(' ');
}
