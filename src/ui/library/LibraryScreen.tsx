// The Library: every deck with what it holds and what can be done with it, the tags, and all cards as a table.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useCommands } from '../../state/react';
import { ScreenHeading } from '../parts/ScreenHeading';
import { ChangeStatus } from './ChangeStatus';
import type { DeckChange } from './changeText';
import type { DeckDialog } from './deckDialog';
import { DeckTree } from './DeckTree';
import { treeOf } from './branches';
import { DeleteDialog } from './DeleteDialog';
import { EmptyLibrary } from './EmptyLibrary';
import { foldingOf, toggledWith } from './folding';
import styles from './Library.module.css';
import { LibraryWays } from './LibraryWays';
import { useLibraryView } from './libraryView';
import { narrowingOf } from './narrowing';
import { RenameDialog } from './RenameDialog';
import { CardsSection } from './table/CardsSection';
import { goToCards } from './table/cardsPlace';
import { TagSection } from './TagTree';
import { useKnownToday } from './useKnownToday';
import { useLatestChange } from './useLatestChange';
import { useTags } from './useTags';

/** All decks, tags and cards, and the ways to bring more in and to take them out. */
export function LibraryScreen(): ReactNode {
  const { refreshToday } = useCommands();
  const today = useKnownToday();
  const decks = today?.decks;
  const [view, changeView] = useLibraryView();
  const [dialog, setDialog] = useState<DeckDialog | undefined>(undefined);
  const [change, setChange] = useLatestChange();
  // Goes up with every change that is made here: the cards and tags are read anew.
  const [changes, setChanges] = useState(0);
  const tags = useTags(decks, changes);
  const heading = useRef<HTMLDivElement>(null);

  useEffect(refreshToday, [refreshToday]);

  // The buttons of what was deleted are gone with it, and while the dialog is open nothing else takes the focus.
  useEffect(() => {
    if (change?.isJustDone !== true) return;
    if (change.name === 'delete') heading.current?.querySelector('h1')?.focus();
    if (change.name === 'remove') document.getElementById('deck-change')?.focus();
  }, [change]);

  const toggle = (key: string): void => changeView({ toggled: toggledWith(view.toggled, key) });
  const folding = foldingOf({ deck: decks?.length ?? 0, tag: tags.length }, view.toggled, toggle);
  const narrowing = narrowingOf(view.search, (search) => {
    changeView({ search, row: 0 });
    goToCards();
  });

  function refresh(): void {
    setChanges((before) => before + 1);
    refreshToday();
  }

  function changed(done: DeckChange): void {
    setDialog(undefined);
    setChange({ ...done, isJustDone: true });
    refresh();
  }

  return (
    <div className={styles.library}>
      <div ref={heading} className={styles.head}>
        <ScreenHeading>Library</ScreenHeading>
        <LibraryWays />
      </div>
      <ChangeStatus change={change} onToggled={refresh} />
      {decks === undefined && <p role="status">Opening your decks …</p>}
      {decks?.length === 0 && <EmptyLibrary />}
      {decks !== undefined && decks.length > 0 && (
        <>
          <DeckTree
            branches={treeOf(decks, ({ title }) => title)}
            folding={folding}
            narrowing={narrowing}
            onAsk={setDialog}
          />
          <TagSection
            tags={tags}
            isOpen={view.toggled.has('tags')}
            onOpen={() => toggle('tags')}
            folding={folding}
            narrowing={narrowing}
          />
          <CardsSection
            view={view}
            onView={changeView}
            decks={decks}
            today={today?.day}
            tags={tags}
            changes={changes}
            onChanged={changed}
          />
        </>
      )}
      {dialog?.kind === 'rename' && (
        <RenameDialog deck={dialog.deck} onClose={() => setDialog(undefined)} onDone={changed} />
      )}
      {dialog?.kind === 'delete' && (
        <DeleteDialog deck={dialog.deck} onClose={() => setDialog(undefined)} onDone={changed} />
      )}
    </div>
  );
}
