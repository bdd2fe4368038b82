// The folder into which backups are written as well, where the browser can do that.
import { useState, type ReactNode } from 'react';
import { useCommands, type BackupsView } from '../../state/react';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import styles from '../settings/SettingsScreen.module.css';

interface FolderChoiceProps {
  readonly view: BackupsView;
  readonly onChanged: () => void;
}

/** Says which folder was chosen, and lets the learner choose, open or forget one. */
export function FolderChoice({ view, onChanged }: FolderChoiceProps): ReactNode {
  const { openBackupFolder, forgetBackupFolder } = useCommands();
  const [said, setSaid] = useState('');
  const [isBusy, start] = useBusy();
  const { folder, canChooseFolder } = view;
  if (!canChooseFolder && folder === undefined) {
    return <p>This browser cannot write backups into a folder by itself: save one now and then.</p>;
  }

  async function open(): Promise<void> {
    const opened = await openBackupFolder();
    setSaid(opened.ok ? '' : notDoneText('Nothing was written into the folder.', opened.failure));
    onChanged();
  }

  async function forget(): Promise<void> {
    const forgotten = await forgetBackupFolder();
    setSaid(forgotten.ok ? '' : notDoneText('The folder was not forgotten.', forgotten.failure));
    onChanged();
  }

  return (
    <>
      <p>{folderText(view)}</p>
      <div className={styles.actions}>
        {folder?.isOpen !== true && (
          <Button aria-disabled={isBusy} onClick={() => void start(open)}>
            {folder === undefined ? 'Choose a folder' : 'Allow writing there'}
          </Button>
        )}
        {folder !== undefined && (
          <Button aria-disabled={isBusy} onClick={() => void start(forget)}>
            Forget the folder
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
    </>
  );
}

function folderText({ folder }: BackupsView): string {
  if (folder === undefined)
    return 'Pointwise can write a backup of each day into a folder of yours, for example one that is copied elsewhere.';
  return folder.isOpen
    ? `A backup of each day that you study is written into the folder “${folder.name}”.`
    : `The browser has to be asked again whether Pointwise may write into the folder “${folder.name}”.`;
}
