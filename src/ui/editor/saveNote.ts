// Saving what the editor holds: the text, and what is the learner's own. Each is written only where it differs.
import { failure, success, type Result } from '../../domain/result';
import type { NoteId } from '../../domain/ids';
import type { Commands, EditedNote } from '../../state/react';
import { fieldsOf, isSame, noteDraftOf, type EditorFields } from './editorFields';
import type { NotSaved } from './notSaved';

/** The steps that take it back, the latest first; none when nothing was to be written. */
export type Saved = Result<readonly number[], NotSaved>;

/** Writes a note that is here; over what came meanwhile only when the learner is sure. */
export async function saveEdited(
  commands: Commands,
  edited: EditedNote,
  fields: EditorFields,
  isSure = false,
): Promise<Saved> {
  const draft = noteDraftOf(fields);
  const steps: number[] = [];
  const began = noteDraftOf(fieldsOf(edited));
  if (!isSame(draft, began)) {
    const written = await commands.saveNote(edited.note.id, draft, isSure ? undefined : began);
    if (!written.ok) return written;
    if (written.value.stepId !== undefined) steps.unshift(written.value.stepId);
  }
  const own = await saveOwn(commands, edited.note.id, fields, fieldsOf(edited));
  return own.ok ? success([...own.value, ...steps]) : own;
}

/** Writes a new note into a deck. */
export async function saveNew(commands: Commands, deckId: string, fields: EditorFields): Promise<Saved> {
  const added = await commands.addNote(deckId, noteDraftOf(fields));
  if (!added.ok) return failure(added.failure);
  const steps = added.value.stepId === undefined ? [] : [added.value.stepId];
  const own = await saveOwn(commands, added.value.noteId, fields, undefined);
  return own.ok ? success([...own.value, ...steps]) : own;
}

async function saveOwn(
  commands: Commands,
  noteId: NoteId,
  fields: EditorFields,
  before: EditorFields | undefined,
): Promise<Saved> {
  if (isSame(ownOf(fields), before === undefined ? NOTHING : ownOf(before))) return success([]);
  // Points that are new have their ids only now.
  const read = await commands.readNote(noteId);
  if (!read.ok) return read;
  const { note } = read.value;
  const points = note.kind === 'qa' ? note.points : [];
  const written = fields.text.kind === 'qa' ? fields.text.points : [];
  const ofPoints = written.map(({ id, aid }, index) => ({ pointId: id ?? points[index]?.id, text: aid }));
  const ofCards = fields.cardAids.map(({ pointId, aid }) => ({ pointId, text: aid }));
  const mnemonics = [...ofPoints, ...ofCards].flatMap(({ pointId, text }) =>
    pointId === undefined || text.trim() === '' ? [] : [{ pointId, text: text.trim() }],
  );
  const saved = await commands.savePersonal(noteId, { isWrong: fields.isWrong, mnemonics });
  if (!saved.ok) return saved;
  return success(saved.value.stepId === undefined ? [] : [saved.value.stepId]);
}

interface Own {
  readonly isWrong: boolean;
  readonly aids: readonly (readonly [of: string, aid: string])[];
}

const NOTHING: Own = { isWrong: false, aids: [] };

function ownOf({ text, cardAids, isWrong }: EditorFields): Own {
  const points = text.kind === 'qa' ? text.points : [];
  const aids = [
    ...points.map(({ key, aid }) => [key, aid.trim()] as const),
    ...cardAids.map(({ pointId, aid }) => [pointId, aid.trim()] as const),
  ];
  return {
    isWrong,
    aids: aids.filter(([, aid]) => aid !== '').sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}
