// Notes that ask the same, or nearly so, in groups: each can be edited, deleted, or said to be no duplicate.
import { useEffect, useState, type ReactNode } from 'react';
import { useApp, useCommands, type DuplicateGroup, type Trouble } from '../../state/react';
import { notDoneText, troubleMessage } from '../messages';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { DuplicateGroups } from './DuplicateGroups';
import styles from '../editor/Editor.module.css';

/** Looks for duplicates when it is opened, and again when it is asked to. */
export function DuplicatesScreen(): ReactNode {
  const { findDuplicates } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const [found, setFound] = useState<readonly DuplicateGroup[] | Trouble | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isReady) return undefined;
    let isWanted = true;
    void findDuplicates().then((result) => {
      if (isWanted) setFound(result.ok ? result.value : result.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [findDuplicates, isReady, tries]);
  return (
    <div className={styles.editor}>
      <ScreenHeading>Duplicates</ScreenHeading>
      {found === undefined && <p role="status">Comparing your notes …</p>}
      {found !== undefined && 'code' in found && (
        <div role="alert" className={styles.sheet}>
          <p>
            {notDoneText('The notes were not compared.', found)} {troubleMessage(found).safe}
          </p>
          <p>
            <Button onClick={() => setTries(tries + 1)}>Try again</Button>
          </p>
        </div>
      )}
      {found !== undefined && !('code' in found) && (
        <DuplicateGroups key={tries} found={found} onRefresh={() => setTries(tries + 1)} />
      )}
    </div>
  );
}
