// What an exam would be like, below its form as it is typed.
import type { ReactNode } from 'react';
import { useApp, type ExamPreview } from '../../state/react';
import { notDoneText } from '../messages';
import choose from '../choose/Choose.module.css';
import { countText } from '../wording';
import styles from './ExamForm.module.css';
import { bandText, leftOutTexts, scoreText, studyMinutesText, tooLittleTimeText } from './examText';
import { isRefusal } from './useExamForm';
import type { Previewed } from './useExamPreview';

interface PreviewPanelProps {
  /** Undefined while it is worked out. */
  readonly previewed: Previewed | undefined;
  /** Whether what is typed is no exam; its field says why. */
  readonly isWrong: boolean;
}

/** Cards, points, the score to expect and the minutes it takes. */
export function PreviewPanel({ previewed, isWrong }: PreviewPanelProps): ReactNode {
  return (
    <div role="status" className={styles.preview}>
      {isWrong ? (
        <p className={choose.hint}>What to expect is shown once the fields above are right.</p>
      ) : previewed === undefined ? (
        <p className={choose.hint}>Working it out …</p>
      ) : previewed.ok ? (
        <Expectation preview={previewed.value} />
      ) : isRefusal(previewed.failure) ? null : (
        <p>{notDoneText('This could not be worked out.', previewed.failure)}</p>
      )}
    </div>
  );
}

function Expectation({ preview }: { readonly preview: ExamPreview }): ReactNode {
  const minutes = useApp((state) => state.options.studyMinutes);
  const { cards, points, readiness, leftOut, neededMinutes } = preview;
  const tooLittle = tooLittleTimeText(neededMinutes, minutes, readiness.withPlan);
  return (
    <>
      <p>
        {countText(cards, 'card')} with {countText(points, 'point')}, {studyMinutesText(minutes)}.
      </p>
      <p>
        Expected score <strong>{scoreText(readiness.withPlan.expected)}</strong>,{' '}
        {bandText(readiness.withPlan)}. Without study it would be {scoreText(readiness.stopNow.expected)}.
      </p>
      {tooLittle !== undefined && <p className={styles.warning}>{tooLittle}</p>}
      {leftOutTexts(leftOut).map((text) => (
        <p key={text} className={choose.hint}>
          Left out: {text}
        </p>
      ))}
    </>
  );
}
