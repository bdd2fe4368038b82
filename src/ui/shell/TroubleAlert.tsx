// Trouble that came up while the app is open: it stays until the learner dismisses it.
import { lazy, Suspense, type ReactNode } from 'react';
import { useApp, useCommands } from '../../state/react';
import { Button } from '../parts/Button';
import { ScreenBoundary } from './ScreenBoundary';
import styles from './TroubleAlert.module.css';

const TroubleWords = lazy(async () => ({ default: (await import('./TroubleWords')).TroubleWords }));

/** Says trouble under the header: what happened, what is safe, what to do. The region is always there. */
export function TroubleAlert(): ReactNode {
  const current = useApp((state) => state.notice);
  const { dismissNotice } = useCommands();
  const trouble = current?.notice.kind === 'trouble' ? current.notice.trouble : undefined;
  return (
    <div className={styles.place}>
      <div role="alert" key={trouble && current?.id} className={trouble && styles.alert}>
        {trouble !== undefined && (
          <>
            <ScreenBoundary fallback={NO_WORDS}>
              <Suspense>
                <TroubleWords trouble={trouble} />
              </Suspense>
            </ScreenBoundary>
            <Button onClick={dismissNotice}>Dismiss</Button>
          </>
        )}
      </div>
    </div>
  );
}

/** When even the words cannot be loaded: no network yet on the very first visit. */
const NO_WORDS = <p>Storage failed. What was saved before is kept. Try the last step again.</p>;
