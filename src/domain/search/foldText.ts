// Text as a search sees it: letters of one case without their accents, so that "uber" finds "Über".

/**
 * A text with letters in lower case and without accents, ligatures taken apart (ß as ss), and single blanks. Folding twice
 * changes nothing.
 */
export function foldText(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').toLowerCase().replace(MARKS, '').normalize('NFC');
  return bare.replace(LETTERS, (letter) => OTHER_LETTERS[letter] ?? letter).replace(/\s+/gu, ' ');
}

/** Anything but printable ASCII, or two blanks in a row. */
const UNUSUAL = /[^ -~]| {2}/u;
/** Accents of Latin, Greek and Cyrillic letters; points and vowel signs of Hebrew and Arabic, which are seldom written. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u064b-\u065f\u0670]/gu;
/** Letters that Unicode does not take apart. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const LETTERS = /[ßæœøđðþłħıς]/gu;
