// When the last backup left this browser, and on how many days there were reviews since.
import { useEffect, useState } from 'react';
import { useApp, useCommands, type LastBackupView } from '../../state/react';

/** Undefined until it is known; looked at again whenever the numbers of Today are made anew. */
export function useLastBackup(): LastBackupView | undefined {
  const { readLastBackup } = useCommands();
  const today = useApp((state) => state.today);
  const [last, setLast] = useState<LastBackupView | undefined>(undefined);

  useEffect(() => {
    let isLeft = false;
    void readLastBackup().then((found) => {
      // Trouble with storage is told by every other part of the screen.
      if (!isLeft && found.ok) setLast(found.value);
    });
    return () => {
      isLeft = true;
    };
  }, [readLastBackup, today]);
  return last;
}
