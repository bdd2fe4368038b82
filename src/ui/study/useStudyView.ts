// What there is to see of the session that a screen is about.
import { useMemo } from 'react';
import { useApp, type StudyView } from '../../state/react';

/** What there is to see of a session. Until it is entered that is nothing: a card of the one before must not be answered here. */
export function useStudyView(of: string | undefined): StudyView {
  const view = useApp((state) => state.study);
  return useMemo(() => (view.of === of ? view : { ...view, of, stage: { kind: 'loading' } }), [view, of]);
}
