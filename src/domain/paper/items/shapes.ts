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
const SCRIPT_PATTERNS = SCRIPTS.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));

/** The shape of an answer. */
export function shapeOf(text: string): Shape {
  const script = SCRIPTS[SCRIPT_PATTERNS.findIndex((pattern) => pattern.test(text))] ?? '';
  return {
    script,
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
