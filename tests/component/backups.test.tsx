// @vitest-environment jsdom
// Backups on the screen Your data: made, looked into, restored, and when the last one was made.
import { configure, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type {
  BackupFile,
  BackupProblem,
  BackupsView,
  Commands,
  RestorePreview,
  StateChanges,
} from '../../src/state/react';
import { DataScreen } from '../../src/ui/data/DataScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { catchFiles, type SavedFile } from '../support/savedFiles';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const saved: SavedFile[] = [];
beforeEach(() => {
  saved.length = 0;
  return catchFiles(saved);
});

const MADE_AT = Date.UTC(2026, 2, 9, 14, 5);
const MANIFEST: RestorePreview['manifest'] = {
  format: 'pointwise-backup',
  version: 1,
  app: '0.1.0',
  madeAtMs: MADE_AT,
  madeAt: '2026-03-09T14:05:00.000Z',
  device: 7,
  withMedia: true,
  counts: { decks: 2, notes: 40, cards: 30, reviews: 900, media: 0 },
  parts: [],
};
const FILE: BackupFile = {
  fileName: 'pointwise-backup-2026-03-09.zip',
  contents: new Blob(['zip']),
};
const NO_CHANGES: StateChanges = {
  decksAdded: [],
  decksGone: [],
  decksRenamed: [],
  notesAdded: 0,
  notesDeleted: 0,
  notesChanged: { count: 0, examples: [] },
  notesKept: { count: 0, examples: [] },
  reviews: 0,
  cards: 0,
  examsAdded: [],
  examsGone: [],
  examsChanged: [],
  papersAdded: 0,
  papersGone: 0,
  papersChanged: 0,
  options: [],
  media: 0,
  isOtherwise: false,
  isNothing: true,
};
const CHANGES: StateChanges = {
  ...NO_CHANGES,
  decksAdded: ['Lakes'],
  examsAdded: ['Pilots'],
  examsGone: ['Locks', 'Tides'],
  examsChanged: ['Ropes'],
  papersAdded: 2,
  papersChanged: 1,
  notesDeleted: 1,
  notesChanged: { count: 1, examples: [{ stays: 'Deep? · 90 m', loses: 'Deep? · 80 m' }] },
  notesKept: { count: 1, examples: [{ stays: 'Wide? · 2 km', loses: 'Wide? · 3 km' }] },
  reviews: 31,
  cards: 12,
  isNothing: false,
};
const VIEW: BackupsView = {
  lastOutsideMs: undefined,
  kept: [],
  folder: undefined,
  canChooseFolder: false,
};

function show(given: Partial<Commands> = {}, view: BackupsView = VIEW) {
  const fake = fakeApp({}, { readBackups: async () => success(view), ...given });
  const inRouter = (
    <Router hook={useHashLocation}>
      <DataScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

function previewing(changes: StateChanges): Pick<Commands, 'previewRestore'> {
  const preview: RestorePreview = { manifest: MANIFEST, changes };
  return { previewRestore: async () => success(preview) };
}

const aFile = new File(['zip'], 'backup.zip');

describe('"Back up now"', () => {
  it('saves a file, says its name, and looks again when the last backup was made', async () => {
    const { user, commands } = show({ makeBackup: async () => success(FILE) });
    expect(await screen.findByText('Last backup: none yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(/^Saved as pointwise-backup-2026-03-09\.zip\./)).toBeVisible();
    expect(saved.map(({ name }) => name)).toEqual([FILE.fileName]);
    await waitFor(() => expect(commands.readBackups).toHaveBeenCalledTimes(2));
  });

  it('says why none was made', async () => {
    const { user } = show({ makeBackup: async () => failure({ code: 'full' }) });
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(/^No backup was made\. There is no room left\./)).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('stands beside the moment of the last one', async () => {
    show({}, { ...VIEW, lastOutsideMs: MADE_AT });
    expect(await screen.findByText(/^Last backup: 9 Mar 2026/)).toBeVisible();
  });
});

describe('"Restore"', () => {
  it('shows what a file would change before it merges it, and can be taken back', async () => {
    const { user, commands } = show({
      ...previewing(CHANGES),
      restoreBackup: async () => success({ stepId: 5, reviews: 31 }),
      undoDeckChange: async () => success(undefined),
    });
    await user.upload(screen.getByLabelText('Backup to restore'), aFile);
    const dialog = await screen.findByRole('dialog', { name: 'Restore a backup' });
    expect(dialog).toHaveTextContent('2 decks, 40 notes, 900 reviews');
    expect(dialog).toHaveTextContent('1 deck added: “Lakes”');
    expect(dialog).toHaveTextContent('1 exam added: “Pilots”');
    expect(dialog).toHaveTextContent('1 exam changed: “Ropes”');
    expect(dialog).toHaveTextContent('2 exams removed, as on the other device: “Locks”, “Tides”');
    expect(dialog).toHaveTextContent('2 test papers added');
    expect(dialog).toHaveTextContent('1 test paper changed');
    expect(dialog).toHaveTextContent('1 note deleted, as on the other device');
    expect(dialog).toHaveTextContent('31 reviews added, in the history of 12 cards');
    expect(dialog).toHaveTextContent('Deep? · 90 min the place of: Deep? · 80 m');
    expect(dialog).toHaveTextContent('Wide? · 2 kmin the place of: Wide? · 3 km');
    expect(commands.restoreBackup).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(
      await screen.findByText(/^The backup was merged with what was here\. 31 reviews were new/),
    ).toBeVisible();
    expect(commands.restoreBackup).toHaveBeenCalledWith(aFile);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledWith(5);
    expect(await screen.findByText(/^The backup was taken out again/)).toBeVisible();
  });

  it('offers nothing where everything is here already', async () => {
    const { user } = show(previewing(NO_CHANGES));
    await user.upload(screen.getByLabelText('Backup to restore'), aFile);
    expect(await screen.findByText(/^Everything in it is here already/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
  });

  it('can be declined', async () => {
    const { user, commands } = show(previewing(CHANGES));
    await user.upload(screen.getByLabelText('Backup to restore'), aFile);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands.restoreBackup).not.toHaveBeenCalled();
  });

  it.each<[BackupProblem, RegExp]>([
    [{ kind: 'empty' }, /The file is empty/],
    [{ kind: 'tooLarge' }, /larger than Pointwise can read/],
    [{ kind: 'cutOff' }, /The file was cut off/],
    [{ kind: 'newer', version: 2 }, /written by a newer Pointwise/],
    [{ kind: 'damaged', part: 'cards.jsonl' }, /damaged: the part “cards” is not as it was written/],
    [{ kind: 'damaged', part: 'archive' }, /damaged: the archive itself/],
    [{ kind: 'notABackup', found: 'ankiPackage' }, /it is an Anki package\. Import brings it in/],
    [{ kind: 'notABackup', found: 'text' }, /it is a text/],
  ])('says what is wrong with a file: %o', async (problem, words) => {
    const { user } = show({ previewRestore: async () => failure(problem) });
    await user.upload(screen.getByLabelText('Backup to restore'), aFile);
    const said = await screen.findByText(words);
    expect(said).toHaveTextContent(/^Nothing was restored, and nothing was changed\./);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('backups in this browser', () => {
  const kept = [{ name: 'a.zip', atMs: MADE_AT, reason: 'import' as const, bytes: 420_000 }];

  it('are listed with when and why, and can be saved or restored', async () => {
    const given = { ...previewing(CHANGES), readKeptBackup: async () => success(FILE) };
    const { user, commands } = show(given, { ...VIEW, kept });
    await user.click(await screen.findByText('Backups in this browser (1)'));
    expect(screen.getByText(/^9 Mar 2026.*, before an import, 0\.4 MB$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Save the backup of 9 Mar/ }));
    expect(commands.readKeptBackup).toHaveBeenCalledWith('a.zip');
    expect(saved.map(({ name }) => name)).toEqual([FILE.fileName]);
    await user.click(screen.getByRole('button', { name: /^Restore the backup of 9 Mar/ }));
    expect(await screen.findByRole('dialog', { name: 'Restore a backup' })).toBeVisible();
  });
});

describe('a folder for backups', () => {
  it('is offered where the browser has such a thing, and written to once it is chosen', async () => {
    let folder: BackupsView['folder'];
    const { user, commands } = show({
      readBackups: async () => success({ ...VIEW, canChooseFolder: true, folder }),
      openBackupFolder: async () => {
        folder = { name: 'Safe', isOpen: true };
        return success(true);
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Choose a folder' }));
    expect(commands.openBackupFolder).toHaveBeenCalledTimes(1);
    expect(await screen.findByText(/is written into the folder “Safe”\.$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Forget the folder' })).toBeVisible();
  });

  it('that the browser has closed is opened again by a click', async () => {
    show({}, { ...VIEW, canChooseFolder: true, folder: { name: 'Safe', isOpen: false } });
    expect(await screen.findByText(/has to be asked again/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Allow writing there' })).toBeVisible();
  });
});
