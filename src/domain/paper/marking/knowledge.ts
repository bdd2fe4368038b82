// What marking has to know of the decks that points belong to: made once, and used for many answers.
import type { SourceCard } from '../source';
import { abbreviationsIn } from './abbreviations';
import type { Knowledge } from './mark';
import { namesOf } from './names';
import { readUnits } from './units';
import { readWritten } from './written';

/** Reads what marking has to know of the cards' decks: how common words are, which are names, and what abbreviations mean. */
export function readKnowledge(cards: readonly SourceCard[]): Knowledge {
  const texts = new Set<string>();
  const points = new Map<string, string>();
  for (const { noteId, question, points: some, closing, remark } of cards) {
    for (const text of [question, closing, remark]) if (text !== undefined) texts.add(text);
    for (const { id, label, text } of some) {
      texts.add(text);
      points.set(`${noteId}:${id}`, label === undefined ? text : `${label}: ${text}`);
    }
  }
  const pointsWith = new Map<string, number>();
  for (const text of points.values())
    for (const { stem } of readUnits(readWritten(text)))
      pointsWith.set(stem, (pointsWith.get(stem) ?? 0) + 1);
  const abbreviations = new Map<string, string>();
  for (const text of texts) {
    if (!text.includes('(')) continue;
    for (const [short, long] of abbreviationsIn(text))
      if (!abbreviations.has(short)) abbreviations.set(short, long);
  }
  const names = namesOf([...texts].map(readWritten));
  return { abbreviations, pointsWith, points: points.size, names };
}
