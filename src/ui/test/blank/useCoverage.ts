// What a text covers, asked a moment after it changes.
import { useState } from 'react';
import type { PaperScope } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import { useCommands, type Coverage, type Trouble } from '../../../state/react';
import { useAnswer } from '../../parts/useAnswer';

/** Nothing may be typed for so long before it is asked. */
const WAIT_MS = 400;

/** The coverage of a text, that of the text before while it is asked anew; undefined until the first answer. */
export function useCoverage(scope: PaperScope, text: string): Result<Coverage, Trouble> | undefined {
  const { coverWith } = useCommands();
  const answer = useAnswer(text, (asked) => coverWith(scope, asked), WAIT_MS);
  const [latest, setLatest] = useState(answer);
  if (answer !== undefined && answer !== latest) setLatest(answer);
  return answer ?? latest;
}
