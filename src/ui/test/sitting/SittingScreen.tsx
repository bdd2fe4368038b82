// A paper while it is sat: one item at a time, the map of all, and the bar with the ways on.
import { useEffect, useRef, type ReactNode } from 'react';
import { deadlineOf } from '../../../domain/paper/paper';
import { ScreenHeading } from '../../parts/ScreenHeading';
import type { PaperScreenProps } from '../paperScreenProps';
import { BadItemSaid } from './BadItemSaid';
import { Clock } from './Clock';
import { ItemMap } from './ItemMap';
import { ItemOnScreen } from './ItemOnScreen';
import { KeysNote } from './KeysNote';
import { MoveBar } from './MoveBar';
import { SaidPart } from './SaidPart';
import styles from './Sitting.module.css';
import { SubmitPart } from './SubmitPart';
import { useNow } from './useNow';
import { useSitting } from './useSitting';
import { useSittingKeys } from './useSittingKeys';
import { useSubmit } from './useSubmit';

/** One item at a time; what is answered is kept at once. */
export function SittingScreen({ paper, readAnew }: PaperScreenProps): ReactNode {
  const sitting = useSitting(paper);
  const submitting = useSubmit(paper.id, sitting, readAnew);
  const deadline = deadlineOf(paper);
  const nowMs = useNow(deadline);
  const leftMs = deadline === undefined ? undefined : deadline - nowMs;
  const submitButton = useRef<HTMLButtonElement>(null);
  const { items, at, turn } = sitting;
  const here = items[at];
  const item = here?.item;

  const stem = useRef<HTMLHeadingElement>(null);
  const noItem = useRef<HTMLParagraphElement>(null);
  const focusItem = (): void => (stem.current ?? noItem.current)?.focus();
  useEffect(() => {
    if (turn > 0) focusItem();
  }, [turn]);

  const goOn = (): void => {
    if (!sitting.goOn()) submitButton.current?.focus();
  };
  const goBack = (): void => {
    if (at > 0) sitting.goTo(at - 1);
  };
  const options = item?.kind === 'choice' || item?.kind === 'statements' ? item.options.length : 0;
  useSittingKeys(options, (action) => {
    // While it is marked nothing may change.
    if (submitting.isBusy) return;
    switch (action.kind) {
      case 'choose':
        return sitting.answer({ kind: 'chosen', option: action.option });
      case 'next':
        return goOn();
      case 'previous':
        return goBack();
      case 'flag':
        return sitting.toggleFlag();
    }
  });

  return (
    <div className={styles.sitting}>
      <header className={styles.head}>
        <ScreenHeading>Test</ScreenHeading>
        <p className={styles.place}>
          {here !== undefined && `Item ${at + 1} of ${items.length} · `}
          <span dir="auto">{paper.title}</span>
        </p>
        {leftMs !== undefined && (
          <Clock leftMs={leftMs} isHidden={sitting.isClockHidden} onHide={sitting.hideClock} />
        )}
      </header>
      <ItemMap items={items} at={at} onGo={sitting.goTo} />
      <div className={styles.column} inert={submitting.isBusy}>
        <BadItemSaid told={sitting.badItem} onUndo={sitting.bringItemBack} />
        {here === undefined ? (
          <p ref={noItem} tabIndex={-1}>
            No item is left in this paper. Submit it to end it, or{' '}
            {sitting.badItem === undefined
              ? 'use an item again under “Bad items” on the Test screen.'
              : 'bring the last item back.'}
          </p>
        ) : (
          <ItemOnScreen
            key={here.item.id}
            paper={paper}
            item={here.item}
            work={here.work}
            sitting={sitting}
            stemRef={stem}
            onNext={goOn}
          />
        )}
        <KeysNote />
      </div>
      <div className={styles.bar}>
        <SaidPart
          sitting={sitting}
          submitting={submitting}
          isTimeUp={leftMs !== undefined && leftMs <= 0}
          focusItem={focusItem}
          onLookAgain={readAnew}
        />
        <SubmitPart submitting={submitting} kept={sitting.kept} buttonRef={submitButton} />
        <MoveBar
          isFirst={at === 0}
          isBusy={submitting.isBusy}
          isQuiet={submitting.asked.length > 0}
          onBack={goBack}
          onSkip={goOn}
          onNext={goOn}
        />
      </div>
    </div>
  );
}
