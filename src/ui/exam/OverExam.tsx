// An exam whose day came: what becomes of its cards.
import type { ReactNode } from 'react';
import { useCommands, type ExamView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import { countText, dayText } from '../wording';
import styles from './Exam.module.css';
import type { Done } from './useDone';
import { RemoveExam } from './RemoveExam';

interface OverExamProps {
  readonly view: ExamView;
  readonly onDone: (done: Done) => void;
}

/** Says that the exam is over, and asks once what its cards shall do. */
export function OverExam({ view: { exam, cards }, onDone }: OverExamProps): ReactNode {
  const { settleExam, refreshToday } = useCommands();
  const [isBusy, work] = useBusy();

  async function settle(after: 'kept' | 'rested'): Promise<void> {
    const result = await settleExam(exam.id, after);
    if (!result.ok) return onDone({ text: notDoneText('Nothing was changed.', result.failure) });
    refreshToday();
    const { stepId, cards: changed } = result.value;
    onDone({
      text:
        after === 'kept'
          ? `The cards of “${exam.name}” go on with normal reviews.`
          : `${countText(changed, 'card')} of “${exam.name}” ${changed === 1 ? 'rests' : 'rest'} now: suspended until you resume ${changed === 1 ? 'it' : 'them'}.`,
      stepId,
    });
  }

  return (
    <section className={styles.panel} aria-label={exam.name}>
      <h2>{exam.name}</h2>
      <p>
        The exam is over: it was on {dayText(exam.day)}. {afterText(exam.after, cards)}
      </p>
      <div className={choose.actions}>
        {exam.after === undefined && (
          <>
            <Button disabled={isBusy} onClick={() => void work(() => settle('kept'))}>
              Keep them
            </Button>
            <Button disabled={isBusy} onClick={() => void work(() => settle('rested'))}>
              Let them rest
            </Button>
          </>
        )}
        <RemoveExam exam={exam} onDone={onDone} />
      </div>
    </section>
  );
}

function afterText(after: 'kept' | 'rested' | undefined, cards: number): string {
  switch (after) {
    case undefined:
      return `Its ${countText(cards, 'card')} go on with normal reviews. Keep them, or let them rest: they are suspended then, and what you know of them is kept.`;
    case 'kept':
      return 'Its cards go on with normal reviews.';
    case 'rested':
      return 'Its cards rest: they are suspended until you resume them.';
  }
}
