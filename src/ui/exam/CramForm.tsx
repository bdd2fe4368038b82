// Cramming: the cards that are least likely to be recalled now, in one go.
import { useId, useState, type ReactNode } from 'react';
import { useCommands, type ExamId } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import styles from './Exam.module.css';
import { useBegin } from './useBegin';

/** The button with whether answers count; of an exam, or of all cards. */
export function CramForm({ examId }: { readonly examId?: ExamId }): ReactNode {
  const { startCram } = useCommands();
  const { said, isBusy, begin } = useBegin();
  const [records, setRecords] = useState(false);
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={titleId} className={styles.cram}>
      <h3 id={titleId}>Cram</h3>
      <p className={choose.hint}>
        The cards that you are least likely to recall today, in one go. If the answers do not count, your
        schedule stays as it is.
      </p>
      <CountAnswers records={records} onChange={setRecords} />
      <p className={choose.begin}>
        <Button disabled={isBusy} onClick={() => begin(() => startCram(records, examId))}>
          Cram
        </Button>
        <span role="status" className={choose.said}>
          {said}
        </span>
      </p>
    </div>
  );
}

interface CountAnswersProps {
  readonly records: boolean;
  readonly onChange: (records: boolean) => void;
}

/** Whether answers are reviews. */
export function CountAnswers({ records, onChange }: CountAnswersProps): ReactNode {
  return (
    <label className={choose.radio}>
      <input type="checkbox" checked={records} onChange={(event) => onChange(event.target.checked)} />
      <span>Count the answers</span>
    </label>
  );
}
