// Days as people write them. Only whole days count: "February 2022" says no day and is not read.

export interface WrittenDate {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Whether day and month could also be the other way round. */
  readonly ambiguous: boolean;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const LONGEST_DATE = 60;

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const WEEKDAY_BEFORE = new RegExp(`^${WEEKDAY},?\\s+`, 'iu');
const WEEKDAY_AFTER = new RegExp(
  `(?:,\\s*|\\s+)\\(?${WEEKDAY}\\)?$|\\s?[(（]?(?:星期|周|週)[一二三四五六日天][)）]?$`,
  'iu',
);
/** "T10:00:00Z", " 10:00", ", 10:00 UTC". */
const TIME = /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/u;
const IN_BRACKETS = /^[(（[]\s?([^()（）[\]]*?)\s?[)）\]]$/u;
/** 2022-02-10, 2022/2/10, 2022.02.10, 2022年2月10日. */
const YEAR_FIRST = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/u;
/** 10/02/2022, 10.2.2022, 10-02-2022. */
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/u;
/** 10 February 2022, 10th of Feb., 2022, 10-Feb-2022. */
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/iu;
/** February 10, 2022; Feb. 10th 2022. */
const MONTH_DAY = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/iu;
/** 2022 February 10. */
const YEAR_MONTH = /^(\d{4})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?$/iu;

/** Reads a day; numbers with slashes are read with the day first unless only the other way gives a day. */
export function readDate(written: string): WrittenDate | undefined {
  if (written.length > LONGEST_DATE) return undefined;
  const text = written
    .trim()
    .replace(/\.$/u, '')
    .replace(IN_BRACKETS, '$1')
    .replace(TIME, '')
    .replace(WEEKDAY_BEFORE, '')
    .replace(WEEKDAY_AFTER, '');
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dateOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return fromTwoNumbers(yearLast);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return dateOf(dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return dateOf(monthDay[3], monthOf(monthDay[1]), monthDay[2]);
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) return dateOf(yearMonth[1], monthOf(yearMonth[2]), yearMonth[3]);
  return undefined;
}

/** Whether a text is a date and nothing else, though its day may not be told: "10/02/22". */
export function looksLikeDate(written: string): boolean {
  return /^[(（]?\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}[)）]?\.?$/u.test(written.trim());
}

function fromTwoNumbers([, first, mark, second, year]: RegExpExecArray): WrittenDate | undefined {
  const dayFirst = dateOf(year, Number(second), first);
  const monthFirst = dateOf(year, Number(first), second);
  // Dots are written only where the day comes first.
  const ambiguous = mark !== '.' && dayFirst !== undefined && monthFirst !== undefined && first !== second;
  const date = dayFirst ?? monthFirst;
  return date === undefined ? undefined : { day: date.day, ambiguous };
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function dateOf(year = '', month: number, day = ''): WrittenDate | undefined {
  const days = daysIn(Number(year), month);
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return { day: `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, ambiguous: false };
}

/** 0 for a month that is none. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
