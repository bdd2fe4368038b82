// The sessions of chosen cards that are under way: to go on with, or to close.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommands, type ChosenUnderWay } from '../../state/react';
import { chosenAddress } from '../addresses';
import { Button, buttonClass } from '../parts/Button';
import { countText } from '../wording';
import { sessionTitle } from './sessionTitle';
import styles from './Choose.module.css';
import { countsText } from './presetText';

/** A list of them; nothing while there is none. `onClosed` is called when one has given its cards back. */
export function UnderWay({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const { readChosen, closeChosen } = useCommands();
  const [sessions, setSessions] = useState<readonly ChosenUnderWay[]>([]);
  const [said, setSaid] = useState('');
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let isGone = false;
    void readChosen().then((found) => {
      if (!isGone && found.ok) setSessions(found.value);
    });
    return () => {
      isGone = true;
    };
  }, [readChosen, reads]);

  async function close(session: ChosenUnderWay): Promise<void> {
    const closed = await closeChosen(session.id);
    setSaid(
      closed.ok ? `“${sessionTitle(session)}” is closed: its cards are given back.` : 'It was not closed.',
    );
    document.getElementById('under-way-said')?.focus();
    setReads(reads + 1);
    onClosed();
  }

  return (
    <>
      {sessions.length > 0 && (
        <section className={styles.section} aria-labelledby="under-way">
          <h2 id="under-way">Under way</h2>
          <p className={styles.hint}>
            The cards of these sessions are in no other choice until you answer them or close the session.
          </p>
          <ul className={styles.list}>
            {sessions.map((session) => (
              <li key={session.id} className={styles.row}>
                <div className={styles.about}>
                  <h3>{sessionTitle(session)}</h3>
                  <p className={styles.counts}>
                    {countText(session.left, 'card')} of {session.borrowed} left ·{' '}
                    {countsText(session.reschedules)}
                  </p>
                </div>
                <div className={styles.actions}>
                  <Link href={chosenAddress(session.id)} className={buttonClass('quiet')}>
                    Go on <span className="visually-hidden">with {sessionTitle(session)}</span>
                  </Link>
                  <Button variant="plain" onClick={() => void close(session)}>
                    Close <span className="visually-hidden">{sessionTitle(session)}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status" id="under-way-said" tabIndex={-1} className={styles.said}>
        {said}
      </p>
    </>
  );
}
