// Which newer note goes on as which older one. Notes of different kinds never do. What says the same comes first, then
// what has the same id, then what is alike (likeNotes.ts).
import { normalizeText } from '../ids';
import { openCloze } from './cloze';
import { spokenPoint, type ClozeNote, type Note, type QaNote } from './deck';
import type { IsCommon } from './facts';
import { alikeClozes } from './likeClozes';
import { alikeNotes, frameOf, isRelated, keyedNote, retypedNotes } from './likeNotes';
import { severalOf } from './matchPoints';
import { pairAlike, pairByKey, pairByKeyIf, type Pairs } from './pairs';

/** Pairs the notes of an older and a newer text; no note is in two pairs. */
export function pairNotes(old: readonly Note[], next: readonly Note[], isCommon: IsCommon): Pairs {
  const pairs: Pairs = new Map();
  // Most notes are as they were: these need no closer look. Imported notes go by their ids only.
  pairByKey(pairs, old, next, writtenKey);
  if (pairs.size === old.length || pairs.size === next.length) return pairs;
  pairKind(pairs, old, next, isQa, (some, older, newer) => pairQa(some, older, newer, isCommon));
  pairKind(pairs, old, next, isCloze, (some, older, newer) => pairCloze(some, older, newer, isCommon));
  return pairs;
}

function writtenKey(note: Note): string {
  switch (note.kind) {
    case 'qa':
      return `qa\n${note.question}\n${note.points.map(spokenPoint).join('\n')}`;
    case 'cloze':
      return `cloze\n${note.text}`;
    case 'fields':
      return `fields\n${note.id}`;
  }
}

function pairQa(
  pairs: Pairs,
  oldNotes: readonly QaNote[],
  nextNotes: readonly QaNote[],
  isCommon: IsCommon,
): void {
  const [old, next] = [oldNotes.map(keyedNote), nextNotes.map(keyedNote)];
  // What says the same comes before what has the same id: an id made from a question may meet another note
  // that was given that id long ago and reworded since.
  pairByKey(pairs, old, next, ({ question, answer }) => `${question}\n${answer}`);
  const common = {
    questions: severalOf([old, next], ({ question }) => question),
    frames: severalOf([old, next], frameOf),
    answers: severalOf([old, next], ({ answer }) => answer),
    points: severalOf(
      [old.flatMap(({ points }) => points), next.flatMap(({ points }) => points)],
      (key) => key,
    ),
  };
  pairByKey(pairs, old, next, ({ question }) => (common.questions.has(question) ? undefined : question));
  pairByKeyIf(
    pairs,
    old,
    next,
    ({ note }) => note.id,
    (one, other) => isRelated(one, other, common),
  );
  pairAlike(pairs, old, next, alikeNotes(common, isCommon));
  pairAlike(pairs, old, next, retypedNotes(isCommon));
}

function pairCloze(
  pairs: Pairs,
  old: readonly ClozeNote[],
  next: readonly ClozeNote[],
  isCommon: IsCommon,
): void {
  pairByKey(pairs, old, next, (note) => normalizeText(note.text));
  pairByKey(pairs, old, next, (note) => normalizeText(openCloze(note.text)));
  pairAlike(pairs, old, next, alikeClozes(isCommon));
}

const isQa = (note: Note): note is QaNote => note.kind === 'qa';
const isCloze = (note: Note): note is ClozeNote => note.kind === 'cloze';

/** Pairs the notes of one kind, with the pairs that they are in already. */
function pairKind<Kind extends Note>(
  pairs: Pairs,
  old: readonly Note[],
  next: readonly Note[],
  isKind: (note: Note) => note is Kind,
  pairThem: (pairs: Pairs, old: readonly Kind[], next: readonly Kind[]) => void,
): void {
  const older = placesOfKind(old, isKind);
  const newer = placesOfKind(next, isKind);
  if (older.length === 0 || newer.length === 0) return;
  const placeOfOld = new Map(older.map(({ index }, place) => [index, place]));
  const some: Pairs = new Map();
  newer.forEach(({ index }, place) => {
    const before = placeOfOld.get(pairs.get(index) ?? -1);
    if (before !== undefined) some.set(place, before);
  });
  const notesOf = (entries: typeof older) => entries.map(({ note }) => note);
  pairThem(some, notesOf(older), notesOf(newer));
  for (const [place, before] of some) {
    const [after, continued] = [newer[place], older[before]];
    if (after !== undefined && continued !== undefined) pairs.set(after.index, continued.index);
  }
}

function placesOfKind<Kind extends Note>(notes: readonly Note[], isKind: (note: Note) => note is Kind) {
  return notes.flatMap((note, index) => (isKind(note) ? [{ note, index }] : []));
}
