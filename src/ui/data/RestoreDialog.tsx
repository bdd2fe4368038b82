// What restoring a backup would change, before it does: also which text stays where both sides changed one.
import type { ReactNode } from 'react';
import type { RestorePreview, TextChoice } from '../../state/react';
import styles from '../library/Library.module.css';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { countText, momentText } from '../wording';
import backupStyles from './Backups.module.css';
import { changeTexts } from './backupText';

interface RestoreDialogProps {
  readonly preview: RestorePreview;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onMerge: () => void;
}

/** Shows what is in the backup and what would change; "Merge" does it. */
export function RestoreDialog({ preview, isBusy, onClose, onMerge }: RestoreDialogProps): ReactNode {
  const { manifest, changes } = preview;
  const { decks, notes, reviews } = manifest.counts;
  return (
    <Dialog title="Restore a backup" onClose={onClose}>
      <div className={backupStyles.preview}>
        <p>
          Made on {momentText(manifest.madeAtMs)}: {countText(decks, 'deck')}, {countText(notes, 'note')},{' '}
          {countText(reviews, 'review')}.{manifest.withMedia ? '' : ' Pictures and sound are not in it.'}
        </p>
        {changes.isNothing ? (
          <p>Everything in it is here already: nothing would change.</p>
        ) : (
          <>
            <p>Nothing that is only here is removed. Merging changes this:</p>
            <ul>
              {changeTexts(changes).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Texts title="Notes that take the newer text of the backup" {...changes.notesChanged} />
          </>
        )}
        <Texts title="Notes that keep the newer text that is here" {...changes.notesKept} />
        {!changes.isNothing && (
          <div className={styles.buttons}>
            <Button variant="primary" aria-disabled={isBusy} onClick={onMerge}>
              Merge
            </Button>
            <Button onClick={onClose}>Cancel</Button>
            {isBusy && <p role="status">Restoring …</p>}
          </div>
        )}
      </div>
    </Dialog>
  );
}

interface TextsProps {
  readonly title: string;
  readonly count: number;
  readonly examples: readonly TextChoice[];
}

function Texts({ title, count, examples }: TextsProps): ReactNode {
  if (count === 0) return null;
  return (
    <details>
      <summary className={backupStyles.summary}>
        {title} ({count})
      </summary>
      <ul>
        {examples.map(({ stays, loses }) => (
          <li key={`${stays}\n${loses}`}>
            <p>{stays}</p>
            <p className={backupStyles.loses}>in the place of: {loses}</p>
          </li>
        ))}
        {count > examples.length && <li>and {count - examples.length} more</li>}
      </ul>
    </details>
  );
}
