// Trouble in the words of an alert; loaded when there is some.
import type { ReactNode } from 'react';
import type { Trouble } from '../../state/react';
import { troubleMessage } from '../messages';

/** Title, what is safe, and what to do, in one paragraph. */
export function TroubleWords({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const { title, safe, todo } = troubleMessage(trouble);
  return (
    <p>
      <strong>{title}.</strong> {safe} {todo}
    </p>
  );
}
