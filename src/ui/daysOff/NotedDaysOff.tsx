// The days off that plans know of, with a way to take each out again.
import { useState, type ReactNode } from 'react';
import { withDaysOff, withoutDaysOff, type Stretch } from '../../domain/load/daysOff';
import type { StudyDay } from '../../domain/studyDay';
import { useApp, useCommands } from '../../state/react';
import styles from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import { dayText } from '../wording';

interface NotedDaysOffProps {
  readonly today: StudyDay;
  /** Days off were taken out. */
  readonly onChange: () => void;
}

/** A list of the days off that are not over; nothing when there are none. */
export function NotedDaysOff({ today, onChange }: NotedDaysOffProps): ReactNode {
  const daysOff = useApp((state) => state.options.daysOff);
  const { setOption } = useCommands();
  const [said, setSaid] = useState<{ readonly text: string; readonly removed?: Stretch }>();
  const [isBusy, begin] = useBusy();
  const ahead = daysOff.filter(({ toDay }) => toDay >= today);

  async function remove(stretch: Stretch): Promise<void> {
    const text = `${stretchText(stretch)}: no days off any more. Cards stay on the days they have.`;
    await keep(withoutDaysOff(daysOff, [stretch]), { text, removed: stretch });
  }

  async function bringBack(stretch: Stretch): Promise<void> {
    await keep(withDaysOff(daysOff, [stretch]), { text: `${stretchText(stretch)}: days off again.` });
  }

  /** Keeps days off, and says so where it is seen. */
  async function keep(value: readonly Stretch[], told: NonNullable<typeof said>): Promise<void> {
    const result = await setOption({ name: 'daysOff', value });
    setSaid(result.ok ? told : { text: 'This was not changed. Please try again.' });
    document.getElementById('noted-said')?.focus();
    onChange();
  }

  if (ahead.length === 0 && said === undefined) return null;
  const removed = said?.removed;
  return (
    <section className={styles.section} aria-labelledby="noted" aria-busy={isBusy}>
      <h2 id="noted">Your days off</h2>
      <p className={styles.hint}>
        Plans for exams give these days no minutes, and reviews come on other days where they can.
      </p>
      <div className={said === undefined ? 'visually-hidden' : styles.status}>
        <p role="status" id="noted-said" tabIndex={-1} className={styles.said}>
          {said?.text}
        </p>
        {removed !== undefined && <Button onClick={() => void begin(() => bringBack(removed))}>Undo</Button>}
      </div>
      {ahead.length > 0 && (
        <ul className={styles.list}>
          {ahead.map((stretch) => (
            <li key={stretch.fromDay} className={styles.row}>
              <span>{stretchText(stretch)}</span>
              <Button onClick={() => void begin(() => remove(stretch))}>
                Remove<span className="visually-hidden">, {stretchText(stretch)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stretchText({ fromDay, toDay }: Stretch): string {
  return fromDay === toDay ? dayText(fromDay) : `${dayText(fromDay)} to ${dayText(toDay)}`;
}
