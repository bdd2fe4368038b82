// The Test screen: papers under way, a new one, a blank page, and those so far.
import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommands, type PaperLine } from '../../state/react';
import { IMPORT } from '../addresses';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { useBusy } from '../parts/useBusy';
import { NotRead } from '../shell/NotRead';
import { BadItems } from './papers/BadItems';
import { PaperList } from './papers/PaperList';
import { UnderWay } from './papers/UnderWay';
import { usePapers } from './papers/usePapers';
import { DONE_ID, useRemoving } from './papers/useRemoving';
import { BlankForm } from './setup/BlankForm';
import { NewPaper } from './setup/NewPaper';

/** Where papers begin, and where they stay. */
export function TestScreen(): ReactNode {
  const { refreshToday } = useCommands();
  const { found, readAnew } = usePapers();
  const { done, remove, bringBack, ruleGood } = useRemoving(readAnew);
  const [isBusy, work] = useBusy();
  // A tab may have been open over night.
  useEffect(refreshToday, [refreshToday]);
  if (found !== undefined && !found.ok) return <NotRead trouble={found.failure} onTryAgain={readAnew} />;
  const removed = done?.removed;
  const papers = found?.value.view.papers ?? [];
  const onRemove = (line: PaperLine): void => void work(() => remove(line));
  return (
    <div className={choose.choose} aria-busy={isBusy}>
      <div className={choose.head}>
        <ScreenHeading>Test</ScreenHeading>
        <p className={choose.lead}>
          A paper asks what your own notes say, with a clock and a marking rule as in an exam. Then it shows
          what you got right, what you missed, and why.
        </p>
      </div>
      <div className={done === undefined ? 'visually-hidden' : choose.status}>
        <p role="status" id={DONE_ID} tabIndex={-1} className={choose.said}>
          {done?.text}
        </p>
        {removed !== undefined && <Button onClick={() => void work(() => bringBack(removed))}>Undo</Button>}
      </div>
      {found === undefined ? (
        <p role="status">Reading your decks …</p>
      ) : (
        <>
          <UnderWay papers={papers.filter(isUnderWay)} onRemove={onRemove} />
          {found.value.choices.decks.some(({ cards }) => cards > 0) ? (
            <>
              <NewPaper choices={found.value.choices} {...found.value.view} />
              <BlankForm choices={found.value.choices} />
              <PaperList papers={papers.filter((line) => !isUnderWay(line))} onRemove={onRemove} />
            </>
          ) : (
            <>
              <p>
                There are no cards yet that a paper could ask. <Link href={IMPORT}>Import notes</Link> first.
              </p>
              {papers.length > 0 && (
                <PaperList papers={papers.filter((line) => !isUnderWay(line))} onRemove={onRemove} />
              )}
            </>
          )}
          <BadItems
            items={found.value.view.badItems}
            onUseAgain={(item) => void work(() => ruleGood(item))}
          />
        </>
      )}
    </div>
  );
}

function isUnderWay({ submittedAtMs }: PaperLine): boolean {
  return submittedAtMs === undefined;
}
