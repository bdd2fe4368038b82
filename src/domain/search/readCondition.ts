// One term of a search as a condition: an operator such as "deck:" with what stands behind it, or words to look for.
import { failure, success, type Result } from '../result';
import { patternOf } from './pattern';
import type { PlacedCharacter, Token } from './readTerms';
import {
  CARD_MARKS,
  COMPARISONS,
  PROPERTIES,
  type CardMark,
  type Comparison,
  type Condition,
  type Property,
  type SearchProblem,
} from './search';

type Read = Result<Condition, SearchProblem>;

/** What stands behind an operator: its characters, the text they make, and how to refuse a part of it. */
interface Value {
  readonly characters: readonly PlacedCharacter[];
  readonly text: string;
  /** Refuses the characters from one position of `text` up to, not including, another. */
  readonly refuse: (code: SearchProblem['code'], from?: number, to?: number) => Result<never, SearchProblem>;
}

/** The condition that a term says. `text` is the whole search, whose words the problems name. */
export function readCondition(text: string, term: Token): Read {
  const { characters } = term;
  const colon = colonOf(characters);
  const value = valueOf(text, term, characters.slice(colon + 1));
  if (colon < 0) {
    if (characters.length === 0) return value.refuse('nothingBehind');
    return success({ kind: 'text', where: 'anywhere', pattern: patternOf(characters) });
  }
  const name = textOf(characters.slice(0, colon)).toLowerCase();
  const operator = OPERATORS.get(name);
  const operatorPart = valueOf(text, term, characters.slice(0, colon));
  if (operator === undefined) return operatorPart.refuse('unknownOperator');
  if (value.text === '') return valueOf(text, term, characters).refuse('nothingBehind');
  return operator(value);
}

/** The place of the colon behind an operator; -1 where the term is words. A number before it makes it a time or a ratio. */
function colonOf(characters: readonly PlacedCharacter[]): number {
  const colon = characters.findIndex(({ character, isEscaped }) => character === ':' && !isEscaped);
  const isName = characters.slice(0, Math.max(0, colon)).every(isLetter);
  // In quotation marks: a sentence, since what an operator says never begins with a blank.
  const isSentence = characters[colon + 1]?.character === ' ';
  return colon > 0 && isName && !isSentence ? colon : -1;
}

function isLetter({ character, isEscaped }: PlacedCharacter): boolean {
  return !isEscaped && /[a-z]/iu.test(character);
}

function textOf(characters: readonly PlacedCharacter[]): string {
  return characters.map(({ character }) => character).join('');
}

function valueOf(text: string, term: Token, characters: readonly PlacedCharacter[]): Value {
  return {
    characters,
    text: textOf(characters),
    refuse: (code, from = 0, to = characters.length) => {
      const first = characters[from]?.at ?? term.from;
      const last = characters[to - 1]?.at;
      const end = last === undefined ? term.to : last + 1;
      return failure({ code, from: first, to: end, word: text.slice(first, end) });
    },
  };
}

const OPERATORS: ReadonlyMap<string, (value: Value) => Read> = new Map([
  ['deck', named('deck')],
  ['tag', readTag],
  ['note', named('note')],
  ['card', named('slot')],
  ['question', words('question')],
  ['front', words('question')],
  ['answer', words('answer')],
  ['back', words('answer')],
  ['is', readMark],
  ['prop', readProperty],
  ['rated', readRated],
  ['added', within('added')],
  ['edited', within('edited')],
  ['introduced', within('introduced')],
  ['flag', readFlag],
  ['nid', ({ text }) => success({ kind: 'noteIds', ids: new Set(text.split(',')) })],
  ['cid', ({ text }) => success({ kind: 'cardIds', ids: new Set(text.split(',')) })],
]);

function named(kind: 'deck' | 'tag' | 'note' | 'slot'): (value: Value) => Read {
  return ({ characters }) => success({ kind, pattern: patternOf(characters) });
}

/** "none" finds notes without a tag; with a backslash in it, those with a tag of that name. */
function readTag(value: Value): Read {
  const isNone = value.text.toLowerCase() === 'none' && !value.characters.some(({ isEscaped }) => isEscaped);
  return isNone ? success({ kind: 'noTags' }) : named('tag')(value);
}

function words(where: 'question' | 'answer'): (value: Value) => Read {
  return ({ characters }) => success({ kind: 'text', where, pattern: patternOf(characters) });
}

/** Other names by which Anki knows them. */
const MARKS: ReadonlyMap<string, CardMark> = new Map([
  ...CARD_MARKS.map((mark): [string, CardMark] => [mark, mark]),
  ['learn', 'learning'],
  ['relearn', 'relearning'],
]);

function readMark(value: Value): Read {
  const mark = MARKS.get(value.text.toLowerCase());
  return mark === undefined ? value.refuse('unknownState') : success({ kind: 'is', mark });
}

const NAMES: ReadonlyMap<string, Property> = new Map(PROPERTIES.map((name) => [name, name]));
// The longer ones first: "<=" also begins with "<".
const SIGNS: readonly Comparison[] = COMPARISONS.toSorted((one, other) => other.length - one.length);

function readProperty(value: Value): Read {
  const { text } = value;
  const nameEnd = /[<>=!]/u.exec(text)?.index ?? text.length;
  const property = NAMES.get(text.slice(0, nameEnd).toLowerCase());
  if (property === undefined) return value.refuse('unknownProperty', 0, Math.max(1, nameEnd));
  const comparison = SIGNS.find((sign) => text.startsWith(sign, nameEnd));
  const numberFrom = nameEnd + (comparison?.length ?? 0);
  if (numberFrom >= text.length) return value.refuse('nothingBehind');
  const number = /^-?\d{1,9}(?:\.(\d{1,9}))?$/u.exec(text.slice(numberFrom));
  if (comparison === undefined || number === null) return value.refuse('badNumber', numberFrom);
  const decimals = number[1]?.length ?? 0;
  return success({ kind: 'prop', property, comparison, value: Number(number[0]), decimals });
}

/** A number of days of "rated:", "added:" and the like; more than any library is old. */
const MOST_DAYS = 100_000;

function readRated(value: Value): Read {
  const colon = value.text.indexOf(':');
  const daysEnd = colon < 0 ? value.text.length : colon;
  const days = wholeNumber(value.text.slice(0, daysEnd), 1, MOST_DAYS);
  if (days === undefined) return value.refuse('badNumber', 0, Math.max(1, daysEnd));
  if (colon < 0) return success({ kind: 'rated', days, button: undefined });
  if (colon + 1 === value.text.length) return value.refuse('nothingBehind');
  const button = wholeNumber(value.text.slice(colon + 1), 1, 4);
  return button === undefined
    ? value.refuse('badNumber', colon + 1)
    : success({ kind: 'rated', days, button });
}

function within(kind: 'added' | 'edited' | 'introduced'): (value: Value) => Read {
  return (value) => {
    const days = wholeNumber(value.text, 1, MOST_DAYS);
    return days === undefined ? value.refuse('badNumber') : success({ kind, days });
  };
}

function readFlag(value: Value): Read {
  const flag = wholeNumber(value.text, 0, 7);
  return flag === undefined ? value.refuse('badNumber') : success({ kind: 'flag', flag });
}

function wholeNumber(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,6}$/u.test(text)) return undefined;
  const number = Number(text);
  return number >= min && number <= max ? number : undefined;
}
