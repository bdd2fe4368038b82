// A list of pairs in a document, "weir - a low wall" line by line, is meant as one: what is marked in it is no gap.

const PAIR_MARKS = [' - ', ' – ', ' — ', ' = ', ' : ', ': ', '=>', '->', ' | ', ';', '\t'] as const;
const SENTENCE_END = /[.!?。！？]$/u;
const FEWEST_LINES = 2;

/** Whether the lines of a paragraph are pairs, all of them parted by the same mark. */
export function isPairList(texts: readonly string[]): boolean {
  if (texts.length < FEWEST_LINES) return false;
  // Of a sentence over lines only the last line ends as one.
  const ended = texts.filter((text) => SENTENCE_END.test(text.trim())).length;
  if (ended > 0 && ended < texts.length) return false;
  return PAIR_MARKS.some((mark) => texts.every((text) => isPair(text, mark)));
}

function isPair(text: string, mark: string): boolean {
  const [one = '', other = '', ...more] = text.split(mark);
  return one.trim() !== '' && other.trim() !== '' && more.length === 0;
}
