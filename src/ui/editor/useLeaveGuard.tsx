// Asking before unsaved changes are left, by "Cancel" or by a link.
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LeaveDialog } from './LeaveDialog';
import type { Draft } from './useDraftOf';
import { useLeaving } from './useLeaving';

interface LeaveGuard {
  /** For the button "Cancel". */
  readonly cancel: () => void;
  /** The question, while it is asked. */
  readonly question: ReactNode;
}

/** Guards a draft; `onLeave` goes where "Cancel" leads. */
export function useLeaveGuard(
  draft: Pick<Draft<unknown>, 'isChanged' | 'discard'>,
  onLeave: () => void,
): LeaveGuard {
  const { to, stay } = useLeaving(draft.isChanged);
  const [isAsking, setAsking] = useState(false);
  const [, navigate] = useLocation();

  function keepEditing(): void {
    setAsking(false);
    stay();
  }

  function discard(): void {
    draft.discard();
    if (to === undefined) onLeave();
    else navigate(to);
  }

  return {
    cancel: () => (draft.isChanged ? setAsking(true) : onLeave()),
    question: (isAsking || to !== undefined) && <LeaveDialog onStay={keepEditing} onDiscard={discard} />,
  };
}
