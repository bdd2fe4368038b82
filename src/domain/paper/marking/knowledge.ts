// What marking has to know of the decks that points belong to: made once, and used for many answers.
import { bareFormulas } from '../../text/formulas';
import type { SourceCard } from '../source';
import { abbreviationsIn } from './abbreviations';
import type { Knowledge } from './mark';
import { nameFinder } from './names';
import { readUnits } from './units';
import { readWritten, type Written } from './written';

/** Reads what marking has to know of the cards' decks: how common words are, which are names, and what abbreviations mean. */
export function readKnowledge(cards: readonly SourceCard[]): Knowledge {
  const finder = nameFinder();
  const abbreviations = new Map<string, string>();
  const pointsWith = new Map<string, number>();
  const seen = new Set<string>();
  let points = 0;
  const read = (marked: string): Written => {
    const text = bareFormulas(marked);
    const written = readWritten(text);
    finder.read(written);
    if (text.includes('('))
      for (const [short, long] of abbreviationsIn(text))
        if (!abbreviations.has(short)) abbreviations.set(short, long);
    return written;
  };
  for (const { noteId, question, points: some, closing, remark } of cards) {
    for (const text of [question, closing, remark]) {
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      read(text);
    }
    for (const { id, label, text } of some) {
      // Cards of one note may share points.
      const key = `${noteId}:${id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      points += 1;
      const stems = new Set(stemsOf(read(text)));
      if (label !== undefined) for (const stem of stemsOf(readWritten(bareFormulas(label)))) stems.add(stem);
      for (const stem of stems) pointsWith.set(stem, (pointsWith.get(stem) ?? 0) + 1);
    }
  }
  return { abbreviations, pointsWith, points, names: finder.names() };
}

function stemsOf(written: Written): readonly string[] {
  return readUnits(written).map(({ stem }) => stem);
}
