// What the editor and the study screen ask for beside the changes of notes themselves.

/** A change of a note or its marks as it is told, wherever the learner is by then. */
export interface NoteChangeTold {
  readonly what: 'saved' | 'added' | 'removed' | 'marked' | 'unmarked' | 'textSaved';
  /** The steps that take it back, the latest first. */
  readonly stepIds: readonly number[];
}

/** What can be asked for; commands never throw. */
export interface EditorCommands {
  /** Reads what is the learner's own of the note on the study screen, when the page has nothing better to do. */
  readonly refreshPersonal: () => void;
  /** Marks the note on the study screen as wrong or outdated, or takes the mark off. */
  readonly markWrong: () => void;
  /** Says that a note was changed, with the way to take it back. */
  readonly tellNoteChange: (change: NoteChangeTold) => void;
  /** Takes back a change that was told; what came of it is told, too. */
  readonly undoNoteChange: (stepIds: readonly number[]) => void;
}
