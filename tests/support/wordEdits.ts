// Random changes of a text: some that leave what it says, and some that change a number, a date or a name of it.
import { NEGATIONS, NUMBER_WORDS, OPENERS } from '../../src/domain/deck/factWords';
import { drawFrom } from '../../src/domain/ids';

/** Draws from 0 to 1, the same for the same seed. */
export type Draw = () => number;

export function drawsOf(seed: string): Draw {
  let count = 0;
  return () => {
    count += 1;
    return drawFrom(`${seed}\n${count}`);
  };
}

export function place(entries: readonly unknown[], draw: Draw): number {
  return Math.floor(draw() * entries.length);
}

export function pick<Entry>(entries: readonly Entry[], draw: Draw): Entry | undefined {
  return entries[place(entries, draw)];
}

export function inserted<Entry>(entries: readonly Entry[], entry: Entry, draw: Draw): readonly Entry[] {
  return entries.toSpliced(Math.floor(draw() * (entries.length + 1)), 0, entry);
}

const FILLERS = ['indeed', 'mostly', 'in general', 'as a rule', 'usually', 'in practice'];
const HAN_FILLERS = ['其实', '一般', '通常', '大致'];

/** A word or two put in, or a word without digits put in other words. */
export function reworded(text: string, draw: Draw): string {
  const words = text.split(' ');
  const hanAt = /\p{Script=Han}{2}/u.exec(text)?.index;
  if (hanAt !== undefined && words.length < 6) {
    const at = hanAt + Math.floor(draw() * 3);
    return `${text.slice(0, at)}${pick(HAN_FILLERS, draw) ?? ''}${text.slice(at)}`;
  }
  const at = place(words, draw);
  const isReplaced = draw() < 0.5 && words.length >= 5 && /^\p{Ll}{3,}$/u.test(words[at] ?? '');
  return words.toSpliced(at, isReplaced ? 1 : 0, pick(FILLERS, draw) ?? '').join(' ');
}

/** Two neighbours among letters swapped. */
export function retyped(text: string, draw: Draw): string {
  const places = [...text.matchAll(/(?<=\p{L})\p{Ll}(?=\p{Ll}\p{L})/gu)].map((match) => match.index);
  const at = pick(places, draw);
  if (at === undefined) return text;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** Other closing punctuation, no commas, or other capitals. */
export function remarked(text: string, draw: Draw): string {
  const way = Math.floor(draw() * 4);
  if (way === 0) return /[.?!]$/u.test(text) ? text.slice(0, -1) : `${text}.`;
  if (way === 1) return text.replaceAll(/(?<!\d),(?!\d)/gu, '');
  if (way === 2) return text.toUpperCase();
  return text.replaceAll('"', "'").replaceAll(' - ', ' – ');
}

/** One number changed for another of as many digits. */
export function renumbered(text: string, draw: Draw): string {
  const found = pick([...text.matchAll(/\d+/gu)], draw);
  if (found === undefined) return text;
  const [digits] = found;
  const last = Number(digits.at(-1));
  const other = digits.slice(0, -1) + String((last + 1 + Math.floor(draw() * 8)) % 10);
  return text.slice(0, found.index) + other + text.slice(found.index + digits.length);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** A month beside a number: "may" and "march" are words as well. */
const MONTH = new RegExp(
  String.raw`(?<=\d(?:st|nd|rd|th)? )(?:${MONTHS.join('|')})|(?:${MONTHS.join('|')})(?= \d)`,
  'gu',
);
const DAY = new RegExp(
  String.raw`(?<!\d)\d{1,2}(?=(?:st|nd|rd|th)? (?:${MONTHS.join('|')}))|(?<=(?:${MONTHS.join('|')}) )\d{1,2}(?!\d)`,
  'gu',
);

/** Another month, or another day, in one date; a month alone for another one. */
export function redated(text: string, draw: Draw): string {
  if (MONTHS.includes(text))
    return (
      pick(
        MONTHS.filter((month) => month !== text),
        draw,
      ) ?? text
    );
  const found = pick([...text.matchAll(MONTH), ...text.matchAll(DAY)], draw);
  if (found === undefined) return text;
  const [written] = found;
  const others = /\d/u.test(written) ? Array.from({ length: 28 }, (_, day) => String(day + 1)) : MONTHS;
  const other =
    pick(
      others.filter((each) => each !== written),
      draw,
    ) ?? '';
  return text.slice(0, found.index) + other + text.slice(found.index + written.length);
}

const NAMES = [
  'Quillon',
  'Bertrade',
  'Oswestry',
  'Ingomar',
  'Thessaly',
  'Vandermeer',
  'Hollis',
  'Kirrin',
  'Pemberly',
];

/** Another name for a capitalised word inside a sentence; one at its start may be no name. */
export function renamed(text: string, draw: Draw): string {
  return withName(text, /(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?![\p{L}\p{M}\p{Nd}'’-])/gu, draw);
}

/** Another name for the first word of a text. */
export function renamedAtStart(text: string, draw: Draw): string {
  return withName(text, /^\p{Lu}\p{Ll}{3,}(?![\p{L}\p{M}\p{Nd}'’-])/gu, draw);
}

function withName(text: string, names: RegExp, draw: Draw): string {
  const found = pick(
    [...text.matchAll(names)].filter(([word]) => isName(word)),
    draw,
  );
  const other = pick(
    NAMES.filter((name) => !text.includes(name)),
    draw,
  );
  if (found === undefined || other === undefined) return text;
  return text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
}

/** Months are dates, and what may be put in anywhere is written small then. */
function isName(word: string): boolean {
  const small = word.toLowerCase();
  if (FILLERS.some((filler) => filler.split(' ').includes(small))) return false;
  return !OPENERS.has(small) && !NUMBER_WORDS.has(small) && !NEGATIONS.has(small) && !MONTHS.includes(word);
}

/** Whether a text was edited so often that nobody knows it again: a short one twice. */
export function isWorn(text: string, edits: readonly string[]): boolean {
  return text.length < SHORT && edits.length >= MOST_EDITS_OF_SHORT;
}

const SHORT = 40;
const MOST_EDITS_OF_SHORT = 2;

const SHORTEST_SPLIT = 30;

/** A text in two halves, each with something to say; nothing when it is too short or holds code. */
export function halvesOf(text: string, draw: Draw): readonly [string, string] | undefined {
  if (text.length < SHORTEST_SPLIT || text.includes('```')) return undefined;
  const middle = text.length / 3 + (draw() * text.length) / 3;
  const cuts = [...text.matchAll(/[.,;] |[。，；]|\n| /gu)].map((match) => match.index + match[0].length);
  const cut = cuts.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (cut === undefined) return undefined;
  const halves = [text.slice(0, cut), text.slice(cut)].map((half) => half.replace(/[\s,;，；]+$/u, ''));
  const [one = '', other = ''] = halves;
  return one.trim().length > 8 && other.trim().length > 8 ? [one.trim(), other.trim()] : undefined;
}
