// Whether due days are to move after a change that would put them elsewhere (STUDY-RULES P2). The idea to know: nothing moves
// unless the learner says so, it is asked after each change, and the answer is not remembered.
import { useState, type ReactNode } from 'react';
import type { DeckId } from '../../../domain/ids';
import type { Options } from '../../../domain/options';
import { useApp, useCommands, type MovedCards } from '../../../state/react';
import { notDoneText } from '../../messages';
import { Button } from '../../parts/Button';
import { useBusy } from '../../parts/useBusy';
import { countText } from '../../wording';
import { useOptionsPlace } from '../optionsPlace';
import styles from './Memory.module.css';

/** Asks after each change of the options around it; `deckId` where they are those of one deck. */
export function DueDaysQuestion({ deckId }: { readonly deckId?: DeckId }): ReactNode {
  const { moveDueDays, undoDeckChange } = useCommands();
  const hasHistory = useApp((state) => state.storage.reviews > 0);
  const current = whatMovesDueDays(useOptionsPlace().options);
  const [answered, setAnswered] = useState(current);
  // What was said of an earlier change is over with the next one.
  const [told, setTold] = useState({ of: current, text: '' });
  const [stepId, setStepId] = useState<number | undefined>(undefined);
  const [isBusy, start] = useBusy();
  const isAsked = hasHistory && current !== answered;
  const said = told.of === current ? told.text : '';
  const setSaid = (text: string): void => setTold({ of: current, text });

  async function move(): Promise<void> {
    setStepId(undefined);
    setSaid('Moving due days …');
    const result = await moveDueDays(deckId);
    setSaid(result.ok ? movedText(result.value) : notDoneText('Due days were not moved.', result.failure));
    if (!result.ok) return;
    setAnswered(current);
    setStepId(result.value.stepId);
  }

  async function undo(): Promise<void> {
    setSaid('Moving them back …');
    const result = await undoDeckChange(stepId);
    setStepId(undefined);
    if (result.ok) return setSaid('Due days are as they were before.');
    const { failure } = result;
    const isOver = failure === 'nothingToUndo' || failure === 'changedSince';
    setSaid(
      isOver
        ? 'They were not moved back: cards were changed since, perhaps studied. Nothing was lost.'
        : notDoneText('They were not moved back.', failure),
    );
  }

  return (
    <div className={isAsked || said !== '' ? styles.question : 'visually-hidden'}>
      <p role="status" tabIndex={-1} id="due-days">
        {said !== '' && `${said} `}
        {isAsked && !isBusy && (
          <>
            <strong>Also move due days?</strong> Your change is saved, and every card keeps its day. Moving
            puts the cards in review where the new setting would have put them; you can undo it.
          </>
        )}
      </p>
      <div className={styles.actions}>
        {isAsked && (
          <>
            <Button disabled={isBusy} onClick={() => focusThen(() => void start(move))}>
              Move due days
            </Button>
            <Button
              variant="plain"
              disabled={isBusy}
              onClick={() =>
                focusThen(() => {
                  setAnswered(current);
                  setSaid('');
                })
              }
            >
              Leave them
            </Button>
          </>
        )}
        {!isAsked && stepId !== undefined && (
          <Button disabled={isBusy} onClick={() => focusThen(() => void start(undo))}>
            Undo
          </Button>
        )}
      </div>
    </div>
  );
}

// The buttons go when it is done: the focus must not go with them.
function focusThen(act: () => void): void {
  document.getElementById('due-days')?.focus();
  act();
}

function whatMovesDueDays(options: Options): string {
  const { parameters, desiredRetention, maximumIntervalDays, easyDays } = options;
  const { ignoreBeforeDay, historicalRetention } = options;
  return JSON.stringify([
    parameters,
    desiredRetention,
    maximumIntervalDays,
    easyDays,
    ignoreBeforeDay,
    historicalRetention,
  ]);
}

function movedText({ moved, damaged }: MovedCards): string {
  const what = moved === 0 ? 'No card had to move.' : `${countText(moved, 'card')} moved to another day.`;
  if (damaged === 0) return what;
  return `${what} ${countText(damaged, 'card')} stayed, because what is stored of it is damaged; see “Check and repair” in Your data.`;
}
