// Words that a deck writes with a small letter somewhere: with a capital at the start of a sentence they are no names.
import { titleOfNote } from './titles';
import { spokenPoint, type Note } from './deck';
import type { IsCommon } from './facts';

const SMALL_WORD = /(?<![\p{L}\p{M}\p{Nd}'’-])\p{Ll}[\p{L}\p{M}\p{Nd}]*(?:['’-]\p{L}[\p{L}\p{M}\p{Nd}]*)*/gu;

/** Whether the notes write a word with a small letter; they are read at the first question. */
export function commonWordsOf(...decks: readonly (readonly Note[])[]): IsCommon {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= wordsOf(decks.flat());
    return words.has(word);
  };
}

function wordsOf(notes: readonly Note[]): Set<string> {
  const words = new Set<string>();
  for (const note of notes) {
    const texts = note.kind === 'qa' ? [note.question, ...note.points.map(spokenPoint)] : [titleOfNote(note)];
    for (const text of texts) for (const [word] of text.matchAll(SMALL_WORD)) words.add(word.toLowerCase());
  }
  return words;
}
