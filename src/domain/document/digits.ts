// Numbers in the digits of any script.

const DIGIT = /^\p{Nd}$/u;

/** The number that digits of any script write. */
export function numberOf(digits: string): number {
  const plain = Number(digits);
  return Number.isNaN(plain)
    ? Array.from(digits).reduce((sum, digit) => 10 * sum + valueOf(digit), 0)
    : plain;
}

/** Digits stand in runs from zero to nine. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let above = 0;
  while (DIGIT.test(String.fromCodePoint(code - above - 1))) above += 1;
  return above % 10;
}
