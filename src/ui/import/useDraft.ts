// A choice that shows at once, while the worker reads the file with it.
import { useState } from 'react';

/** A choice as the learner makes it, until another one was `kept`; and the way to make and save it. */
export function useDraft<Choice>(
  kept: Choice,
  save: (choice: Choice) => void,
): readonly [Choice, (choice: Choice) => void] {
  const [seen, setSeen] = useState({ kept, draft: kept });
  if (seen.kept !== kept) setSeen({ kept, draft: kept });
  const choose = (draft: Choice): void => {
    setSeen({ kept, draft });
    save(draft);
  };
  return [seen.kept === kept ? seen.draft : kept, choose];
}
