// Giving up the file on screen.
import type { ReactNode } from 'react';
import { useApp, useCommands } from '../../state/react';
import { Button, type ButtonVariant } from '../parts/Button';
import { nextFile } from './nextFile';

interface CancelFileProps {
  readonly variant?: ButtonVariant;
}

/** Cancel. The second press of a double click must not give up the file that comes next. */
export function CancelFile({ variant = 'quiet' }: CancelFileProps): ReactNode {
  const { cancelImport } = useCommands();
  return (
    <Button variant={variant} onClick={(event) => event.detail < 2 && cancelImport()}>
      Cancel
    </Button>
  );
}

/** Cancel where nothing is left to decide; while other files wait, "Next file" stands above in its place. */
export function LeaveFile(): ReactNode {
  const isNextWaiting = useApp(({ importQueue }) => nextFile(importQueue) !== undefined);
  return isNextWaiting ? null : <CancelFile variant="plain" />;
}
