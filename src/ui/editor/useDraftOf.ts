// What is being written, beside what is kept; it outlives the screen until it is saved or thrown away.
import { useState } from 'react';
import { isSame } from './editorFields';
import { keptDraft } from './keptDrafts';

/** A draft and what can be done with it. */
export interface Draft<Fields> {
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
  readonly isChanged: boolean;
  /** Whether it was begun on an earlier visit to the screen. */
  readonly isFromBefore: boolean;
  /** Goes back to what is kept. */
  readonly discard: () => void;
  /** Takes what was written for kept, with other fields in its place if given. */
  readonly done: (next?: Fields) => void;
}

/** The draft of the screen with this address; it begins with what is kept, or goes on where it was left. */
export function useDraftOf<Fields>(
  address: string,
  kept: Fields,
  isDraft: (draft: unknown) => draft is Fields,
): Draft<Fields> {
  const [place] = useState(() => keptDraft(address, isDraft));
  const [earlier] = useState(place.read);
  const [start, setStart] = useState(kept);
  const [fields, setFields] = useState(earlier ?? kept);
  const isChanged = !isSame(fields, start);
  const change = (next: Fields): void => {
    setFields(next);
    place.keep(isSame(next, start) ? undefined : next);
  };
  return {
    fields,
    change,
    isChanged,
    isFromBefore: earlier !== undefined && isSame(fields, earlier) && isChanged,
    discard: () => {
      setFields(start);
      place.keep(undefined);
    },
    done: (next = fields) => {
      setStart(next);
      setFields(next);
      place.keep(undefined);
    },
  };
}
