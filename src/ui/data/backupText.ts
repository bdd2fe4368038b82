// Backups in words: why a file is none, why one was made, and what restoring one would change.
import type { BackupProblem, BackupReason, OtherKind, StateChanges, Trouble } from '../../state/react';
import { notDoneText } from '../messages';
import { countText, momentText } from '../wording';

/** When the last backup left this browser, or that none ever did. */
export function lastBackupText(lastOutsideMs: number | undefined): string {
  return `Last backup: ${lastOutsideMs === undefined ? 'none yet' : momentText(lastOutsideMs)}`;
}

/** Why nothing was restored: what is wrong with the file or with storage, and what to do. */
export function notRestoredText(failure: BackupProblem | Trouble): string {
  if ('code' in failure) return notDoneText('Nothing was restored.', failure);
  return `Nothing was restored, and nothing was changed. ${problemText(failure)}`;
}

function problemText(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The file is empty. A file that is still being copied can look like that.';
    case 'tooLarge':
      return 'The file is larger than Pointwise can read safely in a browser.';
    case 'cutOff':
      return 'The file was cut off: its end is missing. Copy or download it once more.';
    case 'newer':
      return `The backup was written by a newer Pointwise (its format is ${problem.version}). Update Pointwise, and restore it then.`;
    case 'damaged':
      return `The file is damaged: ${partText(problem.part)} is not as it was written. Copy or download it once more, or take another backup.`;
    case 'notABackup':
      return `The file is no backup of Pointwise: it is ${otherText(problem.found)}.`;
  }
}

function partText(part: string): string {
  if (part.startsWith('media')) return 'the part “media”';
  return part === 'archive' ? 'the archive itself' : `the part “${part.replace(/\.jsonl?$/u, '')}”`;
}

function otherText(found: OtherKind): string {
  switch (found) {
    case 'ankiPackage':
      return 'an Anki package. Import brings it in';
    case 'zip':
      return 'another zip archive';
    case 'copy':
      return 'a copy of everything as JSON. Import brings it in';
    case 'deck':
      return 'a deck. Import brings it in';
    case 'text':
      return 'a text. Import may bring it in';
    case 'unknown':
      return 'a file of another kind';
  }
}

/** Why a backup was made by itself. */
export function reasonText(reason: BackupReason): string {
  switch (reason) {
    case 'daily':
      return 'of the day';
    case 'import':
      return 'before an import';
    case 'restore':
      return 'before a backup was restored';
    case 'delete':
      return 'before something was deleted';
    case 'upgrade':
      return 'before Pointwise was updated';
  }
}

/** Bytes as a size: "0.4 MB". */
export function sizeText(bytes: number): string {
  return `${Math.max(0.1, Math.round(bytes / 100_000) / 10).toLocaleString('en')} MB`;
}

/** What a merge would change, one line for each kind of change. */
export function changeTexts(changes: StateChanges): readonly string[] {
  const { decksAdded, decksGone, decksRenamed, options, examsAdded, examsGone, examsChanged } = changes;
  const titles = (all: readonly string[]): string => all.map((title) => `“${title}”`).join(', ');
  return [
    decksAdded.length > 0 && `${countText(decksAdded.length, 'deck')} added: ${titles(decksAdded)}`,
    decksGone.length > 0 &&
      `${countText(decksGone.length, 'deck')} deleted, as on the other device: ${titles(decksGone)}`,
    ...decksRenamed.map(({ from, to }) => `“${from}” is called “${to}”`),
    changes.notesAdded > 0 && `${countText(changes.notesAdded, 'note')} added`,
    changes.notesChanged.count > 0 && `${countText(changes.notesChanged.count, 'note')} changed`,
    changes.notesDeleted > 0 &&
      `${countText(changes.notesDeleted, 'note')} deleted, as on the other device; what you remember is kept`,
    changes.cards > 0 &&
      `${countText(changes.reviews, 'review')} added, in the history of ${countText(changes.cards, 'card')}`,
    changes.media > 0 && `${countText(changes.media, 'picture or sound', 'pictures and sounds')} added`,
    examsAdded.length > 0 && `${countText(examsAdded.length, 'exam')} added: ${titles(examsAdded)}`,
    examsChanged.length > 0 && `${countText(examsChanged.length, 'exam')} changed: ${titles(examsChanged)}`,
    examsGone.length > 0 &&
      `${countText(examsGone.length, 'exam')} removed, as on the other device: ${titles(examsGone)}`,
    changes.papersAdded > 0 && `${countText(changes.papersAdded, 'test paper')} added`,
    changes.papersChanged > 0 && `${countText(changes.papersChanged, 'test paper')} changed`,
    changes.papersGone > 0 &&
      `${countText(changes.papersGone, 'test paper')} removed, as on the other device`,
    options.length > 0 && `${countText(options.length, 'setting')} changed`,
    changes.isOtherwise &&
      'Tags, marks, memory aids, rulings on answers, the order of notes, or options of a deck changed',
  ].filter((line) => line !== false);
}
