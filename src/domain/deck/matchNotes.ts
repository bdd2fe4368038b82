// When a document is read again, ids, and with them histories, go from the older notes to the newer ones that
// continue them: by what they say, then by id, then by likeness, then as retyped with other letters, numbers or
// names. No id ever goes to two places.
import { hashText, normalizeText, type NoteId, type PointId } from '../ids';
import type { Note, Point } from './deck';
import { pairAlike, pairByKey, type Measure, type Pairs } from './pairs';
import { editLikeness, likeness, shapeOf, shinglesOf, type Shingles } from './similarity';

/**
 * The newer notes in their order, with the ids of the older notes and points they continue. A note that the
 * learner edited (`editedAtMs`) stays as it is in its place, and comes last when the newer notes no longer
 * have it.
 */
export function matchNotes(old: readonly Note[], next: readonly Note[]): readonly Note[] {
  const pairs: Pairs = new Map();
  // What says the same comes before what has the same id: an id made from a question may meet another note
  // that was given that id long ago and reworded since.
  pairByKey(pairs, old, next, (note) => `${questionKey(note)}\n${note.points.map(pointKey).join('\n')}`);
  pairByKey(pairs, old, next, (note) => `${questionKey(note)}\n${note.id}`);
  pairByKey(pairs, old, next, questionKey);
  pairByKey(pairs, old, next, (note) => note.id);
  pairAlike(pairs, old, next, NOTES);
  pairAlike(pairs, old, next, RETYPED_NOTES);
  const used = new Set(old.map((note) => note.id));
  const matched = next.map((note, index) => {
    const before = old[pairs.get(index) ?? -1];
    if (before === undefined) return withFreshId(note, used);
    return before.editedAtMs === undefined ? continueNote(before, note) : before;
  });
  const continued = new Set(pairs.values());
  return [...matched, ...old.filter((note, index) => note.editedAtMs !== undefined && !continued.has(index))];
}

/** The points of a note with the ids of the older points they continue. */
export function matchPoints(old: readonly Point[], next: readonly Point[]): readonly Point[] {
  const pairs: Pairs = new Map();
  pairByKey(pairs, old, next, pointKey);
  pairByKey(pairs, old, next, (point) => normalizeText(point.text));
  pairByKey(pairs, old, next, (point) => point.id);
  pairByKey(pairs, old, next, (point) => point.label && normalizeText(point.label));
  pairAlike(pairs, old, next, POINTS);
  pairAlike(pairs, old, next, RETYPED_POINTS);
  pairLastOnes(pairs, old, next);
  const used = new Set(old.map((point) => point.id));
  return next.map((point, index) => {
    const before = old[pairs.get(index) ?? -1];
    if (before === undefined) return withFreshId(point, used);
    return { ...point, id: before.id };
  });
}

/** At least half of two texts in common makes one the continuation of the other. */
const ALIKE = 0.5;
/** Two questions with less in common ask different things. */
const RELATED = 0.2;

/** One point left over on each side is the same one when only its numbers, dates and names differ. */
function pairLastOnes(pairs: Pairs, old: readonly Point[], next: readonly Point[]): void {
  const taken = new Set(pairs.values());
  const [before, ...olderOnes] = old.flatMap((point, index) => (taken.has(index) ? [] : [{ point, index }]));
  const [after, ...newerOnes] = next.flatMap((point, index) => (pairs.has(index) ? [] : [{ point, index }]));
  if (before === undefined || after === undefined || olderOnes.length + newerOnes.length > 0) return;
  if (shapeOf(before.point.text) === shapeOf(after.point.text)) pairs.set(after.index, before.index);
}

function continueNote(before: Note, note: Note): Note {
  return { ...note, id: before.id, points: matchPoints(before.points, note.points) };
}

/**
 * A newcomer whose id an older one has gets another: the first free one of a row that depends on the id only.
 */
function withFreshId<Owner extends { readonly id: NoteId | PointId }>(
  owner: Owner,
  used: Set<string>,
): Owner {
  let id = owner.id;
  for (let again = 1; used.has(id); again += 1) id = hashText(`again\n${owner.id}\n${again}`);
  used.add(id);
  return id === owner.id ? owner : { ...owner, id };
}

function questionKey(note: Note): string {
  return normalizeText(note.question);
}

function pointKey(point: Point): string {
  return normalizeText(point.label === undefined ? point.text : `${point.label}: ${point.text}`);
}

interface NoteShingles {
  readonly question: Shingles;
  readonly points: Shingles;
}

/** An answer with fewer shingles ("Yes", a year) answers too many questions to tell them apart. */
const TELLING_ANSWER = 10;

/**
 * Questions of one kind ("What is the capital of …?") are alike without being the same: the points count as
 * much. But the same answer alone makes no question the same, least of all a short one.
 */
const NOTES: Measure<Note, NoteShingles> = {
  describe: (note) => ({
    question: shinglesOf(questionKey(note)),
    points: shinglesOf(note.points.map(pointKey).join(' ')),
  }),
  shinglesOf: ({ question, points }) => new Set([...question, ...points]),
  likenessOf: (one, other) => {
    const questions = likeness(one.question, other.question);
    const least = Math.min(one.points.size, other.points.size) < TELLING_ANSWER ? ALIKE : RELATED;
    return questions < least ? 0 : (questions + likeness(one.points, other.points)) / 2;
  },
  least: ALIKE,
};

const POINTS: Measure<Point, Shingles> = {
  describe: (point) => shinglesOf(pointKey(point)),
  shinglesOf: (shingles) => shingles,
  likenessOf: likeness,
  least: ALIKE,
};

interface Typed {
  readonly text: string;
  readonly shingles: Shingles;
}

/** "Armneia" and "Armenia", "Kiev" and "Kyiv": half of the letters stay. */
const RETYPED_POINTS: Measure<Point, Typed> = {
  describe: (point) => typed(pointKey(point)),
  shinglesOf: ({ shingles }) => shingles,
  likenessOf: (one, other) => editLikeness(one.text, other.text),
  least: ALIKE,
};

/** A slip in a question that is mended leaves this much of its letters. */
const RETYPED = 0.8;

/**
 * A question with a slip mended, whose answer changed in numbers, dates and names only. Its own numbers and
 * names stay: "When was Arvel founded?" never becomes "When was Bresk founded?".
 */
const RETYPED_NOTES: Measure<Note, Typed & { readonly names: string; readonly answer: string }> = {
  describe: (note) => ({
    ...typed(questionKey(note)),
    names: (note.question.match(/\p{Nd}+|\p{Lu}[\p{L}\p{M}]*/gu) ?? []).join(' '),
    answer: note.points.map((point) => shapeOf(point.text)).join('\n'),
  }),
  shinglesOf: ({ shingles }) => shingles,
  likenessOf: (one, other) => {
    const stays = one.names === other.names && one.answer === other.answer;
    // Shingles are quick, and letters are compared only where they promise something.
    if (!stays || likeness(one.shingles, other.shingles) < ALIKE) return 0;
    return editLikeness(one.text, other.text);
  },
  least: RETYPED,
};

function typed(text: string): Typed {
  return { text, shingles: shinglesOf(text) };
}
