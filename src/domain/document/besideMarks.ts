// What stands beside a run of marks decides whether it may open or close: `*word*` does, `2 * 3`, `snake_case` and `a==b` do not.
// Texts are shown by it, and gaps are found by it. The idea to know: scripts that put no blanks between words (Chinese, Japanese,
// Thai), or hang particles on to them (Korean), need no blank around marks either.

/** What a run of equal marks may do, by the characters at its sides. */
export interface Reach {
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether a word goes on at that side, as in "N**orth**": such marks are less likely meant as marks. */
  readonly wordBefore: boolean;
  readonly wordAfter: boolean;
}

type Side = 'blank' | 'sign' | 'word' | 'word without blanks';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

/** What ends a value in code. */
const BEHIND_VALUE = /[)\]}]$|[\p{L}\p{N}]["']$/u;

/**
 * What the run of marks from `at` on, `width` of them, may do: a mark has no blank at its inner side, and beside a sign only
 * where no word stands at the other side, as in CommonMark. An underscore never stands inside of a word. "==" compares where a
 * word, a bracket or a quotation ends before it, as in `f(a)==b`, or a number follows; an ending may: `==weir==s`.
 */
export function reachOf(text: string, at: number, width: number): Reach {
  const mark = text.charAt(at);
  const next = String.fromCodePoint(text.codePointAt(at + width) ?? 0x20);
  const before = sideOf(characterBefore(text, at));
  const after = sideOf(next);
  const isBehindValue =
    mark === '=' && after !== 'word without blanks' && BEHIND_VALUE.test(text.slice(Math.max(0, at - 2), at));
  const wordBefore = isInWord(mark, before);
  const wordAfter = isInWord(mark, after);
  const isStrict = mark === '_' || mark === '=';
  const goesOn = mark === '_' ? wordAfter : mark === '=' && /\p{N}/u.test(next);
  return {
    opens: faces(after, before) && !(isStrict && wordBefore) && !isBehindValue,
    closes: faces(before, after) && !goesOn,
    wordBefore,
    wordAfter,
  };
}

/**
 * Whether two runs pair by what stands outside of them: a word may go on at one side of two marks, "**N**orth", but not at both,
 * "2**3**4", and not beside a single one.
 */
export function suits(opener: Reach, closer: Reach, width: number): boolean {
  return width === 1 ? !opener.wordBefore && !closer.wordAfter : !opener.wordBefore || !closer.wordAfter;
}

function faces(inner: Side, outer: Side): boolean {
  return inner !== 'blank' && (inner !== 'sign' || outer !== 'word');
}

function isInWord(mark: string, side: Side): boolean {
  return side === 'word' || (mark === '_' && side === 'word without blanks');
}

function characterBefore(text: string, at: number): string {
  const last = text.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(at - 2, at) : last;
}

function sideOf(character: string): Side {
  if (character === '' || /^\s/u.test(character)) return 'blank';
  if (/^[\p{P}\p{S}]/u.test(character)) return 'sign';
  return UNSPACED.test(character) ? 'word without blanks' : 'word';
}
