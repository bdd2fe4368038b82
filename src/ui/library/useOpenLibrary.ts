// Lets go of the index of all cards once the learner leaves the Library. The idea to know: the screens of the Library follow
// each other, and the index serves the next one, so that only an address outside of it closes it.
import { useEffect } from 'react';
import { useCommands } from '../../state/react';
import { LIBRARY } from '../addresses';

/** Keeps the Library open while the screen is one of its own. */
export function useOpenLibrary(): void {
  const { closeLibrary } = useCommands();
  useEffect(
    () => () => {
      if (!location.hash.startsWith(`#${LIBRARY}`)) closeLibrary();
    },
    [closeLibrary],
  );
}
