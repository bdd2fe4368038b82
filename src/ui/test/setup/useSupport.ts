// What the chosen decks can give, asked anew when the choice changes.
import { useState } from 'react';
import type { PaperScope } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import { useCommands, type PaperSupport, type Trouble } from '../../../state/react';
import { notDoneText } from '../../messages';
import { useAnswer } from '../../parts/useAnswer';

/** What is known of a scope. */
export interface FoundSupport {
  /** That of the scope before while it is asked anew; undefined until the first answer, and where there was none. */
  readonly support: PaperSupport | undefined;
  /** Whether the support is that of the scope. */
  readonly isSettled: boolean;
  /** Why it is not known; else empty. */
  readonly said: string;
}

/** The support of a scope; nothing is asked while there is none. */
export function useSupport(scope: PaperScope | undefined): FoundSupport {
  const { readPaperSupport } = useCommands();
  // Scopes are plain values: equal ones are not asked for again.
  const asked = scope === undefined ? undefined : JSON.stringify(scope);
  const ask = async (question: string): Promise<Result<PaperSupport, Trouble>> =>
    readPaperSupport(JSON.parse(question));
  const answer = useAnswer(asked, ask, 150);
  const [latest, setLatest] = useState(answer);
  if (answer !== undefined && answer !== latest) setLatest(answer);
  const shown = answer ?? latest;
  return {
    support: shown?.ok === true ? shown.value : undefined,
    isSettled: answer !== undefined,
    said:
      shown?.ok === false
        ? notDoneText('What these decks can give could not be found out.', shown.failure)
        : '',
  };
}
