// A made text: questions and texts with gaps about things in towns, with numbers, dates and names in them.
import { noteIdOf, pointIdOf } from '../../src/domain/ids';
import type { WrittenNote } from './editedNotes';
import { drawsOf, pick, type Draw } from './wordEdits';

const TOWNS = [
  'Lennestadt',
  'Arvel',
  'Bresk',
  'Morven',
  'Tallow',
  'Quern',
  'Isling',
  'Harrow',
  'Denby',
  'Orrin',
];
const THINGS = ['lock', 'weir', 'harbour', 'market hall', 'old bridge', 'water tower', 'ferry', 'paper mill'];
const PEOPLE = ['Anna Bell', 'Omar Gray', 'Ruth Stone', 'Ivo Lang', 'Mina Cole', 'Paul Ferro'];
const MONTHS = ['January', 'March', 'April', 'May', 'August', 'October', 'December'];
const GOODS = ['corn', 'wool', 'salt', 'timber', 'slate'];

type Subject = readonly [thing: string, town: string];

const QUESTIONS: readonly ((subject: Subject, draw: Draw) => string)[] = [
  ([thing, town]) => `Who built the ${thing} of ${town}, and when?`,
  ([thing, town]) => `What is the ${thing} of ${town} used for today?`,
  ([thing, town]) => `Which repairs did the ${thing} of ${town} need?`,
  ([thing, town], draw) => `What became of the ${thing} of ${town} after the flood of ${year(draw)}?`,
];
const SENTENCES: readonly ((draw: Draw) => string)[] = [
  (draw) => `The first one was built in ${year(draw)} by ${one(PEOPLE, draw)}, with stone from the hills`,
  (draw) => `After the flood of ${year(draw)} it was widened to ${below(90, draw)} metres`,
  (draw) =>
    `Farmers from ${one(TOWNS, draw)} bring corn and wool here every ${one(['week', 'month', 'spring'], draw)}`,
  (draw) => `A committee of ${below(20, draw)} members keeps the accounts, and ${one(PEOPLE, draw)} leads it`,
  (draw) => `Since ${year(draw)} nobody may pass at night without a lantern, whatever the weather is like`,
  (draw) => `Its gates weigh ${below(900, draw)} tons and are opened by hand with a long iron bar`,
  (draw) => `On ${day(draw)} it was opened again, in front of all the people of the valley and their cattle`,
  (draw) => `${one(TOWNS, draw)} pays for the lamps and for the oil that they burn in the winter months`,
];
const WITH_GAPS: readonly ((subject: Subject, draw: Draw) => string)[] = [
  ([thing, town], draw) =>
    `The {{c1::${thing}}} of ${town} was planned by {{c2::${one(PEOPLE, draw)}}} and opened in {{c3::${year(draw)}}} after long repairs`,
  ([thing, town], draw) =>
    `At the ${thing} of ${town} {{c1::${below(500, draw)}}} boats wait for {{c2::${one(GOODS, draw)}}} each spring`,
  ([thing, town], draw) =>
    `People of ${town} cleaned the ${thing} for the last time in {{c1::${one(MONTHS, draw)}}} ${year(draw)}, since {{c2::mud}} had closed it`,
];

const KINDS = [
  ...QUESTIONS.map((write) => ({ write, isGapped: false })),
  ...WITH_GAPS.map((write) => ({ write, isGapped: true })),
];

/**
 * A text of some forty notes about things in ten towns, with answers of one to four points. No two notes of one town are of one
 * kind: where they differ in a word and a number only, nobody can tell whether one of them is the other, corrected.
 */
export function madeNotes(seed: string): readonly WrittenNote[] {
  const draw = drawsOf(seed);
  return TOWNS.flatMap((town) => {
    const from = Math.floor(draw() * KINDS.length);
    const things = THINGS.filter(() => draw() < 0.5).slice(0, KINDS.length);
    return things.flatMap((thing, index) => {
      const kind = KINDS[(from + index) % KINDS.length];
      if (kind === undefined) return [];
      const text = kind.write([thing, town], draw);
      return [kind.isGapped ? withGaps(text) : question(text, draw)];
    });
  });
}

function withGaps(text: string): WrittenNote {
  return { kind: 'cloze', id: noteIdOf('deck', text, 0), text };
}

function question(asked: string, draw: Draw): WrittenNote {
  const id = noteIdOf('deck', asked, 0);
  const from = Math.floor(draw() * SENTENCES.length);
  const count = 1 + Math.floor(draw() * 4);
  const texts = Array.from({ length: count }, (_, index) => {
    const sentence = SENTENCES[(from + index) % SENTENCES.length];
    return sentence === undefined ? '' : sentence(draw);
  });
  return {
    kind: 'qa',
    id,
    question: asked,
    points: texts.map((text) => ({ id: pointIdOf(id, text, 0), text })),
  };
}

function one<Entry>(entries: readonly Entry[], draw: Draw): Entry {
  const entry = pick(entries, draw);
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}

function below(most: number, draw: Draw): number {
  return 2 + Math.floor(draw() * most);
}

function year(draw: Draw): number {
  return 1700 + Math.floor(draw() * 300);
}

function day(draw: Draw): string {
  return `${1 + Math.floor(draw() * 28)} ${one(MONTHS, draw)} ${year(draw)}`;
}
