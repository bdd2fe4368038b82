// The Today screen: what is due, one clear way to start, and what came of the days before.
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { allOf } from '../../domain/queue/dueCounts';
import { useApp, useCommands, type DeckToday, type TodayView } from '../../state/react';
import { CHOOSE, COMEBACK, DAYS_OFF, EXAM, IMPORT, LIBRARY } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { weekdayText } from './calendar';
import { DeckCard } from './DeckCard';
import { StartPanel } from './StartPanel';
import styles from './TodayScreen.module.css';

const ExamSection = lazy(async () => ({ default: (await import('./ExamSection')).ExamSection }));
const PastSection = lazy(async () => ({ default: (await import('./PastSection')).PastSection }));

/** What is due in each deck, "Study now", and once there is a history the streak and the year. */
export function TodayScreen(): ReactNode {
  const today = useApp((state) => state.today);
  const { refreshToday } = useCommands();

  useEffect(() => {
    refreshToday();
    // A tab left open over night shows yesterday until it is looked at again.
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') refreshToday();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [refreshToday]);

  return (
    <div className={styles.today}>
      <div className={styles.head}>
        <ScreenHeading>Today</ScreenHeading>
        <p className={styles.date}>{today === undefined ? '\u00a0' : weekdayText(today.day)}</p>
      </div>
      {today === undefined ? <Opening /> : <Contents today={today} />}
    </div>
  );
}

function Contents({ today }: { readonly today: TodayView }): ReactNode {
  const isSingle = today.decks.length === 1;
  return (
    <>
      <StartPanel today={today} />
      {today.wayBack !== undefined && (
        <p>
          <Link href={COMEBACK}>
            {today.wayBack === 'taken'
              ? 'Your way back: go on with it, or take it back'
              : 'Welcome back: what you still know, and three ways to go on'}
          </Link>
        </p>
      )}
      {today.exams.length > 0 && (
        <Suspense fallback={<div className={styles.examPlace} />}>
          <ExamSection today={today} />
        </Suspense>
      )}
      {today.decks.length > 0 && (
        <section className={styles.decks} aria-labelledby="decks">
          <h2 id="decks">{isSingle ? 'Your deck' : 'Your decks'}</h2>
          <ul className={styles.list}>
            {today.decks.map((deck) => (
              <DeckCard key={deck.id} deck={deck} links={linksOf(deck, today)} />
            ))}
          </ul>
        </section>
      )}
      {today.hasHistory && (
        <Suspense fallback={<div className={styles.yearPlace} />}>
          <PastSection today={today} />
        </Suspense>
      )}
      {today.hasHistory && today.decks.length > 0 && (
        <p className={styles.ways}>
          <Link href={IMPORT} className={buttonClass('quiet')}>
            Import notes
          </Link>
          <Link href={LIBRARY} className={buttonClass('plain')}>
            All your decks
          </Link>
          <Link href={CHOOSE} className={buttonClass('plain')}>
            Choose cards to study
          </Link>
          <Link href={EXAM} className={buttonClass('plain')}>
            Revise for an exam
          </Link>
          <Link href={DAYS_OFF} className={buttonClass('plain')}>
            Plan days off
          </Link>
        </p>
      )}
    </>
  );
}

/** The links that a deck needs beside those of the start panel, which speaks for the only deck. */
function linksOf({ due }: DeckToday, { decks, hasHistory }: TodayView): readonly ('study' | 'read')[] {
  const isDue = allOf(due) > 0;
  if (decks.length === 1) return isDue && hasHistory ? ['read'] : [];
  return isDue ? ['study', 'read'] : ['read'];
}

/** The shape of what comes, so that nothing jumps when it does. */
function Opening(): ReactNode {
  return (
    <>
      <p role="status" className="visually-hidden">
        Opening your cards …
      </p>
      <div className={`${styles.placeholder} ${styles.startPlace}`} />
      <div className={`${styles.placeholder} ${styles.deckPlace}`} />
    </>
  );
}
