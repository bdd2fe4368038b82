// Planning days off and easing the load: every plan shows what it would do before it is done, and can be taken back.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { StudyDay } from '../../domain/studyDay';
import { useApp, useCommands, type LoadPlan } from '../../state/react';
import { CHOOSE } from '../addresses';
import styles from '../choose/Choose.module.css';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { useBusy } from '../parts/useBusy';
import { countText } from '../wording';
import { BreakForm } from './BreakForm';
import { EaseForms } from './EaseForms';
import { NotedDaysOff } from './NotedDaysOff';

/** The forms, and what was done last with its "Undo". */
export function DaysOffScreen(): ReactNode {
  const { refreshToday, applyLoad, undoDeckChange } = useCommands();
  const today = useDay();
  const [revision, setRevision] = useState(0);
  const [done, setDone] = useState<{ readonly text: string; readonly stepId?: number | undefined }>();
  const [isBusy, begin] = useBusy();
  useEffect(refreshToday, [refreshToday]);

  async function apply(plan: LoadPlan): Promise<void> {
    const result = await applyLoad(plan);
    if (result.ok) {
      const { moved, stepId } = result.value;
      told(doneText(plan, moved), stepId);
    } else told(notDoneText('Nothing was moved.', result.failure));
  }

  async function undo(stepId: number): Promise<void> {
    const result = await undoDeckChange(stepId);
    if (result.ok) return told('Cards and days off are as they were before.');
    const { failure } = result;
    if (failure === 'nothingToUndo' || failure === 'changedSince') {
      return told('This was not undone: some of the cards were studied or changed since.');
    }
    told(notDoneText('This was not undone.', failure), stepId);
  }

  /** Says what came of it, where it is seen. */
  function told(text: string, stepId?: number): void {
    setDone({ text, stepId });
    readAgain();
    document.getElementById('load-done')?.focus();
  }

  function readAgain(): void {
    setRevision((before) => before + 1);
    refreshToday();
  }

  const { stepId } = done ?? {};
  const onApply = (plan: LoadPlan): void => void begin(() => apply(plan));
  return (
    <div className={styles.choose} aria-busy={isBusy}>
      <div className={styles.head}>
        <ScreenHeading>Plan days off</ScreenHeading>
        <p className={styles.lead}>
          Only days change here, never what is known of your memory. Each change can be taken back.
        </p>
      </div>
      <div className={done === undefined ? 'visually-hidden' : styles.status}>
        <p role="status" id="load-done" tabIndex={-1} className={styles.said}>
          {done?.text}
        </p>
        {stepId !== undefined && <Button onClick={() => void begin(() => undo(stepId))}>Undo</Button>}
      </div>
      {today === undefined ? (
        <p role="status">Opening your cards …</p>
      ) : (
        <>
          {/* What it proposes begins tomorrow, also in a tab that was open for days. */}
          <BreakForm key={today} today={today} revision={revision} onApply={onApply} />
          <NotedDaysOff today={today} onChange={readAgain} />
          <section className={styles.section} aria-labelledby="ease">
            <h2 id="ease">Ease the load</h2>
            <EaseForms revision={revision} onApply={onApply} />
          </section>
        </>
      )}
      <p>
        <Link href={CHOOSE}>Choose cards to study</Link>
      </p>
    </div>
  );
}

/** Today, also while its numbers are made again: what is typed and where the focus is stays. */
function useDay(): StudyDay | undefined {
  const day = useApp((state) => state.today?.day);
  const [known, setKnown] = useState(day);
  if (day !== undefined && day !== known) setKnown(day);
  return day ?? known;
}

function doneText({ kind }: LoadPlan, moved: number): string {
  const cards = `${countText(moved, 'card')} ${moved === 1 ? 'has' : 'have'} another day now`;
  if (kind !== 'break') return `${cards}.`;
  return moved === 0
    ? 'Your days off are noted.'
    : `${cards}, and your days off are noted. Undo takes back both.`;
}
