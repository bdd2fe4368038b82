// One plan: its fields, what it would do, and the button that does it.
import { useId, type ReactNode } from 'react';
import type { LoadPlan, LoadPreview } from '../../state/react';
import styles from '../choose/Choose.module.css';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { DayTable } from './DayTable';
import { movesText, notedText, planTitle, recallText } from './planText';
import { usePreview } from './usePreview';

interface PlanFormProps {
  /** Undefined while what is typed is no plan. */
  readonly plan: LoadPlan | undefined;
  readonly kind: LoadPlan['kind'];
  /** What the plan is for. */
  readonly about: string;
  /** Goes up with every plan that is done, or taken back. */
  readonly revision: number;
  readonly onApply: (plan: LoadPlan) => void;
  /** The fields. */
  readonly children: ReactNode;
  /** What else the plan costs. */
  readonly cost?: ReactNode;
}

/** A form of a plan with its preview. */
export function PlanForm({ plan, kind, about, revision, onApply, children, cost }: PlanFormProps): ReactNode {
  const found = usePreview(plan, revision);
  const titleId = useId();
  const preview = found?.preview;
  const hasEffect = preview !== undefined && (preview.moved > 0 || preview.newDaysOff > 0);
  const Heading = kind === 'break' ? 'h2' : 'h3';
  return (
    <form
      className={styles.form}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        if (plan !== undefined && hasEffect) onApply(plan);
      }}
    >
      <div className={styles.preview}>
        <Heading id={titleId}>{planTitle(kind)}</Heading>
        <p className={styles.hint}>{about}</p>
      </div>
      {children}
      <div className={styles.preview}>
        <p role="status" className={styles.said}>
          {plan === undefined
            ? 'Choose days that are still to come.'
            : found?.trouble !== undefined
              ? notDoneText('This could not be worked out.', found.trouble)
              : preview === undefined
                ? 'Working it out …'
                : movesText(kind, preview)}
        </p>
        {preview !== undefined && <Details preview={preview} />}
        {kind === 'break' && preview !== undefined && <p>{notedText(preview.newDaysOff)}</p>}
        {cost}
      </div>
      <p className={styles.begin}>
        <Button type="submit" variant="primary" disabled={!hasEffect}>
          {buttonText(kind)}
        </Button>
      </p>
    </form>
  );
}

function buttonText(kind: LoadPlan['kind']): string {
  switch (kind) {
    case 'break':
      return 'Take these days off';
    case 'advance':
      return 'Review them today';
    case 'flatten':
    case 'postpone':
      return 'Move them';
  }
}

function Details({ preview }: { readonly preview: LoadPreview }): ReactNode {
  const recall = recallText(preview);
  return (
    <>
      {recall !== undefined && <p>{recall}</p>}
      {preview.moved > 0 && preview.days.length > 0 && <DayTable preview={preview} />}
    </>
  );
}
