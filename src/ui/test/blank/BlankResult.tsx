// What a finished page covered, and what it missed.
import { useEffect, useState, type ReactNode } from 'react';
import type { BlankPage } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import { useCommands, type Coverage, type Trouble } from '../../../state/react';
import { useBegin } from '../../choose/useBegin';
import { notDoneText } from '../../messages';
import { Button } from '../../parts/Button';
import { ScreenHeading } from '../../parts/ScreenHeading';
import { useBusy } from '../../parts/useBusy';
import { countText, momentText, percentText } from '../../wording';
import { noMissesText } from '../result/resultText';
import styles from './Blank.module.css';
import { coverageMap } from './coverageMap';
import { MissedMap } from './MissedMap';

interface BlankResultProps {
  readonly page: BlankPage;
  readonly finished: NonNullable<BlankPage['finished']>;
  /** Questions that are gone from the decks since. */
  readonly goneCards: number;
}

/** How much was covered, the map by question, and the way to study what was missed. */
export function BlankResult({ page, finished, goneCards }: BlankResultProps): ReactNode {
  const { studyMisses, coverWith } = useCommands();
  const { said, begin } = useBegin(noMissesText);
  const [isBusy, work] = useBusy();
  const [found, setFound] = useState<Result<Coverage, Trouble>>();
  const { scope, text } = page;
  useEffect(() => {
    let isGone = false;
    void coverWith(scope, text).then((read) => {
      if (!isGone) setFound(read);
    });
    return () => {
      isGone = true;
    };
  }, [coverWith, scope, text]);
  const covered = finished.covered.length;
  const points = covered + finished.missed.length;
  const map = found?.ok === true ? coverageMap(found.value, finished) : undefined;
  const gone = [
    ...(goneCards > 0 ? [countText(goneCards, 'question')] : []),
    ...(map !== undefined && map.gone > 0 ? [countText(map.gone, 'point')] : []),
  ];
  return (
    <div className={styles.result}>
      <header>
        <ScreenHeading interrupts>Test</ScreenHeading>
        <p className={styles.soft}>
          <span dir="auto">{page.title}</span> · blank page · finished {momentText(finished.atMs)}
        </p>
      </header>
      <p className={styles.figure}>
        Covered <strong>{covered}</strong> of {countText(points, 'point')}
        {points > 0 && ` (${percentText(covered / points)})`}
      </p>
      <div className={styles.next}>
        {finished.missed.length === 0 ? (
          <p>Nothing was missed: every point is on the page.</p>
        ) : (
          <Button
            variant="primary"
            size="l"
            aria-disabled={isBusy}
            onClick={() => void work(() => begin(() => studyMisses(page.id)))}
          >
            Study the misses
          </Button>
        )}
        <p role="status" className={styles.soft}>
          {said}
        </p>
      </div>
      {gone.length > 0 && (
        <p className={styles.soft}>
          Gone from the decks since: {gone.join(' and ')}. They count above but cannot be shown or studied.
        </p>
      )}
      {found === undefined && <p role="status">Reading the questions …</p>}
      {found?.ok === false && (
        <p>{notDoneText('The questions could not be read, so the map is not here.', found.failure)}</p>
      )}
      {map !== undefined && <MissedMap questions={map.questions} />}
      <details className={styles.written}>
        <summary>What you wrote</summary>
        <p dir="auto">{text === '' ? 'Nothing.' : text}</p>
      </details>
    </div>
  );
}
