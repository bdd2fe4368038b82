// Where sentences end, and where the parts of them begin that lie between commas and joining words: who lists all that comes to mind in one
// sentence says each thing in one of them.
import type { Token } from './token';

/** Whether a sentence ends in the gap behind a token. A full stop behind a single letter belongs to an initial: "J. Smith". */
export function endsSentence(gap: string, before: Token | undefined): boolean {
  if (gap === ' ') return false;
  if (/[\n!?;。！？；؟।•|]|\s\/\s/u.test(gap)) return true;
  return /\.(?:["'”’)\]]?\s|\.)/u.test(gap) && (before?.isGlued === true || before?.word.length !== 1);
}

/** Words that go on with another part of the same sentence. */
export const JOINING: ReadonlySet<string> = new Set(
  'and but while whereas und aber wahrend et mais y e pero mientras и а но'.split(' '),
);

/** Whether a token begins a part of its sentence. */
export function beginsSegment({ gap, word }: Token): boolean {
  return (gap !== ' ' && /[,()、，+–—]|\s-+\s|->|=>/u.test(gap)) || JOINING.has(word);
}
