// Cramming: the cards that are least likely to be recalled now, in one go.
import { useState, type ReactNode } from 'react';
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
  return (
    <div role="group" aria-label="Cram" className={styles.cram}>
      <p className={choose.hint}>
        Cram: the cards that you are least likely to recall today, in one go. Unless the answers count, your
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
