// Numbers in words and digits, and months: values that are compared exactly, each with what sort of number it is, as "2002" and "six" do not
// contradict each other.

/** A number that a text writes. */
export interface Quantity {
  readonly kind: 'plain' | 'fraction' | 'percent' | 'ordinal' | 'year' | 'decade' | 'month' | 'day';
  /** In plain digits: "2002", "1000000", "3.5", "2/3"; of a month its number. */
  readonly value: string;
}

/** What stands for a number where words have stems; of one value whatever it counts, but months are no numbers. */
export function stemOfQuantity({ kind, value }: Quantity): string {
  return kind === 'month' ? `#month ${value}` : `#${value}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;
/** Names of months that are other words as well: months only beside a number, or after "in". */
const OTHER_WORDS = /^(?:may|march|mar|jan|dec|sep|nov|oct|jun|jul|apr|feb|aug|august)$/u;
const BEFORE_MONTH = /^(?:in|since|until|till|by|early|late|mid|from|to|of)$/u;

/** The month that a folded word writes, as a number of two digits at most; `before` and `isBesideNumber` tell it from other words. */
export function monthOf(word: string, before: string, isBesideNumber: boolean): string | undefined {
  if (!MONTH.test(word)) return undefined;
  if (OTHER_WORDS.test(word) && !isBesideNumber && !BEFORE_MONTH.test(before)) return undefined;
  return String(MONTHS.indexOf(word.slice(0, 3)) + 1);
}

/** What a number in plain digits is, by the form of it and what stands right behind: "%", "th", "s". */
export function quantityOf(value: string, behind: string): Quantity {
  if (behind === '%') return { kind: 'percent', value };
  if (/^(?:st|nd|rd|th)$/u.test(behind)) return { kind: 'ordinal', value };
  if (/^1[0-9]{3}$|^20[0-9]{2}$|^21[0-9]{2}$/u.test(value))
    return { kind: behind === 's' ? 'decade' : 'year', value };
  // "The 70s"
  if (behind === 's' && /^[1-9]0$/u.test(value)) return { kind: 'decade', value: `19${value}` };
  return { kind: 'plain', value };
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
/** The number that Han numerals write, in plain digits. */
export function hanNumber(text: string): string {
  const digits = Array.from(text.replaceAll('零', '〇').replace(/[两兩]/gu, '二'));
  if (digits.every((digit) => HAN_DIGITS.includes(digit)))
    return digits.map((digit) => HAN_DIGITS.indexOf(digit)).join('');
  let [sum, section, digit] = [0, 0, 0];
  for (const one of digits) {
    const [unit, large] = [HAN_UNITS[one], HAN_LARGE[one]];
    if (unit !== undefined) [section, digit] = [section + (digit === 0 ? 1 : digit) * unit, 0];
    else if (large !== undefined) [sum, section, digit] = [sum + (section + digit) * large, 0, 0];
    else digit = HAN_DIGITS.indexOf(one);
  }
  return String(sum + section + digit);
}
