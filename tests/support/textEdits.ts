// Random edits of a text, as its author makes them, that remember what every note, point and gap was: so a test knows which
// history belongs where.
import { likeness, shinglesOf } from '../../src/domain/deck/similarity';
import { normalizeText } from '../../src/domain/ids';
import {
  newcomer,
  textOf,
  titleOf,
  type EditedNote,
  type EditedPoint,
  type EditedQa,
  type WrittenNote,
} from './editedNotes';
import { GAP_EDITS } from './gapEdits';
import {
  halvesOf,
  inserted,
  isWorn,
  pick,
  place,
  redated,
  remarked,
  renamed,
  renamedAtStart,
  renumbered,
  retyped,
  reworded,
  type Draw,
} from './wordEdits';

/** What edits draw from besides the text. */
export interface Sources {
  /** Notes of the same kind that the older text does not have. */
  readonly spare: readonly WrittenNote[];
  /** Whether a word is written small somewhere, so that a capital at the start of a sentence makes no name of it. */
  readonly isCommon: (word: string) => boolean;
}

/** The text after an edit, and its kind when it found something to change. */
export interface Made {
  readonly notes: readonly EditedNote[];
  readonly kind?: string;
}

/** Makes one random edit; few notes have a date or a gap, so that several are tried. */
export function edit(notes: readonly EditedNote[], sources: Sources, draw: Draw): Made {
  const kind = pick(KINDS_OF_EDITS, draw) ?? '';
  for (let time = 0; time < MOST_TRIES; time += 1) {
    const after = EDITS[kind]?.(notes, sources, draw) ?? notes;
    if (after !== notes) return { notes: after, kind };
  }
  return { notes };
}

const MOST_TRIES = 10;

type Edit = (notes: readonly EditedNote[], sources: Sources, draw: Draw) => readonly EditedNote[];

/** Another text below another name, where the notes are of one kind, is something else: only long points tell. */
const LONG = 100;

const EDITS: Readonly<Record<string, Edit>> = {
  ...GAP_EDITS,
  rewordQuestion: onQuestion('reworded', reworded),
  rewordPoint: onPoint('reworded', reworded),
  typoInQuestion: onQuestion('typo', retyped),
  typoInPoint: onPoint('typo', retyped),
  marksInQuestion: onQuestion('marks', remarked),
  marksInPoint: onPoint('marks', remarked),
  numberInPoint: onPoint('number', renumbered, true),
  numberInQuestion: onQuestion('number', renumbered, true),
  dateInPoint: onPoint('date', redated, true),
  nameInPoint: onPoint('name', renamed, true),
  nameAtStart: (notes, sources, draw) =>
    onPoint(
      'name at start',
      (text, drawName) => (sources.isCommon(firstWord(text)) ? text : renamedAtStart(text, drawName)),
      true,
    )(notes, sources, draw),
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
    if (one === undefined || other === undefined || one.was.length !== 1 || other.was.length !== 1)
      return points;
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
  insertPoint: (notes, sources, draw) => {
    const from = pick(sources.spare, draw);
    const found = from?.kind === 'qa' ? pick(from.points, draw) : undefined;
    if (found === undefined) return notes;
    const point = { ...textOf(found), was: [], isPart: false, isChanged: false, edits: ['inserted'] };
    return onPoints((points, drawPlace) =>
      points.some((each) => each.edits.includes('deleted') || isTwin(each, point.text))
        ? points
        : inserted(points, point, drawPlace),
    )(notes, sources, draw);
  },
  moveNote: (notes, _sources, draw) => {
    const from = place(notes, draw);
    const note = notes[from];
    return note === undefined ? notes : inserted(notes.toSpliced(from, 1), note, draw);
  },
  swapNotes: (notes, _sources, draw) => {
    const at = place(notes.slice(1), draw);
    const [one, other] = [notes[at], notes[at + 1]];
    return one === undefined || other === undefined ? notes : notes.toSpliced(at, 2, other, one);
  },
  deleteNote: (notes, _sources, draw) => (notes.length < 2 ? notes : notes.toSpliced(place(notes, draw), 1)),
  insertNote: (notes, { spare }, draw) => {
    const found = pick(spare, draw);
    const note = found === undefined ? undefined : newcomer(found);
    if (note === undefined || notes.some((each) => titleOf(each) === titleOf(note))) return notes;
    return inserted(notes, note, draw);
  },
};

/** All kinds, those of texts with gaps included. */
export const KINDS_OF_EDITS: readonly string[] = Object.keys(EDITS);

/** Of two texts that are alike either may be what became of a third one: no answer gets one beside a point that was edited. */
function isTwin({ text, edits }: EditedPoint, other: string): boolean {
  if (edits.length === 0) return text === other;
  return likeness(shinglesOf(normalizeText(text)), shinglesOf(normalizeText(other))) >= 0.5;
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
}

function onQuestion(name: string, change: (text: string, draw: Draw) => string, isChanged = false): Edit {
  return (notes, _sources, draw) => {
    const at = place(notes, draw);
    const note = notes[at];
    if (note?.kind !== 'qa' || isWorn(note.question, note.edits)) return notes;
    if (isChanged && (note.isChanged || note.was === undefined)) return notes;
    const question = change(note.question, draw);
    if (question === note.question || question.trim() === '') return notes;
    if (notes.some((each) => titleOf(each) === question)) return notes;
    const edits = [...note.edits, name];
    return notes.with(at, { ...note, question, edits, isChanged: note.isChanged || isChanged });
  };
}

function onPoints(change: (points: readonly EditedPoint[], draw: Draw) => readonly EditedPoint[]): Edit {
  return (notes, _sources, draw) => {
    // Points are added, moved and joined where there are several more often than not.
    const [one, other] = [place(notes, draw), place(notes, draw)];
    const at = pointsAt(notes, one).length >= pointsAt(notes, other).length ? one : other;
    const note = notes[at];
    if (note?.kind !== 'qa') return notes;
    const points = change(note.points, draw);
    return points === note.points ? notes : notes.with(at, { ...note, points });
  };
}

function pointsAt(notes: readonly EditedNote[], at: number): EditedQa['points'] {
  const note = notes[at];
  return note?.kind === 'qa' ? note.points : [];
}

function onPoint(name: string, change: (text: string, draw: Draw) => string, isChanged = false): Edit {
  return onPoints((points, draw) => {
    const at = place(points, draw);
    const point = points[at];
    if (point === undefined || isWorn(point.text, point.edits)) return points;
    // A number that is changed twice may be the first one again.
    if (isChanged && (point.isChanged || point.was.length === 0)) return points;
    // A slip in a word may have made a name of it.
    if (name === 'name at start' && point.edits.includes('typo')) return points;
    if (name.startsWith('name') && point.text.length < LONG && points.length > 1) return points;
    const text = change(point.text, draw);
    if (text === point.text || text.trim() === '' || points.some((each) => each.text === text)) return points;
    const edits = [...point.edits, name];
    return points.with(at, { ...point, text, edits, isChanged: point.isChanged || isChanged });
  });
}
