// The end of a session, which a first card does not need: it is fetched while an answer is open.
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { StudyStage } from '../../state/react';

const loadEnd = () => import('./End');
const End = lazy(async () => ({ default: (await loadEnd()).End }));

/** The summary of a session once it is finished; nothing before. */
export function LaterEnd({ stage }: { readonly stage: StudyStage }): ReactNode {
  const isRevealed = stage.kind === 'revealed';
  useEffect(() => {
    // What cannot be fetched now is fetched, and told, when it is shown.
    if (isRevealed) loadEnd().catch(() => undefined);
  }, [isRevealed]);
  if (stage.kind !== 'finished') return null;
  return (
    <Suspense>
      <End report={stage.report} />
    </Suspense>
  );
}
