// Coming back after a gap or to a backlog: what is probably still known, and three ways to go on, each taken with one tap.
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommands, type ComebackView, type ComebackWay } from '../../state/react';
import { chosenAddress, TODAY } from '../addresses';
import styles from '../choose/Choose.module.css';
import { notDoneText } from '../messages';
import { ScreenHeading } from '../parts/ScreenHeading';
import { useBusy } from '../parts/useBusy';
import { dueText, knownText } from './comebackText';
import { TakenPanel } from './TakenPanel';
import { useComeback } from './useComeback';
import { WayList } from './WayList';

/** What is known, and the ways; or the way that was taken today, with its "Undo". */
export function ComebackScreen(): ReactNode {
  const { takeWayBack, undoWayBack } = useCommands();
  const [days, setDays] = useState<number>();
  const { view, trouble, readAgain } = useComeback(days);
  const [said, setSaid] = useState('');
  const [isBusy, begin] = useBusy();
  const [, go] = useLocation();

  async function take(way: ComebackWay): Promise<void> {
    const taken = await takeWayBack(way, way === 'spread' ? days : undefined);
    if (taken.ok && taken.value.left > 0) return go(chosenAddress(taken.value.id));
    told(taken.ok ? 'Done: nothing of it is for today.' : notDoneText('Nothing was changed.', taken.failure));
  }

  async function undo(id: string): Promise<void> {
    const undone = await undoWayBack(id);
    if (undone.ok) return told('Everything that waited has its day again. What you studied stays studied.');
    const { failure } = undone;
    told(
      failure === 'changedSince' || failure === 'nothingToUndo'
        ? 'This was not undone: the cards that were moved have been studied or changed since.'
        : notDoneText('This was not undone.', failure),
    );
  }

  /** Says what came of it, where it is seen. */
  function told(text: string): void {
    setSaid(text);
    readAgain();
    document.getElementById('comeback-said')?.focus();
  }

  const status =
    trouble !== undefined
      ? notDoneText('What you still know could not be worked out.', trouble)
      : view === undefined
        ? 'Looking at what you still know …'
        : said;
  return (
    <div className={styles.choose} aria-busy={isBusy}>
      <div className={styles.head}>
        <ScreenHeading>Welcome back</ScreenHeading>
        {view !== undefined && <Known view={view} />}
      </div>
      <p
        role="status"
        id="comeback-said"
        tabIndex={-1}
        className={status === '' ? 'visually-hidden' : styles.said}
      >
        {status}
      </p>
      {view?.taken !== undefined && <TakenPanel view={view} onUndo={(id) => void begin(() => undo(id))} />}
      {view !== undefined && view.taken === undefined && view.due.cards > 0 && (
        <WayList view={view} onDays={setDays} onTake={(way) => void begin(() => take(way))} />
      )}
      <p>
        <Link href={TODAY}>Today</Link>
      </p>
    </div>
  );
}

function Known({ view }: { readonly view: ComebackView }): ReactNode {
  const { due, points, taken } = view;
  return (
    <>
      <p className={styles.lead}>
        {points === 0
          ? 'You have not studied anything yet: there is nothing to come back to.'
          : knownText(view)}
      </p>
      {points > 0 && taken === undefined && (
        <p className={styles.lead}>{due.cards === 0 ? 'Nothing waits for you today.' : dueText(view)}</p>
      )}
    </>
  );
}
