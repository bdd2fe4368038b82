// Random edits of a text, as its author makes them, that remember what every note and point was: so a test knows which
// history belongs where.
import type { Note, Point, QaNote } from '../../src/domain/deck/deck';
import { drawFrom, noteIdOf, pointIdOf, type NoteId, type PointId } from '../../src/domain/ids';

/** A point of the newer text and what it was. */
export interface EditedPoint {
  readonly label?: string;
  readonly leadIn?: string;
  readonly text: string;
  /** The older points it goes on as: none for a new one, several when they were joined. */
  readonly was: readonly PointId[];
  /** Whether the older point goes on in several. */
  readonly isPart: boolean;
  /** Whether a number of it differs. */
  readonly isChanged: boolean;
  /** What was done to it. */
  readonly edits: readonly string[];
}

/** A note of the newer text and what it was. */
export interface EditedNote {
  readonly question: string;
  readonly closing?: string;
  readonly points: readonly EditedPoint[];
  readonly was?: NoteId;
  readonly isChanged: boolean;
  readonly edits: readonly string[];
}

/** Draws from 0 to 1, the same for the same seed. */
export type Draw = () => number;

export function drawsOf(seed: string): Draw {
  let count = 0;
  return () => {
    count += 1;
    return drawFrom(`${seed}\n${count}`);
  };
}

/** The text before anything was done to it. */
export function unedited(notes: readonly QaNote[]): readonly EditedNote[] {
  return notes.map(({ id, question, points, closing }) => ({
    question,
    ...(closing === undefined ? {} : { closing }),
    points: points.map((point) => ({
      ...textOf(point),
      was: [point.id],
      isPart: false,
      isChanged: false,
      edits: [],
    })),
    was: id,
    isChanged: false,
    edits: [],
  }));
}

/** The newer text as notes, with the ids that reading it gives. */
export function notesOf(edited: readonly EditedNote[]): readonly Note[] {
  const occurrences = new Map<string, number>();
  const occurrenceOf = (key: string): number => {
    const count = occurrences.get(key) ?? 0;
    occurrences.set(key, count + 1);
    return count;
  };
  return edited.map(({ question, points, closing }): Note => {
    const id = noteIdOf('deck', question, occurrenceOf(question.toLowerCase()));
    return {
      kind: 'qa',
      id,
      question,
      points: points.map((point) => ({
        id: pointIdOf(id, point.text, occurrenceOf(`${id}\n${point.text.toLowerCase()}`)),
        ...textOf(point),
      })),
      ...(closing === undefined ? {} : { closing }),
    };
  });
}

/** Makes one random edit; `spare` are notes of the same kind that the older text does not have. */
export function edit(
  notes: readonly EditedNote[],
  spare: readonly QaNote[],
  draw: Draw,
): readonly EditedNote[] {
  const kinds = Object.keys(EDITS);
  const name = pick(kinds, draw) ?? '';
  return EDITS[name]?.(notes, spare, draw) ?? notes;
}

type Edit = (notes: readonly EditedNote[], spare: readonly QaNote[], draw: Draw) => readonly EditedNote[];

const EDITS: Readonly<Record<string, Edit>> = {
  rewordQuestion: onQuestion('reworded', reworded),
  rewordPoint: onPoint('reworded', reworded),
  typoInQuestion: onQuestion('typo', retyped),
  typoInPoint: onPoint('typo', retyped),
  marksInQuestion: onQuestion('marks', remarked),
  marksInPoint: onPoint('marks', remarked),
  numberInPoint: onPoint('number', renumbered, true),
  numberInQuestion: onQuestion('number', renumbered, true),
  movePoint: onPoints((points, draw) => {
    const from = place(points, draw);
    const point = points[from];
    if (point === undefined || points.length < 2) return points;
    return inserted(points.toSpliced(from, 1), { ...point, edits: [...point.edits, 'moved'] }, draw);
  }),
  // Another point in the place of one that is gone may be that one, changed: no note gets both.
  deletePoint: onPoints((points, draw) => {
    if (points.length < 2 || points.some(({ edits }) => edits.includes('inserted'))) return points;
    const rest = points.toSpliced(place(points, draw), 1);
    return rest.map((point) => ({ ...point, edits: [...point.edits, 'deleted'] }));
  }),
  splitPoint: onPoints((points, draw) => {
    const at = place(points, draw);
    const point = points[at];
    if (point === undefined || point.was.length !== 1 || point.isPart) return points;
    const halves = halvesOf(point.text, draw);
    if (halves === undefined) return points;
    const part = { ...point, isPart: true, edits: [...point.edits, 'split'] };
    const { label: _label, leadIn: _leadIn, ...second } = { ...part, text: halves[1] };
    return points.toSpliced(at, 1, { ...part, text: halves[0] }, second);
  }),
  joinPoints: onPoints((points, draw) => {
    const at = place(points.slice(1), draw);
    const [one, other] = [points[at], points[at + 1]];
    if (one === undefined || other === undefined || one.was.length + other.was.length !== 2) return points;
    if (one.isPart || other.isPart) return points;
    const rest = other.label === undefined ? other.text : `${other.label}: ${other.text}`;
    const joined = {
      ...one,
      text: `${one.text.replace(/\.$/u, '')}; ${rest}`,
      was: [...one.was, ...other.was],
      isChanged: one.isChanged || other.isChanged,
      edits: [...one.edits, ...other.edits, 'joined'],
    };
    return points.toSpliced(at, 2, joined);
  }),
  insertPoint: (notes, spare, draw) => {
    const found = pick(pick(spare, draw)?.points ?? [], draw);
    if (found === undefined) return notes;
    const point = { ...textOf(found), was: [], isPart: false, isChanged: false, edits: ['inserted'] };
    return onPoints((points, drawPlace) =>
      points.some(({ text, edits }) => text === point.text || edits.includes('deleted'))
        ? points
        : inserted(points, point, drawPlace),
    )(notes, spare, draw);
  },
  moveNote: (notes, _spare, draw) => {
    const from = place(notes, draw);
    const note = notes[from];
    return note === undefined ? notes : inserted(notes.toSpliced(from, 1), note, draw);
  },
  deleteNote: (notes, _spare, draw) => (notes.length < 2 ? notes : notes.toSpliced(place(notes, draw), 1)),
  insertNote: (notes, spare, draw) => {
    const found = pick(spare, draw);
    if (found === undefined || notes.some(({ question }) => question === found.question)) return notes;
    const [note] = unedited([found]);
    if (note === undefined) return notes;
    const { was: _was, ...rest } = note;
    const points = note.points.map((point) => ({ ...point, was: [] }));
    return inserted(notes, { ...rest, points, edits: ['inserted'] }, draw);
  },
};

function onQuestion(name: string, change: (text: string, draw: Draw) => string, isChanged = false): Edit {
  return (notes, _spare, draw) => {
    const at = place(notes, draw);
    const note = notes[at];
    if (note === undefined || (isChanged && (note.isChanged || note.was === undefined))) return notes;
    const question = change(note.question, draw);
    if (question === note.question || question.trim() === '') return notes;
    if (notes.some((each) => each.question === question)) return notes;
    const edits = [...note.edits, name];
    return notes.with(at, { ...note, question, edits, isChanged: note.isChanged || isChanged });
  };
}

function onPoints(change: (points: readonly EditedPoint[], draw: Draw) => readonly EditedPoint[]): Edit {
  return (notes, _spare, draw) => {
    // Points are added, moved and joined where there are several more often than not.
    const [one, other] = [place(notes, draw), place(notes, draw)];
    const at = (notes[one]?.points.length ?? 0) >= (notes[other]?.points.length ?? 0) ? one : other;
    const note = notes[at];
    if (note === undefined) return notes;
    return notes.with(at, { ...note, points: change(note.points, draw) });
  };
}

function onPoint(name: string, change: (text: string, draw: Draw) => string, isChanged = false): Edit {
  return onPoints((points, draw) => {
    const at = place(points, draw);
    const point = points[at];
    if (point === undefined) return points;
    // A number that is changed twice may be the first one again.
    if (isChanged && (point.isChanged || point.was.length === 0)) return points;
    const text = change(point.text, draw);
    if (text === point.text || text.trim() === '' || points.some((each) => each.text === text)) return points;
    const edits = [...point.edits, name];
    return points.with(at, { ...point, text, edits, isChanged: point.isChanged || isChanged });
  });
}

const FILLERS = ['indeed', 'mostly', 'in general', 'as a rule', 'usually', 'in practice'];
const HAN_FILLERS = ['其实', '一般', '通常', '大致'];

/** A word or two put in, or a word without digits put in other words. */
function reworded(text: string, draw: Draw): string {
  const words = text.split(' ');
  const hanAt = /\p{Script=Han}{4}/u.exec(text)?.index;
  if (hanAt !== undefined && words.length < 6) {
    const at = hanAt + 1 + Math.floor(draw() * 2);
    return `${text.slice(0, at)}${pick(HAN_FILLERS, draw) ?? ''}${text.slice(at)}`;
  }
  const at = place(words, draw);
  const isReplaced = draw() < 0.5 && words.length >= 5 && /^\p{Ll}{3,}$/u.test(words[at] ?? '');
  return words.toSpliced(at, isReplaced ? 1 : 0, pick(FILLERS, draw) ?? '').join(' ');
}

/** Two neighbours among letters swapped. */
function retyped(text: string, draw: Draw): string {
  const places = [...text.matchAll(/(?<=\p{L})\p{Ll}(?=\p{Ll}\p{L})/gu)].map((match) => match.index);
  const at = pick(places, draw);
  if (at === undefined) return text;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** Other closing punctuation, no commas, or other capitals. */
function remarked(text: string, draw: Draw): string {
  const way = Math.floor(draw() * 4);
  if (way === 0) return /[.?!]$/u.test(text) ? text.slice(0, -1) : `${text}.`;
  if (way === 1) return text.replaceAll(/(?<!\d),(?!\d)/gu, '');
  if (way === 2) return text.toUpperCase();
  return text.replaceAll('"', "'").replaceAll(' - ', ' – ');
}

/** One number changed for another of as many digits. */
function renumbered(text: string, draw: Draw): string {
  const found = pick([...text.matchAll(/\d+/gu)], draw);
  if (found === undefined) return text;
  const [digits] = found;
  const last = Number(digits.at(-1));
  const other = digits.slice(0, -1) + String((last + 1 + Math.floor(draw() * 8)) % 10);
  return text.slice(0, found.index) + other + text.slice(found.index + digits.length);
}

const SHORTEST_SPLIT = 30;

function halvesOf(text: string, draw: Draw): readonly [string, string] | undefined {
  if (text.length < SHORTEST_SPLIT || text.includes('```')) return undefined;
  const middle = text.length / 3 + (draw() * text.length) / 3;
  const cuts = [...text.matchAll(/[.,;] |[。，；]|\n| /gu)].map((match) => match.index + match[0].length);
  const cut = cuts.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  if (cut === undefined) return undefined;
  const halves = [text.slice(0, cut), text.slice(cut)].map((half) => half.replace(/[\s,;，；]+$/u, ''));
  const [one = '', other = ''] = halves;
  return one.trim().length > 8 && other.trim().length > 8 ? [one.trim(), other.trim()] : undefined;
}

type PointText = Omit<Point, 'id' | 'changedOn'>;

function textOf({ label, text, leadIn }: PointText): PointText {
  return { text, ...(label === undefined ? {} : { label }), ...(leadIn === undefined ? {} : { leadIn }) };
}

function place(entries: readonly unknown[], draw: Draw): number {
  return Math.floor(draw() * entries.length);
}

function pick<Entry>(entries: readonly Entry[], draw: Draw): Entry | undefined {
  return entries[place(entries, draw)];
}

function inserted<Entry>(entries: readonly Entry[], entry: Entry, draw: Draw): readonly Entry[] {
  return entries.toSpliced(Math.floor(draw() * (entries.length + 1)), 0, entry);
}
