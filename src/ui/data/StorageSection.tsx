// Where the learner's data lives, and how safe it is there.
import type { ReactNode } from 'react';
import { useApp, useCommands, type StorageView } from '../../state/react';
import { Button } from '../parts/Button';
import styles from '../settings/SettingsScreen.module.css';
import { countText } from '../wording';

/** What is stored, and whether the browser promises to keep it. */
export function StorageSection(): ReactNode {
  const storage = useApp((state) => state.storage);
  const worksOffline = useApp((state) => state.worksOffline);
  const { askToPersist } = useCommands();
  return (
    <section className={styles.section}>
      <h2>What is stored here</h2>
      <div className={styles.data}>
        <p>
          Your cards and reviews live in this browser on this device, and nowhere else: no account, no server.
          Clearing the browser’s data for this site removes them.
        </p>
        <p>{countText(storage.reviews, 'review')} stored.</p>
        <p>{persistedText(storage)}</p>
        {!worksOffline && (
          <p>This browser did not keep Pointwise itself: without a network it will not start.</p>
        )}
        <div className={styles.actions}>
          {storage.canAsk && storage.persisted !== true && (
            <Button onClick={askToPersist}>Ask the browser to keep the data</Button>
          )}
        </div>
      </div>
    </section>
  );
}

function persistedText({ persisted, canAsk, wasAsked }: StorageView): string {
  if (persisted === true) return 'The browser has promised to keep them, even when space runs low.';
  if (persisted === false && wasAsked)
    return 'The browser was asked to keep them and has not promised it. Many do once you come back often, or have installed Pointwise; a backup now and then is safer.';
  if (persisted === false)
    return 'The browser has not promised to keep them: it may clear them when space runs low.';
  return canAsk
    ? 'The browser has not been asked to keep them when space runs low; Pointwise asks after the first session.'
    : 'This browser does not say whether it keeps them when space runs low. A backup now and then is safer.';
}
