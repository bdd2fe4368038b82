// What the study screen does for written answers across cards.
import type { ReactNode } from 'react';
import type { StudyView } from '../../../state/react';
import { Button } from '../../parts/Button';
import { useBusy } from '../../parts/useBusy';
import { useRulings } from './useRulings';
import styles from './Written.module.css';

/** Remembers what was overruled; draws nothing, unless that could not be kept. */
export function WrittenRulings({ view }: { readonly view: StudyView }): ReactNode {
  const { notKept, keep } = useRulings(view);
  const [isBusy, start] = useBusy();
  return (
    <div role="alert">
      {notKept.length > 0 && (
        <div className={styles.notKept}>
          <p>That you overruled a mark was not remembered. Your grades are safe.</p>
          <Button aria-disabled={isBusy} onClick={() => void start(() => keep(notKept))}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
