// Telling the drafts of notes from those of texts, which are kept in the same place.
import type { EditorFields } from './editorFields';

/** Whether what was kept is a draft of a note. */
export function isEditorFields(kept: unknown): kept is EditorFields {
  return typeof kept === 'object' && kept !== null && 'cardAids' in kept;
}
