// The facts of a text that can be swapped for another of their kind: years, days, numbers, countries and abbreviations. In doubt a word is no fact: what is swapped must leave something false.
import { NUMBER_WORDS } from '../../deck/factWords';
import { formulasIn, mayHoldFormulas, type FormulaPlace } from '../../text/formulas';
import { countryAt } from './regions';
import { wordsOf } from './words';

export type FactKind = 'year' | 'date' | 'number' | 'country' | 'abbreviation';

/** A fact where it stands in a text. */
export interface Fact {
  readonly kind: FactKind;
  /** As it is written. */
  readonly text: string;
  /** Equal for facts that say the same: "six" and "6". */
  readonly value: string;
  /** Place of its first and behind its last character, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** The facts of a text that can be swapped or left out, in order, apart from each other. */
export function factsOf(text: string): readonly Fact[] {
  return looseFacts(text, namedFactsOf(text));
}

/** Of the facts of a text those that are nowhere inside of a formula, belong to none, and are said by none as well. */
export function looseFacts(text: string, facts: readonly Fact[]): readonly Fact[] {
  if (facts.length === 0 || !mayHoldFormulas(text)) return facts;
  const formulas = formulasIn(text);
  const said = new Set(formulas.flatMap(({ source }) => wordsOf(source)));
  const isTied = (fact: Fact): boolean =>
    formulas.some((formula) => isPartOf(formula, fact, text)) ||
    [fact.text, fact.value].some((words) => wordsOf(words).every((word) => said.has(word)));
  const tied = new Set(facts.filter(isTied).map(({ value }) => value));
  return facts.filter(({ value }) => !tied.has(value));
}

/** Whether a fact stands in a formula, or is a number with nothing but signs and blanks between them: "\(n >\) 5". */
function isPartOf(formula: FormulaPlace, { kind, from, to }: Fact, text: string): boolean {
  if (from < formula.to && to > formula.from) return true;
  const between = text.slice(Math.min(to, formula.to), Math.max(from, formula.from));
  return kind === 'number' && /^[\s\p{S}\p{P}]*$/u.test(between);
}

/** All facts that a text names, also in formulas, in order, apart from each other. */
export function namedFactsOf(text: string): readonly Fact[] {
  const found = [...(/\d/u.test(text) ? writtenInDigits(text) : []), ...writtenInWords(text), ...names(text)];
  return found.sort((one, other) => one.from - other.from);
}

/** A text with some facts of one value changed into other words. */
export function withFact(text: string, fact: Fact, replacement: string): string {
  const places = factsOf(text).filter(({ kind, value }) => kind === fact.kind && value === fact.value);
  return places.reduceRight(
    (changed, { from, to }) => changed.slice(0, from) + replacement + changed.slice(to),
    text,
  );
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Not in the middle of a word, a version, a path or a code. */
const BEFORE = '(?<![\\p{L}\\p{N}.,:/_~#$€£@=+-])';
const AFTER = '(?![\\p{L}\\p{N}/_:+]|[.,][\\p{N}]|-[\\p{L}\\p{N}])';

const DATE = new RegExp(
  `(?=[\\dJFMASOND])${BEFORE}(?:\\d{1,2} (?:${MONTHS}) \\d{4}|(?:${MONTHS}) \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2})${AFTER}`,
  'gu',
);
const DIGITS = new RegExp(`(?=\\d)${BEFORE}\\d+(?:,\\d{3})*(?:\\.\\d{1,6})?${AFTER}`, 'gu');
const YEAR = /^(?:1\d|20)\d\d$/u;
/** What stands before a year, and behind one that begins a sentence or an entry; other numbers of four digits count something. */
const BEFORE_YEAR = new RegExp(
  `(?:[(,;:–—-] ?|(?:${MONTHS}|(?:^|[\\s(])(?:in|of|since|until|till|by|from|to|and|or|year|years|early|late|mid|during|before|after|between|around|about|circa|the|on|for|than|winter|spring|summer|autumn)) )$`,
  'iu',
);
/** The same in other languages: in doubt a number stays a number. Years before the common era, and of other calendars, are left alone. */
const BEFORE_YEAR_ELSEWHERE =
  /(?:^|[\s(])(?:(?:im|des) jahre?s?|jahr|en|l['’]année|(?:el |del )?año|em|ano|nel|anno|год[ау]?|عام|سنة) $/iu;
const BEHIND_YEAR_ELSEWHERE = /^ (?:год(?:[ауе]|ом)?|г|року|році|рік)(?!\p{L})/iu;
const OTHER_ERA = /^.{0,8}(?:до н|v\. ?Chr|av\. ?J|a\. ?C|هـ|ه\.|ق\.? ?م)/u;
/** Things that are counted by the number before them. */
const COUNTS = /^ (?!(?:was|is|as|has|its|this|thus|always|sometimes)(?!\p{L}))\p{Ll}+s(?!\p{L})/u;
const BEHIND_YEAR = /^(?:[.,:;!?)–—-]|$|\n| (?:–|—|-) )/u;
const COUNTED = new Map([...NUMBER_WORDS].filter(([, value]) => /^\d+$/u.test(value)));
const COUNTED_WORD = new RegExp(`\\b(?:${[...COUNTED.keys()].join('|')})\\b`, 'gu');
const CAPITALISED = /\p{Lu}[\p{Lu}\p{Ll}\p{M}]+/gu;
/** Abbreviations that say too little to be asked for. */
const ORDINARY =
  /^(?:[IVXLCDM]+|AM|PM|AD|BC|CE|BCE|OK|TV|ID|US|USA|UK|UAE|DNA|RNA|GDP|HTML|CSS|SQL|HTTP|URL|API|FAQ|PDF|ASCII|YYYY.*)$/u;

function writtenInDigits(text: string): readonly Fact[] {
  const dates = [...text.matchAll(DATE)].flatMap((match) => {
    const value = dayOf(match[0]);
    return value === undefined ? [] : factAt('date', match, value);
  });
  const numbers = [...text.matchAll(DIGITS)].flatMap((match) => {
    const [written] = match;
    const [from, to] = [match.index, match.index + written.length];
    const value = Number(written.replaceAll(',', ''));
    // The number of an entry of a list.
    const isListed = /^[)）]/u.test(text.slice(to)) && written.length < 3;
    if (!(value > 1) || isListed || dates.some((date) => from < date.to && to > date.from)) return [];
    const isYear = YEAR.test(written) && isSaidAsYear(text, from, to);
    return factAt(isYear ? 'year' : 'number', match, String(value));
  });
  return [...dates, ...numbers];
}

function isSaidAsYear(text: string, from: number, to: number): boolean {
  if (/^(?:%| ?per ?cent)/u.test(text.slice(to, to + 9)) || COUNTS.test(text.slice(to, to + 24)))
    return false;
  const [before, behind] = [text.slice(Math.max(0, from - 12), from), text.slice(to, to + 16)];
  const isElsewhere = BEFORE_YEAR_ELSEWHERE.test(before) || BEHIND_YEAR_ELSEWHERE.test(behind);
  if (isElsewhere && !OTHER_ERA.test(behind)) return true;
  // Behind a word of another script without blanks there is no telling.
  return BEFORE_YEAR.test(before) || (/(?:^|\n)$/u.test(before) && BEHIND_YEAR.test(text.slice(to)));
}

function writtenInWords(text: string): readonly Fact[] {
  return [...text.matchAll(COUNTED_WORD)].flatMap((match) => {
    const [written] = match;
    // A part of "twenty-five".
    if (text.charAt(match.index - 1) === '-' || text.charAt(match.index + written.length) === '-') return [];
    return factAt('number', match, COUNTED.get(written) ?? written);
  });
}

function names(text: string): readonly Fact[] {
  const found: Fact[] = [];
  let to = 0;
  for (const match of text.matchAll(CAPITALISED)) {
    const [word] = match;
    const { index } = match;
    if (index < to || /[\p{L}\p{N}]/u.test(text.charAt(index - 1))) continue;
    const country = countryAt(text, index, word);
    const isAbbreviation = country === undefined && isAbbreviated(text, index, word);
    if (country === undefined && !isAbbreviation) continue;
    const written = country ?? word;
    to = index + written.length;
    found.push({
      kind: country === undefined ? 'abbreviation' : 'country',
      text: written,
      value: written,
      from: index,
      to,
    });
  }
  return found;
}

/** Capitals are an abbreviation where they are spoken of as a thing, and not only loud: "the WMO", "WMO's". */
const SPOKEN_OF = /(?:^|[\s(])(?:the|of|by|from|with|between|join(?:s|ed|ing)?|leav(?:es?|ing)|left) $/iu;

function isAbbreviated(text: string, from: number, word: string): boolean {
  const to = from + word.length;
  if (!/^[A-Z]{3,6}$/u.test(word) || ORDINARY.test(word) || besideCode(text, from, to)) return false;
  return (
    /^['’]s(?!\p{L})/u.test(text.slice(to, to + 3)) ||
    SPOKEN_OF.test(text.slice(Math.max(0, from - 10), from))
  );
}

/** Whether what stands beside a word makes it a code: "ISO-8859", "A_B", "x.CSV". */
function besideCode(text: string, from: number, to: number): boolean {
  return /[._/=-]/u.test(text.charAt(from - 1)) || /[\p{N}_/-]/u.test(text.charAt(to));
}

function factAt(kind: FactKind, match: RegExpExecArray, value: string): Fact {
  const [text] = match;
  return { kind, text, value, from: match.index, to: match.index + text.length };
}

/** A day as YYYY-MM-DD. */
function dayOf(written: string): string | undefined {
  if (/^\d{4}-/u.test(written)) return written;
  const [, month] = new RegExp(`(${MONTHS})`, 'u').exec(written) ?? [];
  const [day, year] = [...written.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const number = MONTHS.split('|').indexOf(month) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How near a number or day is written, and words with which another may be true as well. */
const HEDGED =
  /(?:about|around|some|nearly|almost|over|than|least|most|up to|under|below|above|approximately|roughly|circa|c\.|between|since|until|till|by|before|after|from|as many as|as few as|to|and|or|[≈~<>≤≥±–—-])\s*$/iu;
const HEDGED_BEHIND = /^\s*(?:or|to|–|—|-|and (?:more|over|above)|BC|BCE)(?![\p{L}])/u;

/** The same in other languages: digits are facts in all of them. */
const HEDGED_ELSEWHERE =
  /(?:etwa|ungefähr|rund|über|unter|mehr als|weniger als|mindestens|höchstens|fast|bis|seit|environ|près de|plus de|moins de|au moins|au plus|depuis|más de|menos de|al menos|cerca de|casi|desde|hasta|mais de|menos de|около|более|менее|свыше|почти|не меньше|не больше|до|после|(?<!\p{L})(?:с|к|по)|nach|vor|après|avant|después de|antes de|depois de|entre|zwischen|между|حوالي|نحو|تقريبا|أكثر من|أقل من|منذ|حتى|قبل|بعد|超过|超過|大约|大約|约|約|近|至少|最多|不到|将近|几乎)\s*(?:(?:dem |den )?jahre? |l['’]année |(?:el |o )?a[nñ]o |عام |سنة )?$/iu;
const HEDGED_BEHIND_ELSEWHERE =
  /^\s*(?:多|余|餘|以上|以下|左右|(?:oder mehr|ou plus|o más|ou mais|или более|تقريبا)(?!\p{L}))/iu;

/** Whether another number, year or day may be true as well: "over 30", "since 2002", "from 5 to 10". */
export function isHedged(text: string, { kind, from, to }: Fact): boolean {
  if (kind === 'country' || kind === 'abbreviation')
    return /(?:^|\s)or\s*$/u.test(text.slice(0, from)) || /^\s*or(?!\p{L})/u.test(text.slice(to));
  const [before, behind] = [text.slice(Math.max(0, from - 20), from), text.slice(to, to + 12)];
  return (
    [HEDGED, HEDGED_ELSEWHERE].some((words) => words.test(before)) ||
    [HEDGED_BEHIND, HEDGED_BEHIND_ELSEWHERE].some((words) => words.test(behind))
  );
}

/** Words that leave a list open, or a relation that others have too: another name may be true there as well. */
const OPEN =
  /\b(?:for example|for instance|e\.g\.|such as|including|includes?|included|like|among|one of|some of|etc|and others|border(?:s|ing|ed)?|neighbou?r\w*|trades?|trading|exports?|imports?|allies|allied|similar|both|either|also|too|as well)\b/iu;

/** Whether another name may be true in a text as well. */
export function isOpen(text: string): boolean {
  return OPEN.test(text);
}
