// Backups as the screens see them, and what can be asked for.
import type { BackupReason } from '../../domain/backup/ladder';
import type { StateChanges, TextChoice } from '../../domain/merge/compareStates';
import type { Result } from '../../domain/result';
import type { BackupManifest } from '../../formats/backup/manifest';
import type { BackupProblem } from '../../formats/backup/readBackup';
import type { OtherKind } from '../../formats/backup/otherKind';
import type { Trouble } from '../trouble';

export type { BackupManifest, BackupProblem, BackupReason, OtherKind, StateChanges, TextChoice };

/** A backup that was made by itself and lies in this browser. */
export interface KeptBackup {
  readonly name: string;
  /** When it was made (ms). */
  readonly atMs: number;
  readonly reason: BackupReason;
  readonly bytes: number;
}

/** The folder that the learner chose for backups. */
export interface BackupFolder {
  readonly name: string;
  /** Whether the browser lets Pointwise write there now; it asks again from time to time. */
  readonly isOpen: boolean;
}

/** How safe the library is. */
export interface BackupsView {
  /** The last backup outside this browser: saved as a file, or written into the chosen folder (ms). */
  readonly lastOutsideMs: number | undefined;
  /** Backups inside this browser, the newest first. */
  readonly kept: readonly KeptBackup[];
  readonly folder: BackupFolder | undefined;
  readonly canChooseFolder: boolean;
}

/** A backup that was looked into, and what restoring it would change. */
export interface RestorePreview {
  readonly manifest: BackupManifest;
  readonly changes: StateChanges;
}

/** What restoring did. */
export interface Restored {
  /** The step that takes it back; undefined when nothing had to be changed. */
  readonly stepId: number | undefined;
  /** Reviews that were new here. */
  readonly reviews: number;
}

/** A file for the learner to save. */
export interface BackupFile {
  readonly fileName: string;
  readonly contents: Blob;
}

/** The last backup, as screens show it that are not about backups. */
export interface LastBackupView extends Pick<BackupsView, 'lastOutsideMs'> {
  /** Days with reviews since then; of all days where there was none. */
  readonly unsavedDays: number;
}

/** What can be asked for; commands never throw. */
export interface BackupCommands {
  /** A backup of everything, to be saved as a file; it counts as made. */
  readonly makeBackup: () => Promise<Result<BackupFile, Trouble>>;
  /** The backups inside this browser, the newest first; also while the library cannot be opened. */
  readonly readKeptBackups: () => Promise<Result<readonly KeptBackup[], Trouble>>;
  /**
   * After trouble: brings a backup into what the browser left, and opens the library again. What is still missing then is told as
   * before.
   */
  readonly recover: (file: Blob) => Promise<Result<Restored, BackupProblem | Trouble>>;
  readonly readBackups: () => Promise<Result<BackupsView, Trouble>>;
  /** What restoring a file would change. Nothing is changed yet. */
  readonly previewRestore: (file: Blob) => Promise<Result<RestorePreview, BackupProblem | Trouble>>;
  /** Merges a backup into the library; a backup of how it was is made before. */
  readonly restoreBackup: (file: Blob) => Promise<Result<Restored, BackupProblem | Trouble>>;
  /** A backup inside this browser as a file. */
  readonly readKeptBackup: (name: string) => Promise<Result<BackupFile, BackupProblem | Trouble>>;
  /** Asks for a folder, or for leave to write into the one that was chosen. False when the learner or the browser refuses. */
  readonly openBackupFolder: () => Promise<Result<boolean, Trouble>>;
  readonly readLastBackup: () => Promise<Result<LastBackupView, Trouble>>;
  readonly forgetBackupFolder: () => Promise<Result<undefined, Trouble>>;
}
