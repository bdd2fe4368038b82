// The shapes of short answers: wrong choices look like the right one, or they give it away.
import { plainOf } from './words';

/** How a short answer looks. */
export interface Shape {
  readonly script: string;
  readonly words: number;
  readonly number: 'year' | 'other' | 'none';
  readonly isName: boolean;
  readonly length: number;
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
];
const SCRIPT_PATTERNS = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const);
const ALL_LATIN = /^[\p{Script=Latin}\P{L}]*$/u;

/** The script that most letters of a text are written in: a name in Latin letters leaves a Russian sentence Russian. Empty where it has none. */
export function scriptOf(text: string): string {
  if (ALL_LATIN.test(text)) return /\p{L}/u.test(text) ? 'Latin' : '';
  let [script, most] = ['', 0];
  for (const [name, pattern] of SCRIPT_PATTERNS) {
    const letters = text.match(pattern)?.length ?? 0;
    if (letters > most) [script, most] = [name, letters];
  }
  return script;
}

/** The shape of an answer. */
export function shapeOf(text: string): Shape {
  return {
    script: scriptOf(text),
    words: plainOf(text).split(' ').length,
    number: YEAR.test(text) ? 'year' : /\p{Nd}/u.test(text) ? 'other' : 'none',
    isName: /^\p{Lu}/u.test(text),
    length: text.length,
  };
}

const YEAR = /(?<!\p{N})(?:1\d|20)\d\d(?!\p{N})/u;

/** Whether two answers could be told to be of one kind by their shapes. */
export function isOfKind(one: Shape, other: Shape): boolean {
  return one.script === other.script && one.number === other.number;
}

/** How unlike two answers look, 0 for alike. */
export function unlike(one: Shape, other: Shape): number {
  return (
    Number(one.isName !== other.isName) * 2 +
    Math.min(3, Math.abs(one.words - other.words)) +
    Math.min(2, Math.abs(one.length - other.length) / 20)
  );
}
