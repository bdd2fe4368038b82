// What the learner can do: the commands that screens call. The only place that catches errors and reads the clock.
import type { CardId, DeckId, PointId } from '../domain/ids';
import type { OptionChange, OptionProblem } from '../domain/options';
import type { Grade } from '../domain/review/event';
import type { Result } from '../domain/result';
import type { CardInformation, ReadPage, Trouble } from './appState';
import type { ChosenCommands } from './chosen/chosenState';
import type { BackupCommands } from './backup/backupState';
import type { DeckOptionCommands } from './deckOptions';
import type { CheckupCommands } from './checkup/checkupState';
import type { ComebackCommands } from './exam/comebackState';
import type { ExamCommands } from './exam/examState';
import type { WhatIfCommands } from './exam/whatIfState';
import type { ImportCommands } from './importState';
import type { PaperCommands } from './paper/paperState';
import type { MemoryCommands } from './memory/memoryState';
import type { EditorCommands } from './library/editorState';
import type { ChangeCommands } from './library/changeState';
import type { FindCommands } from './library/findState';

/** Everything a screen can ask for. Commands never throw: trouble becomes a notice, a stage or a result. */
export interface Commands
  extends
    ImportCommands,
    DeckOptionCommands,
    CheckupCommands,
    ComebackCommands,
    FindCommands,
    ChangeCommands,
    EditorCommands,
    ChosenCommands,
    MemoryCommands,
    ExamCommands,
    WhatIfCommands,
    PaperCommands,
    BackupCommands {
  /** Opens the study screen on a deck, or on all decks; keeps a session that is under way. */
  readonly study: (deckId?: DeckId) => void;
  /** Makes the Today screen's numbers again. */
  readonly refreshToday: () => void;
  readonly showAnswer: () => void;
  /** With "reveal points one by one": opens the next asked point. */
  readonly revealNextPoint: () => void;
  /** Marks an asked point missed, or recalled again. */
  readonly toggleMissed: (pointId: PointId) => void;
  /** Grades the card on screen; also tries again after a grade that was not kept. */
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly bury: () => void;
  readonly suspend: () => void;
  /** Raises today's limit of new cards, for today only. */
  readonly addNewToday: (cards: number) => void;
  readonly unbury: () => void;
  /** Brings suspended cards back into the queue. */
  readonly resume: (cardIds: readonly CardId[]) => Promise<Result<undefined, Trouble>>;
  readonly readPage: (deckId: DeckId, page: number) => Promise<Result<ReadPage, Trouble | 'noSuchDeck'>>;
  readonly cardInformation: (cardId: CardId) => Promise<Result<CardInformation, Trouble>>;
  /** Changes one option; refused with the reason, and then nothing changes. */
  readonly setOption: (change: OptionChange) => Promise<Result<undefined, OptionProblem | Trouble>>;
  /** One JSON text of everything that is kept. */
  readonly saveCopy: () => Promise<Result<{ readonly fileName: string; readonly text: string }, Trouble>>;
  readonly askToPersist: () => void;
  /** Opens storage again after trouble. */
  readonly retry: () => void;
  /** Recovery: goes on with what is stored, or with an empty library. */
  readonly acceptLoss: () => void;
  readonly dismissNotice: () => void;
  /** Loads the new version that is ready. */
  readonly applyUpdate: () => void;
}
