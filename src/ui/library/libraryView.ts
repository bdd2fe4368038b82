// What the Library looked like when it was left: the search, the order and what was folded. The idea to know: it is kept
// beside the app and not in the screen, because the way back from the editor makes the screen anew.
import { useState } from 'react';
import { useCommands, type CardQuery, type Commands } from '../../state/react';

export interface LibraryView {
  readonly search: string;
  readonly sort: CardQuery['sort'];
  /** Branches that were folded or opened by hand, by their keys: `deck:Languages`, `tag:verb`, `tags`. */
  readonly toggled: ReadonlySet<string>;
  /** The row that had the focus, from 0. */
  readonly row: number;
}

const FIRST_VIEW: LibraryView = {
  search: '',
  sort: { column: 'place', isDescending: false },
  toggled: new Set(),
  row: 0,
};

const views = new WeakMap<Commands, LibraryView>();

/** Lets the Library begin with a search when it is opened next. */
export function openWith(commands: Commands, search: string): void {
  views.set(commands, { ...(views.get(commands) ?? FIRST_VIEW), search, row: 0 });
}

/** The view of the Library, and the way to change parts of it; it is there again when the screen is opened again. */
export function useLibraryView(): readonly [LibraryView, (part: Partial<LibraryView>) => void] {
  const commands = useCommands();
  const [view, setView] = useState(() => views.get(commands) ?? FIRST_VIEW);
  function change(part: Partial<LibraryView>): void {
    setView((before) => {
      const next = { ...before, ...part };
      views.set(commands, next);
      return next;
    });
  }
  return [view, change];
}
