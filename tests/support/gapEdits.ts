// Random edits of texts with gaps: of the words around the gaps, of what is in them, and of the gaps themselves.
import {
  gapsIn,
  titleOf,
  type EditedCloze,
  type EditedGap,
  type EditedNote,
  type EditedPart,
} from './editedNotes';
import { isWorn, pick, place, redated, renamed, renumbered, retyped, reworded, type Draw } from './wordEdits';

type GapEdit = (notes: readonly EditedNote[], sources: unknown, draw: Draw) => readonly EditedNote[];
type Change = (text: string, draw: Draw) => string;

/** Edits of texts with gaps, by their kinds. */
export const GAP_EDITS: Readonly<Record<string, GapEdit>> = {
  rewordAroundGaps: aroundGaps('reworded', reworded),
  typoAroundGaps: aroundGaps('typo', retyped),
  numberAroundGaps: aroundGaps('number', renumbered, true),
  typoInGap: inGap('typo', retyped),
  numberInGap: inGap('number', renumbered, true),
  dateInGap: inGap('date', redated, true),
  nameInGap: inGap('name', (text, draw) => renamed(`a ${text}`, draw).slice(2), true),
  // Another gap beside the place of one that is gone may be that one: no text gets both.
  addGap: onCloze((note, draw) => {
    if (note.edits.includes('opened')) return note;
    const at = place(note.parts, draw);
    const part = note.parts[at];
    if (part?.kind !== 'text') return note;
    const word = pick([...part.text.matchAll(/(?<![\p{L}\p{Nd}])\p{Ll}{4,}(?![\p{L}\p{Nd}])/gu)], draw);
    if (word === undefined || gapsIn(note).some(({ text }) => text === word[0])) return note;
    const gap: EditedGap = {
      kind: 'gap',
      card: NEW_CARDS + note.edits.length,
      text: word[0],
      isChanged: false,
      edits: ['added'],
    };
    const [before, after] = [part.text.slice(0, word.index), part.text.slice(word.index + word[0].length)];
    const pieces = [textPart(before), gap, textPart(after)].filter(({ text }) => text !== '');
    return { ...note, parts: note.parts.toSpliced(at, 1, ...pieces), edits: [...note.edits, 'added'] };
  }),
  openGap: onCloze((note, draw) => {
    const card = pick(gapsIn(note), draw)?.card;
    const isOnly = gapsIn(note).every((gap) => gap.card === card);
    if (isOnly || note.edits.includes('added')) return note;
    const parts = note.parts.map((part) =>
      part.kind === 'gap' && part.card === card ? textPart(part.text) : part,
    );
    return { ...note, parts: joined(parts), edits: [...note.edits, 'opened'] };
  }),
};

/** With another name in it, a short text states something else unless nothing else differs. */
const LONG = 80;
/** Higher than any number of a gap. */
const NEW_CARDS = 1000;

function onCloze(change: (note: EditedCloze, draw: Draw) => EditedCloze): GapEdit {
  return (notes, _sources, draw) => {
    // Documents of questions have few of these.
    const places = notes.flatMap((note, at) => (note.kind === 'cloze' ? [at] : []));
    const at = pick(places, draw);
    const note = notes[at ?? -1];
    if (at === undefined || note?.kind !== 'cloze') return notes;
    if (isWorn(titleOf(note), note.edits)) return notes;
    const changed = change(note, draw);
    const isTaken =
      titleOf(changed) !== titleOf(note) && notes.some((each) => titleOf(each) === titleOf(changed));
    return changed === note || isTaken ? notes : notes.with(at, changed);
  };
}

function aroundGaps(name: string, change: Change, isChanged = false): GapEdit {
  return onCloze((note, draw) => {
    if (isChanged && (note.isChanged || note.was === undefined)) return note;
    const at = place(note.parts, draw);
    const part = note.parts[at];
    const text = part?.kind === 'text' ? change(part.text, draw) : '';
    if (text === '' || text === part?.text || /\{\{|\}\}/u.test(text)) return note;
    const parts = note.parts.with(at, textPart(text));
    return { ...note, parts, edits: [...note.edits, name], isChanged: note.isChanged || isChanged };
  });
}

function inGap(name: string, change: Change, isChanged = false): GapEdit {
  return onCloze((note, draw) => {
    const at = place(note.parts, draw);
    const gap = note.parts[at];
    if (gap?.kind !== 'gap' || (isChanged && (gap.isChanged || gap.was === undefined))) return note;
    if (name === 'name' && titleOf(note).length < LONG) return note;
    const text = change(gap.text, draw);
    const isTaken = gapsIn(note).some((each) => each.text === text);
    if (isTaken || text.trim() === '') return note;
    const edits = [...gap.edits, name];
    return {
      ...note,
      parts: note.parts.with(at, { ...gap, text, edits, isChanged: gap.isChanged || isChanged }),
    };
  });
}

function textPart(text: string): EditedPart {
  return { kind: 'text', text };
}

/** Stretches of words that met, as one. */
function joined(parts: readonly EditedPart[]): readonly EditedPart[] {
  return parts.reduce<readonly EditedPart[]>((done, part) => {
    const last = done.at(-1);
    return last?.kind === 'text' && part.kind === 'text'
      ? [...done.slice(0, -1), textPart(last.text + part.text)]
      : [...done, part];
  }, []);
}
