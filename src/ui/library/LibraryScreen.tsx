// The Library: every deck with what it holds and what can be done with it.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp, useCommands, type LatestDeckChange } from '../../state/react';
import { DATA, IMPORT } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { ChangeStatus, type DeckChange } from './ChangeStatus';
import { DeckTree, type DeckDialog } from './DeckTree';
import { deckTree } from './branches';
import { DeleteDialog } from './DeleteDialog';
import styles from './Library.module.css';
import { RenameDialog } from './RenameDialog';

/** All decks, and the ways to bring more in and to take them out. */
export function LibraryScreen(): ReactNode {
  const { refreshToday, readDeckChange } = useCommands();
  const decks = useApp((state) => state.today?.decks);
  const [dialog, setDialog] = useState<DeckDialog | undefined>(undefined);
  const [change, setChange] = useState<DeckChange | undefined>(undefined);
  const heading = useRef<HTMLDivElement>(null);

  useEffect(refreshToday, [refreshToday]);
  // What was done last can be taken back here after the app was closed, too.
  useEffect(() => {
    let isGone = false;
    void readDeckChange().then((latest) => {
      if (!isGone && latest !== undefined) setChange((shown) => shown ?? changeOf(latest));
    });
    return () => {
      isGone = true;
    };
  }, [readDeckChange]);

  // The deck's own buttons are gone with it, and while the dialog is open nothing else takes the focus.
  useEffect(() => {
    if (change?.kind === 'deleted' && change.isJustDone === true)
      heading.current?.querySelector('h1')?.focus();
  }, [change]);

  /** The dialog is done. */
  function changed(done: DeckChange): void {
    setDialog(undefined);
    setChange({ ...done, isJustDone: true });
    refreshToday();
  }

  return (
    <div className={styles.library}>
      <div ref={heading} className={styles.head}>
        <ScreenHeading>Library</ScreenHeading>
        <p className={styles.ways}>
          <Link href={IMPORT} className={buttonClass('primary')}>
            Import
          </Link>
          <Link href={DATA} className={buttonClass('quiet')}>
            Your data
          </Link>
        </p>
      </div>
      <ChangeStatus change={change} onUndone={refreshToday} />
      {decks === undefined && <p role="status">Opening your decks …</p>}
      {decks?.length === 0 && <Empty />}
      {decks !== undefined && decks.length > 0 && <DeckTree branches={deckTree(decks)} onAsk={setDialog} />}
      {dialog?.kind === 'rename' && (
        <RenameDialog deck={dialog.deck} onClose={() => setDialog(undefined)} onDone={changed} />
      )}
      {dialog?.kind === 'delete' && (
        <DeleteDialog deck={dialog.deck} onClose={() => setDialog(undefined)} onDone={changed} />
      )}
    </div>
  );
}

function changeOf({ name, title, stepId }: LatestDeckChange): DeckChange | undefined {
  switch (name) {
    case 'import':
      return { kind: 'imported', title, stepId };
    case 'rename':
      return { kind: 'retitled', title, stepId };
    case 'delete':
      return { kind: 'deleted', title, stepId };
    case 'clear':
      return { kind: 'cleared', title, stepId };
    default:
      return undefined;
  }
}

function Empty(): ReactNode {
  return (
    <section className={styles.empty}>
      <h2>There is no deck here yet</h2>
      <p>
        A deck is a text of questions and answers. Write one in any editor, with “Q:” before a question and
        “A:” before its answer, or take a table or a package from another program; then import it here.
      </p>
      <p>What you once learned is not lost: it comes back when you import the same notes again.</p>
    </section>
  );
}
