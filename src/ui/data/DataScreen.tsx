// Your data: what can be taken out and how, what the browser promises to keep, and the way to bring notes in.
import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp, useCommands } from '../../state/react';
import { IMPORT } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from '../settings/SettingsScreen.module.css';
import { BackupSection } from './BackupSection';
import { CheckSection } from './CheckSection';
import { ExportSection } from './ExportSection';
import { GoneSection } from './GoneSection';
import { StorageSection } from './StorageSection';

/** Backups, export, storage, "Check and repair", and a link to Import. */
export function DataScreen(): ReactNode {
  const { refreshToday } = useCommands();
  const isReady = useApp((state) => state.phase === 'ready');
  const decks = useApp((state) => state.today?.decks);

  useEffect(refreshToday, [refreshToday]);

  return (
    <div className={styles.settings}>
      <ScreenHeading>Your data</ScreenHeading>
      {isReady ? (
        <>
          <BackupSection />
          <ExportSection decks={decks} />
          <section className={styles.section}>
            <h2>Bring notes in</h2>
            <div className={styles.data}>
              <p>Read documents, tables, packages, and files that were saved here.</p>
              <p className={styles.actions}>
                <Link href={IMPORT} className={buttonClass('quiet')}>
                  Import
                </Link>
              </p>
            </div>
          </section>
          <StorageSection />
          <GoneSection decks={decks} />
          <CheckSection />
        </>
      ) : (
        <p role="status">Opening your data …</p>
      )}
    </div>
  );
}
