// The first thing on the Today screen: what there is to do and the one button for it, or that nothing is left.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { allOf } from '../../domain/queue/dueCounts';
import type { DeckToday, TodayView } from '../../state/react';
import { IMPORT, readAddress, studyAddress } from '../addresses';
import { buttonClass } from '../parts/Button';
import { countText, minutesText, nextDueText } from '../wording';
import { NoDeck } from './NoDeck';
import styles from './StartPanel.module.css';

/** Says what is due today and leads to it. */
export function StartPanel({ today }: { readonly today: TodayView }): ReactNode {
  const due = sumOfDue(today.decks);
  const [first] = today.decks;
  return (
    <section className={styles.panel} aria-labelledby="start">
      {first === undefined ? (
        <NoDeck />
      ) : due === 0 ? (
        <NothingLeft today={today} first={first} />
      ) : today.hasHistory ? (
        <Due today={today} due={due} />
      ) : (
        <Newcomer today={today} due={due} first={first} />
      )}
    </section>
  );
}

interface DueProps {
  readonly today: TodayView;
  /** Cards due in all decks. */
  readonly due: number;
}

function Due({ today, due }: DueProps): ReactNode {
  return (
    <>
      <div className={styles.words}>
        <h2 id="start">{`${countText(due, 'card')} ${due === 1 ? 'is' : 'are'} due`}</h2>
        <p>
          {sentence(minutesText(today.minutes))}
          <DoneToday today={today} />
        </p>
      </div>
      <StudyNow />
    </>
  );
}

function Newcomer({ today, due, first }: DueProps & { readonly first: DeckToday }): ReactNode {
  return (
    <>
      <div className={styles.words}>
        <h2 id="start">{`${countText(due, 'question')} to begin with`}</h2>
        <p>
          Press “Study now”, answer each question in your head, show the answer and mark the points you
          missed: it takes {minutesText(today.minutes)}, and tomorrow brings back what you need.
        </p>
      </div>
      <div className={styles.below}>
        <StudyNow />
        <Link href={readAddress(first.id)} className={buttonClass('plain')}>
          Read the notes first
        </Link>
        <Link href={IMPORT} className={buttonClass('plain')}>
          Import your own notes
        </Link>
      </div>
    </>
  );
}

function NothingLeft({ today, first }: { readonly today: TodayView; readonly first: DeckToday }): ReactNode {
  return (
    <>
      <div className={styles.words}>
        <h2 id="start">Nothing is left for now</h2>
        <p>
          {today.next === undefined
            ? 'No card has a date yet.'
            : `Next: ${nextDueText(today.next, today.day)}.`}
          <DoneToday today={today} />
        </p>
      </div>
      {today.decks.length === 1 && (
        <Link href={readAddress(first.id)} className={buttonClass('quiet')}>
          Read the notes
        </Link>
      )}
    </>
  );
}

function StudyNow(): ReactNode {
  return (
    <Link href={studyAddress()} className={buttonClass('primary', 'l')}>
      Study now
    </Link>
  );
}

function DoneToday({ today }: { readonly today: TodayView }): ReactNode {
  const { reviews, pointsRecalled, pointsAsked } = today.totals;
  if (reviews === 0) return null;
  const points = `${pointsRecalled} of ${countText(pointsAsked, 'point')} recalled`;
  return <span className={styles.done}>{` Today so far: ${countText(reviews, 'review')}, ${points}.`}</span>;
}

function sumOfDue(decks: readonly DeckToday[]): number {
  return decks.reduce((sum, { due }) => sum + allOf(due), 0);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
