// The three ways back, each with what it costs, what comes of it, and its button.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ComebackView, ComebackWay } from '../../state/react';
import { EXAM } from '../addresses';
import { NumberInput } from '../choose/NumberInput';
import styles from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { bestText, examText, spreadText, wayText } from './comebackText';

interface WayListProps {
  readonly view: ComebackView;
  readonly onDays: (days: number) => void;
  readonly onTake: (way: ComebackWay) => void;
}

/** The ways; one that would change nothing cannot be taken, as that for exams without one. */
export function WayList({ view, onDays, onTake }: WayListProps): ReactNode {
  const { spread } = view;
  const row = (way: ComebackWay, about: string, field?: ReactNode): ReactNode => {
    return (
      <li className={styles.row}>
        <div className={styles.about}>
          <h2>{TITLES[way]}</h2>
          <p id={`way-${way}`}>{about}</p>
          {field}
        </div>
        <Button
          variant={way === 'best' ? 'primary' : 'quiet'}
          disabled={!hasEffect(way, view)}
          aria-describedby={`way-${way}`}
          onClick={() => onTake(way)}
        >
          {wayText(way, spread.days)}
        </Button>
      </li>
    );
  };
  return (
    <ul className={styles.list} aria-label="Ways to go on">
      {row('best', bestText(view))}
      {row(
        'spread',
        spreadText(view),
        <NumberInput
          label="Days"
          about="to spread over"
          value={spread.days}
          max={spread.mostDays}
          onChange={onDays}
        />,
      )}
      {row('exam', examText(view), view.exam === undefined && <Link href={EXAM}>Create an exam</Link>)}
    </ul>
  );
}

function hasEffect(way: ComebackWay, { best, exam }: ComebackView): boolean {
  switch (way) {
    case 'best':
      return best.cards > 0;
    case 'spread':
      return true;
    case 'exam':
      return exam !== undefined && exam.cards + exam.postponed > 0;
  }
}

const TITLES: Readonly<Record<ComebackWay, string>> = {
  best: 'A short start',
  spread: 'A little each day',
  exam: 'The exam first',
};
